/** Puts together what the ranker, the reported-speech grammar and the cast say: the article's quotes, each with its speaker and reason. */
import type { Attribution, Confidence, Quote, Reason, RuleId, Span, UnknownReason } from '../article';
import type { ReportedSpeech } from '../detect/facts';
import type { FrameMention } from '../detect/frame';
import type { AttributedQuotation } from './attribution';
import type { Character } from './cast/character';
import type { Cast } from './cast/walk';
import { inArticle, type Draft, type DraftParagraph } from './draft';
import type { Turn } from './turns';

/** Gives each character its place in `Article.speakers`, in the order of asking. */
export type SpeakerIdOf = (character: Character) => number;

interface Source {
  readonly paragraph: number;
  readonly mention: FrameMention;
}

export function assembleQuotes(draft: Draft, attributed: readonly AttributedQuotation[], turns: readonly Turn[], cast: Cast, speakerId: SpeakerIdOf): readonly Quote[] {
  const quoted = attributed.map((quotation) => quotedSpeech(draft, quotation, cast, speakerId));
  let nextGroup = 1 + quoted.reduce((last, { group }) => Math.max(last, group), -1);
  const spoken = turns.map((turn, index) => turnOfSpeech(draft, turn, index, nextGroup + turn.label.paragraph, cast, speakerId));
  nextGroup += turns.length > 0 ? draft.paragraphs.length : 0;
  const inTurn = new Set(turns.map(({ paragraph }) => paragraph));
  const reported = draft.paragraphs.flatMap((paragraph) => {
    if (inTurn.has(paragraph.index)) return []; // part of what is quoted, as between marks
    const clauses = paragraph.facts.reported.map((clause) => reportedSpeech(draft, paragraph, clause, nextGroup, cast, speakerId));
    nextGroup = clauses.reduce((last, { group }) => Math.max(last, group + 1), nextGroup);
    return clauses;
  });
  return [...quoted, ...spoken, ...reported].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function quotedSpeech(draft: Draft, found: AttributedQuotation, cast: Cast, speakerId: SpeakerIdOf): Quote {
  const paragraph = draft.paragraphs[found.paragraph]!;
  const quotation = paragraph.facts.quotations[found.quotation]!;
  const cue = found.cue && inArticle(draft.paragraphs[found.cue.paragraph]!, found.cue.at);
  const decided = attribution(draft, found.source, found.because, found.candidates, cast, speakerId);
  return {
    form: found.form,
    span: inArticle(paragraph, found.inner),
    outer: inArticle(paragraph, quotation.outer),
    closed: quotation.closed === 'closed' ? 'closed' : goesOn(draft, paragraph) ? 'continues' : 'unterminated',
    cue,
    attribution: decided,
    reason: reason(draft, found.rule, cue, found.source, cast),
    confidence: capped(found.confidence, decided),
    probability: found.probability,
    group: found.group,
  };
}

/** Speech under a label has no marks: its outer span is its own. */
function turnOfSpeech(draft: Draft, { paragraph, label, colon, speech }: Turn, index: number, group: number, cast: Cast, speakerId: SpeakerIdOf): Quote {
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
    reason: { rule: 'label', evidence: [mention] },
    confidence: colon ? 'sure' : 'likely',
    probability: colon ? 0.98 : 0.9,
    group,
  };
}

const RULE_OF_LINK: Readonly<Record<ReportedSpeech['link'], RuleId>> = {
  subject: 'verb-before', inverted: 'verb-speaker', 'according-to': 'according-to', passive: 'passive', noun: 'noun-cue', coordinated: 'same-sentence', fallback: 'same-sentence', none: 'none',
};

function reportedSpeech(draft: Draft, paragraph: DraftParagraph, clause: ReportedSpeech, firstGroup: number, cast: Cast, speakerId: SpeakerIdOf): Quote {
  const mention = clause.source === undefined ? undefined : paragraph.facts.mentions[clause.source];
  const source = mention && { paragraph: paragraph.index, mention };
  const span = inArticle(paragraph, clause.content);
  const cue = inArticle(paragraph, clause.cue);
  const decided = attribution(draft, source, 'no-name', [], cast, speakerId);
  const rule = clause.link === 'subject' && clause.content.from < clause.cue.from ? 'speaker-verb' : RULE_OF_LINK[clause.link];
  return {
    form: 'indirect',
    span,
    outer: span,
    closed: 'closed',
    cue,
    attribution: decided,
    reason: reason(draft, rule, cue, source, cast),
    confidence: capped(reportedConfidence(clause), decided),
    probability: clause.probability,
    group: firstGroup + clause.group,
  };
}

/** Fitted on the training part: a verb's own subject and “according to” are right where the clause is certain; see docs/accuracy.md. */
function reportedConfidence({ link, probability }: ReportedSpeech): Confidence {
  if (probability >= 0.9 && (link === 'subject' || link === 'according-to')) return 'sure';
  return probability >= 0.6 ? 'likely' : 'guess';
}

/** A pronoun that may mean two people leaves the answer open, so it cannot be sure. */
const capped = (confidence: Confidence, decided: Attribution): Confidence =>
  confidence === 'sure' && decided.kind === 'pronoun' && decided.speaker === undefined ? 'likely' : confidence;

function referentOf(draft: Draft, { paragraph, mention }: Source, cast: Cast) {
  return cast.referents[paragraph]?.[draft.paragraphs[paragraph]!.facts.mentions.indexOf(mention)];
}

function attribution(draft: Draft, source: Source | undefined, because: UnknownReason, runnersUp: readonly Source[], cast: Cast, speakerId: SpeakerIdOf): Attribution {
  if (!source) return { kind: 'unknown', because, candidates: speakersOf(draft, runnersUp, cast, speakerId) };
  const mention = inArticle(draft.paragraphs[source.paragraph]!, source.mention.at);
  const referent = referentOf(draft, source, cast);
  if (referent?.kind !== 'character') return { kind: 'pronoun', mention, candidates: (referent?.candidates ?? []).map(speakerId) };
  const speaker = speakerId(referent.character);
  switch (source.mention.form) {
    case 'named':
      return { kind: 'named', mention, speaker };
    case 'pronoun':
      return { kind: 'pronoun', mention, speaker, candidates: [] };
    case 'nominal':
      return { kind: 'description', mention, speaker, anonymous: referent.character.kind === 'unnamed' || referent.character.kind === 'group' };
  }
}

function speakersOf(draft: Draft, sources: readonly Source[], cast: Cast, speakerId: SpeakerIdOf): number[] {
  const ids = sources.flatMap((source) => {
    const referent = referentOf(draft, source, cast);
    return referent?.kind === 'character' ? [speakerId(referent.character)] : [];
  });
  return [...new Set(ids)];
}

function reason(draft: Draft, rule: RuleId, cue: Span | undefined, source: Source | undefined, cast: Cast): Reason {
  const evidence: Span[] = cue ? [cue] : [];
  if (source) {
    evidence.push(inArticle(draft.paragraphs[source.paragraph]!, source.mention.at));
    const referent = referentOf(draft, source, cast);
    if (referent?.kind === 'character' && referent.antecedent) evidence.push(referent.antecedent);
  }
  return { rule, evidence };
}

/** House style closes a quotation of several paragraphs only at its end: the next paragraph reopens it. */
function goesOn(draft: Draft, paragraph: DraftParagraph): boolean {
  return draft.paragraphs[paragraph.index + 1]?.facts.quotations.some(({ continued }) => continued) ?? false;
}
