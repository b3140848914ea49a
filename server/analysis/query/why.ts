/** Why these words are given to that speaker: one sentence, in pieces, so that each shell can set names and quoted words in its own way. */
import type { Article, Mention, Quote, Speaker, Span } from '../article';
import { holderOf, mentionOf, speakerOf } from './tally';
import { firstFrom } from './within';

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
    const [named] = speaker ? formsOf(speaker).named : [];
    return speaker && named && named.span.start < mention.start ? [', and ', { words: mention }, ' stands for ', nameBefore(speaker, mention.start)] : [];
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
function nameBefore(speaker: Speaker, offset: number): Piece {
  const { named, nominal } = formsOf(speaker);
  const at = lastBefore(named, offset) ?? lastBefore(nominal, offset);
  return { name: speaker.name, ...(at ? { at: at.span } : {}) };
}

/** `mentions` come by start. */
function lastBefore(mentions: readonly Mention[], offset: number): Mention | undefined {
  let last = firstFrom(mentions, offset) - 1;
  while (last >= 0 && mentions[last]!.span.end > offset) last--;
  return mentions[last];
}

interface Forms {
  readonly named: readonly Mention[];
  readonly nominal: readonly Mention[];
}

const forms = new WeakMap<Speaker, Forms>();

/** Sorted once for each speaker: one who is quoted a thousand times as “he” is asked about as often. */
function formsOf(speaker: Speaker): Forms {
  let known = forms.get(speaker);
  if (!known) {
    const of = (form: Mention['form']): readonly Mention[] => speaker.mentions.filter((mention) => mention.form === form);
    forms.set(speaker, (known = { named: of('named'), nominal: of('nominal') }));
  }
  return known;
}
