/**
 * `Quill promised money, although the union dismissed that as a “stunt”`: the quotation completes a verb that takes “as”, so whose verb it
 * is says it, whoever spoke before in the sentence. By rule, since the ranker weighs who spoke before against who stands near.
 */
import { Cue } from '../../detect/cues';
import type { Frame } from '../../detect/frame';
import { G } from '../../detect/grammarWords';
import { Tag } from '../../text/tokens';
import type { Candidate } from './candidates';
import type { Site } from './site';

/** Furthest that “as” stands before the quotation: `as a rather “rude” man`; and its verb before that: `the plan of last week`. */
const BEFORE = 3;
const OBJECT = 8;

export function describerBeside({ view, sentence, unit }: Site, candidates: readonly Candidate[]): Candidate | undefined {
  const verb = verbTakingAs(view.frame, sentence, unit);
  if (verb < 0) return undefined;
  // the nearest before it: in `told reporters he viewed it as` they view nothing
  return candidates.filter((candidate) => candidate.view === view && isSubjectOf(verb, candidate)).reduce<Candidate | undefined>((nearest, one) => (nearest && nearest.mention.first > one.mention.first ? nearest : one), undefined);
}

function isSubjectOf(verb: number, { mention }: Candidate): boolean {
  return mention.verb === verb && mention.preposition === 'none' && mention.first < verb;
}

/** -1 where none does. Of a passive the agent is asked for; whose a participle is, the ranker knows better (`…, describing it as`). */
function verbTakingAs({ words, tags, sentences, quotation }: Frame, sentence: number, unit: number): number {
  let as = unit - 1;
  while (as > unit - 1 - BEFORE && as >= 0 && sentences[as] === sentence && words[as]!.lower !== 'as' && (tags[as] === Tag.DET || tags[as] === Tag.ADJ || tags[as] === Tag.ADV)) as--;
  if (as < 0 || sentences[as] !== sentence || words[as]!.lower !== 'as') return -1;
  for (let i = as - 1; i >= 0 && i >= as - OBJECT && sentences[i] === sentence && quotation[i]! < 0; i--) {
    if (tags[i] !== Tag.VERB) {
      if (tags[i] === Tag.AUX) return -1;
      continue;
    }
    return words[i]!.cue & Cue.as && tags[i - 1] !== Tag.AUX && !(words[i]!.grammar & G.ing) ? i : -1;
  }
  return -1;
}
