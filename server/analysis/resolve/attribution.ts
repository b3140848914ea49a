/** Who said each quotation: candidates over paragraphs, scored by an explainable ranker with “nobody” as one of them. */
import type { Confidence, QuoteForm, RuleId, UnknownReason } from '../article';
import type { Quotation } from '../detect/facts';
import { rowEnd, rowFirst } from '../detect/frame';
import type { Steps } from '../steps';
import { Tag, type LocalSpan } from '../text/tokens';
import { agentBeside } from './attribution/agent';
import { candidatesFor, NOBODY, type Candidate, type Decided } from './attribution/candidates';
import { describerBeside } from './attribution/describer';
import { isClause, spokenForm } from './attribution/form';
import { leaveHeadingsOpen } from './attribution/heading';
import { rank, THRESHOLDS, walkSites, type Ranking } from './attribution/ranker';
import { relayedBy } from './attribution/relay';
import { cueOf, ruleOf } from './attribution/rule';
import { signatureOf } from './attribution/signature';
import type { Site } from './attribution/site';
import { newViews, type Views } from './attribution/view';
import type { Draft, DraftParagraph } from './draft';

/** One quotation with the mention that is its speaker; who that mention names is decided in `speakers.ts`. */
export interface AttributedQuotation {
  readonly paragraph: DraftParagraph;
  readonly quotation: Quotation;
  /** Without the marks; a label in capitals (`PENCE:`) left out. */
  readonly inner: LocalSpan;
  readonly form: Exclude<QuoteForm, 'indirect'>;
  readonly source: Candidate | undefined;
  /** Where there is no source, or a doubtful one: who it might have been, best first. */
  readonly runnersUp: readonly Candidate[];
  readonly because: UnknownReason;
  readonly rule: RuleId;
  /** In the paragraph of the source. */
  readonly cue: LocalSpan | undefined;
  readonly confidence: Confidence;
  readonly probability: number;
  readonly group: number;
}

/** How many runners-up are kept, and how probable they must be. */
const RUNNERS_UP = 3;
const WORTH_NAMING = 0.05;
/** A source less likely than this is wrong twice as often as right (on articles held out, 29 of 95 are right), so it stands only where the others mean the same person. */
const DOUBTFUL = 0.3;
/** How far a label or a signature may be trusted: all of those in the training part are right. */
const LABELLED = 0.99;

/** How far a rule over one verb may be trusted against the ranker: less than a label, for `by` and `as` mean other things too. */
const BY_ITS_VERB = 0.85;

/** Told of each quotation that the ranker decides, with the speaker it gives. */
export type WatchSpeakers = (site: Site, candidates: readonly Candidate[], previous: Decided | undefined, source: Candidate | undefined) => void;

export function* attributeQuotations({ paragraphs }: Draft, watch?: WatchSpeakers): Steps<readonly AttributedQuotation[]> {
  const views = newViews(paragraphs);
  const found: AttributedQuotation[] = [];
  let group = 0;
  yield* walkSites(views, (site, candidates, previous) => {
    const labelled = site.view.labels.find(({ mention }) => mention.head === site.unit);
    const marked = labelled ?? signatureOf(site, views);
    if (marked) {
      found.push(marked === labelled ? labelledQuotation(site, marked, ++group) : signedQuotation(site, marked, ++group));
      return marked;
    }
    const ranking = rank(site, candidates, previous);
    const chosen = ranking.best < 0 ? undefined : candidates[ranking.best];
    const describer = chosen && describerBeside(site, candidates);
    const ruled = agentBeside(site, candidates) ?? (describer === chosen ? undefined : describer);
    const best = ruled ?? chosen;
    const source = (best && relayedBy(best, site, candidates)) ?? best ?? (site.quotation.continued ? previous?.source : undefined);
    watch?.(site, candidates, previous, source);
    if (!previous || !continuesQuotation(site, source, previous)) group++;
    if (source) found.push(attributed(site, source, previous, ruled ? BY_ITS_VERB : best ? shareOfRow(best, candidates, ranking) : goesOnWith(site, views, ranking), rivalsOf(candidates, ranking, source), group));
    else found.push(unattributed(site, candidates, previous, ranking, group));
    return source;
  });
  return leaveHeadingsOpen(found);
}

/** `“PENCE: We will.”` */
function labelledQuotation(site: Site, source: Candidate, group: number): AttributedQuotation {
  const { view, unit, quotation } = site;
  const { paragraph } = view;
  const { from, to } = quotation.inner;
  const inner = { from: paragraph.facts.labels[view.frame.quotation[unit]!]?.from ?? from, to };
  return { paragraph, quotation, inner, form: 'direct', source, runnersUp: NOBODY, because: 'tie', rule: 'label', cue: undefined, confidence: 'sure', probability: LABELLED, group };
}

/** `“We will.” — Mara Lund` */
function signedQuotation({ view: { paragraph }, quotation }: Site, source: Candidate, group: number): AttributedQuotation {
  return { paragraph, quotation, inner: quotation.inner, form: 'direct', source, runnersUp: NOBODY, because: 'tie', rule: 'signature', cue: undefined, confidence: 'sure', probability: LABELLED, group };
}

/** `Lund and Grant said` gives each of them a part of what is one answer. */
function shareOfRow({ view, mention }: Candidate, candidates: readonly Candidate[], { probabilities }: Ranking): number {
  let share = 0;
  for (let i = 0; i < candidates.length; i++) if (candidates[i]!.view === view && rowFirst(candidates[i]!.mention) === rowFirst(mention) && rowEnd(candidates[i]!.mention) === rowEnd(mention)) share += probabilities[i]!;
  return share;
}

/** A quotation that goes on has the last speaker, unless nobody is quoted; one who is a candidate for nothing but having spoken last, by their own share. */
function goesOnWith(site: Site, views: Views, { probabilities, nobody }: Ranking): number {
  const near = candidatesFor(site, views, undefined).length;
  return probabilities[near] ?? 1 - nobody;
}

function attributed(site: Site, source: Candidate, previous: Decided | undefined, probability: number, runnersUp: readonly Candidate[], group: number): AttributedQuotation {
  const { view: { paragraph }, quotation } = site;
  return {
    paragraph, quotation, inner: quotation.inner, form: spokenForm(site, previous), source, runnersUp, because: 'tie',
    rule: ruleOf(site, source, previous), cue: cueOf(site, source), confidence: confidenceOf(probability), probability, group,
  };
}

function unattributed(site: Site, candidates: readonly Candidate[], previous: Decided | undefined, { probabilities, nobody }: Ranking, group: number): AttributedQuotation {
  const { view: { paragraph }, quotation } = site;
  const spoken = isClause(site);
  return {
    paragraph, quotation, inner: quotation.inner, form: spoken ? spokenForm(site, previous) : 'scare', source: undefined, runnersUp: likeliest(candidates, probabilities),
    because: !spoken ? 'nobody' : site.around.strength >= 2 ? 'no-name' : 'no-cue',
    rule: spoken ? 'none' : 'scare-marks', cue: undefined, confidence: confidenceOf(nobody), probability: nobody, group,
  };
}

const confidenceOf = (probability: number): Confidence => (probability >= THRESHOLDS.sure ? 'sure' : probability >= THRESHOLDS.likely ? 'likely' : 'guess');

/** Those who may have said it as well, the source first, where it is doubtful. */
function rivalsOf(candidates: readonly Candidate[], { best, probabilities }: Ranking, source: Candidate): readonly Candidate[] {
  if (candidates[best] !== source || probabilities[best]! >= DOUBTFUL) return NOBODY;
  return likeliest(candidates, probabilities).filter((rival) => rival === source || !isOnePhrase(source, rival));
}

/** `Mara Lund, the head of the port`: no verb parts the two, so they are one answer, or speak together. */
function isOnePhrase({ view, mention }: Candidate, other: Candidate): boolean {
  if (view !== other.view || mention.sentence !== other.mention.sentence) return false;
  const { tags } = view.frame;
  const [one, two] = mention.first < other.mention.first ? [mention, other.mention] : [other.mention, mention];
  for (let i = one.end; i < two.first; i++) if (tags[i] === Tag.VERB || tags[i] === Tag.AUX) return false;
  return true;
}

function likeliest(candidates: readonly Candidate[], probabilities: readonly number[]): readonly Candidate[] {
  const worthNaming: number[] = [];
  for (let i = 0; i < candidates.length; i++) if (probabilities[i]! >= WORTH_NAMING) worthNaming.push(i);
  return worthNaming.sort((a, b) => probabilities[b]! - probabilities[a]!).slice(0, RUNNERS_UP).map((index) => candidates[index]!);
}

/** `“No,” she said, “never.”`, `“No,” she said. “Never.”`, or a quotation reopened in the next paragraph. */
function continuesQuotation(site: Site, source: Candidate | undefined, previous: Decided): boolean {
  if (!source || previous.source?.mention !== source.mention) return false;
  const last = previous.site;
  if (site.view !== last.view) return site.quotation.continued;
  if (site.sentence === last.sentence) return spokenForm(site, previous) === 'direct';
  return site.alone && site.sentence === last.sentence + 1 && source.mention.sentence === last.sentence && source.mention.first > last.unit;
}
