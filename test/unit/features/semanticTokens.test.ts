import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { QuoteForm } from '../../../server/analysis/article';
import { annotated, type Annotated } from '../../../server/features/annotated';
import { deltaOf, encodedTokens, tokensIn, tokensOf } from '../../../server/features/semanticTokens';
import { createTokenHistory } from '../../../server/features/tokenHistory';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';
import { find, HARBOUR, make, makeArticle } from '../support/handmade';

const shown = (doc: Annotated): readonly string[] => tokensOf(doc).map(({ start, end, type, modifiers }) => `${type}${modifiers.map((modifier) => `.${modifier}`).join('')} ${doc.article.text.slice(start, end)}`);
const check = (doc: Annotated, ...expected: readonly string[]): void => {
  const all = shown(doc);
  for (const token of expected) assert.ok(all.includes(token), `${token}\nis not among\n${all.join('\n')}`);
};

/** Any quotes, numbers, places and mentions over any text, however they overlap. */
const anyDoc = fc.record({
  text: fc.array(fc.constantFrom('word ', '“x” ', '\r\n', '\n', '😀'), { minLength: 1, maxLength: 30 }).map((parts) => parts.join('')),
  spans: fc.array(fc.record({ at: fc.nat(120), length: fc.nat(40), what: fc.constantFrom('direct', 'partial', 'indirect', 'scare', 'number', 'place') }), { maxLength: 12 }),
}).map(({ text, spans }) => {
  const base = makeArticle({ text });
  const cut = spans.map(({ at, length, what }) => ({ what, span: { start: Math.min(at, text.length), end: Math.min(at + length, text.length) } })).sort((a, b) => a.span.start - b.span.start);
  const article = {
    ...base,
    speakers: [{ id: 0, name: 'x', kind: 'person' as const, aliases: [], mentions: [] }],
    quotes: cut.filter(({ what }) => what !== 'number' && what !== 'place').map(({ what, span }, group) => ({
      form: what as QuoteForm, span, outer: span, closed: 'closed' as const, confidence: 'sure' as const, probability: 1, group, cue: span, reason: { rule: 'label' as const, evidence: [] },
      joint: [],
      attribution: { kind: 'named' as const, mention: { start: Math.max(0, span.start - 3), end: span.start }, speaker: 0 },
    })),
    numbers: cut.filter(({ what }) => what === 'number').map(({ span }) => ({ span, kind: 'cardinal' as const, value: 1 })),
    places: cut.filter(({ what }) => what === 'place').map(({ span }) => ({ span, name: 'x', type: 'city' as const, metonym: true, confidence: 'sure' as const, ambiguousWith: [] })),
  };
  return annotated({ snapshot: { uri: 'x', version: 1, languageId: 'plaintext', text }, article, settings: DEFAULT_SETTINGS });
});

describe('semantic tokens', () => {
  it('name type and form', () => check(make(HARBOUR), 'newsQuote.direct “We will close it,”', 'newsSpeaker Mara Quill', 'newsCue said', 'newsDate 3 May', 'newsPlace.metonym Oslo', 'newsSpeaker.anonymous A senior official', 'newsQuote.scare ‘consultation’'));
  it('mark what nobody said', () => check(make(HARBOUR), 'newsQuote.direct.unresolved “Nobody asked us.”'));
  it('cut a quote round what lies on it', () => check(make(HARBOUR), 'newsQuote.indirect the harbour would shut on ', 'newsQuote.partial.anonymous “long overdue”', 'newsQuote.indirect.anonymous  and would cost '));
  it('leave out what is switched off', () => assert.ok(!shown(make(HARBOUR, { show: { ...DEFAULT_SETTINGS.show, quotes: false, numbers: false } })).some((token) => /direct |partial|newsNumber/.test(token.replace('indirect', '')))));
  it('leave out reported speech that is less certain than wanted', () => assert.ok(!shown(make(HARBOUR, { confidence: 'sure' })).some((token) => token.startsWith('newsQuote.indirect.anonymous'))));
  it('answer for a range alone', () => {
    const doc = make(HARBOUR);
    assert.equal(tokensIn(doc, find(HARBOUR.text, 'Oslo')).data.length, 5);
  });

  it('are in order, within one line, without overlap and without line breaks, for any article', () => {
    fc.assert(fc.property(anyDoc, (doc) => {
      let before = 0;
      for (const { start, end } of tokensOf(doc)) {
        assert.ok(start >= before && end > start);
        assert.doesNotMatch(doc.article.text.slice(start, end), /[\r\n]/);
        before = end;
      }
    }));
  });
  it('can be decoded again', () => {
    fc.assert(fc.property(anyDoc, (doc) => {
      const data = encodedTokens(doc);
      let line = 0;
      let character = 0;
      tokensOf(doc).forEach(({ start, end }, i) => {
        const [down, right, length] = data.slice(5 * i, 5 * i + 3) as [number, number, number];
        line += down;
        character = down === 0 ? character + right : right;
        assert.deepEqual([doc.lines.offset({ line, character }), length], [start, end - start]);
      });
    }));
  });
});

describe('semantic token deltas', () => {
  const apply = (data: readonly number[], edits: ReturnType<typeof deltaOf>): number[] => {
    const result = [...data];
    for (const { start, deleteCount, data: added = [] } of edits) result.splice(start, deleteCount, ...added);
    return result;
  };
  it('turn the old into the new, for any two', () => {
    const data = fc.array(fc.nat(3), { maxLength: 30 });
    fc.assert(fc.property(data, data, (before, after) => assert.deepEqual(apply(before, deltaOf(before, after)), after)));
  });
  it('are empty where nothing changed', () => assert.deepEqual(deltaOf([1, 2, 3], [1, 2, 3]), []));
  it('are given to a client that has the last answer, everything to one that has not', () => {
    const history = createTokenHistory();
    const { resultId } = history.full('a', [1, 2, 3]);
    assert.deepEqual(history.delta('a', 'another', [9]), { resultId: '2', data: [9] });
    assert.equal(resultId, '1');
    assert.deepEqual(history.delta('a', '2', [9, 8]), { resultId: '3', edits: [{ start: 1, deleteCount: 0, data: [8] }] });
    history.forget('a');
    assert.ok('data' in history.delta('a', '3', [9, 8]));
  });
});
