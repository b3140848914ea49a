/** Which rule an answer amounts to, and the words it rests on: read off the winner's structure. */
import type { RuleId } from '../../article';
import { isPossessive, type Frame, type FrameMention } from '../../detect/frame';
import type { LocalSpan } from '../../text/tokens';
import type { Candidate, Decided } from './candidates';
import type { Site } from './site';
import { isCueNoun, strengthAt } from './view';

export function ruleOf(site: Site, candidate: Candidate, previous: Decided | undefined): RuleId {
  const { view, mention, strength } = candidate;
  const { frame, paragraph } = view;
  if (view !== site.view || mention.sentence !== site.sentence) {
    if (previous?.source?.mention === mention) return site.quotation.continued ? 'continues' : 'same-speaker';
    if (view !== site.view) return paragraph.index < site.view.paragraph.index ? 'paragraph-before' : 'sentence-after';
    return mention.sentence < site.sentence ? 'sentence-before' : 'sentence-after';
  }
  if (mention.preposition === 'according-to') return 'according-to';
  if (isLabel(site, candidate)) return paragraph.role === 'headline' ? 'headline-colon' : 'label';
  if (mention.invertedVerb >= 0) return 'verb-speaker';
  if (mention.preposition === 'by' && strengthAt(frame, mention.phraseFirst - 2) >= 1) return 'passive';
  if (strength >= 2 || mention.secondVerb >= 0) return mention.first < site.unit ? 'verb-before' : 'speaker-verb';
  if (mention.first > site.unit && isDash(frame, mention.phraseFirst - 1)) return 'signature';
  return ownedNoun(frame, mention) >= 0 ? 'noun-cue' : 'same-sentence';
}

/** `Carter: “We won.”` */
function isLabel(site: Site, { view: { frame }, mention }: Candidate): boolean {
  return mention.end === site.unit - 1 && frame.words[mention.end]!.text === ':' && (mention.phraseFirst === 0 || frame.sentences[mention.phraseFirst - 1] !== mention.sentence);
}

const isDash = (frame: Frame, unit: number): boolean => unit >= 0 && /^[―—–-]+$/.test(frame.words[unit]!.text);

/** The words that introduce the quotation, in the paragraph of the candidate: `said`, `according to`, `claim`, `:`. */
export function cueOf(site: Site, { view, mention, strength }: Candidate): LocalSpan | undefined {
  const { frame } = view;
  if (mention.preposition === 'according-to') return { from: frame.from[mention.phraseFirst - 2]!, to: frame.to[mention.phraseFirst - 1]! };
  const unit = cueUnit(frame, mention, strength);
  if (unit >= 0) return unitAt(frame, unit);
  return view === site.view && site.before >= 0 && frame.words[site.before]!.text === ':' ? unitAt(frame, site.before) : undefined;
}

const unitAt = (frame: Frame, unit: number): LocalSpan => ({ from: frame.from[unit]!, to: frame.to[unit]! });

function cueUnit(frame: Frame, mention: FrameMention, strength: number): number {
  if (mention.invertedVerb >= 0) return mention.invertedVerb;
  if (strength >= 2) return mention.verb;
  if (mention.secondVerb >= 0) return mention.secondVerb;
  if (mention.preposition === 'by' && strengthAt(frame, mention.phraseFirst - 2) >= 1) return mention.phraseFirst - 2;
  return ownedNoun(frame, mention);
}

/** `Carter’s claim`, `the claim by Carter` */
function ownedNoun(frame: Frame, mention: FrameMention): number {
  if (isPossessive(mention)) {
    const start = mention.form === 'pronoun' ? mention.end : mention.end + 1;
    for (let i = start; i < start + 3; i++) if (isCueNoun(frame, i)) return i;
  }
  return mention.preposition !== 'none' && isCueNoun(frame, mention.phraseFirst - 2) ? mention.phraseFirst - 2 : -1;
}
