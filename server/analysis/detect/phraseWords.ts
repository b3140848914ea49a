/** Words of the phrase grammar as bits: what `mentions` and `governors` ask of every word is worked out once a form. What the clause grammar knows already (`to`, forms in -ing) is asked of `G`. */

export const enum P {
  /** he, who: may be a subject */
  subjectPronoun = 1,
  /** him: speaks only after `according to` and `by` */
  objectPronoun = 2,
  /** his */
  possessive = 4,
  /** `Others said`, `Many wrote`: stands alone before a verb */
  loneDeterminer = 8,
  /** `someone in the audience shouted` */
  indefinite = 16,
  /** `a spokesman for`, `the head of`, `an analyst at`, `an adviser to` */
  complementPreposition = 32,
  /** to, by, with: what follows is no subject */
  preposition = 64,
  /** of, at: opens a phrase that may stand between a subject and its verb */
  afterNoun = 128,
  /** is, was, 's */
  be = 256,
  /** also, not, himself: may stand between a subject and its verb */
  adverbial = 512,
  /** and, then, a comma: before a second verb of the same subject */
  conjunction = 1024,
  /** `a person familiar with`, `a source close to`: goes on describing the speaker */
  privy = 2048,
  /** retired */
  ed = 4096,
  /** a comma, colon, stop or dash */
  pause = 8192,
  comma = 16384,
  /** by */
  by = 32768,
  /** - & / within a name: `U.S.-led` */
  joiner = 131072,
  stop = 262144,
  /** `A`, `Gov`: a stop behind it is part of the name */
  initialOrTitle = 524288,
  ampersand = 1048576,
  openBracket = 2097152,
  closeBracket = 4194304,
  hyphen = 8388608,
  /** 's */
  genitive = 16777216,
  /** a comma, semicolon, colon, stop, dash or apostrophe: the sentence goes on after it */
  innerMark = 33554432,
  /** ends in . or … */
  endsInStop = 67108864,
  /** ends in ? or ! */
  endsInQuestion = 134217728,
  /** nothing but . ! ? … */
  endMark = 268435456,
  /** ) ] , ; behind an end mark: the sentence is not over */
  closesBracket = 536870912,
}

const LISTS: readonly (readonly [number, string])[] = [
  [P.subjectPronoun, 'he she they i we you it who which'],
  [P.objectPronoun, 'him her them me us'],
  [P.possessive, 'his her their my our its'],
  [P.loneDeterminer, 'this these those another many some several both all one few most none'],
  [P.indefinite, 'someone somebody everyone everybody nobody anyone anybody others'],
  [P.complementPreposition, 'for of from at with in to on'],
  [P.privy, 'familiar close privy briefed involved'],
  [P.preposition, 'to of for with by from about against as'],
  [P.afterNoun, 'of for from at in with on'],
  [P.be, "is was were are be been being 's 're"],
  [P.adverbial, "also then later recently n't not to himself herself itself themselves"],
  [P.conjunction, 'and but , then'],
  [P.by, 'by'],
  [P.genitive, "'s"],
];
const MARKS: readonly (readonly [number, string])[] = [
  [P.comma, ','], [P.joiner, '- & /'], [P.stop, '.'], [P.ampersand, '&'], [P.openBracket, '('], [P.closeBracket, ')'], [P.hyphen, '-'], [P.closesBracket, ') ] , ;'],
  [P.initialOrTitle, 'Mr Mrs Ms Dr Sen Gov Rep Gen Lt Col Sgt Prof Jr Sr St'],
];

const bits = new Map<string, number>();
const marks = new Map<string, number>();
for (const [map, lists] of [[bits, LISTS], [marks, MARKS]] as const) {
  for (const [bit, words] of lists) for (const word of words.split(' ')) map.set(word, (map.get(word) ?? 0) | bit);
}

/** Phrase bits of a form; marks and titles count as written, words in small letters. */
export function phraseClasses(lower: string, text: string): number {
  let classes = (bits.get(lower) ?? 0) | (marks.get(text) ?? 0);
  if (lower.endsWith('ed')) classes |= P.ed;
  if (text.length === 1) classes |= P.initialOrTitle;
  if (text.length < 4 && ',:;.—–-'.includes(text.charAt(0))) classes |= P.pause;
  if (text.length < 3 && ",;:.-–—―'".includes(text.charAt(0))) classes |= P.innerMark;
  return classes | endClasses(text);
}

function endClasses(text: string): number {
  const last = text.charAt(text.length - 1);
  const classes = last === '.' || last === '…' ? P.endsInStop : last === '!' || last === '?' ? P.endsInQuestion : 0;
  return classes !== 0 && /^[.!?…]+$/.test(text) ? classes | P.endMark : classes;
}
