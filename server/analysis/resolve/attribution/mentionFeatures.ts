/** Features of “this mention said it”: where it stands to the quotation, and what its sentence says about it. */
import { Cue, SPEECH_VERB } from '../../detect/cues';
import { isPassive, isPossessive, rowEnd, rowFirst, type Frame, type FrameMention } from '../../detect/frame';
import { G } from '../../detect/grammarWords';
import { Speech } from '../../detect/speechClasses';
import { Tag, type Word } from '../../text/tokens';
import type { Candidate, Decided } from './candidates';
import { axis, type FeatureTable } from './featureTable';
import { Gap, gapClass } from './gap';
import type { Site } from './site';
import { sourceFeatures } from './sourceFeatures';
import { isCueNoun, isDash, strengthAt, type View } from './view';

export const Position = axis('before', 'after', 'sentence-1', 'sentence-2', 'sentence+1', 'sentence+2', 'paragraph-1 last', 'paragraph-1', 'paragraph-2', 'paragraph+1');
const CueOf = axis('none', 'verb', 'second verb', 'speech', 'say', 'inverted speech', 'inverted say', 'according to');
const Form = axis('named', 'nominal', 'pronoun');
const Yes = axis('no', 'yes');
const Where = axis('same sentence', 'elsewhere');
const Strength = axis('none', 'verb', 'speech', 'say');
const Pronoun = axis('he', 'she', 'it', 'they', 'i', 'we', 'you', 'who', 'relative', 'other');
const Kind = axis('person', 'organization', 'document', 'group', 'other');
const Since = axis('same sentence', 'sentence before', 'earlier sentence', 'paragraph before', 'earlier paragraph');
const Clause = axis('that', 'subordinate', 'relative', 'comma', 'and', 'sentence start');
const Side = axis('before', 'after');
const Place = axis('before', 'after', 'elsewhere');
const VerbClass = axis('common', 'that', 'as', 'noun phrase', 'other cue', 'rare cue', 'attitude', 'verb');

const PRONOUNS: ReadonlyMap<string, number> = new Map([['he', Pronoun.he], ['she', Pronoun.she], ['it', Pronoun.it], ['they', Pronoun.they], ['i', Pronoun.i], ['we', Pronoun.we], ['you', Pronoun.you], ['who', Pronoun.who], ['which', Pronoun.relative], ['that', Pronoun.relative]]);

export interface MentionFeatures {
  extract(site: Site, candidate: Candidate, previous: Decided | undefined, add: (feature: number) => void): void;
}

export function mentionFeatures(table: FeatureTable): MentionFeatures {
  const cue = table.across('cue', Position, CueOf);
  const form = table.across('form', Position, Form);
  const preposition = table.along('after a preposition', Where);
  const by = table.across('after “by” of a verb', Place, Strength);
  const ofCueNoun = table.single('after a noun of speech and a preposition');
  const possessive = table.along('genitive', Where);
  const ownsCueNoun = table.single('genitive before a noun of speech');
  const object = table.along('object of', Strength);
  const passive = table.along('subject of a passive', Strength);
  const pronoun = table.along('pronoun', Pronoun);
  const kind = table.along('description', Kind);
  const clause = table.along('begins a clause', Clause);
  const gap = table.across('distance', Side, Gap);
  const quotationBetween = table.along('quotation between', Side);
  const subjectBetween = table.along('another subject of speech between', Side);
  const comma = table.across('comma at the end of the quotation', Side, Yes);
  const capital = table.across('capital at the start of the quotation', Side, Yes);
  const adjacentInverted = table.single('after: inverted and next to it');
  const adjacentSubject = table.along('after: next to it with the verb', Strength);
  const adjacentToQuestion = table.along('after: next to it, a question before, with the verb', Strength);
  const adjacentToComma = table.along('after: next to it, a comma between, with the verb', Strength);
  const byAfter = table.single('after: “by” next to it');
  const label = table.along('before: a colon between', axis('in the sentence', 'alone and named', 'alone'));
  const cueGap = table.along('before: distance of its verb', Gap);
  const cuePunctuation = table.single('before: colon or comma before the quotation');
  const cuePast = table.single('before: its verb after the quotation');
  const nearBefore = table.along('subject of the nearest verb before', axis('first verb', 'inverted', 'second verb'));
  const nearAfter = table.single('subject of the nearest verb after');
  const otherNearBefore = table.along('another is the subject of the nearest verb before', Side);
  const otherNearAfter = table.along('another is the subject of the nearest verb after', Side);
  const firstInSentence = table.along('first in its sentence', Side);
  const signature = table.single('after a dash after the quotation');
  const colonElsewhere = table.single('elsewhere though a colon stands before the quotation');
  const colonEnd = table.single('in the sentence before, which ends in a colon');
  const firstSubject = table.along('first subject of its sentence', Position);
  const elsewhere = table.across('elsewhere: verb of the quotation’s sentence', Strength, Yes);
  const elsewhereAlone = table.along('elsewhere: quotation alone', Position);
  const elsewhereWhole = table.along('other paragraph: quotation alone', Yes);
  const elsewhereSubject = table.single('elsewhere though the sentence has a subject of speech');
  const same = table.across('same mention as the quotation before', Since, Yes);
  const sameName = table.along('same name as the quotation before', Since);
  const open = table.single('same mention as the quotation left open');
  const verbClass = table.across('verb', Place, VerbClass);
  const participle = table.along('subject of a participle', Place);
  const spoke = table.along('quoted before in the article', Place);
  const besidesSubject = table.along('according to, besides a subject of speech', Side);
  const sources = sourceFeatures(table);

  return {
    extract(site, candidate, previous, add) {
      const { view, mention, strength } = candidate;
      const { frame } = view;
      const inSentence = view === site.view && mention.sentence === site.sentence;
      const where = inSentence ? Where['same sentence'] : Where.elsewhere;
      const place = !inSentence ? Place.elsewhere : mention.first < site.unit ? Place.before : Place.after;
      const position = positionOf(site, view, mention);
      add(cue(position, cueOf(candidate)));
      add(form(position, Form[mention.form]));
      const before = mention.phraseFirst - 1;
      if (mention.preposition === 'other' || mention.preposition === 'by') {
        add(preposition(where));
        if (isCueNoun(frame, before - 1)) add(ofCueNoun);
        if (mention.preposition === 'by') add(by(place, strengthAt(frame, before - 1)));
      }
      if (isPossessive(mention)) {
        add(possessive(where));
        if (ownsNoun(frame, mention)) add(ownsCueNoun);
      }
      if (mention.objectOf >= 0) add(object(strengthAt(frame, mention.objectOf)));
      if (isPassive(mention)) add(passive(strength));
      const { lower, speech } = frame.words[mention.head]!;
      if (mention.form === 'pronoun') add(pronoun(PRONOUNS.get(lower) ?? Pronoun.other));
      if (mention.form === 'nominal') add(kind(kindOf(speech)));
      const start = clauseStart(frame, mention, before);
      if (start >= 0) add(clause(start));

      if (mention.verb >= 0) {
        add(verbClass(place, classOfVerb(frame.words[mention.verb]!)));
        if ((frame.words[mention.verb]!.grammar & G.ing) !== 0) add(participle(place));
      }
      if (inSentence) addInSentence(site, candidate, add);
      else addElsewhere(site, candidate, position, add);
      if (previous && mention.form !== 'pronoun' && previous.spoken.has(frame.words[mention.head]!)) add(spoke(place));
      sources.extract(site, candidate, add);
      if (previous?.source) addPrevious(site, candidate, previous.site, previous.source, add);
    },
  };

  function addInSentence(site: Site, { view: { frame }, mention, strength, firstFree }: Candidate, add: (feature: number) => void): void {
    const side = mention.first < site.unit ? Side.before : Side.after;
    const low = side === Side.before ? rowEnd(mention) : site.unit + 1;
    const high = side === Side.before ? site.unit : rowFirst(mention);
    let between = 0;
    let quotations = 0;
    for (let i = low; i < high; i++) frame.quotation[i]! >= 0 ? quotations++ : between++;
    add(gap(side, gapClass(between)));
    if (quotations > 0) add(quotationBetween(side));
    if (anotherWithin(site.subjects, low, high, mention.first)) add(subjectBetween(side));
    if (mention.preposition === 'according-to' && site.subjects.length > 0) add(besidesSubject(side));
    add(comma(side, Number(site.comma)));
    add(capital(side, Number(site.capital)));
    const verb = strength >= 2 ? mention.verb : mention.secondVerb;
    if (side === Side.after) {
      if (mention.invertedVerb >= 0 && between <= 3) add(adjacentInverted);
      if (between <= 1 && mention.verb >= 0 && mention.verb - mention.end <= 2) add(site.comma ? adjacentToComma(strength) : site.exclaims ? adjacentToQuestion(strength) : adjacentSubject(strength));
      if (mention.preposition === 'by' && between === 1) add(byAfter);
      if (mention.phraseFirst === site.unit + 2 && isDash(frame.words[site.unit + 1]!.text)) add(signature);
    } else if (mention.end === site.unit - 1 && frame.words[mention.end]!.text === ':') add(label(site.around.words > mention.end - mention.phraseFirst ? 0 : mention.form === 'named' ? 1 : 2));
    else if (verb >= 0) {
      if (verb > site.unit) add(cuePast);
      else {
        add(cueGap(gapClass(site.unit - verb - 1)));
        const text = frame.words[site.unit - 1]?.text;
        if (text === ':' || text === ',') add(cuePunctuation);
      }
    }
    if (site.cueBefore >= 0) {
      if (mention.verb === site.cueBefore) add(nearBefore(0));
      else if (mention.invertedVerb === site.cueBefore) add(nearBefore(1));
      else if (mention.secondVerb === site.cueBefore) add(nearBefore(2));
      else if (site.cueBeforeHasSubject) add(otherNearBefore(side));
    }
    if (site.cueAfter >= 0) {
      if (mention.verb === site.cueAfter || mention.invertedVerb === site.cueAfter) add(nearAfter);
      else if (site.cueAfterHasSubject) add(otherNearAfter(side));
    }
    if (firstFree) add(firstInSentence(side));
  }

  function addElsewhere(site: Site, { view, mention, firstSubject: first }: Candidate, position: number, add: (feature: number) => void): void {
    if (site.before >= 0 && site.view.frame.words[site.before]!.text === ':') add(colonElsewhere);
    if (view.endsInColon && mention.sentence === view.lastSentence && view.paragraph.index === site.view.paragraph.index - 1) add(colonEnd);
    if (first) add(firstSubject(position));
    add(elsewhere(site.around.strength, Number(site.around.according)));
    if (site.alone) add(elsewhereAlone(position));
    if (view !== site.view) add(elsewhereWhole(Number(site.whole)));
    if (site.cueBeforeHasSubject || site.cueAfterHasSubject) add(elsewhereSubject);
  }

  function addPrevious(site: Site, { view, mention }: Candidate, last: Site, source: Candidate, add: (feature: number) => void): void {
    if (source.mention === mention) {
      const since = sinceOf(site, last);
      add(same(since, Number(site.alone)));
      if (last.quotation.closed === 'open' && since === Since['paragraph before']) add(open);
    } else if (mention.form !== 'pronoun' && mention.form === source.mention.form && view.frame.words[mention.head] === source.view.frame.words[source.mention.head]) add(sameName(sinceOf(site, last)));
  }
}

function sinceOf(site: Site, last: Site): number {
  if (last.view !== site.view) return last.view.paragraph.index === site.view.paragraph.index - 1 ? Since['paragraph before'] : Since['earlier paragraph'];
  return last.sentence === site.sentence ? Since['same sentence'] : last.sentence === site.sentence - 1 ? Since['sentence before'] : Since['earlier sentence'];
}

/** One of the subjects within `[low, high)`, but for the one at `own`. */
function anotherWithin(subjects: readonly number[], low: number, high: number, own: number): boolean {
  for (const first of subjects) if (first >= low && first < high && first !== own) return true;
  return false;
}

function positionOf(site: Site, view: View, mention: FrameMention): number {
  if (view === site.view) {
    const sentences = mention.sentence - site.sentence;
    if (sentences === 0) return mention.first < site.unit ? Position.before : Position.after;
    if (sentences < 0) return sentences === -1 ? Position['sentence-1'] : Position['sentence-2'];
    return sentences === 1 ? Position['sentence+1'] : Position['sentence+2'];
  }
  const distance = view.paragraph.index - site.view.paragraph.index;
  if (distance > 0) return Position['paragraph+1'];
  if (distance < -1) return Position['paragraph-2'];
  return mention.sentence === view.lastSentence ? Position['paragraph-1 last'] : Position['paragraph-1'];
}

function cueOf({ view: { frame }, mention, strength }: Candidate): number {
  if (mention.invertedVerb >= 0) return strengthAt(frame, mention.invertedVerb) >= 3 ? CueOf['inverted say'] : CueOf['inverted speech'];
  if (mention.preposition === 'according-to') return CueOf['according to'];
  if (strength >= 2) return strength === 3 ? CueOf.say : CueOf.speech;
  if (mention.secondVerb >= 0) return CueOf['second verb'];
  return strength === 1 ? CueOf.verb : CueOf.none;
}

function kindOf(speech: number): number {
  if ((speech & Speech.person) !== 0) return Kind.person;
  if ((speech & Speech.organization) !== 0) return Kind.organization;
  if ((speech & Speech.document) !== 0) return Kind.document;
  return (speech & Speech.group) !== 0 ? Kind.group : Kind.other;
}

function classOfVerb({ cue }: Word): number {
  if ((cue & Cue.as) !== 0) return VerbClass.as;
  if ((cue & Cue.common) !== 0) return VerbClass.common;
  if ((cue & Cue.rare) !== 0) return VerbClass['rare cue'];
  if ((cue & (Cue.say | Cue.that | Cue.tell)) !== 0) return VerbClass.that;
  if ((cue & Cue.nounPhrase) !== 0) return VerbClass['noun phrase'];
  if ((cue & Cue.attitude) !== 0) return VerbClass.attitude;
  return (cue & SPEECH_VERB) !== 0 ? VerbClass['other cue'] : VerbClass.verb;
}

/** `Carter’s claim`, `Carter’s first statement` */
function ownsNoun(frame: Frame, mention: FrameMention): boolean {
  const start = mention.form === 'pronoun' ? mention.end : mention.end + 1;
  for (let i = start; i < start + 3 && i < frame.count; i++) if (isCueNoun(frame, i)) return true;
  return false;
}

function clauseStart(frame: Frame, mention: FrameMention, before: number): number {
  if (before < 0 || frame.sentences[before] !== mention.sentence) return Clause['sentence start'];
  if (frame.quotation[before]! >= 0) return -1;
  const { lower, text, speech } = frame.words[before]!;
  if (lower === 'that') return Clause.that;
  if ((speech & Speech.relative) !== 0 || lower === 'whose') return Clause.relative;
  if (frame.tags[before] === Tag.SCONJ) return Clause.subordinate;
  if (frame.tags[before] === Tag.CCONJ) return Clause.and;
  return text === ',' ? Clause.comma : -1;
}
