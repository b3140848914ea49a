/** `Reuss was described by Bello as “a rare man”`: who stands behind “by” says it. A small rule, since the training part has none of these to learn from. */
import type { Frame } from '../../detect/frame';
import { G, is } from '../../detect/grammarWords';
import type { Candidate } from './candidates';
import type { Site } from './site';
import { strengthAt } from './view';

/** The agent of a passive verb of speech, with nothing but “as” between it and the quotation. */
export function agentBeside({ view, sentence, unit }: Site, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(({ view: where, mention }) =>
    where === view && mention.sentence === sentence && mention.preposition === 'by' && isReportingParticiple(view.frame, mention.phraseFirst - 2) && leadsUp(view.frame, mention.end, unit));
}

const isReportingParticiple = (frame: Frame, verb: number): boolean => verb >= 0 && is(frame, verb, G.past) && strengthAt(frame, verb) >= 2;

const leadsUp = ({ words }: Frame, end: number, quotation: number): boolean => end === quotation || (end + 1 === quotation && words[end]!.lower === 'as');
