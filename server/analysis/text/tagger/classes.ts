/** What a word never seen in training may be, from its shape and its ending. */
import { type Form, FormShape } from './form';

/** Ambiguity classes below `FIRST_SEEN` are for unseen words; the trainer numbers those of seen words from there. */
export const enum UnseenClass {
  border, number, numberWithLetters, address, capital, capitals, ing, ed, ly, adjective, noun, s, hyphen, lower,
  punctuation, quote, dash, bracket, currency, symbol,
}
export const FIRST_SEEN = 20;

const ENDINGS: readonly (readonly [UnseenClass, readonly string[]])[] = [
  [UnseenClass.ing, ['ing']],
  [UnseenClass.ed, ['ed']],
  [UnseenClass.ly, ['ly']],
  [UnseenClass.adjective, ['al', 'ic', 'ous', 'ive', 'able', 'ible', 'ful', 'less', 'ish', 'ant', 'ent', 'ary']],
  [UnseenClass.noun, ['ion', 'ment', 'ness', 'ity', 'ism', 'ist', 'ship', 'ance', 'ence', 'er', 'or']],
];

export function unseenClass(form: Form): UnseenClass {
  switch (form.shape) {
    case FormShape.digits: case FormShape.digitsMarked: return UnseenClass.number;
    case FormShape.digitsLower: case FormShape.digitsUpper: return UnseenClass.numberWithLetters;
    case FormShape.address: return UnseenClass.address;
    case FormShape.punctuation: return UnseenClass.punctuation;
    case FormShape.quote: return UnseenClass.quote;
    case FormShape.dash: return UnseenClass.dash;
    case FormShape.bracket: return UnseenClass.bracket;
    case FormShape.currency: return UnseenClass.currency;
    case FormShape.symbol: return UnseenClass.symbol;
    case FormShape.capital: case FormShape.mixed: case FormShape.hyphenCapital: case FormShape.dotCapital: return UnseenClass.capital;
    case FormShape.capitals: case FormShape.oneCapital: return UnseenClass.capitals;
    case FormShape.lower: case FormShape.hyphenLower: case FormShape.dotLower: case FormShape.clitic: return classByEnding(form);
  }
}

function classByEnding(form: Form): UnseenClass {
  for (const [unseen, endings] of ENDINGS) for (const ending of endings) if (endsWith(form, ending)) return unseen;
  const { units, length } = form;
  if (length > 1 && units[length - 1] === 115 && units[length - 2] !== 115) return UnseenClass.s;
  return form.shape === FormShape.hyphenLower ? UnseenClass.hyphen : UnseenClass.lower;
}

function endsWith({ units, length }: Form, ending: string): boolean {
  let i = 1;
  while (i <= ending.length && i <= length && units[length - i] === ending.charCodeAt(ending.length - i)) i++;
  return i > ending.length;
}
