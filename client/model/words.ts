/** The words in which lists, trees and copies speak of claims. */
import type { ClaimView, Confidence, ReadyView, SpeakerView } from '../../server/protocol';
import { oneLine } from './escape';

export const SPEAKER_UNKNOWN = 'Speaker unknown';

/** `1 claim`, `33 claims`. */
export const count = (amount: number, one: string, many = `${one}s`): string => `${amount.toLocaleString('en-US')} ${amount === 1 ? one : many}`;

/** Cuts at a word, so that the result with its `…` is no longer than `limit`: `The U.S.-led coalition had not agreed to…`. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.lastIndexOf(' ', limit - 1);
  const end = cut > limit / 2 ? cut : limit - 1;
  // never between the halves of one character
  const whole = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
  return `${text.slice(0, whole).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** The words of the claim as a row or a copy shows them: exact words between marks, reported ones with the first letter raised. */
export function claimLabel(claim: ClaimView, limit = Infinity): string {
  const text = oneLine(claim.text).replace(/,$/, '');
  if (isVerbatim(claim)) return `“${shorten(text, limit - 2)}”`;
  const first = text.match(/^\p{Ll}/u)?.[0] ?? '';
  return first.toLocaleUpperCase('en') + shorten(text, limit).slice(first.length);
}

/** True where the words are the speaker's own. */
export const isVerbatim = ({ form }: ClaimView): boolean => form === 'direct' || form === 'partial' || form === 'scare';

/** True for words that somebody must have said, of whom nothing is known. */
export const lacksSpeaker = (claim: ClaimView): boolean => claim.kind !== 'statistic' && claim.form !== 'scare' && claim.speaker === undefined;

export type Form = 'direct quote' | 'partial quote' | 'quote' | 'reported speech' | 'figure' | 'marked words';

export function formWords({ form, kind }: ClaimView): Form {
  switch (form) {
    case 'direct': return 'direct quote';
    case 'partial': return 'partial quote';
    case 'indirect': return 'reported speech';
    case 'scare': return 'marked words';
    case undefined: break;
  }
  switch (kind) {
    case 'quote': return 'quote';
    case 'reported': return 'reported speech';
    case 'statistic': return 'figure';
  }
}

/** What a row says beside the words: nothing for what is sure. */
export function doubtWords(confidence: Confidence): string {
  switch (confidence) {
    case 'sure': return '';
    case 'likely': return 'likely';
    case 'guess': return 'a guess';
  }
}

/** All who say it; mostly one. */
export const speakersOf = (article: ReadyView, { speaker, joint = [] }: ClaimView): readonly SpeakerView[] =>
  speaker === undefined ? [] : [speaker, ...joint].flatMap((id) => article.speakers[id] ?? []);

/** `Mara Lund, Tom Grant and two aides`. */
export const together = (speakers: readonly SpeakerView[]): string =>
  raise(speakers.length < 2 ? (speakers[0]?.name ?? '') : `${speakers.slice(0, -1).map(({ name }) => name).join(', ')} and ${speakers.at(-1)!.name}`);

/** `Ash Carter, U.S. Defense Secretary`; several by name alone. */
export const nameWords = (speakers: readonly SpeakerView[]): string => (speakers.length === 1 ? nameAndRole(speakers[0]!) : together(speakers));

/** `Ash Carter, U.S. Defense Secretary`. */
export const nameAndRole = ({ name, role }: SpeakerView): string => (role ? `${raise(name)}, ${role}` : raise(name));

/** `a Russian officer` → `A Russian officer`. */
export const raise = (text: string): string => text.replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase('en'));

/** Who said it, for one line: a name, `Speaker unknown`, or nothing where nobody is quoted. */
export function whoWords(article: ReadyView, claim: ClaimView): string {
  return nameWords(speakersOf(article, claim)) || (lacksSpeaker(claim) ? SPEAKER_UNKNOWN : '');
}

export const lineWords = (claim: { readonly range: { readonly start: { readonly line: number } } }): string => `line ${claim.range.start.line + 1}`;

/** `33 claims by 16 speakers`. */
export function summary(article: ReadyView): string {
  const speakers = new Set(article.claims.flatMap(({ speaker, joint = [] }) => (speaker === undefined ? [] : [speaker, ...joint]))).size;
  const claims = count(article.claims.length, 'claim');
  return speakers === 0 ? claims : `${claims} by ${count(speakers, 'speaker')}`;
}
