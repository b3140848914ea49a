/** What the AP and Reuters ask of sources that are not named: who they are, why they are not named, that they are not alone and do not judge. */
import type { Article, Confidence, Quote } from '../analysis/article';
import { anonymityFor, anonymityOf } from './anonymity';
import type { Finding } from './finding';
import { OPINIONS } from './lists';
import type { UnnamedSource } from './sources';
import { findPhrase, lowered } from './text';

/** `officials` of a ministry speak for it: what is said of all of them in one breath is no leak. One of them, or a number of them, is a source. */
const isConfiding = ({ description: { noun, fresh, counted } }: UnnamedSource): boolean => (noun.class !== 'role' ? true : fresh && (!noun.plural || counted));

/** What may stand before a source of one word: in `according to show insiders` a word that tells something does. */
const BEFORE = /(?:^|[^\p{L}\s]|\b(?:to|by|from|and|but|or|as|that|with|what|which|while|when|where|because|if|though|although|said|told))\s*$/iu;

export function vagueSource({ text }: Article, { mention, words, description: { noun, fresh, telling } }: UnnamedSource, all: readonly UnnamedSource[]): readonly Finding[] {
  // `the source`, `one source` after `two harbour sources`; `the insider` after `an operative in the ministry`
  const toldBefore = all.some(({ mention: other, description }) => other.start < mention.start && (description.noun.noun === noun.noun ? description.telling.length > 0 : !fresh));
  if (toldBefore && /^(?:the|one|both)\b/i.test(words)) return [];
  if (!/\s/.test(words) && !BEFORE.test(text.slice(Math.max(0, mention.start - 20), mention.start))) return [];
  return telling.length > 0 || noun.class !== 'source' ? [] : [{ rule: 'vague-source', words, span: mention, confidence: 'sure', evidence: [] }];
}

export function missingReason(article: Article, sources: readonly UnnamedSource[]): readonly Finding[] {
  const confiding = sources.filter(isConfiding);
  if (confiding.length === 0) return [];
  const all = anonymityOf(article);
  const told = new Set<string>();
  return confiding.flatMap((source): readonly Finding[] => {
    // `the insider` is one who was told of in other words
    if (source !== confiding[0] && !source.description.fresh && !source.description.noun.plural) return [];
    const given = anonymityFor(article, source, all);
    if (given?.kind === 'reason') return [];
    // the source, another source, the sources: one finding for what is told in one way
    const { noun } = source.description;
    const key = `${noun.noun} ${given ? given.words.start : ''}`;
    if (told.has(key)) return [];
    told.add(key);
    const confidence: Confidence = given || noun.class !== 'role' ? 'likely' : 'guess';
    return [{ rule: 'no-reason', words: source.words, asked: given !== undefined, span: source.mention, confidence, evidence: given ? [given.words] : [] }];
  });
}

/** One source that is not named, where no other bears it out. */
export function singleAnonymous(sources: readonly UnnamedSource[]): readonly Finding[] {
  const [only, ...others] = sources.filter(isConfiding);
  if (!only || others.length > 0 || only.description.noun.plural) return [];
  return [{ rule: 'single-anonymous', words: only.words, span: only.mention, confidence: only.description.noun.class === 'role' ? 'guess' : 'likely', evidence: [] }];
}

export function pluralSource({ speaker, mention, words, description: { noun, counted }, quotes }: UnnamedSource, all: readonly UnnamedSource[]): readonly Finding[] {
  if (!noun.plural || noun.class === 'role' && !counted) return [];
  const voiced = quotes.find((quote) => quote.form === 'direct' && quote.joint.length === 0);
  const isAnother = all.some((other) => other.description.noun.noun === noun.noun && !other.description.noun.plural && other.description.fresh);
  const single = isAnother ? undefined : all.find((other) => other.speaker !== speaker && other.description.noun.noun === noun.noun && !other.description.noun.plural && !other.description.fresh && !/^one of/i.test(other.words));
  if (voiced) return [{ rule: 'plural-source', words, because: 'one-voice', span: mention, confidence: 'likely', evidence: [voiced.span] }];
  return single && !counted ? [{ rule: 'plural-source', words, because: 'turns-single', span: mention, confidence: 'guess', evidence: [single.mention] }] : [];
}

/** An unnamed source may tell what it knows, not what it thinks. */
export function anonymousOpinion(article: Article, { words, description, quotes }: UnnamedSource): readonly Finding[] {
  const groups = new Set<number>();
  return quotes.flatMap((quote): readonly Finding[] => {
    if (quote.form === 'indirect' || quote.joint.length > 0 || groups.has(quote.group)) return [];
    // several do not say `I`: somebody else speaks
    if (description.noun.plural && /\bI\b/.test(article.text.slice(quote.span.start, quote.span.end))) return [];
    const found = opinionIn(article, quote);
    if (!found) return [];
    groups.add(quote.group);
    return [{ rule: 'anonymous-opinion', words, opinion: found.phrase, insult: found.insult, span: found.span, confidence: 'likely', evidence: [] }];
  });
}

function opinionIn(article: Article, { span }: Quote): { readonly phrase: string; readonly insult: boolean; readonly span: Quote['span'] } | undefined {
  const lower = lowered(article.text.slice(span.start, span.end)).replace(/’/g, "'");
  for (const { phrase, class: kind } of OPINIONS) {
    const at = findPhrase(lower, phrase);
    if (at >= 0) return { phrase, insult: kind === 'insult', span: { start: span.start + at, end: span.start + at + phrase.length } };
  }
  return undefined;
}
