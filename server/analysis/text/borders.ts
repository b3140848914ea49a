/** Where a sentence ends: what was read last leaves a question, and the next token answers it. */
import { Shape } from './tokens';
import { Trait } from './traits';

/** The question that stands open before the next token. */
export const enum Border {
  none,
  /** The paragraph begins. */
  certain,
  /** After `.` `?` `!` */
  afterStop,
  /** After `Inc.` or `U.S.` */
  afterAbbreviation,
  /** After `Sept.` */
  afterMonth,
  /** After `?”` or `!”`: `“Why now?” Smith asked` goes on, `“Why now?” Nobody answered` does not. */
  afterQuote,
}

export function wordStartsSentence(border: Border, shape: number, traits: number): boolean {
  const capital = (shape & Shape.initialUpper) !== 0;
  const digit = (shape & Shape.digit) !== 0;
  switch (border) {
    case Border.none:
      return false;
    case Border.certain:
      return true;
    case Border.afterStop:
    case Border.afterQuote:
      return capital || digit;
    case Border.afterAbbreviation:
      return (traits & Trait.starter) !== 0;
    case Border.afterMonth:
      return capital && !digit;
  }
}

/** The question that a word with its abbreviation stop leaves. */
export function borderAfterAbbreviation(traits: number): Border {
  switch (traits & Trait.abbreviation) {
    case Trait.title:
    case Trait.number:
      return Border.none;
    case Trait.month:
      return Border.afterMonth;
    default:
      return Border.afterAbbreviation;
  }
}

/** Does the stop after a word belong to it? `next` is what follows the stop: its first unit that is not blank is a digit, a capital, or the text ends. */
export function stopBelongs(traits: number, shape: number, dots: number, length: number, next: 'digit' | 'capital' | 'end' | 'other'): boolean {
  switch (traits & Trait.abbreviation) {
    case Trait.title:
      return next !== 'end';
    case Trait.number:
      return next === 'digit';
    case Trait.month:
    case Trait.end:
      return true;
    default:
      // initials and unlisted U.S.-like forms, but not the stop after example.org
      if (dots > 0) return (shape & Shape.initialUpper) !== 0 || length <= 4;
      return (traits & Trait.initial) !== 0;
  }
}
