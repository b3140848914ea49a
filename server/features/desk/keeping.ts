/** Where some words were judged in several ways: one judgement is kept, with the notes and the evidence of all. */
import { perform, type Actor } from '../../annotation/acts';
import type { Annotation } from '../../annotation/annotation';
import type { Change } from '../../annotation/history';
import type { Annotated } from '../annotated';

/** Empty where nobody judged the words otherwise. */
export function keeping(doc: Annotated, kept: Annotation, actor: Actor): readonly Change[] {
  const others = othersOf(doc, kept);
  if (others.length === 0) return [];
  const after = perform(doc.article.text, { kind: 'annotation', annotation: kept }, { kind: 'keep', others }, actor);
  return [{ id: kept.id, before: kept, after }, ...others.map((other) => ({ id: other.id, before: other, after: undefined }))];
}

function othersOf({ judged: { conflicts }, annotations }: Annotated, kept: Annotation): readonly Annotation[] {
  for (const [id, others] of conflicts) {
    const all = [annotations.get(id), ...others].filter((one) => one !== undefined);
    if (all.some((one) => one.id === kept.id)) return all.filter((one) => one.id !== kept.id);
  }
  return [];
}
