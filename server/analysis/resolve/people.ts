/** Joins the mentions of one person: `Ash Carter`, `Carter`, `Mr. Carter`; two people of one surname stay apart. */
import type { Span } from '../article';
import { inArticle, type Draft } from './draft';
import type { Entity, JudgedName } from './entities';
import { bareSurname, oneEdit } from './nameUnits';

interface Person {
  readonly forms: { readonly words: readonly string[]; readonly text: string }[];
  readonly mentions: Span[];
  readonly titles: Span[];
}

const SUFFIX: ReadonlySet<string> = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv', ',']);

function properWords(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !SUFFIX.has(word));
  return (kept.length > 0 ? kept : words).map(bareSurname);
}

export function joinPeople(draft: Draft, names: readonly JudgedName[]): Entity[] {
  const people: Person[] = [];
  const bySurname = new Map<string, Person[]>();
  const add = (surname: string, person: Person): void => {
    const list = bySurname.get(surname);
    if (!list) bySurname.set(surname, [person]);
    else if (!list.includes(person)) list.push(person);
  };
  // full names first, so that a surname in the headline finds its person further down
  const ordered = [...names].sort((a, b) => Math.min(b.unit.words.length, 2) - Math.min(a.unit.words.length, 2) || startOf(a) - startOf(b));
  for (const name of ordered) {
    const words = properWords(name.unit.words);
    const surname = words.at(-1)!;
    let person = words.length > 1 ? sameFullName(bySurname.get(surname) ?? [], words) : (nearest(bySurname.get(surname), startOf(name)) ?? byFirstName(people, surname));
    person ??= misspelt(people, words);
    if (!person) people.push((person = { forms: [], mentions: [], titles: [] }));
    add(surname, person);
    const span = inArticle(name.unit.paragraph, name.unit.run.at);
    const text = draft.text.slice(span.start, span.end);
    if (!person.forms.some((form) => form.text === text)) person.forms.push({ words, text });
    person.mentions.push(span);
    if (name.unit.evidence.title) person.titles.push(inArticle(name.unit.paragraph, name.unit.evidence.title));
  }
  return people.map(({ forms, mentions, titles }) => {
    const fullest = forms.reduce((a, b) => (b.words.length > a.words.length ? b : a));
    mentions.sort((a, b) => a.start - b.start);
    titles.sort((a, b) => a.start - b.start);
    return { kind: 'person', name: unslanted(fullest.text), mentions, titles, variants: forms.map(({ text }) => text).filter((text) => text !== fullest.text) };
  });
}

const startOf = ({ unit: { paragraph, run } }: JudgedName): number => paragraph.start + run.at.from;

/** Names in capitals throughout, as labels and headlines have them, read `Ash Carter`. */
const unslanted = (name: string): string => (name === name.toUpperCase() && name.length > 3 ? name.toLowerCase().replaceAll(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase()) : name);

/** The person of that surname who was named last before, else first after. */
function nearest(people: readonly Person[] | undefined, start: number): Person | undefined {
  // mostly there is one, and measuring would make the work grow with the square of its mentions
  if (!people || people.length === 1) return people?.[0];
  const distance = ({ mentions }: Person): number => mentions.reduce((least, mention) => Math.min(least, mention.start < start ? start - mention.start : 1e7 + mention.start - start), Infinity);
  return people.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

/** First names agree: equal, an initial, or one the short form of the other (`Ash`, `Ashton`). */
function sameFullName(people: readonly Person[], words: readonly string[]): Person | undefined {
  return people.find(({ forms }) => forms.some((form) => form.words.length === 1 || agree(form.words[0]!, words[0]!)));
}

function agree(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && (short.length === 1 || short.length >= 3);
}

function byFirstName(people: readonly Person[], word: string): Person | undefined {
  const found = people.filter(({ forms }) => forms.some(({ words }) => words.length > 1 && words[0] === word));
  return found.length === 1 ? found[0] : undefined;
}

/** `Davatoglu` for `Davutoglu`: a long surname one letter off, with no other first name. */
function misspelt(people: readonly Person[], words: readonly string[]): Person | undefined {
  const surname = words.at(-1)!;
  if (surname.length < 6) return undefined;
  const found = people.filter(({ forms }) => forms.some((form) => {
    const other = form.words.at(-1)!;
    return other[0] === surname[0] && (words.length === 1 || form.words.length === 1 || agree(words[0]!, form.words[0]!)) && oneEdit(other, surname);
  }));
  return found.length === 1 ? found[0] : undefined;
}
