/** Puts together what the ranker, the reported-speech grammar and the cast say: the article's quotes, each with its speaker and reason. */
import type { Attribution, Confidence, Quote, RuleId } from '../article';
import type { ReportedSpeech } from '../detect/facts';
import { pausesAt, type Steps } from '../steps';
import type { AttributedQuotation } from './attribution';
import type { NestedQuotation } from './attribution/nested';
import type { Referent } from './cast/character';
import { inArticle, type Draft, type DraftParagraph } from './draft';
import type { Candidate } from './attribution/candidates';
import { firstOfRow, jointWith, NO_ONE } from './joint';
import { withNested } from './nestedQuotes';
import { attributionTo, type Context, reasonOf, referentOf, referentsOf, unknownSpeaker } from './sources';
import type { Turn } from './turns';

export function* assembleQuotes(context: Context, attributed: readonly AttributedQuotation[], turns: readonly Turn[], nested: readonly NestedQuotation[]): Steps<readonly Quote[]> {
  const { draft } = context;
  const quotes: Quote[] = [];
  let nextGroup = 0;
  for (let i = 0; i < attributed.length; i++) {
    if (pausesAt(i)) yield;
    quotes.push(quotedSpeech(context, attributed[i]!));
    nextGroup = Math.max(nextGroup, attributed[i]!.group + 1);
  }
  const quoteOf = tellingQuotes(attributed, quotes, nested);
  turns.forEach((turn, index) => quotes.push(turnOfSpeech(context, turn, index, nextGroup + turn.label.paragraph)));
  if (turns.length > 0) nextGroup += draft.paragraphs.length;
  let turn = 0;
  const { paragraphs } = draft;
  for (let p = 0; p < paragraphs.length; p++) {
    if (pausesAt(p)) yield;
    const paragraph = paragraphs[p]!;
    const { reported } = paragraph.facts;
    if (reported.length === 0) continue;
    while (turn < turns.length && turns[turn]!.paragraph < paragraph.index) turn++;
    if (turns[turn]?.paragraph === paragraph.index) continue; // part of what is quoted, as between marks
    const firstGroup = nextGroup;
    for (let i = 0; i < reported.length; i++) {
      const clause = reported[i]!;
      quotes.push(reportedSpeech(context, paragraph, clause, firstGroup + clause.group));
      nextGroup = Math.max(nextGroup, firstGroup + clause.group + 1);
    }
  }
  yield;
  quotes.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return quoteOf ? withNested(context, quotes, quoteOf, nested, nextGroup) : quotes;
}

/** The quotes in which others are nested, by quotation; `quotes` begin with those of `attributed`, in their order. */
function tellingQuotes(attributed: readonly AttributedQuotation[], quotes: readonly Quote[], nested: readonly NestedQuotation[]): ReadonlyMap<AttributedQuotation, Quote> | undefined {
  if (nested.length === 0) return undefined;
  const telling = new Set(nested.map(({ told }) => told));
  const quoteOf = new Map<AttributedQuotation, Quote>();
  for (let i = 0; i < attributed.length; i++) if (telling.has(attributed[i]!)) quoteOf.set(attributed[i]!, quotes[i]!);
  return quoteOf;
}

function quotedSpeech(context: Context, { paragraph, quotation, inner, form, source: best, runnersUp, because, rule, cue, confidence, probability, group }: AttributedQuotation): Quote {
  const source = best && isTie(context, runnersUp) ? undefined : best;
  const said = source && { where: source.view.paragraph, index: firstOfRow(context, source.view.paragraph, source.index) };
  const referent = said && referentOf(context, said.where, said.index);
  const introduced = said && cue && inArticle(said.where, cue);
  const attribution = said ? attributionTo(context, said.where, said.index, referent) : unknownSpeaker(context, because, referentsOf(context, runnersUp));
  return {
    form,
    span: inArticle(paragraph, inner),
    outer: inArticle(paragraph, quotation.outer),
    closed: quotation.closed === 'closed' ? 'closed' : goesOn(context.draft, paragraph) ? 'continues' : 'unterminated',
    cue: introduced,
    attribution,
    joint: said ? jointWith(context, said.where, said.index, attribution) : NO_ONE,
    reason: reasonOf(context, best && !source ? 'none' : rule, introduced, attribution, referent),
    confidence: capped(confidence, attribution, referent),
    probability,
    group,
    within: undefined,
  };
}

/** They do not all mean one person: the answer stays open. */
function isTie(context: Context, [source, ...rivals]: readonly Candidate[]): boolean {
  if (!source) return false;
  const meant = referentOf(context, source.view.paragraph, source.index);
  return rivals.some(({ view, index }) => {
    const referent = referentOf(context, view.paragraph, index);
    return meant.kind !== 'character' || referent.kind !== 'character' || referent.character !== meant.character;
  });
}

/** Speech under a label has no marks: its outer span is its own. */
function turnOfSpeech({ draft, cast, speakerId }: Context, { paragraph, label, colon, speech }: Turn, index: number, group: number): Quote {
  const span = inArticle(draft.paragraphs[paragraph]!, speech);
  const mention = inArticle(draft.paragraphs[label.paragraph]!, label.at);
  const speaker = speakerId(cast.turnSpeakers[index]!);
  return {
    form: 'direct',
    span,
    outer: span,
    closed: 'closed',
    cue: colon && inArticle(draft.paragraphs[paragraph]!, colon),
    attribution: { kind: 'named', mention, speaker },
    joint: NO_ONE,
    reason: { rule: 'label', evidence: [mention] },
    confidence: colon ? 'sure' : 'likely',
    probability: colon ? 0.98 : 0.9,
    group,
    within: undefined,
  };
}

const RULE_OF_LINK: Readonly<Record<ReportedSpeech['link'], RuleId>> = {
  subject: 'verb-before', inverted: 'verb-speaker', 'according-to': 'according-to', passive: 'passive', noun: 'noun-cue', coordinated: 'same-sentence', fallback: 'same-sentence', none: 'none',
};

function reportedSpeech(context: Context, paragraph: DraftParagraph, { content, cue, source: chosen, link, probability, sourceProbability, relayed }: ReportedSpeech, group: number): Quote {
  const source = chosen === undefined ? undefined : firstOfRow(context, paragraph, chosen);
  const span = inArticle(paragraph, content);
  const introduced = inArticle(paragraph, cue);
  const referent = source === undefined ? undefined : referentOf(context, paragraph, source);
  const attribution = source === undefined ? unknownSpeaker(context, 'no-name', []) : attributionTo(context, paragraph, source, referent);
  const rule = link === 'subject' && content.from < cue.from ? 'speaker-verb' : RULE_OF_LINK[link];
  return {
    form: 'indirect',
    span,
    outer: span,
    closed: 'closed',
    cue: introduced,
    attribution,
    joint: source === undefined ? NO_ONE : jointWith(context, paragraph, source, attribution),
    reason: reasonOf(context, rule, introduced, attribution, referent),
    confidence: capped(reportedConfidence(probability, sourceProbability, relayed), attribution, referent),
    probability: probability * sourceProbability,
    group,
    within: undefined,
  };
}

/** Read off articles held out of the fit: a sure source is right in 99 of 100, a likely one in 92; see docs/decisions.md. What is known only through another's report is never sure. */
function reportedConfidence(content: number, source: number, relayed: boolean): Confidence {
  if (content >= 0.85 && source >= 0.95 && !relayed) return 'sure';
  return content >= 0.6 && source >= 0.6 ? 'likely' : 'guess';
}

/** Words that may mean two people leave the answer open, so it cannot be sure; so does a pronoun that means nobody known. */
const capped = (confidence: Confidence, decided: Attribution, referent: Referent | undefined): Confidence =>
  confidence === 'sure' && (referent?.kind === 'character' ? referent.contested : decided.kind === 'pronoun') ? 'likely' : confidence;

/** House style closes a quotation of several paragraphs only at its end: the next paragraph reopens it. */
function goesOn(draft: Draft, paragraph: DraftParagraph): boolean {
  return draft.paragraphs[paragraph.index + 1]?.facts.quotations.some(({ continued }) => continued) ?? false;
}
