/** An explanation as text and as JSON. */
import type { Article, Quote, Span } from '../analysis/article';
import type { Answer, Decision, Explanation, Naming } from '../analysis/explain/explanation';
import { speakerOf } from '../analysis/query/tally';
import { verdict } from '../analysis/query/verdict';
import { why } from '../analysis/query/why';
import { annotated, type Annotated } from '../features/annotated';
import { plainPhrase, shorten, wordsAt } from '../features/words';
import { DEFAULT_SETTINGS } from '../session/settings';
import { positionWords } from './place';

const WORDS = 70;
/** Of the answers that are all but impossible, and of features that hardly count, none is printed. */
const MOST_ANSWERS = 6;
const LEAST_PROBABILITY = 0.001;
const MOST_FEATURES = 8;

export function explanationText(file: string, explanation: Explanation): string {
  const doc = docOf(file, explanation.article);
  const { quote, decision, naming } = explanation;
  const place = (span: Span): string => `“${shorten(wordsAt(doc, span), WORDS)}” (${positionWords(doc.lines, span.start)})`;
  return [
    `${file}:${positionWords(doc.lines, quote.outer.start)}: ${quote.form} ${place(quote.span)}`,
    '',
    `  verdict     ${plainPhrase(verdict(explanation.article, quote), doc)}`,
    `  confidence  ${quote.confidence}, ${percent(quote.probability)}`,
    `  rule        ${quote.reason.rule}: ${plainPhrase(why(explanation.article, quote), doc)}`,
    ...(quote.reason.evidence.length > 0 ? [`  evidence    ${quote.reason.evidence.map(place).join(', ')}`] : []),
    ...decisionLines(decision, place),
    ...(naming ? namingLines(naming, place) : []),
  ].join('\n') + '\n';
}

const docOf = (file: string, article: Article): Annotated => annotated({ snapshot: { uri: file, version: 0, languageId: 'plaintext', text: article.text }, article, settings: DEFAULT_SETTINGS });

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function decisionLines(decision: Decision, place: (span: Span) => string): readonly string[] {
  switch (decision.kind) {
    case 'rule': return ['', '  a label or a signature decides; nothing was weighed'];
    case 'speaker': return ['', '  who said it', ...answerLines(decision.answers, place, 'nobody is quoted')];
    case 'content': return ['', `  what is reported (its source: ${decision.link}, ${percent(decision.sourceProbability)})`, ...answerLines(decision.answers, place, 'nothing is reported')];
  }
}

function answerLines(answers: readonly Answer[], place: (span: Span) => string, none: string): readonly string[] {
  const told = answers.filter(({ chosen, probability }, index) => chosen || (index < MOST_ANSWERS && probability >= LEAST_PROBABILITY));
  return told.flatMap(({ at, as, chosen, score, probability, evidence }) => [
    '',
    `  ${chosen ? '→' : ' '} ${percent(probability).padStart(7)}  score ${signed(score)}  ${at ? `${place(at)}, ${as}` : none}`,
    ...evidence.slice(0, MOST_FEATURES).map(({ feature, weight }) => `             ${signed(weight).padStart(6)}  ${strength(weight).padEnd(16)}  ${feature}`),
    ...(evidence.length > MOST_FEATURES ? [`                     and ${evidence.length - MOST_FEATURES} lighter`] : []),
  ]);
}

const signed = (weight: number): string => (weight < 0 ? '−' : '+') + Math.abs(weight).toFixed(2);

/** A weight of 0.7 doubles the odds, one of 2 makes seven of one. */
function strength(weight: number): string {
  const size = Math.abs(weight);
  return `${size >= 2 ? 'strongly' : size >= 0.7 ? 'clearly' : 'a little'} ${weight < 0 ? 'against' : 'for'}`;
}

const BY: Readonly<Record<Naming['by'], string>> = {
  name: 'its name is joined with the other mentions of', noun: 'a description, by its noun and adjectives; the last spoken of is taken', presence: 'a pronoun, by how present each is to the reader; a near tie leaves it open',
};

function namingLines({ mention, by, candidates }: Naming, place: (span: Span) => string): readonly string[] {
  const head = `  who ${place(mention)} is: ${BY[by]}`;
  if (by === 'name') return ['', `${head} ${candidates[0]?.name ?? 'nobody'}`];
  if (candidates.length === 0) return ['', head, '    nobody was spoken of before that fits'];
  return ['', head, ...candidates.map(({ name, presence, fits, chosen }) => `  ${chosen ? '→' : ' '} ${presence.toFixed(2)}  ${name}${fits ? '' : ' (does not agree)'}`)];
}

/** The shape of `--format json`; offsets are UTF-16 code units, as everywhere. */
export function explanationJson(file: string, { article, quote, decision, naming }: Explanation) {
  const cut = ({ start, end }: Span) => ({ start, end, text: article.text.slice(start, end) });
  const answer = ({ at, ...rest }: Answer) => ({ ...(at ? cut(at) : { text: null }), ...rest });
  return {
    id: file,
    quote: { kind: quote.form, ...cut(quote.span), speaker: nameOf(article, quote), confidence: quote.confidence, probability: quote.probability, rule: quote.reason.rule, why: plainPhrase(why(article, quote), docOf(file, article)), evidence: quote.reason.evidence.map(cut) },
    decision: decision.kind === 'rule' ? decision : { ...decision, answers: decision.answers.map(answer) },
    naming: naming ? { ...naming, mention: cut(naming.mention) } : null,
  };
}

function nameOf({ speakers }: Article, quote: Quote): string | null {
  const id = speakerOf(quote);
  return id === undefined ? null : (speakers[id]?.name ?? null);
}
