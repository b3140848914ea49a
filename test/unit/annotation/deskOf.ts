/** A desk without an editor: one acts on what the views show, and looks at them again. */
import assert from 'node:assert/strict';
import type { Article } from '../../../server/analysis/article';
import type { Annotation, Annotations } from '../../../server/annotation/annotation';
import { mapOf } from '../../../server/annotation/merge';
import { annotated, type Annotated } from '../../../server/features/annotated';
import { acted } from '../../../server/features/desk/acting';
import { readyView } from '../../../server/features/view';
import type { ActTarget, ClaimView, ClientAct, MarkView } from '../../../server/protocol';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';
import { analyse } from '../support/analyse';
import { actor, spanOf } from './article';

export const STORY = [
  'Harbour to close', '“We will close it by 20 June,” Mara Quill and Anton Reuss said. “It costs 3 million euros a year.”', '“It was time,” said Ida Cole. She met Reuss in Oslo. “I agree,” he said. Oslo pays.',
  'The harbour has 41 cranes. Ida Cole said the cranes were safe. “Nobody asked us,” Cole said.',
].join('\n\n');

/** An article that one acts on; each act is a second later. */
export class Desk {
  annotations: Annotations = new Map();
  #seconds = 0;
  constructor(public article: Article = analyse(STORY)) {}

  get doc(): Annotated {
    const { article, annotations } = this;
    return annotated({ snapshot: { uri: 'file:///a.txt', version: 1, languageId: 'plaintext', text: article.text }, article, settings: DEFAULT_SETTINGS }, { annotations, spoken: [], state: { kind: 'ready' }, undoable: undefined, redoable: undefined });
  }
  claim(words: string): ClaimView {
    const found = readyView(this.doc).claims.find(({ text }) => text.startsWith(words));
    assert.ok(found, `no claim begins with “${words}”`);
    return found;
  }
  mark = (words: string): MarkView => this.claim(words).mark!;
  speakers(words: string): readonly string[] {
    const { speaker, joint } = this.claim(words);
    return [...(speaker === undefined ? [] : [speaker]), ...(joint ?? [])].map((id) => this.doc.article.speakers[id]!.name);
  }
  on = (words: string): ActTarget => ({ kind: 'claim', range: this.claim(words).range });
  at = (words: string, kind: 'number' | 'place' | 'mention'): ActTarget => ({ kind, range: this.range(words) });
  /** The first place of the words, or the first behind `from`. */
  range = (words: string, from = 0) => {
    const { start, end } = from === 0 ? spanOf(words, this.article.text) : { start: this.article.text.indexOf(words, from), end: this.article.text.indexOf(words, from) + words.length };
    return { start: this.doc.lines.position(start), end: this.doc.lines.position(end) };
  };
  try = (targets: readonly ActTarget[], what: ClientAct, everywhere = false, by = 'Mara') => acted(this.doc, { uri: 'file:///a.txt', version: 1, targets, act: what, everywhere, by }, actor(by, new Date(Date.UTC(2026, 10, 28, 10, 0, ++this.#seconds)).toISOString()));
  do(target: ActTarget | readonly ActTarget[], what: ClientAct, everywhere = false): void {
    const result = this.try([target].flat() as readonly ActTarget[], what, everywhere);
    assert.ok(result.kind === 'acted', result.kind === 'refused' ? result.why : '');
    const next = new Map(this.annotations);
    for (const { id, after } of result.changes) {
      if (after) next.set(id, after);
      else next.delete(id);
    }
    this.annotations = next;
  }
  put(...annotations: readonly Annotation[]): this {
    this.annotations = mapOf([...this.annotations.values(), ...annotations]);
    return this;
  }
}
