/** Which rule an answer amounts to, and the words it rests on: read off the winner's structure. */
import type { RuleId } from '../../article';
import type { LocalSpan } from '../../text/tokens';
import type { Candidate, Decided } from './candidates';
import { neighbours, type Site } from './site';
import { isCueNoun, strengthAt, type View } from './view';

export interface Grounds {
  readonly rule: RuleId;
  readonly cue?: { readonly paragraph: number; readonly at: LocalSpan };
}

export function groundsOf(site: Site, candidate: Candidate, previous: Decided | undefined): Grounds {
  const { view, mention } = candidate;
  const cue = cueOf(site, candidate);
  const grounds = (rule: RuleId): Grounds => ({ rule, ...(cue ? { cue: { paragraph: view.paragraph.index, at: cue } } : {}) });
  const inSentence = view === site.view && mention.sentence === site.sentence;
  if (!inSentence) {
    if (previous?.source?.mention === mention) return grounds(site.quotation.continued ? 'continues' : 'same-speaker');
    if (view !== site.view) return grounds(view.paragraph.index < site.view.paragraph.index ? 'paragraph-before' : 'sentence-after');
    return grounds(mention.sentence < site.sentence ? 'sentence-before' : 'sentence-after');
  }
  if (mention.preposition === 'according-to') return grounds('according-to');
  if (isLabel(site, candidate)) return grounds(view.paragraph.role === 'headline' ? 'headline-colon' : 'label');
  if (mention.invertedVerb >= 0) return grounds('verb-speaker');
  if (mention.preposition === 'by' && strengthAt(view, mention.phraseFirst - 2) >= 1) return grounds('passive');
  if (strengthAt(view, mention.verb) >= 2 || mention.secondVerb >= 0) return grounds(mention.first < site.unit ? 'verb-before' : 'speaker-verb');
  if (mention.first > site.unit && isDash(view, mention.phraseFirst - 1)) return grounds('signature');
  return grounds(ownedNoun(view, candidate) >= 0 ? 'noun-cue' : 'same-sentence');
}

/** `Carter: “We won.”` */
function isLabel(site: Site, { view: { frame }, mention }: Candidate): boolean {
  return mention.end === site.unit - 1 && frame.words[mention.end]!.text === ':' && (mention.phraseFirst === 0 || frame.sentences[mention.phraseFirst - 1] !== mention.sentence);
}

const isDash = ({ frame }: View, unit: number): boolean => unit >= 0 && /^[―—–-]+$/.test(frame.words[unit]!.text);

/** The words that introduce the quotation: `said`, `according to`, `claim`, `:`. */
function cueOf(site: Site, { view, mention }: Candidate): LocalSpan | undefined {
  const { frame } = view;
  const at = (first: number, end = first + 1): LocalSpan => ({ from: frame.from[first]!, to: frame.to[end - 1]! });
  if (mention.preposition === 'according-to') return at(mention.phraseFirst - 2, mention.phraseFirst);
  if (mention.invertedVerb >= 0) return at(mention.invertedVerb);
  if (mention.secondVerb >= 0 && strengthAt(view, mention.verb) < 2) return at(mention.secondVerb);
  if (strengthAt(view, mention.verb) >= 2) return at(mention.verb);
  if (mention.preposition === 'by' && strengthAt(view, mention.phraseFirst - 2) >= 1) return at(mention.phraseFirst - 2);
  const noun = ownedNoun(view, { view, mention });
  if (noun >= 0) return at(noun);
  const { before } = neighbours(site);
  return view === site.view && before >= 0 && frame.words[before]!.text === ':' ? at(before) : undefined;
}

/** `Carter’s claim`, `the claim by Carter` */
function ownedNoun(view: View, { mention }: Candidate): number {
  if (mention.possessive) {
    const start = mention.form === 'pronoun' ? mention.end : mention.end + 1;
    for (let i = start; i < start + 3; i++) if (isCueNoun(view, i)) return i;
  }
  return mention.preposition !== 'none' && isCueNoun(view, mention.phraseFirst - 2) ? mention.phraseFirst - 2 : -1;
}
