/** What the clause grammar knows of a word by its form alone. */
import { opensCue } from './cuePhrases';
import { G } from './grammarWords';
import { holdsMark } from './marks';
import { holdsKey } from './rolePhraseList';

const LISTS: readonly (readonly [number, string])[] = [
  [G.that, 'that'],
  [G.wh, 'whether if how what why when where who whom which'],
  [G.relative, 'which who whose whom where that what'],
  [G.to, 'to'],
  [G.about, 'about of for on to over against with regarding concerning as upon'],
  [G.circumstance, 'in on at during after before by from with last this next as throughout since until via through following earlier later'],
  [G.coordinator, 'and or but nor & yet'],
  [G.subordinator, 'because while although though when after before since until if as unless whereas where even despite amid given'],
  [G.be, "is was were are be been being am 's 're 'm"],
  [G.modal, "would could should can may might will must shall 'll 'd wo ca"],
  [G.negation, "not n't never"],
  [G.determiner, 'the a an his her their its our my your this these those that some any no every each all both'],
  [G.subjectPronoun, 'he she they it i we you'],
  [G.comma, ','], [G.colon, ':'], [G.semicolon, ';'], [G.dash, '— – -- - ― –'], [G.open, '( ['], [G.close, ') ]'], [G.end, '. ? ! … ...'],
  [G.sayParticiple, 'saying adding noting citing according arguing insisting suggesting claiming calling'],
  [G.day, 'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. yesterday today tonight night morning afternoon evening week month year weekend'],
  [G.venue, 'statement interview speech rally debate news conference email e-mail letter tweet tweets call event post meeting town phone telephone press television tv radio campaign twitter facebook cnn fox msnbc blog memo report article column testimony hearing fundraiser appearance stop filing briefing court message video'],
  [G.have, "has have had 've having"],
  [G.time, 'last this next earlier later recently again'],
];

const bits = new Map<string, number>();
for (const [bit, words] of LISTS) for (const word of words.split(' ')) bits.set(word, (bits.get(word) ?? 0) | bit);

const PAST = /(?:ed|said|told|wrote|written|spoke|spoken|swore|sworn|found|held|shot|put|read|made|took|gave|went|began|foresaw|lay|laid)$/;

/** Grammar bits of a form, 0 for most words: worked out once, when the reader first meets it. */
export const grammarClasses = (lower: string): number =>
  (bits.get(lower) ?? 0)
  | (lower.endsWith('ing') ? G.ing : 0)
  | (PAST.test(lower) ? G.past : 0)
  | (opensCue(lower) ? G.opensCue : 0)
  | (holdsMark(lower) ? G.quotationMark : 0)
  | (holdsKey(lower) ? G.notice : 0);
