/** The transcripts that are linked to open articles, read and kept. What is read late, or again, makes the article be judged anew. */
import type { TranscriptRead } from '../protocol';
import { parseTranscript } from '../transcript/parse';
import type { Transcript } from '../transcript/transcript';

export type HeldTranscript =
  | { readonly state: 'loading'; readonly source: string }
  | { readonly state: 'read'; readonly source: string; readonly uri: string; readonly transcript: Transcript }
  | { readonly state: 'unreadable'; readonly source: string; readonly why: string };

export interface Spoken {
  /** In the order of the links. */
  of(uri: string): readonly HeldTranscript[];
  /** The sources that are linked to an article now: new ones are read, others forgotten. */
  follow(uri: string, sources: readonly string[]): void;
  reread(uri: string): void;
  closed(uri: string): void;
  /** All that is linked has been read, or failed. */
  idle(uri: string): Promise<void>;
}

export interface SpokenOptions {
  /** Does not reject. */
  readonly read: (uri: string, source: string) => Promise<TranscriptRead>;
  readonly changed: (uri: string) => void;
}

interface Entry {
  held: HeldTranscript;
  text: string | undefined;
  work: Promise<void>;
}

export function createSpoken({ read, changed }: SpokenOptions): Spoken {
  const articles = new Map<string, Map<string, Entry>>();

  function load(uri: string, source: string, entry: Entry): void {
    const work: Promise<void> = read(uri, source).then((answer) => {
      // unlinked, or asked again, meanwhile
      if (articles.get(uri)?.get(source) !== entry || entry.work !== work || !take(entry, source, answer)) return;
      changed(uri);
    });
    entry.work = work;
  }

  const workOn = (uri: string): readonly Promise<void>[] => [...(articles.get(uri)?.values() ?? [])].map(({ work }) => work);

  return {
    of: (uri) => [...(articles.get(uri)?.values() ?? [])].map(({ held }) => held),
    follow(uri, sources) {
      const before = articles.get(uri);
      const now = new Map<string, Entry>();
      const fresh: (readonly [string, Entry])[] = [];
      for (const source of sources) {
        const entry = before?.get(source) ?? { held: { state: 'loading', source }, text: undefined, work: Promise.resolve() };
        now.set(source, entry);
        if (!before?.has(source)) fresh.push([source, entry]);
      }
      if (now.size === 0) articles.delete(uri);
      else articles.set(uri, now);
      for (const [source, entry] of fresh) load(uri, source, entry);
    },
    reread(uri) {
      for (const [source, entry] of articles.get(uri) ?? []) load(uri, source, entry);
    },
    closed: (uri) => void articles.delete(uri),
    async idle(uri) {
      let awaited: readonly Promise<void>[];
      // an answer that is overtaken is not taken in: what was asked again meanwhile is waited for, too
      do await Promise.all((awaited = workOn(uri)));
      while (workOn(uri).some((work) => !awaited.includes(work)));
    },
  };
}

/** True where it is another than before. */
function take(entry: Entry, source: string, answer: TranscriptRead): boolean {
  switch (answer.kind) {
    case 'text':
      if (entry.held.state === 'read' && entry.text === answer.text && entry.held.uri === answer.uri) return false;
      entry.text = answer.text;
      entry.held = { state: 'read', source, uri: answer.uri, transcript: parseTranscript(answer.text) };
      return true;
    case 'none':
      if (entry.held.state === 'unreadable' && entry.held.why === answer.why) return false;
      entry.text = undefined;
      entry.held = { state: 'unreadable', source, why: answer.why };
      return true;
  }
}
