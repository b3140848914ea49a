/** A medium that relays is not who said it: a small rule after the ranking, since annotators of the training part often name the medium. */
import { isRelay } from '../../detect/reportedSource';
import type { Candidate } from './candidates';
import type { Site } from './site';

/** How far behind the quotation the verb may stand: `“…,” the mayor of Torvik said`. */
const BESIDE = 7;

/** Who is quoted through `source`, if it only relays. */
export function relayedBy(source: Candidate, site: Site, candidates: readonly Candidate[]): Candidate | undefined {
  if (source.view !== site.view || source.mention.sentence !== site.sentence) return undefined;
  const told = source.mention.preposition === 'according-to' ? isSubjectBeside : isQuotedBy;
  return candidates.find((candidate) => candidate.view === site.view && candidate.mention.sentence === site.sentence && told(candidate, source, site));
}

/** `“…,” she said on Monday, according to the agency` */
function isSubjectBeside({ mention }: Candidate, source: Candidate, { unit, cueAfter }: Site): boolean {
  if (cueAfter < 0 || cueAfter - unit > BESIDE || source.mention.first < cueAfter || mention.first < unit) return false;
  return mention.verb === cueAfter || mention.invertedVerb === cueAfter;
}

/** `the agency quoted an official as saying “…”`, `“…,” the agency reported one source saying` */
function isQuotedBy({ mention, view: { frame } }: Candidate, source: Candidate): boolean {
  const { verb } = source.mention;
  if (verb < 0 || mention.phraseFirst !== verb + 1) return false;
  const as = frame.words[mention.end]?.lower === 'as';
  const next = mention.end + (as ? 1 : 0);
  return next < frame.count && frame.words[next]!.lower === 'saying' && isRelay(frame, verb, as);
}
