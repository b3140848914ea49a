import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Anchor } from '../../../server/annotation/annotation';
import { fold } from '../../../server/annotation/folded';
import { follow } from '../../../server/annotation/follow';
import { locate } from '../../../server/annotation/locate';
import { placedAt } from '../../../server/annotation/words';
import { analyse } from '../support/analyse';
import { operate, SAMPLES, tracked, type Operation, type Tracked } from './edits';

const WORDS = fc.constantFrom('a', ' ', 'he said', '“No,”', '🚢', '\r\n', '\n\n', 'and then ', '41,000', 'the mayor of the town said so. ');
const operation: fc.Arbitrary<Operation> = fc.record({
  kind: fc.constantFrom(...(['type', 'type', 'type', 'delete', 'delete', 'retype', 'retype', 'drop-paragraph', 'move-paragraph', 'crlf', 'straight-marks', 'wrap'] as const)),
  at: fc.double({ min: 0, max: 1, noNaN: true }), size: fc.double({ min: 0, max: 1, noNaN: true }), words: WORDS,
});

const ARTICLES = SAMPLES.map((text) => {
  const { quotes, numbers, places } = analyse(text);
  return { text, spans: [...quotes, ...numbers, ...places].map(({ span }) => span).filter(({ start, end }) => end > start) };
});

/** How many of the first text's characters that were annotated stand in the span now, and how many are left anywhere. */
function kept({ origins }: Tracked, now: { start: number; end: number }, was: { start: number; end: number }): { readonly inside: number; readonly left: number; readonly foreign: number } {
  let [inside, left, foreign] = [0, 0, 0];
  origins.forEach((origin, i) => {
    const mine = origin >= was.start && origin < was.end;
    const within = i >= now.start && i < now.end;
    if (mine) left++;
    if (mine && within) inside++;
    if (within && !mine && origin >= 0) foreign++;
  });
  return { inside, left, foreign };
}

describe('anchors', () => {
  it('go with their words through any edits, and cover no others', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: ARTICLES.length - 1 }), fc.array(operation, { minLength: 1, maxLength: 8 }), (index, operations) => {
      const { text, spans } = ARTICLES[index]!;
      let now = tracked(text);
      let anchors: readonly Anchor[] = spans.map((span) => placedAt(text, span));
      for (const step of operations) {
        const { after, edits } = operate(now, step);
        anchors = anchors.map((anchor) => follow(anchor, edits));
        now = after;
      }
      anchors.forEach((anchor, i) => {
        if (anchor.kind === 'detached') return;
        const { inside, left, foreign } = kept(now, anchor.span, spans[i]!);
        assert.ok(anchor.span.start >= 0 && anchor.span.end <= now.text.length && anchor.span.start < anchor.span.end);
        // what was cut out with its paragraph and put back elsewhere may be left behind: half of it moved
        if (!operations.some(({ kind }) => kind === 'move-paragraph')) {
          assert.equal(inside, left, `“${anchor.quote.exact}” lost words that are still there`);
          assert.equal(foreign, 0, `“${anchor.quote.exact}” took in words that were outside`);
        }
      });
    }), { numRuns: 2000, seed: 20261128 });
  });

  it('are found again after edits that nobody watched, or detached, but never on other words', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: ARTICLES.length - 1 }), fc.array(operation, { minLength: 1, maxLength: 6 }), (index, operations) => {
      const { text, spans } = ARTICLES[index]!;
      let now = tracked(text);
      for (const step of operations) now = operate(now, step).after;
      const folded = fold(now.text);
      for (const span of spans) {
        const anchor = placedAt(text, span);
        const found = locate(folded, anchor.quote, span.start);
        if (!found) continue;
        const { inside, left } = kept(now, found.span, span);
        // all of it deleted, and the same words in the same company elsewhere: no one could tell
        if (left === 0 && now.text.slice(found.span.start, found.span.end) === anchor.quote.exact) continue;
        assert.ok(inside > 0, `“${anchor.quote.exact}” (${anchor.quote.prefix}|${anchor.quote.suffix}) moved to “${now.text.slice(found.span.start - 30, found.span.start)}[${now.text.slice(found.span.start, found.span.end)}]${now.text.slice(found.span.end, found.span.end + 30)}”`);
      }
    }), { numRuns: 1000, seed: 20261128 });
  });
});
