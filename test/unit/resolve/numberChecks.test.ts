import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../server/analysis/analyzer';
import type { Check } from '../../../server/analysis/article';

const analyzer = createAnalyzer({ tagger: new Uint8Array(), gazetteer: new Uint8Array() });

/** What is told of a figure stands behind it in brackets: `[45|sum 44] seats: 20 …`. */
function check(marked: string, date?: string): void {
  const expected: string[] = [];
  const text = marked.replace(/\[([^|\]]+)\|([^\]]*)\]/g, (_, words: string, told: string) => { expected.push(`${words} = ${told}`); return words; });
  const { checks } = analyzer.analyze(text, { singleQuotes: 'auto', ...(date ? { date } : {}) });
  assert.deepEqual(checks.map((found) => `${text.slice(found.span.start, found.span.end)} = ${told(found)}`), expected);
}

function told(found: Check): string {
  switch (found.kind) {
    case 'weekday-date': return `a ${found.actual}`;
    case 'sum': return `sum ${found.computed}`;
    case 'over-hundred': return `over ${found.value}`;
    case 'scale': return `not ${found.other}`;
    case 'age': return `${found.computed} in ${found.in}`;
    default: return found.kind;
  }
}

describe('a weekday and its date', () => {
  it('that disagree are told', () => check('The mill burned on [Monday, Nov. 27, 2015|a Friday].'));
  it('that agree are not', () => check('The mill burned on Friday, Nov. 27, 2015.'));
  it('are counted from the article’s day', () => check('The mill burned on [Monday, Sept. 30|a Wednesday].', '2015-10-01'));
  it('of an unknown year are left alone', () => {
    check('The mill burned on Monday, Sept. 30.');
    check('The mill burned on Monday, March 30.', '2015-10-01');
  });
});

describe('parts and their total', () => {
  it('that differ are told', () => check('They won [45|sum 44] seats: 20 for the Reds, 15 for the Blues and 9 for the Greens.'));
  it('in brackets too, and of money', () => check('It cost [$10 million|sum 11000000] ($6 million for the hull and $5 million for the sails).'));
  it('that agree are not', () => {
    check('They won 44 seats: 20 for the Reds, 15 for the Blues and 9 for the Greens.');
    check('It cost $10.6 million ($5.4 million for the hull and $5.3 million for the sails).');
  });
  it('are left alone where the list is open or rough', () => {
    check('They lost 45 goats, including 20 in the valley and 9 on the hill.');
    check('They lost 45 goats (20 in the valley and 9 on the hill among them).');
    check('They lost about 45 goats (20 in the valley and 9 on the hill).');
    check('They lost 45 goats (3 in the valley and 9 on the hill).');
  });
  it('of which one is larger than the whole are told', () => check('They lost [12|sum 14] goats, including 14 kids.'));
});

describe('more than 100 percent', () => {
  it('of people is told', () => check('The plan won [120 percent|over 120] of voters, and turnout was [104 percent|over 104].'));
  it('of a measure or a rise is not', () => check('Debt is 120 percent of output and prices rose 104 percent.'));
});

describe('one figure with two scales', () => {
  it('is told at the second', () => check('The harbour deal is worth $4.2 million. Later the harbour board paid [$4.2 billion|not $4.2 million].'));
  it('is left alone where nothing else is shared, or it is round', () => {
    check('The harbour deal is worth $4.2 million. Anglers elsewhere earned $4.2 billion.');
    check('The harbour deal is worth $5 million. Later the harbour board paid $5 billion.');
    check('The harbour deal is worth $2.5 million. Later the harbour board paid $2.5 billion.');
  });
});

describe('an age and a year of birth', () => {
  it('that disagree are told', () => check('He was born in 1950 and died in 2011 at age [47|61 in 2011].'));
  it('that agree, a birthday more or less, are not', () => {
    check('He was born in 1950 and died in 2011 at age 61.');
    check('He was born in 1950 and died in 2011 at age 60.');
  });
  it('are counted to the article’s year', () => {
    check('She was born on May 5, 1980, and is [44|35 in 2015].', '2015-10-01');
    check('She was born on May 5, 1980, and is 35.', '2015-10-01');
  });
  it('of two people or of another time are left alone', () => {
    check('He was born in 1950, and his son, 12, was there.', '2015-10-01');
    check('Born in 1950, he left when aged 12.', '2015-10-01');
    check('She was born in 1980 and is 44.');
  });
});
