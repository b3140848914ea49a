/** Who says it: the ranker of sources, over what the grammar offers, “nobody” among them. */
import { REPORTED } from '../../lexicon/packed/lists.generated';
import { Tag } from '../text/tokens';
import type { ReportedSpeech } from './facts';
import { speaks, type Frame, type FrameMention } from './frame';
import { countFinite, G, grammar, is, tagOf } from './grammarWords';
import { add, type Features, featureSpace, newFeatures, score, softmax } from './ranker';
import { CUE_FORMS, type CueSite } from './reportedCues';
import { isDependent, isSpeechVerb, newOffers, offerSources, type Offers, relayed, type SubjectIndex, Way, WAYS } from './reportedSource';
import { tenseAt } from './reportedTense';
import { Speech } from './speechClasses';

/** In the order of `LINKS`. */
export enum Link { subject, inverted, accordingTo, passive, noun, coordinated, fallback, none }
export const LINKS: readonly ReportedSpeech['link'][] = ['subject', 'inverted', 'according-to', 'passive', 'noun', 'coordinated', 'fallback', 'none'];

export interface Source {
  /** Index into the mentions; -1 for none. */
  readonly mention: number;
  readonly link: Link;
  readonly probability: number;
}

/** In the order of `mentionKind`. */
const MENTION_KINDS = ['named', 'pronoun', 'it', 'who', 'speaking noun', 'document', 'other noun'] as const;

function mentionKind(frame: Frame, mention: FrameMention): number {
  if (mention.form === 'named') return 0;
  const { lower, speech } = frame.words[mention.head]!;
  if (mention.form === 'nominal') return (speech & Speech.document) !== 0 ? 5 : speaks(mention) ? 4 : 6;
  return lower === 'it' || lower === 'this' || lower === 'that' ? 2 : lower === 'who' || lower === 'which' ? 3 : 1;
}

/** What stands before the verb group of the cue. */
export enum Context { to, coordinator, comma, dash, preposition, as, nothing, other }
/** In the order of `Context`. */
const CONTEXTS = ['to', 'coordinator', 'comma', 'dash', 'preposition', 'as', 'nothing', 'other'] as const;

const space = featureSpace('source');
const F = {
  nobody: space.cross('nobody', CUE_FORMS, CONTEXTS),
  way: space.cross('way', WAYS, CUE_FORMS),
  wayContext: space.cross('way after', WAYS, CONTEXTS),
  wayKind: space.cross('way to', WAYS, MENTION_KINDS),
  kind: space.cross('kind', MENTION_KINDS, CUE_FORMS),
  dependent: space.cross('dependent', CONTEXTS),
  verb: space.cross('its verb', ['speech', 'other', 'the cue', 'none'], CONTEXTS),
  parallel: space.cross('verbs of one tense', ['no', 'yes'], CONTEXTS),
  verbsBetween: space.cross('verbs between', ['0', '1', '2', '3'], CONTEXTS),
  preposition: space.cross('after preposition', CUE_FORMS),
} as const;

export const sourceSpace = space;
export const sourceWeights = space.weights(REPORTED);

const NF = CUE_FORMS.length;
const NC = CONTEXTS.length;
const NK = MENTION_KINDS.length;

/** What stands before the cue and the adverbs and auxiliaries that belong to it. */
export function contextOf(frame: Frame, cue: CueSite): Context {
  let unit = cue.unit - 1;
  while (unit >= cue.from && (tagOf(frame, unit) === Tag.ADV || tagOf(frame, unit) === Tag.AUX || is(frame, unit, G.negation))) unit--;
  if (unit < cue.from) return Context.nothing;
  const bits = grammar(frame, unit);
  if (bits & G.to) return Context.to;
  if (bits & G.coordinator) return Context.coordinator;
  if (bits & G.comma) return Context.comma;
  if (bits & G.dash) return Context.dash;
  if (frame.words[unit]!.lower === 'as') return Context.as;
  return tagOf(frame, unit) === Tag.ADP || tagOf(frame, unit) === Tag.SCONJ ? Context.preposition : Context.other;
}

/** The features of nobody, and below those of an offer. */
export function nobodyFeatures({ form }: CueSite, context: Context, out: Features): void {
  out.count = 0;
  add(out, F.nobody + form * NC + context);
}

export function sourceFeatures(frame: Frame, cue: CueSite, context: Context, mention: FrameMention, ways: number, out: Features): void {
  const kind = mentionKind(frame, mention);
  out.count = 0;
  for (let left = ways; left !== 0; left &= left - 1) {
    const way = 31 - Math.clz32(left & -left);
    add(out, F.way + way * NF + cue.form);
    add(out, F.wayContext + way * NC + context);
    add(out, F.wayKind + way * NK + kind);
  }
  add(out, F.kind + kind * NF + cue.form);
  const { verb } = mention;
  add(out, F.verb + (verb < 0 ? 3 : verb === cue.unit ? 2 : isSpeechVerb(frame, verb) ? 0 : 1) * NC + context);
  if (verb >= 0 && verb !== cue.unit) add(out, F.parallel + (tenseAt(frame, verb) === tenseAt(frame, cue.unit) ? NC : 0) + context);
  if (isDependent(frame, mention)) add(out, F.dependent + context);
  if (mention.preposition === 'other') add(out, F.preposition + cue.form);
  if (mention.end <= cue.unit) add(out, F.verbsBetween + countFinite(frame, mention.end, cue.unit, 3) * NC + context);
}

/** Refilled for each cue. */
const offers: Offers = newOffers();
const features = newFeatures();
const chances: number[] = [];

export function findSource(frame: Frame, index: SubjectIndex, cue: CueSite): Source {
  const quoted = relayed(index, frame, cue);
  if (quoted >= 0) return { mention: quoted, link: Link.coordinated, probability: RELAYED };
  offerSources(frame, index, cue, offers);
  const { count } = offers;
  if (count === 0) return NOBODY;
  const context = contextOf(frame, cue);
  nobodyFeatures(cue, context, features);
  chances[0] = score(sourceWeights, features);
  for (let i = 0; i < count; i++) {
    sourceFeatures(frame, cue, context, index.mentions[offers.mention[i]!]!, offers.ways[i]!, features);
    chances[i + 1] = score(sourceWeights, features);
  }
  softmax(chances, count + 1);
  let best = 0;
  for (let i = 1; i <= count; i++) if (chances[i]! > chances[best]!) best = i;
  return best === 0 ? { mention: -1, link: Link.none, probability: chances[0]! } : { mention: offers.mention[best - 1]!, link: linkOf(offers.ways[best - 1]!), probability: chances[best]! };
}

/** Grammar alone decides: the articles that the weights were fitted to leave these out. */
const RELAYED = 0.95;
const NOBODY: Source = { mention: -1, link: Link.none, probability: 1 };

const LINK_OF: readonly (readonly [Way, Link])[] = [[Way.subject, Link.subject], [Way.inverted, Link.inverted], [Way.accordingTo, Link.accordingTo], [Way.agent, Link.passive], [Way.owner, Link.noun], [Way.shared, Link.coordinated], [Way.nearest, Link.coordinated]];

/** The best name for the ways that lead to a source. */
function linkOf(ways: number): Link {
  for (const [way, link] of LINK_OF) if ((ways & (1 << way)) !== 0) return link;
  return Link.fallback;
}
