/**
 * Who is said to have said what is quoted inside a quotation: `“She told me, ‘Leave now,’ and I left,” Lund said.` The same ranker reads the inside
 * of the outer quotation, but only a source whose own reporting words introduce the quotation is taken: what a speaker says of others is hearsay already.
 */
import type { QuoteForm, RuleId } from '../../article';
import type { Inside, Quotation } from '../../detect/facts';
import { isPassive, speaks } from '../../detect/frame';
import { G, is } from '../../detect/grammarWords';
import { Speech } from '../../detect/speechClasses';
import { allOf } from '../../steps';
import { Tag, type LocalSpan } from '../../text/tokens';
import type { AttributedQuotation, WatchSpeakers } from '../attribution';
import type { Draft, DraftParagraph } from '../draft';
import { NOBODY, type Candidate, type Decided } from './candidates';
import { isClause, spokenForm } from './form';
import { rank, walkSites, type Ranking } from './ranker';
import { cueOf, ruleOf } from './rule';
import type { Site } from './site';
import { newViews, strengthAt } from './view';

export interface NestedQuotation {
  /** The quotation it stands in. */
  readonly told: AttributedQuotation;
  /** What stands inside that one, as a paragraph. */
  readonly paragraph: DraftParagraph;
  readonly quotation: Quotation;
  readonly form: Exclude<QuoteForm, 'indirect'>;
  readonly source: Candidate | undefined;
  /** Where there is no source: who it might have been, best first. */
  readonly runnersUp: readonly Candidate[];
  readonly rule: RuleId;
  readonly cue: LocalSpan | undefined;
  readonly probability: number;
}

const NONE: readonly NestedQuotation[] = [];
const WORTH_NAMING = 0.1;
const RUNNERS_UP = 3;

/** In order. Their paragraphs number their mentions on from the last of the article. */
export function attributeNested({ paragraphs }: Draft, attributed: readonly AttributedQuotation[], watch?: WatchSpeakers): readonly NestedQuotation[] {
  let found: NestedQuotation[] | undefined;
  const last = paragraphs[paragraphs.length - 1];
  let firstMention = last ? last.firstMention + last.facts.mentions.length : 0;
  for (const told of attributed) {
    const { paragraph, quotation, form } = told;
    if (paragraph.facts.insides.length === 0 || form === 'scare') continue;
    const inside = paragraph.facts.insides.find((one) => one.outer === quotation);
    if (!inside) continue;
    const within = paragraphOf(paragraph, inside, firstMention);
    firstMention += inside.mentions.length;
    allOf(walkSites(newViews([within]), (site, candidates, previous) => {
      const nested = attribute(told, within, site, candidates, previous);
      watch?.(site, candidates, previous, nested?.source);
      if (nested) (found ??= []).push(nested);
      return nested?.source;
    }));
  }
  return found ?? NONE;
}

/** The insides that hold them, each once, in order. */
export function insidesOf(nested: readonly NestedQuotation[]): readonly DraftParagraph[] {
  const insides: DraftParagraph[] = [];
  for (const { paragraph } of nested) if (insides[insides.length - 1] !== paragraph) insides.push(paragraph);
  return insides;
}

function paragraphOf({ start, end, role, facts }: DraftParagraph, { quotations, frame, mentions, cues, reported }: Inside, firstMention: number): DraftParagraph {
  return { index: 0, start, end, role, facts: { ...facts, quotations, frame, mentions, cues, reported }, firstMention };
}

/** None where the inner marks stand round a title, a term, or words that nobody has said: `you could say ‘no’`. */
function attribute(told: AttributedQuotation, paragraph: DraftParagraph, site: Site, candidates: readonly Candidate[], previous: Decided | undefined): NestedQuotation | undefined {
  const { quotation } = site;
  const ranking = rank(site, candidates, previous);
  const beside = candidates.findIndex((candidate) => leadsIn(candidate, site));
  const chosen = beside >= 0 ? beside : ranking.best;
  const best = candidates[chosen];
  if (best && maySpeak(best) && (beside >= 0 || introduces(best, site, previous))) {
    if (isUnsaid(best, site)) return undefined;
    return { told, paragraph, quotation, form: spokenForm(site, previous), source: best, runnersUp: NOBODY, rule: ruleOf(site, best, previous), cue: cueOf(site, best), probability: ranking.probabilities[chosen]! };
  }
  if (!isClause(site)) return undefined;
  return { told, paragraph, quotation, form: spokenForm(site, previous), source: undefined, runnersUp: likeliest(candidates, ranking), rule: 'none', cue: undefined, probability: ranking.nobody };
}

/** Somebody: neither `it` or `this` nor a noun of no speaker, nor a day, nor who `was told`. */
function maySpeak({ mention, view: { frame } }: Candidate): boolean {
  if (isPassive(mention)) return false;
  const { speech, grammar } = frame.words[mention.head]!;
  switch (mention.form) {
    case 'named': return (grammar & G.day) === 0;
    case 'nominal': return speaks(mention);
    case 'pronoun': return (speech & (Speech.it | Speech.relative | Speech.definite)) === 0;
  }
}

/** How far before the quotation its verb may stand: `told the whole crowd, ‘…’`. */
const LEAD = 5;

/** Subject of the verb of speech that leads up to it: `we said ‘why not?’`. Speakers quote “I”, “we” and “you”, whom the ranker has hardly met. */
function leadsIn({ mention, strength, view: { frame } }: Candidate, { unit, cueBefore, sentence }: Site): boolean {
  if (cueBefore < 0 || unit - cueBefore > LEAD || mention.verb !== cueBefore || mention.sentence !== sentence || strength < 2) return false;
  for (let between = cueBefore + 1; between < unit; between++) if (frame.quotation[between]! >= 0 || strengthAt(frame, between) > 0) return false;
  return true;
}

/** Reports in the sentence of the quotation, or has just been quoted there. */
function introduces({ mention, strength }: Candidate, { sentence, cueBefore }: Site, previous: Decided | undefined): boolean {
  if (mention.sentence !== sentence) return previous?.source?.mention === mention && sentence - mention.sentence === 1;
  return strength >= 2 || mention.invertedVerb >= 0 || mention.preposition === 'according-to' || (cueBefore >= 0 && mention.secondVerb === cueBefore);
}

/** `you could say ‘no’`, `she never said ‘no’`, `he refused to say ‘no’`, `if she had said ‘no’`: words that are imagined, wished for or denied. */
function isUnsaid({ mention: { verb, sentence, phraseFirst }, view: { frame } }: Candidate, { cueBefore }: Site): boolean {
  if (phraseFirst > 0 && frame.words[phraseFirst - 1]!.lower === 'if') return true;
  const cue = cueBefore >= 0 ? cueBefore : verb;
  for (let unit = cue - 1; unit >= 0 && unit > cue - 4 && frame.sentences[unit] === sentence; unit--) {
    if (is(frame, unit, G.modal | G.negation | G.to)) return true;
    if (frame.tags[unit] !== Tag.ADV && frame.tags[unit] !== Tag.AUX) return false;
  }
  return false;
}

function likeliest(candidates: readonly Candidate[], { probabilities }: Ranking): readonly Candidate[] {
  const order = candidates.map((_, index) => index).filter((index) => probabilities[index]! >= WORTH_NAMING);
  return order.sort((a, b) => probabilities[b]! - probabilities[a]!).slice(0, RUNNERS_UP).map((index) => candidates[index]!);
}
