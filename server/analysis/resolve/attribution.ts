/** Who said each quotation: candidates over paragraphs, scored by an explainable ranker with “nobody” as one of them. */
import type { Confidence, QuoteForm, RuleId, UnknownReason } from '../article';
import type { FrameMention } from '../detect/frame';
import { labelAt } from '../detect/labels';
import type { LocalSpan } from '../text/tokens';
import type { Candidate, Decided } from './attribution/candidates';
import { isClause, spokenForm } from './attribution/form';
import { rank, THRESHOLDS, walkSites, type Ranking } from './attribution/ranker';
import { groundsOf } from './attribution/rule';
import { signatureOf } from './attribution/signature';
import type { Site } from './attribution/site';
import { viewOf } from './attribution/view';
import type { Draft } from './draft';

/** One quotation with the mention that is its speaker; who that mention names is decided in `speakers.ts`. */
export interface AttributedQuotation {
  readonly paragraph: number;
  /** Index into the paragraph's `quotations`. */
  readonly quotation: number;
  /** Without the marks; a label in capitals (`PENCE:`) left out. */
  readonly inner: LocalSpan;
  readonly form: Exclude<QuoteForm, 'indirect'>;
  readonly source?: { readonly paragraph: number; readonly mention: FrameMention };
  /** The runners-up, best first, for refusals. */
  readonly candidates: readonly { readonly paragraph: number; readonly mention: FrameMention }[];
  readonly because: UnknownReason;
  readonly cue?: { readonly paragraph: number; readonly at: LocalSpan };
  readonly rule: RuleId;
  readonly confidence: Confidence;
  readonly probability: number;
  readonly group: number;
}

/** How many runners-up are kept, and how probable they must be. */
const RUNNERS_UP = 3;
const WORTH_NAMING = 0.05;
/** How far a label or a signature may be trusted: all of those in the training part are right. */
const LABELLED = 0.99;

export function attributeQuotations(draft: Draft): readonly AttributedQuotation[] {
  const views = draft.paragraphs.map(viewOf);
  const found: AttributedQuotation[] = [];
  let group = 0;
  walkSites(views, (site, candidates, previous) => {
    const labelled = site.view.mentions.find(({ head }) => head === site.unit);
    if (labelled) {
      found.push(labelledQuotation(site, labelled, ++group));
      return { view: site.view, mention: labelled };
    }
    const signed = signatureOf(site, views[site.view.paragraph.index + 1]);
    if (signed) {
      found.push(signedQuotation(site, signed, ++group));
      return signed;
    }
    const ranking = rank(site, candidates, previous);
    let source = candidates[ranking.best];
    if (!source && site.quotation.continued) source = previous?.source;
    if (!previous || !continuesQuotation(site, source, previous)) group++;
    found.push(source ? attributed(site, source, candidates, previous, ranking, group) : unattributed(site, candidates, previous, ranking, group));
    return source;
  });
  return found;
}

/** `“PENCE: We will.”` */
function labelledQuotation(site: Site, mention: FrameMention, group: number): AttributedQuotation {
  const paragraph = site.view.paragraph.index;
  const { inner } = site.quotation;
  const from = labelAt(site.view.paragraph.facts.tokens, inner.from, inner.to)?.from ?? inner.from;
  return { ...placeOf(site), inner: { from, to: inner.to }, form: 'direct', source: { paragraph, mention }, candidates: [], because: 'tie', rule: 'label', confidence: 'sure', probability: LABELLED, group };
}

/** `“We will.” — Mara Lund` */
const signedQuotation = (site: Site, { view, mention }: Candidate, group: number): AttributedQuotation => ({
  ...placeOf(site), form: 'direct', source: { paragraph: view.paragraph.index, mention }, candidates: [], because: 'tie', rule: 'signature', confidence: 'sure', probability: LABELLED, group,
});

function attributed(site: Site, source: Candidate, candidates: readonly Candidate[], previous: Decided | undefined, ranking: Ranking, group: number): AttributedQuotation {
  const probability = ranking.probabilities[candidates.indexOf(source)] ?? 1 - ranking.nobody;
  return {
    ...placeOf(site),
    form: spokenForm(site, previous),
    source: { paragraph: source.view.paragraph.index, mention: source.mention },
    candidates: runnersUp(candidates, ranking, source),
    because: 'tie',
    ...groundsOf(site, source, previous),
    confidence: confidenceOf(probability),
    probability,
    group,
  };
}

function unattributed(site: Site, candidates: readonly Candidate[], previous: Decided | undefined, ranking: Ranking, group: number): AttributedQuotation {
  const spoken = isClause(site);
  const sentence = site.view.sentences[site.sentence]!;
  return {
    ...placeOf(site),
    form: spoken ? spokenForm(site, previous) : 'scare',
    candidates: runnersUp(candidates, ranking, undefined),
    because: !spoken ? 'nobody' : sentence.strength >= 2 ? 'no-name' : 'no-cue',
    rule: spoken ? 'none' : 'scare-marks',
    confidence: confidenceOf(ranking.nobody),
    probability: ranking.nobody,
    group,
  };
}

const placeOf = (site: Site) => ({ paragraph: site.view.paragraph.index, quotation: site.index, inner: site.quotation.inner });

const confidenceOf = (probability: number): Confidence => (probability >= THRESHOLDS.sure ? 'sure' : probability >= THRESHOLDS.likely ? 'likely' : 'guess');

function runnersUp(candidates: readonly Candidate[], { probabilities }: Ranking, winner: Candidate | undefined) {
  return candidates
    .map((candidate, index) => ({ candidate, probability: probabilities[index]! }))
    .filter(({ candidate, probability }) => candidate !== winner && probability >= WORTH_NAMING)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, RUNNERS_UP)
    .map(({ candidate }) => ({ paragraph: candidate.view.paragraph.index, mention: candidate.mention }));
}

/** `“No,” she said, “never.”`, `“No,” she said. “Never.”`, or a quotation reopened in the next paragraph. */
function continuesQuotation(site: Site, source: Candidate | undefined, previous: Decided): boolean {
  if (!source || previous.source?.mention !== source.mention) return false;
  const last = previous.site;
  if (site.view !== last.view) return site.quotation.continued;
  if (site.sentence === last.sentence) return spokenForm(site, previous) === 'direct';
  return site.alone && site.sentence === last.sentence + 1 && source.mention.sentence === last.sentence && source.mention.first > last.unit;
}
