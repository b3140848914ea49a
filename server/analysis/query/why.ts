/** Why these words are given to that speaker: one sentence, in pieces, so that each shell can set names and quoted words in its own way. */
import type { Article, Quote, Speaker, Span } from '../article';
import { holderOf, mentionOf, speakerOf } from './tally';

export type Phrase = readonly Piece[];
/** Plain words of ours; words of the article; a speaker's name, with the place in the text where it was last given. */
export type Piece = string | { readonly words: Span } | { readonly name: string; readonly at?: Span };

export function why(article: Article, quote: Quote): Phrase {
  const mention = mentionOf(quote);
  if (quote.form === 'scare') return ['the marks stand round a term or a title; nobody is quoted.'];
  if (quote.reason.rule === 'reader') return ['a reader of the article says so.'];
  if (!mention) return unknown(article, quote);
  return [...attributedBy(quote, mention), ...standsFor(article, quote, mention), ...togetherWith(quote), ...toldBy(article, quote), '.'];
}

/** Of a quotation inside another: `, in the words of Ivo Lund`. */
function toldBy(article: Article, quote: Quote): Phrase {
  const holder = holderOf(article, quote);
  const teller = holder && speakerOf(holder);
  return teller === undefined || teller === speakerOf(quote) ? [] : [', in the words of ', { name: article.speakers[teller]!.name }];
}

function attributedBy(quote: Quote, mention: Span): Phrase {
  const said: Phrase = quote.cue ? [{ words: quote.cue }] : quote.reason.evidence[0] ? [{ words: quote.reason.evidence[0] }] : ['the reporting words'];
  const who: Piece = { words: mention };
  switch (quote.reason.rule) {
    case 'speaker-verb':
    case 'verb-speaker': return [...said, ' stands next to ', who];
    case 'verb-before': return [who, ' and ', ...said, ' stand before the words'];
    case 'according-to': return [...said, ' names ', who, ' as the source'];
    case 'label': return ['the words follow the label ', who];
    case 'headline-colon': return ['the headline puts ', who, ' before the words'];
    case 'signature': return [who, ' stands under the words like a signature'];
    case 'passive': return [...said, ' is what ', who, ' is said to have done'];
    case 'noun-cue': return [...said, ' belongs to ', who];
    case 'same-sentence': return [who, ' stands in the same sentence'];
    case 'same-speaker': return ['the words go on after those given to ', who];
    case 'sentence-before': return [who, ' stands in the sentence before'];
    case 'sentence-after': return [who, ' stands in the sentence after'];
    case 'paragraph-before': return [who, ' stands in the paragraph before'];
    case 'continues': return ['the quotation of ', who, ' was left open in the paragraph before'];
    case 'reader': return ['a reader of the article says so'];
    case 'scare-marks': return ['the marks stand round a term'];
    case 'none': return [who, ' is the nearest that could have said it'];
  }
}

const togetherWith = ({ joint }: Quote): Phrase => (joint.length === 0 ? [] : [', together with ', ...all(joint.map(({ mention }) => ({ words: mention })))]);

/** For a pronoun, and a description of somebody named: who it is, and where that name was last given. */
function standsFor(article: Article, { attribution }: Quote, mention: Span): Phrase {
  if (attribution.kind === 'description') {
    const speaker = article.speakers[attribution.speaker];
    const named = speaker?.mentions.some(({ form, span }) => form === 'named' && span.start < mention.start);
    return speaker && named ? [', and ', { words: mention }, ' stands for ', nameBefore(speaker, mention.start)] : [];
  }
  if (attribution.kind !== 'pronoun') return [];
  const speaker = attribution.speaker === undefined ? undefined : article.speakers[attribution.speaker];
  if (speaker) return [', and ', { words: mention }, ' stands for ', nameBefore(speaker, mention.start)];
  const candidates = names(article, attribution.candidates);
  return candidates.length > 0 ? [', and ', { words: mention }, ' may be ', ...either(candidates)] : [', and it is not clear who ', { words: mention }, ' is'];
}

function unknown(article: Article, quote: Quote): Phrase {
  const { attribution, cue } = quote;
  if (attribution.kind !== 'unknown') return [];
  const candidates = names(article, attribution.candidates);
  if (quote.within !== undefined) return ['the quotation around these words does not say whose they are', ...toldBy(article, quote), '.'];
  switch (attribution.because) {
    case 'nobody': return ['the marks quote nobody.'];
    case 'no-cue': return ['no reporting verb and no name stand near.'];
    case 'no-name': return cue ? [{ words: cue }, ' stands near, but the text does not name whose words they are.'] : ['the text does not name whose words they are.'];
    case 'heading': return candidates.length > 0 ? ['a heading names nobody; below it the same words are given to ', ...either(candidates), '.'] : ['a heading names nobody.'];
    case 'tie': return candidates.length > 0 ? [...either(candidates), ' fit about equally well.'] : ['more than one speaker fits about equally well.'];
  }
}

/** The first three. */
export const names = ({ speakers }: Article, ids: readonly number[]): readonly Piece[] => ids.flatMap((id) => (speakers[id] ? [{ name: speakers[id].name }] : [])).slice(0, 3);

/** `A, B or C` */
export const either = (pieces: readonly Piece[]): Phrase => row(pieces, ' or ');

/** `A, B and C` */
export const all = (pieces: readonly Piece[]): Phrase => row(pieces, ' and ');

const row = (pieces: readonly Piece[], last: string): Phrase => pieces.flatMap((piece, i) => (i === 0 ? [piece] : [i === pieces.length - 1 ? last : ', ', piece]));

/** The last mention by name before the offset, else the last description. */
function nameBefore({ name, mentions }: Speaker, offset: number): Piece {
  let named: Span | undefined;
  let nominal: Span | undefined;
  for (const { span, form } of mentions) {
    if (span.end > offset) continue;
    if (form === 'named') named = span;
    else if (form === 'nominal') nominal = span;
  }
  const at = named ?? nominal;
  return { name, ...(at ? { at } : {}) };
}
