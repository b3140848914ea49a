import { Uri, window } from '../support/vscode';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { author } from '../../../client/desk/author';
import { Sidecars } from '../../../client/desk/sidecars';
import { fileAmong, placesOf } from '../../../client/desk/sourceFiles';
import { languages } from '../../../client/documents';
import { replaceOnDisk } from '../../../client/replaceOnDisk';
import { Preferences, statuses } from '../../../client/preferences';
import { ignoreFiles } from '../../../client/stories/files';
import { Transcripts } from '../../../client/transcripts';
import { READ_SIDECAR_REQUEST, READ_TRANSCRIPT_REQUEST, WRITE_SIDECAR_REQUEST, type SidecarRead, type SidecarWritten, type TranscriptRead } from '../../../server/protocol';

type Given = Parameters<typeof author>[0];
const given = (uri: Uri): Given => uri as unknown as Given;

/** What the server would get. */
function asked(attach: (client: BaseLanguageClient) => void): <T>(method: string, params: object) => Promise<T> {
  const handlers = new Map<string, (params: unknown) => unknown>();
  attach({ onRequest: (method: string, handler: (params: unknown) => unknown) => handlers.set(method, handler), isRunning: () => false } as unknown as BaseLanguageClient);
  return async <T>(method: string, params: object) => (await handlers.get(method)!(params)) as T;
}

describe('a folder that came from elsewhere', function () {
  let root: string, folder: string, outside: string;
  const article = (): string => Uri.file(path.join(folder, 'story.txt')).toString();
  const memory = new Map<string, unknown>();
  const preferences = new Preferences({ get: (key: string, otherwise: unknown) => memory.get(key) ?? otherwise, update: async (key: string, value: unknown) => void memory.set(key, value) } as never);
  const sidecars = (): ReturnType<typeof asked> => asked((client) => new Sidecars(new Proxy({}, { get: () => () => {} }) as never, replaceOnDisk).attach(client));
  const transcripts = (): ReturnType<typeof asked> => asked((client) => new Transcripts(preferences).attach(client));
  const PAGE = '{"items":[],"nm:secret":"of mine"}';

  beforeEach(function () {
    root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'newsmark-links-'));
    [folder, outside] = [path.join(root, 'folder'), path.join(root, 'outside')];
    for (const made of [folder, outside]) fs.mkdirSync(made);
    fs.writeFileSync(path.join(folder, 'story.txt'), 'Nobody asked us.');
    fs.writeFileSync(path.join(outside, 'secret.vtt'), 'A password');
    fs.writeFileSync(path.join(outside, 'story.txt.newsmark.json'), PAGE);
    try {
      fs.symlinkSync(outside, path.join(folder, 'linked'), 'dir');
    } catch {
      console.log('    not run here: this account may make no links, as on Windows');
      this.skip();
    }
    window.folders = [Uri.file(folder)];
    window.settings = {};
    memory.clear();
  });
  afterEach(() => fs.rmSync(root, { recursive: true }));

  it('has no sidecar that is a link: its words would go into the workspace with the next act', async () => {
    fs.symlinkSync(path.join(outside, 'story.txt.newsmark.json'), path.join(folder, 'story.txt.newsmark.json'));
    const read = await sidecars()<SidecarRead>(READ_SIDECAR_REQUEST, { uri: article() });
    assert.ok(read.kind === 'none' && /behind a link/.test(read.why));
    const written = await sidecars()<SidecarWritten>(WRITE_SIDECAR_REQUEST, { uri: article(), text: '{}', before: PAGE });
    assert.equal(written.kind, 'failed');
    assert.equal(fs.readFileSync(path.join(outside, 'story.txt.newsmark.json'), 'utf8'), PAGE);
  });
  it('cannot have annotations written elsewhere, by a link in the place of their folder', async () => {
    window.settings = { 'annotations.location': 'folder' };
    fs.symlinkSync(outside, path.join(folder, '.newsmark'), 'dir');
    fs.rmSync(path.join(outside, 'story.txt.newsmark.json'));
    const written = await sidecars()<SidecarWritten>(WRITE_SIDECAR_REQUEST, { uri: article(), text: '{}', before: undefined });
    assert.ok(written.kind === 'failed' && /behind a link/.test(written.why));
    assert.deepEqual(fs.readdirSync(outside), ['secret.vtt']);
  });
  it('keeps annotations where nothing is linked, and of an article whose own folder is', async () => {
    assert.equal((await sidecars()<SidecarWritten>(WRITE_SIDECAR_REQUEST, { uri: article(), text: '{}' })).kind, 'written');
    assert.equal((await sidecars()<SidecarRead>(READ_SIDECAR_REQUEST, { uri: article() })).kind, 'text');
    const inLinked = Uri.file(path.join(folder, 'linked/story.txt')).toString();
    assert.equal((await sidecars()<SidecarRead>(READ_SIDECAR_REQUEST, { uri: inLinked })).kind, 'text');
  });

  it('shows whoever reads meanwhile the annotations whole, as they were or as they are, and leaves no drafts', async () => {
    const sidecar = path.join(folder, 'story.txt.newsmark.json');
    const ask = sidecars();
    const texts = ['a', 'b'].map((letter) => JSON.stringify({ items: [], 'nm:x': letter.repeat(200_000) }));
    let before: string | undefined;
    let reading = true;
    const seen = new Set<string>();
    const reader = (async () => {
      while (reading) seen.add(await fs.promises.readFile(sidecar, 'utf8').catch((error: NodeJS.ErrnoException) => error.code!));
    })();
    try {
      for (let i = 0; i < 40; i++) {
        const text = texts[i % 2]!;
        assert.deepEqual(await ask<SidecarWritten>(WRITE_SIDECAR_REQUEST, { uri: article(), text, before }), { kind: 'written' });
        before = text;
        if (i === 0) seen.clear();
      }
    } finally {
      reading = false;
      await reader;
    }
    assert.ok(seen.size > 0 && [...seen].every((text) => texts.includes(text)), [...seen].map((text) => text.slice(0, 40)).join(', '));
    assert.deepEqual(fs.readdirSync(folder).filter((name) => name.endsWith('~')), []);
  });

  it('has no transcript read that its sidecar names outside of it, by a path or over a link', async () => {
    fs.symlinkSync(path.join(outside, 'secret.vtt'), path.join(folder, 'cole.vtt'));
    fs.mkdirSync(path.join(folder, 'b'));
    for (const source of ['../outside/secret.vtt', 'b/../../outside/secret.vtt', '..\\outside\\secret.vtt', path.join(outside, 'secret.vtt'), `file://${outside}/secret.vtt`, 'linked/secret.vtt', 'cole.vtt', 'b/../cole.vtt', 'https://example.org/secret.vtt', '']) {
      const read = await transcripts()<TranscriptRead>(READ_TRANSCRIPT_REQUEST, { uri: article(), source });
      assert.equal(read.kind, 'none', source);
    }
  });
  it('has one read that a person chose, and one that lies in it', async () => {
    fs.writeFileSync(path.join(folder, 'ida cole.vtt'), 'We have no money.');
    const reading = (source: string): Promise<TranscriptRead> => transcripts()(READ_TRANSCRIPT_REQUEST, { uri: article(), source });
    assert.equal((await reading('ida cole.vtt')).kind, 'text');
    await preferences.allowOutside('linked/secret.vtt', Uri.file(path.join(folder, 'linked/secret.vtt')).toString());
    assert.equal((await reading('linked/secret.vtt')).kind, 'text');
    // that was one file, not all that a link leads to
    fs.writeFileSync(path.join(outside, 'other.vtt'), 'x');
    assert.equal((await reading('linked/other.vtt')).kind, 'none');
  });
  it('has evidence behind a link opened only when a person says so', async () => {
    const linked = async (source: string): Promise<boolean | undefined> => {
      const places = placesOf(source, given(Uri.parse(article())));
      return places.kind === 'below' ? (await fileAmong(places))?.linked : undefined;
    };
    assert.deepEqual([await linked('linked/secret.vtt'), await linked('story.txt'), await linked('../outside/secret.vtt')], [true, false, undefined]);
  });

  it('leaves nothing out by a .gitignore that is huge, or gone', async () => {
    const named = ['small', 'huge', 'gone'].map((name) => path.join(folder, name, '.gitignore'));
    for (const file of named.slice(0, 2)) fs.mkdirSync(path.dirname(file));
    fs.writeFileSync(named[0]!, '*.tmp\n');
    fs.writeFileSync(named[1]!, '*.txt\n'.repeat(200_000));
    window.found = named.map(Uri.file);
    assert.deepEqual((await ignoreFiles()).map(({ text }) => text), ['*.tmp\n', '', '']);
  });

  it('may have settings of any type', async () => {
    for (const odd of [null, 5, 'plaintext', {}, [], [null, ' ', {}], { filter: 1, flatMap: 1, trim: 1 }]) {
      window.settings = { languages: odd, 'annotations.statuses': odd, 'annotations.author': odd };
      assert.deepEqual(languages(), ['plaintext', 'markdown', 'news-article']);
      assert.ok(statuses().length > 2);
      assert.equal(await author(given(Uri.parse(article()))), typeof odd === 'string' ? odd : '');
    }
    window.settings = { languages: ['latex', 3] };
    assert.deepEqual(languages(), ['latex']);
  });
});
