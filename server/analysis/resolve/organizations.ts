/** Joins the mentions of one organization: its full name, its acronym, its head word after “the”. */
import type { Span } from '../article';
import { Inside } from '../detect/nameEvidence';
import { inArticle, type Draft } from './draft';
import type { Entity, JudgedName } from './entities';

interface Organization {
  readonly words: readonly string[];
  name: string;
  acronym?: string;
  readonly forms: Set<string>;
  readonly mentions: Span[];
}

const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'the', 'and', 'on', '&', ',']);
const initials = (words: readonly string[]): string => words.filter((word) => !SMALL.has(word)).map((word) => word[0]).join('');
const plain = (word: string): string => word.replaceAll('.', '');

export function joinOrganizations(draft: Draft, names: readonly JudgedName[]): Entity[] {
  const all: Organization[] = [];
  const byKey = new Map<string, Organization>();
  const ordered = [...names].sort((a, b) => b.unit.words.length - a.unit.words.length || a.unit.paragraph.start + a.unit.run.at.from - b.unit.paragraph.start - b.unit.run.at.from);
  for (const { unit } of ordered) {
    const key = unit.words.map(plain).join(' ');
    const span = inArticle(unit.paragraph, unit.run.at);
    const text = draft.text.slice(span.start, span.end);
    let organization = byKey.get(key);
    if (!organization && unit.words.length === 1) {
      organization = unit.evidence.inside & Inside.allCapitals ? all.find((other) => other.words.length > 1 && initials(other.words) === key) : all.find((other) => other.words.length > 1 && (other.words.at(-1) === key || headOf(other.words) === key));
      if (organization && unit.evidence.inside & Inside.allCapitals) organization.acronym = text;
    }
    if (!organization) all.push((organization = { words: unit.words, name: text, forms: new Set(), mentions: [] }));
    byKey.set(key, organization);
    organization.forms.add(text);
    organization.mentions.push(span);
  }
  return all.map(({ name, acronym, forms, mentions }) => ({
    kind: 'organization', name, mentions: mentions.sort((a, b) => a.start - b.start), titles: [], variants: [...forms].filter((form) => form !== name), ...(acronym === undefined ? {} : { acronym }),
  }));
}

/** `observatory` of `Syrian Observatory for Human Rights`. */
function headOf(words: readonly string[]): string | undefined {
  const joint = words.findIndex((word) => word === 'of' || word === 'for');
  return joint > 0 ? words[joint - 1] : undefined;
}
