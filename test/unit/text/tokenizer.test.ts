import assert from 'node:assert/strict';
import { createReader } from '../../../server/analysis/text/reader';
import { NO_CLASSES, Shape } from '../../../server/analysis/text/tokens';

const reader = createReader(new Uint8Array(), () => NO_CLASSES);

/** Tokens are given with blanks between them, sentences with `|` before each new one. The text is the same without them. */
function check(text: string, marked: string): void {
  const { count, from, to, sentences } = reader.read(text);
  let found = '';
  for (let i = 0; i < count; i++) found += `${i === 0 ? '' : sentences[i] === sentences[i - 1] ? ' ' : ' | '}${text.slice(from[i], to[i])}`;
  assert.equal(found, marked);
}

describe('tokens', () => {
  const same: readonly (readonly [string, string])[] = [
    ['The U.S. Senate met.', 'The U.S. Senate met .'],
    ['On Sept. 30, 2019, it ended.', 'On Sept. 30 , 2019 , it ended .'],
    ['Maj. Gen. Ann B. Lowe, Ph.D., spoke.', 'Maj. Gen. Ann B. Lowe , Ph.D. , spoke .'],
    ['Sen. Ruth Oda, R-Wis., agreed.', 'Sen. Ruth Oda , R - Wis. , agreed .'],
    ["We can't, won’t and cannot.", "We ca n't , wo n’t and can not ."],
    ["It's the mayor’s; they'll say we’re late, I'd guess.", "It 's the mayor ’s ; they 'll say we ’re late , I 'd guess ."],
    ["Mr. O'Hara met D’Arcy at six o'clock.", "Mr. O'Hara met D’Arcy at six o'clock ."],
    ['The U.S.’s plan', 'The U.S. ’s plan'],
    ['It cost $2.3bn, £20m or 1,234.5 rupees.', 'It cost $ 2.3bn , £ 20m or 1,234.5 rupees .'],
    ['Rates rose 5% at 10:30 on 9/11', 'Rates rose 5 % at 10:30 on 9/11'],
    ['Two F-16s, a COVID-19 case and al-Nusra', 'Two F-16s , a COVID-19 case and al-Nusra'],
    ['A 20-year-old non-profit co-founder', 'A 20 - year - old non-profit co-founder'],
    ['the Franco-German plan, 2014-15', 'the Franco - German plan , 2014 - 15'],
    ['They fled the hills.Troops came', 'They fled the hills . | Troops came'],
    ['See www.example.org/news, (https://example.org/a.b).', 'See www.example.org/news , ( https://example.org/a.b ) .'],
    ['mail desk@example.org or @desk', 'mail desk@example.org or @ desk'],
    ["``Yes,'' he said -- twice...", "`` Yes , '' he said -- twice ..."],
    ['“A,” (b) ‘c’ «d»', '“ A , ” ( b ) ‘ c ’ « d »'],
    ['No. 10 said no.', 'No. 10 said no .'],
    ['Flood 🌊 warnings', 'Flood 🌊 warnings'],
    ['Şırnak, Łódź and Кyiv', 'Şırnak , Łódź and Кyiv'],
    ['one\ntwo\r\nthree', 'one two three'],
    ['', ''],
    [' \t ', ''],
  ];
  for (const [text, marked] of same) it(JSON.stringify(text), () => check(text, marked));

  it('joins a word over a hyphen only where no blank follows', () => check('non- and pro- groups', 'non - and pro - groups'));
  it('keeps equal forms as one object', () => {
    const { words } = reader.read('Rain after rain, Rain');
    assert.equal(words[0], words[4]);
    assert.notEqual(words[0], words[2]);
    assert.equal(words[0]!.lower, words[2]!.text);
  });
  it('describes the shape', () => {
    const shapes = (text: string): number[] => reader.read(text).words.map((word) => word.shape);
    assert.deepEqual(shapes('Carter'), [Shape.initialUpper | Shape.lower]);
    assert.deepEqual(shapes('U.S.'), [Shape.initialUpper | Shape.innerUpper | Shape.dot]);
    assert.deepEqual(shapes('F-16s'), [Shape.initialUpper | Shape.hyphen | Shape.digit | Shape.lower]);
    assert.deepEqual(shapes(','), [Shape.punctuation]);
  });
  it('folds apostrophes and hyphens in the lower-case form', () => {
    assert.deepEqual(reader.read('O’Hara Co‑founder').words.map((word) => word.lower), ["o'hara", 'co-founder']);
  });
  it('starts the vocabulary anew when it is full, and leaves words handed out alone', () => {
    const small = createReader(new Uint8Array(), () => NO_CLASSES);
    const [first] = small.read('harbour').words;
    for (let batch = 0; batch < 5; batch++) small.read(Array.from({ length: 10_000 }, (_, i) => `w${batch}x${i}`).join(' '));
    const [again] = small.read('harbour').words;
    assert.equal(first!.text, 'harbour');
    assert.deepEqual(again, first);
    assert.notEqual(again, first);
  });
  it('reads any units without losing one', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 1) % below;
    const units = 'aA1.,\'’“”"-‐()?!… \n\ud83c\udf0a\u0301éß@/:$`_*cant';
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: random(40) }, () => units[random(units.length)]).join('');
      const { count, from, to } = reader.read(text);
      let end = 0;
      for (let i = 0; i < count; i++) {
        assert.ok(from[i]! >= end && to[i]! > from[i]!, JSON.stringify(text));
        assert.equal(text.slice(end, from[i]).trim(), '', JSON.stringify(text));
        end = to[i]!;
      }
      assert.equal(text.slice(end).trim(), '', JSON.stringify(text));
    }
  });
});

/** `|` stands before each sentence but the first. */
function sentences(marked: string): void {
  const text = marked.replaceAll('|', '');
  const { count, from, sentences: numbers } = reader.read(text);
  let found = '';
  let end = 0;
  for (let i = 1; i < count; i++) {
    if (numbers[i] === numbers[i - 1]) continue;
    found += text.slice(end, from[i]) + '|';
    end = from[i]!;
  }
  assert.equal(found + text.slice(end), marked);
}

describe('a text without a stop', () => {
  it('is read on as another sentence after five hundred tokens', () => {
    const { sentences: numbers } = reader.read('and '.repeat(1200));
    assert.deepEqual([numbers[499], numbers[500], numbers[1199]], [0, 1, 2]);
  });
});

describe('sentences', () => {
  const cases: readonly string[] = [
    'The U.S. Navy sailed on Tuesday. |It was calm.',
    'She moved to the U.S. |The children followed.',
    'It ended on Nov. 3. |The next term starts Jan. 5, 2025.',
    'Brig. Gen. Paul D. Marsh spoke. |He left.',
    'They held “the bridges.” |Turkish officials disagreed.',
    '“No,” he said. |“Never.”',
    '“It is over,” Mr. Hale Jr. said. |“We lost.”',
    '“Why now?” Hale asked. |Nobody answered.',
    '“Why now?” the prime minister asked.',
    '“Why now?” |Nobody in the room had an answer.',
    '“Stop!” she shouted. |They ran.',
    '"We won," said Marsh. |"This is ours."',
    'They left the hills.|Troops came.',
    'Rep. Ida Cole, D-Calif., did not. |Sen. Oda, R-Texas, did.',
    'The bill (see p. 4) passed at 5 p.m. on Monday. |No one spoke.',
    'He works for Hale Inc. and Cole Co. in N.Y. |She does not.',
    'She said: “I can’t. |I won’t.” |Then she left.',
    'Police said St. Ives was safe ... for now. |Wait… |Good.',
    'The No. 10 spokesman declined. |Yes. |No.',
    'Prices rose 3.5 percent. |Sales hit $2.3bn, up from $1.9bn.',
    'The (small. but loud) group left. |It rained.',
    'He won (in the end.) Nobody saw it.',
    'He won. |(The vote was close.) |She lost.',
    '“Is it true?” the report began.',
    'So am I. |We left.',
    'Isaac I. Rabin won.',
    'The vote is in Dec. |Results come later.',
    'Vitamin C. |The end.',
    '1. Fish return to the river',
    'They came in 1. |The rest stayed.',
    '“We won.“ |Nobody else agreed.',
    '„We won.“ |Nobody else agreed.',
    'They left.|“We” is a play.',
    'Lowe et al. found none. |We did.',
  ];
  for (const marked of cases) it(marked, () => sentences(marked));
});
