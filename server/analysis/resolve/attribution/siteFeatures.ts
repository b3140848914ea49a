/** Features of “nobody is quoted”: what speaks for a title, a term or a doubt, and against it. */
import type { Frame } from '../../detect/frame';
import { SPEAKER_NOUN } from '../../detect/speechClasses';
import { Shape, Tag } from '../../text/tokens';
import { TITLED_WORDS } from '../../../lexicon/packed/lists.generated';
import type { Decided } from './candidates';
import { axis, type FeatureTable } from './featureTable';
import type { Site } from './site';
import { contentClass } from './sourceFeatures';
import { isCueNoun, strengthAt } from './view';

const Length = axis('1', '2', '3-4', '5-8', '9+');
const Strength = axis('none', 'verb', 'speech', 'say');
const Yes = axis('no', 'yes');
const End = axis('stop', 'comma', 'neither');
const Before = axis('nothing', 'determiner', 'possessive', 'naming word', 'wording', 'work', 'noun', 'cue noun', 'speaker noun', 'name', 'adjective', 'cue verb', 'other verb', 'be', 'as', 'according', 'that', 'preposition', 'adverb', 'conjunction', 'comma', 'colon', 'bracket', 'dash', 'quotation', 'other');
const After = axis('nothing', 'noun', 'name', 'cue verb', 'verb', 'pronoun', 'preposition', 'conjunction', 'bracket', 'comma', 'stop', 'hyphen', 'quotation', 'other');
const TitleAfter = axis('cue verb', 'possessive', 'preposition', 'noun', 'punctuation', 'other');
const TITLE_AFTER = new Map<number, number>([
  [Before['cue verb'], TitleAfter['cue verb']], [Before.possessive, TitleAfter.possessive], [Before.preposition, TitleAfter.preposition], [Before.noun, TitleAfter.noun], [Before.name, TitleAfter.noun],
  [Before.comma, TitleAfter.punctuation], [Before.colon, TitleAfter.punctuation], [Before.bracket, TitleAfter.punctuation],
]);
const Previous = axis('none', 'nobody', 'somebody');

const DETERMINERS = new Set('the a an this that these those his her its their my our your such any no some'.split(' '));
const TITLED = new Map(TITLED_WORDS.split('\n').map((line) => line.split('\t') as [string, string]));
const BE = new Set("is was are were be been being 's 're".split(' '));

export interface SiteFeatures {
  /** Calls `add` with the number of each feature that holds. */
  extract(site: Site, previous: Decided | undefined, add: (feature: number) => void): void;
}

export function siteFeatures(table: FeatureTable): SiteFeatures {
  const bias = table.single('nobody');
  const length = table.across('nobody length, clause', Length, Yes);
  const strength = table.along('nobody, strongest verb of the sentence', Strength);
  const shape = table.across('nobody capital, end', Yes, End);
  const titleCase = table.along('nobody, title case', Length);
  const titleAfter = table.along('nobody, title case after', TitleAfter);
  const before = table.along('nobody after', Before);
  const after = table.along('nobody before', After);
  const firstPerson = table.along('nobody, first person inside', Yes);
  const alone = table.along('nobody, alone after', Previous);
  const sameParagraph = table.along('nobody, in a paragraph after', Previous);
  const joined = table.along('nobody, joined by a conjunction to', Previous);
  const according = table.single('nobody, “according” in the sentence');
  const subject = table.single('nobody, though the sentence has a subject of speech');
  const colon = table.single('nobody, the paragraph before ends in a colon');
  const content = table.along('nobody, within reported speech', axis('open', 'likely', 'certain', 'of nobody'));
  const continued = table.single('nobody, goes on from the paragraph before');

  return {
    extract(site, previous, add) {
      const { view, words } = site;
      add(bias);
      add(length(lengthClass(words), Number(site.clause)));
      add(strength(site.around.strength));
      add(shape(Number(site.capital), site.stop ? End.stop : site.comma ? End.comma : End.neither));
      const beforeIt = beforeClass(view.frame, site.before);
      add(before(beforeIt));
      if (site.titleCase) {
        add(titleCase(lengthClass(words)));
        add(titleAfter(TITLE_AFTER.get(beforeIt) ?? TitleAfter.other));
      }
      add(after(afterClass(view.frame, site.after)));
      if (site.firstPerson) add(firstPerson(Yes.yes));
      const status = !previous ? Previous.none : previous.source ? Previous.somebody : Previous.nobody;
      if (site.alone) add(alone(status));
      if (previous && previous.site.view === view) {
        add(sameParagraph(status));
        if (isJoined(previous.site, site)) add(joined(status));
      }
      if (site.around.according) add(according);
      if (site.cueBeforeHasSubject || site.cueAfterHasSubject) add(subject);
      if (site.quotation.continued) add(continued);
      if (site.colonBefore) add(colon);
      if (site.content) add(content(site.content.source === undefined ? 3 : contentClass(site.content.probability)));
    },
  };
}

export const lengthClass = (words: number): number => (words <= 1 ? 0 : words <= 2 ? 1 : words <= 4 ? 2 : words <= 8 ? 3 : 4);

/** `“one,” “two” and “three”` */
function isJoined(previous: Site, { view: { frame }, unit }: Site): boolean {
  if (unit - previous.unit > 3) return false;
  for (let i = previous.unit + 1; i < unit; i++) if (frame.words[i]!.text !== ',' && frame.tags[i] !== Tag.CCONJ) return false;
  return true;
}

function beforeClass(frame: Frame, unit: number): number {
  if (unit < 0) return Before.nothing;
  if (frame.quotation[unit]! >= 0) return Before.quotation;
  const word = frame.words[unit]!;
  const tag = frame.tags[unit]!;
  const { lower, text } = word;
  const titled = TITLED.get(lower);
  if (titled !== undefined) return titled === 'naming' ? Before['naming word'] : titled === 'wording' ? Before.wording : Before.work;
  if (namesBefore(frame, unit)) return Before['naming word'];
  if (strengthAt(frame, unit) >= 2) return Before['cue verb'];
  if (lower === 'as') return Before.as;
  if (lower === 'that' && tag !== Tag.DET) return Before.that;
  if (DETERMINERS.has(lower)) return Before.determiner;
  if (tag === Tag.PART && (lower === "'s" || lower === "'")) return Before.possessive;
  if (tag === Tag.AUX && BE.has(lower)) return Before.be;
  if (isCueNoun(frame, unit)) return Before['cue noun'];
  switch (tag) {
    case Tag.NOUN: return (word.speech & SPEAKER_NOUN) !== 0 ? Before['speaker noun'] : Before.noun;
    case Tag.PROPN: return Before.name;
    case Tag.ADJ: return Before.adjective;
    case Tag.VERB: case Tag.AUX: return Before['other verb'];
    case Tag.ADP: case Tag.PART: return Before.preposition;
    case Tag.ADV: return Before.adverb;
    case Tag.CCONJ: case Tag.SCONJ: return Before.conjunction;
    default: return text === ',' ? Before.comma : text === ':' ? Before.colon : text === '(' || text === '[' ? Before.bracket : '—–-'.includes(text.charAt(0)) && (word.shape & Shape.punctuation) !== 0 ? Before.dash : Before.other;
  }
}

/** `known as the “Dry Feet Act”`, `dubbed the “Dry Feet Act”` */
function namesBefore({ words }: Frame, unit: number): boolean {
  let i = unit;
  if (DETERMINERS.has(words[i]!.lower)) i--;
  if (i >= 0 && words[i]!.lower === 'as') i--;
  return i >= 0 && i < unit && TITLED.get(words[i]!.lower) === 'naming' && words[i]!.lower !== 'called' && words[i]!.lower !== 'labeled' && words[i]!.lower !== 'labelled';
}

function afterClass(frame: Frame, unit: number): number {
  if (unit < 0) return After.nothing;
  if (frame.quotation[unit]! >= 0) return After.quotation;
  const { text } = frame.words[unit]!;
  if (strengthAt(frame, unit) >= 2) return After['cue verb'];
  switch (frame.tags[unit]) {
    case Tag.NOUN: case Tag.ADJ: return After.noun;
    case Tag.PROPN: return After.name;
    case Tag.VERB: case Tag.AUX: return After.verb;
    case Tag.PRON: case Tag.DET: return After.pronoun;
    case Tag.ADP: return After.preposition;
    case Tag.CCONJ: case Tag.SCONJ: return After.conjunction;
    default: return text === '(' ? After.bracket : text === ',' || text === ';' || text === ':' ? After.comma : text === '.' || text === '!' || text === '?' ? After.stop : '—–-'.includes(text.charAt(0)) ? After.hyphen : After.other;
  }
}
