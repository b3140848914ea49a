/** Offices that one person holds at a time: `Russian Defense Minister`, read out of a role. */
import { OFFICES } from '../../lexicon/packed/lists.generated';
import { inside, type Name, type Reduced } from '../reduced';

export interface Office {
  readonly key: string;
  /** ISO 3166-1 alpha-2: of the role’s own words, or the only one that the sentence names. */
  readonly country: string;
  /** As the article writes it. */
  readonly role: string;
}

/** Longest first: `vice president` before `president`. */
const WRITTEN = OFFICES.split('\n').flatMap((line) => {
  const [key = '', forms = ''] = line.split('\t');
  return forms.split('|').map((form) => ({ key, form }));
}).sort((a, b) => b.form.length - a.form.length);

/** A former, acting, deputy or would-be holder holds another office, if any. */
const NOT_IN_OFFICE = /\b(?:former|ex|then|late|acting|deputy|assistant|shadow|candidate|nominee|hopeful|elect|spokes\w+|adviser|advisor|aide|wife|husband|son|daughter|chief of staff|under|ambassador|senior|ministry|office|campaign|bank|company|university|club|association|society|institute|union|network|group|college|board|commission|council|committee|federation|party|states?|ceo|emeritus)\b/i;

export function officeOf(name: Name, reduced: Reduced): Office | undefined {
  if (name.kind !== 'person') return undefined;
  const first = name.forms.reduce((start, form) => Math.min(start, form.first.start), Infinity);
  return inRole(name.role, first, reduced) ?? (name.role === undefined ? beforeName(first, reduced) : undefined);
}

function inRole(role: string | undefined, first: number, reduced: Reduced): Office | undefined {
  if (role === undefined || NOT_IN_OFFICE.test(role.replace(/secretary of state|minister of state/i, 'foreign minister')) || / of (?!state|defen|foreign|the (?:exchequer|treasury))/i.test(role)) return undefined;
  const lower = role.toLowerCase().replace(/’/g, "'");
  const found = endingIn(lower);
  if (!found) return undefined;
  const country = countryOf(lower.slice(0, lower.length - found.form.length).trim(), first, reduced);
  return country === undefined ? undefined : { key: found.key, country, role };
}

const POST = /\bchief (executive|financial|operating|technology|information|marketing|legal|medical|scientific|investment)\b|\bc(e|f|o)o\b/i;
const POSTS: Readonly<Record<string, string>> = { e: 'executive', f: 'financial', o: 'operating' };
const NOT_AT_POST = /\b(?:former|ex|then|late|acting|deputy|assistant|interim|incoming|outgoing|next|new|designate|elect|emeritus|and)\b/i;

/** `operating` of a `chief operating officer`: at one company one person has one of them. */
export function postOf({ role = '' }: Name): string | undefined {
  const [, word, letter] = POST.exec(role) ?? [];
  return NOT_AT_POST.test(role) ? undefined : word?.toLowerCase() ?? POSTS[letter?.toLowerCase() ?? ''];
}

const endingIn = (lower: string): (typeof WRITTEN)[number] | undefined => WRITTEN.find(({ form }) => lower.endsWith(form) && !/\w/.test(lower.charAt(lower.length - form.length - 1)));

const LONGEST_ROLE = 60;

/** `Norwegian Transport Minister` right before the name, of somebody who is not quoted. */
function beforeName(first: number, { text, countries, names }: Reduced): Office | undefined {
  const before = text.slice(Math.max(0, first - LONGEST_ROLE), first).trimEnd();
  const end = first - LONGEST_ROLE < 0 ? before.length : first - LONGEST_ROLE + before.length;
  const found = endingIn(before.toLowerCase());
  if (!found) return undefined;
  const start = end - found.form.length;
  const own = countries.find(({ span }) => span.end < start && /^(?:[’']s)?\s$/.test(text.slice(span.end, start)));
  if (!own || isWithinCountry(text.slice(own.span.start, own.span.end), names) || NOT_IN_OFFICE.test(text.slice(Math.max(0, own.span.start - 12), own.span.start))) return undefined;
  return { key: found.key, country: own.country, role: text.slice(own.span.start, end) };
}

/** The role’s own country; else the only one that the sentence names. A role with other words before it is of some body we do not know. */
function countryOf(before: string, at: number, { countries, text, sentences, names }: Reduced): string | undefined {
  const own = countries.find(({ span }) => before !== '' && before.replace(/'s$/, '') === text.slice(span.start, span.end).toLowerCase().replace(/[’']s$/, ''));
  if (own) return isWithinCountry(text.slice(own.span.start, own.span.end), names) ? undefined : own.country;
  if (before !== '') return undefined;
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  if (!sentence || /\b(?:his|her|its|their|whose)\b/i.test(text.slice(Math.max(sentence.start, at - 40), at))) return undefined;
  // `US-led` is said of something else in the sentence
  const named = new Set(countries.filter(({ span }) => inside(span, sentence) && !/[-‐‑]/.test(text.charAt(span.end))).map(({ country }) => country));
  return named.size === 1 ? [...named][0] : undefined;
}

/** `Ohio` in `Ohio Secretary of State`: each state has its own. */
const isWithinCountry = (words: string, names: Reduced['names']): boolean =>
  names.some(({ kind, place, forms }) => kind === 'place' && place?.type !== 'country' && forms.some((form) => form.words === words.replace(/[’']s$/, '')));
