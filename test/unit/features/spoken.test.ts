/** What transcripts say of an article, as problems and as a report. */
import assert from 'node:assert/strict';
import { linkedText, plainText } from '../../../server/exports/reports/linked';
import { transcriptReport } from '../../../server/exports/reports/transcript';
import { annotated, NO_DESK, type Annotated } from '../../../server/features/annotated';
import { diagnosticsOf } from '../../../server/features/diagnostics';
import { spokenChecks } from '../../../server/features/spoken/checked';
import { spokenQuotes } from '../../../server/features/spoken/view';
import type { DiagnosticLevel } from '../../../server/protocol';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';
import type { HeldTranscript } from '../../../server/session/spoken';
import { parseTranscript } from '../../../server/transcript/parse';
import { analyse } from '../support/analyse';

const HEAD = 'Harbour of Tarwick to close\n\nMara Quill, the harbour master, said it would close. Ed Reis, the mayor, said it would not.\n\n';
const HALL = 'WEBVTT\n\n00:05.000 --> 00:09.000\n<v Mara Quill>We will close the harbour in June.\n\n00:12.000 --> 00:20.000\n<v Ed Reis>I don’t think the old ferry should sail again this summer.\n';

const held = (text: string, source = 'hall.vtt'): HeldTranscript => ({ state: 'read', source, uri: `file:///desk/${source}`, transcript: parseTranscript(text) });

function doc(body: string, { spoken = [held(HALL)], transcript = 'information' }: { readonly spoken?: readonly HeldTranscript[]; readonly transcript?: DiagnosticLevel } = {}): Annotated {
  const text = HEAD + body;
  return annotated({ snapshot: { uri: 'file:///desk/harbour.txt', version: 1, languageId: 'plaintext', text }, article: analyse(text), settings: { ...DEFAULT_SETTINGS, diagnostics: { ...DEFAULT_SETTINGS.diagnostics, transcript } } }, { ...NO_DESK, spoken });
}
const problems = (article: Annotated): readonly unknown[] => diagnosticsOf(article).flatMap(({ code, severity, message }) => (code === 'transcript' ? [[severity, message]] : []));

describe('problems of transcripts', () => {
  it('are other words, another speaker, and a lost not', () => {
    assert.deepEqual(problems(doc('“We will close the port in June,” Mara Quill said.')), [[3, 'Spoken otherwise at 0:05 of the transcript: “port” was “harbour”.']]);
    assert.deepEqual(problems(doc('“We will close the harbour in June,” Ed Reis said.')), [[3, 'At 0:05, the transcript gives these words to Mara Quill.']]);
    assert.deepEqual(problems(doc('“The old ferry should sail again this summer,” Ed Reis said.')), [[3, 'Trimmed at 0:12 of the transcript: left out before: “I don’t think” (a negation).']]);
  });
  it('name the transcript where there are several', () => assert.deepEqual(problems(doc('“We will close the port in June,” Mara Quill said.', { spoken: [held('ED REIS: No.\n', 'phone.txt'), held(HALL)] })), [[3, 'Spoken otherwise at 0:05 of hall.vtt: “port” was “harbour”.']]));
  it('are none where the words are right, or only trimmed', () => {
    assert.deepEqual(problems(doc('“We will close the harbour in June,” Mara Quill said.')), []);
    assert.deepEqual(problems(doc('“We will close the harbour,” Mara Quill said.')), []);
    assert.deepEqual(problems(doc('“We will close the port in June,” Mara Quill said.', { spoken: [] })), []);
  });
  it('are hints where words are in no transcript, and all of them could be read', () => {
    const body = '“Nobody will pay for a second ferry,” Mara Quill said.';
    assert.deepEqual(problems(doc(body)), [[4, 'These words are not in the transcript.']]);
    assert.deepEqual(problems(doc(body, { spoken: [held(HALL), held('MARA QUILL: Yes.\nED REIS: No.\n', 'phone.txt')] })), [[4, 'These words are in none of the transcripts.']]);
    assert.deepEqual(problems(doc(body, { spoken: [held(HALL), { state: 'loading', source: 'phone.txt' }] })), []);
    assert.deepEqual(problems(doc(body, { spoken: [held(HALL), { state: 'unreadable', source: 'phone.txt', why: 'It is not there.' }] })), []);
  });
  it('can be switched', () => {
    const body = '“We will close the port in June,” Mara Quill said.\n\n“Nobody will pay for a second ferry,” Quill said.';
    assert.deepEqual(problems(doc(body, { transcript: 'off' })), []);
    assert.deepEqual(problems(doc(body, { transcript: 'warning' })).map((problem) => (problem as [number])[0]), [2, 4]);
  });
});

describe('the report on transcripts', () => {
  const report = (article: Annotated) => transcriptReport({ title: 'Harbour', uri: article.uri, article: article.article, lines: article.lines, checks: spokenChecks(article), transcripts: article.spoken.map(({ source }) => ({ source, problems: [] })) });
  it('leads into the article and into the transcript', () => {
    const { text, links } = linkedText(report(doc('“We will close the harbour in June,” Mara Quill said.')));
    const lines = text.split('\n');
    assert.deepEqual(links.map(({ at, uri, range }) => [lines[at.start.line]!.slice(at.start.character, at.end.character), uri, range.start.line]), [['line 5', 'file:///desk/harbour.txt', 4], ['0:05', 'file:///desk/hall.vtt', 3]]);
  });
  it('names the transcript where there are several, and shows words as words', () => {
    const text = plainText(report(doc('“We will close the *harbour* in June,” Mara Quill said.', { spoken: [held('ED REIS: No.\n', 'a_b*c.txt'), held(HALL)] })));
    assert.match(text, /^# Harbour\n\nAgainst a\\_b\\\*c\.txt, hall\.vtt: 1 quotation: 1 exact, 0 trimmed, 0 altered, 0 not found\.\n\n- \*\*Exact\*\*, line 5, spoken at 0:05 of hall\.vtt: Mara Quill, “We will close the \\\*harbour\\\* in June,”\n$/);
  });
  it('is told apart from what a client acts on', () => {
    assert.deepEqual(spokenQuotes(doc('“We will close the harbour in June,” Ed Reis said.\n\n“Nobody will pay for a second ferry,” Quill said.')).map(({ verdict, spoken }) => [verdict, spoken]), [
      ['exact', { source: 'hall.vtt', locator: '0:05', words: 'We will close the harbour in June', another: true, noted: false }], ['not-found', undefined],
    ]);
  });
});
