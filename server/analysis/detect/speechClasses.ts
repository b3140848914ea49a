/** Classes of the words that tell who speaks and who is meant, worked out once a form: what is asked of each mention is then one bit. */
import type { SpeakerNoun } from '../text/tokens';
import { SECOND_WORDS } from './quotingPhrases';
import { speakerNoun } from './speakerNouns';

export const enum Speech {
  // kinds of speaker noun: spokeswoman, ministry, report, officials
  person = 1,
  organization = 2,
  document = 4,
  group = 8,
  definite = 16, //      the this that these those both: what follows was spoken of before
  relative = 32, //      who whom which that
  // pronouns, by whom they agree with
  he = 64, //            he him his himself
  she = 128, //          she her hers herself
  it = 256, //           it its itself
  they = 512, //         they them their themselves
  courtesy = 1024, //    Mr. Mrs. Sir Lady: says nothing of what somebody does
  // before a name, whether “he” or “she” may follow: Mr. spokesman, Mrs. spokeswoman
  male = 2048,
  female = 4096,
  firstPerson = 8192, // I we me us my our mine ours
  address = 16384, //    I we me us my our you your: who says so is in a conversation
  behindVerb = 65536, // back it: with them some verbs introduce a quotation: `shot back`
  anyBody = 32768, //    group company party: may take up any body, while `the ministry` takes up only a ministry
}

export const SPEAKER_NOUN = Speech.person | Speech.organization | Speech.document | Speech.group;

const LISTS: readonly (readonly [number, string])[] = [
  [Speech.definite, 'the this that these those both'],
  [Speech.relative, 'who whom which that'],
  [Speech.he, 'he him his himself'],
  [Speech.she, 'she her hers herself'],
  [Speech.it, 'it its itself'],
  [Speech.they, 'they them their themselves'],
  [Speech.courtesy | Speech.male, 'mr mr. sir lord'],
  [Speech.courtesy | Speech.female, 'mrs mrs. ms ms. miss lady dame'],
  [Speech.firstPerson, "i we me us my our mine ours i'm we're"],
  [Speech.address, 'i we me us my our you your'],
  [Speech.anyBody, 'group organization organisation company agency firm network newspaper paper broadcaster channel outlet party team club bank university charity'],
];

const listed = new Map<string, number>();
for (const [bits, words] of LISTS) for (const word of words.split(' ')) listed.set(word, (listed.get(word) ?? 0) | bits);
for (const word of SECOND_WORDS) listed.set(word, (listed.get(word) ?? 0) | Speech.behindVerb);

/** Speech bits of a form, 0 for most words: looked up once, when the reader first meets it. */
export function speechClasses(lower: string): number {
  const bits = listed.get(lower) ?? 0;
  const noun = speakerNoun(lower);
  return noun === undefined ? bits : bits | bitsOf(noun, (bits & Speech.courtesy) !== 0);
}

/** A courtesy title speaks for itself, also where it is a noun as well. */
function bitsOf({ kind, gender }: SpeakerNoun, courtesy: boolean): number {
  const bits = { person: Speech.person, organization: Speech.organization, document: Speech.document, group: Speech.group }[kind];
  return courtesy || gender === 'unknown' ? bits : bits | (gender === 'male' ? Speech.male : Speech.female);
}
