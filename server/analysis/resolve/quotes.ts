/** Puts together what the ranker, the reported-speech grammar and the cast say: the article's quotes, each with its speaker and reason. */
import type { Attribution, Confidence, JointSpeaker, Quote, Reason, RuleId, Span, SpeakerId, UnknownReason } from '../article';
import type { ReportedSpeech } from '../detect/facts';
import { rowOf } from '../detect/jointSpeakers';
import type { AttributedQuotation } from './attribution';
import { NOBODY, type Candidate } from './attribution/candidates';
import type { Character, Referent } from './cast/character';
import type { Cast } from './cast/walk';
import { inArticle, mentionAt, type Draft, type DraftParagraph } from './draft';
import type { Turn } from './turns';

/** Gives each character its place in `Article.speakers`, in the order of asking. */
export type SpeakerIdOf = (character: Character) => SpeakerId;

interface Context {
  readonly draft: Draft;
  readonly cast: Cast;
  readonly speakerId: SpeakerIdOf;
}

export function assembleQuotes(draft: Draft, attributed: readonly AttributedQuotation[], turns: readonly Turn[], cast: Cast, speakerId: SpeakerIdOf): readonly Quote[] {
  const context: Context = { draft, cast, speakerId };
  const quotes: Quote[] = [];
  let nextGroup = 0;
  for (const quotation of attributed) {
    quotes.push(quotedSpeech(context, quotation));
    nextGroup = Math.max(nextGroup, quotation.group + 1);
  }
  turns.forEach((turn, index) => quotes.push(turnOfSpeech(context, turn, index, nextGroup + turn.label.paragraph)));
  if (turns.length > 0) nextGroup += draft.paragraphs.length;
  let turn = 0;
  for (const paragraph of draft.paragraphs) {
    while (turn < turns.length && turns[turn]!.paragraph < paragraph.index) turn++;
    if (turns[turn]?.paragraph === paragraph.index) continue; // part of what is quoted, as between marks
    const firstGroup = nextGroup;
    for (const clause of paragraph.facts.reported) {
      quotes.push(reportedSpeech(context, paragraph, clause, firstGroup + clause.group));
      nextGroup = Math.max(nextGroup, firstGroup + clause.group + 1);
    }
  }
  return quotes.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function quotedSpeech(context: Context, { paragraph, quotation, inner, form, source, runnersUp, because, rule, cue, confidence, probability, group }: AttributedQuotation): Quote {
  const said = source && { where: source.view.paragraph, index: firstOfRow(context, source.view.paragraph, source.index) };
  const referent = said && referentOf(context, said.where, said.index);
  const introduced = said && cue && inArticle(said.where, cue);
  const attribution = said ? attributionTo(context, said.where, said.index, referent) : unknownSpeaker(context, because, runnersUp);
  return {
    form,
    span: inArticle(paragraph, inner),
    outer: inArticle(paragraph, quotation.outer),
    closed: quotation.closed === 'closed' ? 'closed' : goesOn(context.draft, paragraph) ? 'continues' : 'unterminated',
    cue: introduced,
    attribution,
    joint: said ? jointWith(context, said.where, said.index, attribution) : NO_ONE,
    reason: reasonOf(context, rule, introduced, attribution, referent),
    confidence: capped(confidence, attribution, referent),
    probability,
    group,
  };
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
  };
}

const RULE_OF_LINK: Readonly<Record<ReportedSpeech['link'], RuleId>> = {
  subject: 'verb-before', inverted: 'verb-speaker', 'according-to': 'according-to', passive: 'passive', noun: 'noun-cue', coordinated: 'same-sentence', fallback: 'same-sentence', none: 'none',
};

function reportedSpeech(context: Context, paragraph: DraftParagraph, { content, cue, source: chosen, link, probability, sourceProbability }: ReportedSpeech, group: number): Quote {
  const source = chosen === undefined ? undefined : firstOfRow(context, paragraph, chosen);
  const span = inArticle(paragraph, content);
  const introduced = inArticle(paragraph, cue);
  const referent = source === undefined ? undefined : referentOf(context, paragraph, source);
  const attribution = source === undefined ? unknownSpeaker(context, 'no-name', NOBODY) : attributionTo(context, paragraph, source, referent);
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
    confidence: capped(reportedConfidence(probability, sourceProbability), attribution, referent),
    probability: probability * sourceProbability,
    group,
  };
}

/** Read off articles held out of the fit: a sure source is right in 99 of 100, a likely one in 92; see docs/decisions.md. */
function reportedConfidence(content: number, source: number): Confidence {
  if (content >= 0.85 && source >= 0.95) return 'sure';
  return content >= 0.6 && source >= 0.6 ? 'likely' : 'guess';
}

/** A pronoun that may mean two people leaves the answer open, so it cannot be sure. */
const capped = (confidence: Confidence, decided: Attribution, referent: Referent | undefined): Confidence =>
  confidence === 'sure' && decided.kind === 'pronoun' && (referent?.kind !== 'character' || referent.contested) ? 'likely' : confidence;

const referentOf = ({ cast }: Context, paragraph: DraftParagraph, mention: number): Referent => cast.referents[paragraph.firstMention + mention]!;

function attributionTo({ speakerId }: Context, paragraph: DraftParagraph, index: number, referent: Referent | undefined): Attribution {
  const { at, form } = paragraph.facts.mentions[index]!;
  const mention = inArticle(paragraph, at);
  if (referent?.kind !== 'character') return { kind: 'pronoun', mention, candidates: (referent?.candidates ?? []).map(speakerId) };
  const speaker = speakerId(referent.character);
  switch (form) {
    case 'named':
      return { kind: 'named', mention, speaker };
    case 'pronoun':
      return { kind: 'pronoun', mention, speaker, candidates: [] };
    case 'nominal':
      return { kind: 'description', mention, speaker, anonymous: referent.character.kind === 'unnamed' || referent.character.kind === 'group' };
  }
}

const NO_ONE: readonly JointSpeaker[] = [];

/** `Lund` of `Lund and Grant said`, where that name leads to somebody. */
function firstOfRow(context: Context, paragraph: DraftParagraph, index: number): number {
  const first = rowOf(paragraph.facts.mentions, index)[0];
  return first !== undefined && first < index && referentOf(context, paragraph, first).kind === 'character' ? first : index;
}

/** The others of `Lund and Grant said`; whoever is not known, or is the speaker already, is left out. */
function jointWith(context: Context, paragraph: DraftParagraph, index: number, attribution: Attribution): readonly JointSpeaker[] {
  const row = rowOf(paragraph.facts.mentions, index);
  if (row.length === 0 || attribution.kind === 'unknown' || attribution.speaker === undefined) return NO_ONE;
  const joint: JointSpeaker[] = [];
  for (const other of row) {
    const referent = referentOf(context, paragraph, other);
    const speaker: SpeakerId = referent.kind === 'character' ? context.speakerId(referent.character) : attribution.speaker;
    if (speaker === attribution.speaker || joint.some((known) => known.speaker === speaker)) continue;
    joint.push({ mention: inArticle(paragraph, paragraph.facts.mentions[other]!.at), speaker });
  }
  return joint;
}

function unknownSpeaker(context: Context, because: UnknownReason, runnersUp: readonly Candidate[]): Attribution {
  const candidates: SpeakerId[] = [];
  for (const { view, index } of runnersUp) {
    const referent = referentOf(context, view.paragraph, index);
    const id = referent.kind === 'character' ? context.speakerId(referent.character) : undefined;
    if (id !== undefined && !candidates.includes(id)) candidates.push(id);
  }
  return { kind: 'unknown', because, candidates };
}

function reasonOf({ draft }: Context, rule: RuleId, cue: Span | undefined, attribution: Attribution, referent: Referent | undefined): Reason {
  const evidence = attribution.kind === 'unknown' ? (cue ? [cue] : []) : cue ? [cue, attribution.mention] : [attribution.mention];
  if (referent?.kind === 'character' && referent.antecedent !== undefined) {
    const { paragraph, mention } = mentionAt(draft, referent.antecedent);
    evidence.push(inArticle(paragraph, mention.at));
  }
  return { rule, evidence };
}

/** House style closes a quotation of several paragraphs only at its end: the next paragraph reopens it. */
function goesOn(draft: Draft, paragraph: DraftParagraph): boolean {
  return draft.paragraphs[paragraph.index + 1]?.facts.quotations.some(({ continued }) => continued) ?? false;
}
