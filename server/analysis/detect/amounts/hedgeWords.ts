/** The words of hedges: `about`, `at least`, `up to`. */
import type { Approximation } from '../../article';

export const HEDGE_ALONE: Readonly<Record<string, Approximation>> = {
  about: 'about', around: 'about', roughly: 'about', approximately: 'about', nearly: 'about', almost: 'about', some: 'about', circa: 'about', estimated: 'about', 'approx': 'about', '~': 'about', '≈': 'about', virtually: 'about', practically: 'about',
  over: 'more-than', above: 'more-than', exceeding: 'more-than', exceeded: 'more-than', surpassed: 'more-than', topped: 'more-than', '>': 'more-than', beyond: 'more-than',
  under: 'less-than', below: 'less-than', '<': 'less-than', within: 'at-most', minimum: 'at-least', maximum: 'at-most', '≥': 'at-least', '≤': 'at-most',
};

/** By the last word before the number, then the words before that. */
export const HEDGE_PHRASES: Readonly<Record<string, readonly (readonly [words: string, meaning: Approximation])[]>> = {
  than: [['no less', 'at-least'], ['no fewer', 'at-least'], ['not less', 'at-least'], ['no more', 'at-most'], ['not more', 'at-most'], ['more', 'more-than'], ['greater', 'more-than'], ['higher', 'more-than'], ['larger', 'more-than'], ['bigger', 'more-than'], ['longer', 'more-than'], ['older', 'more-than'],
    ['less', 'less-than'], ['fewer', 'less-than'], ['lower', 'less-than'], ['smaller', 'less-than'], ['younger', 'less-than'], ['shorter', 'less-than']],
  least: [['at', 'at-least'], ['at the very', 'at-least']],
  most: [['at', 'at-most']],
  to: [['up', 'at-most'], ['close', 'about'], ['next', 'about']],
  of: [['in excess', 'more-than'], ['upwards', 'more-than'], ['upward', 'more-than'], ['a maximum', 'at-most'], ['a minimum', 'at-least'], ['north', 'more-than'], ['in the region', 'about'], ['an average', 'about'], ['shy', 'less-than']],
  many: [['as', 'at-most']],
  much: [['as', 'at-most']],
  few: [['as', 'at-least']],
  little: [['as', 'at-least']],
};

/** All that may end a hedge right before a number; `as` in `as many as 20`. */
export const HEDGE_WORDS: readonly string[] = [...Object.keys(HEDGE_ALONE), ...Object.keys(HEDGE_PHRASES), 'as'];
