/** What was done, as a status message and Undo Annotation say it. */
import type { Target } from '../../annotation/acts';
import { wordsOf } from '../../annotation/words';
import type { ClientAct } from '../../protocol';
import type { Annotated } from '../annotated';
import { oneLine, raised, shorten } from '../words';

const DONE: Readonly<Record<ClientAct['kind'], string>> = {
  confirm: 'confirmed', reject: 'rejected', withdraw: 'took back the judgement of', remove: 'removed the annotation of', speaker: 'changed the speaker of', form: 'changed the form of',
  value: 'changed the value of', place: 'changed the place of', metonym: 'changed what is meant by', join: 'joined', move: 'changed the edges of', status: 'changed the status of',
  keep: 'kept the judgement of', assign: 'assigned', note: 'noted on', evidence: 'added evidence to', 'drop-evidence': 'took evidence from', transcript: 'added the transcript as evidence to',
};

/** `Confirmed “We have no money”`, `Rejected “We have no money” and 2 others`, `Changed the place of 3 mentions of “Torvik”`. */
export function label({ article }: Annotated, targets: readonly Target[], act: ClientAct): string {
  const words = targets.map((target) => shorten(oneLine(target.kind === 'annotation' ? wordsOf(article.text, target.annotation.pieces) : target.spans.map(({ start, end }) => article.text.slice(start, end)).join(' … ')), 40));
  const others = targets.length - 1;
  if (others > 0 && new Set(words).size === 1) return raised(`${DONE[act.kind]} ${targets.length} mentions of “${words[0]}”`);
  return raised(`${DONE[act.kind]} “${words[0]}”${others > 0 ? ` and ${others} ${others === 1 ? 'other' : 'others'}` : ''}`);
}
