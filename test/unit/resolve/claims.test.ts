import assert from 'node:assert/strict';
import type { NumberMention, Place, Quote, Span } from '../../../server/analysis/article';
import { gatherClaims } from '../../../server/analysis/resolve/claims';

const TEXT = 'Lund said the wall, 26 feet high, “will hold” in Porto for 5 years. Reis paid $3 million.';
const at = (words: string): Span => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const quote = (words: string, speaker: number, group: number, form: Quote['form'] = 'indirect'): Quote => ({
  form, span: at(words), outer: at(words), closed: 'closed', attribution: { kind: 'named', mention: at('Lund'), speaker }, joint: [], reason: { rule: 'none', evidence: [] }, confidence: 'sure', probability: 1, group,
});
const number = (words: string, kind: NumberMention['kind']): NumberMention => ({ kind, span: at(words), value: 1 });
const place = (words: string): Place => ({ span: at(words), name: words, type: 'city', metonym: false, confidence: 'sure', ambiguousWith: [] });

/** Each claim as `kind piece|piece numbers places`. */
function check(quotes: readonly Quote[], numbers: readonly NumberMention[], ...expected: readonly string[]): void {
  const claims = gatherClaims(TEXT, quotes, numbers, [place('Porto')]);
  assert.deepEqual(claims.map(({ kind, pieces, numbers: inside, places }) => `${kind} ${pieces.map(({ start, end }) => TEXT.slice(start, end)).join('|')} ${inside.join()};${places.join()}`), expected);
}

describe('claims', () => {
  it('hold what lies in their pieces, and nothing between them', () =>
    check([quote('the wall', 0, 0), quote('“will hold” in Porto', 0, 0)], [number('26 feet', 'measure')], 'reported the wall|“will hold” in Porto ;0', 'statistic 26 feet 0;'));

  it('tell a piece inside another once, also between two others', () => {
    check([quote('the wall, 26 feet high, “will hold” in Porto', 0, 0), quote('26 feet', 0, 1, 'partial'), quote('will hold', 0, 0, 'partial')], [], 'reported the wall, 26 feet high, “will hold” in Porto ;0');
    check([quote('the wall, 26', 0, 0), quote('26 feet high', 0, 0)], [], 'reported the wall, 26|26 feet high ;');
  });

  it('keep what another speaker says inside apart', () =>
    check([quote('the wall, 26 feet high, “will hold” in Porto', 0, 0), quote('will hold', 1, 1, 'partial')], [], 'reported the wall, 26 feet high, “will hold” in Porto ;0', 'quote will hold ;'));

  it('are checked at a whole character where no mark begins them', () => {
    const text = 'He said 😀';
    const span = { start: 8, end: 10 };
    const said: Quote = { ...quote('the wall', 0, 0), span, outer: span, attribution: { kind: 'unknown', because: 'no-name', candidates: [] } };
    assert.deepEqual(gatherClaims(text, [said], [], [])[0]!.checks, [{ kind: 'unknown-speaker', span }]);
  });

  it('stand in order, figures that nobody is quoted for among them', () =>
    check([quote('will hold', 0, 0, 'direct')], [number('26 feet', 'measure'), number('5 years', 'duration'), number('$3 million', 'money')], 'statistic 26 feet 0;', 'quote will hold ;', 'statistic $3 million 2;'));

  it('are no counts that tell who speaks', () => {
    const counted = (words: string): NumberMention => ({ ...number(words, 'cardinal'), counts: at('feet') });
    const aides = { ...quote('will hold', 0, 0), attribution: { kind: 'description', mention: at('26 feet high'), speaker: 0, anonymous: true } } as const;
    check([aides], [counted('26'), number('$3 million', 'money')], 'reported will hold ;', 'statistic $3 million 1;');
    check([{ ...quote('will hold', 0, 0), joint: [{ mention: at('26 feet high'), speaker: 1 }] }], [counted('26')], 'reported will hold ;');
    // what lies beside the mention or reaches out of it, and what was measured
    check([{ ...aides, attribution: { ...aides.attribution, mention: at('feet high') } }], [counted('26')], 'statistic 26 feet 0;', 'reported will hold ;');
    check([aides], [number('26 feet', 'percent')], 'statistic 26 feet 0;', 'reported will hold ;');
  });
});
