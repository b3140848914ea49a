/** An analyzer that has read earlier versions says what one says that has read nothing. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Analyzer } from '../../../server/analysis/analyzer';
import type { Article } from '../../../server/analysis/article';
import type { Steps } from '../../../server/analysis/steps';
import { newAnalyzer } from '../support/analyse';
import { runs } from '../support/runs';
import { anyEdit, edited } from './edits';
import { news, paragraph } from './texts';

/** The same, or told where it differs. */
function same(found: Article, expected: Article): void {
  if (!isDeepStrictEqual(found, expected)) assert.deepEqual(found, expected);
}

/** All versions at once, each going on whenever its number is drawn. */
function interleaved(analyzer: Analyzer, versions: readonly string[], order: readonly number[]): readonly Article[] {
  const done: Article[] = [];
  const under: { readonly index: number; readonly steps: Steps<Article> }[] = versions.map((text, index) => ({ index, steps: analyzer.inSteps(text) }));
  for (let turn = 0; under.length > 0; turn++) {
    const which = (order[turn % order.length] ?? 0) % under.length;
    const step = under[which]!.steps.next();
    if (step.done !== true) continue;
    done[under[which]!.index] = step.value;
    under.splice(which, 1);
  }
  return done;
}

describe('after any edits', function () {
  this.timeout(Math.max(60_000, 200 * runs(0).numRuns));
  let base: Analyzer;
  before(() => { base = newAnalyzer(); });

  it('an article is what it is from scratch', () => {
    fc.assert(fc.property(news, fc.array(anyEdit, { minLength: 1, maxLength: 5 }), (first, edits) => {
      const incremental = base.afresh();
      incremental.analyze(first);
      let text = first;
      for (const edit of edits) {
        text = edited(text, edit);
        same(incremental.analyze(text), base.afresh().analyze(text));
      }
    }), runs(150));
  });

  it('and other versions under way change nothing', () => {
    fc.assert(fc.property(news, fc.array(anyEdit, { minLength: 1, maxLength: 3 }), fc.array(fc.nat(7), { minLength: 1, maxLength: 12 }), (first, edits, order) => {
      const versions = [first];
      for (const edit of edits) versions.push(edited(versions.at(-1)!, edit));
      interleaved(base.afresh(), versions, order).forEach((article, i) => same(article, base.afresh().analyze(versions[i]!)));
    }), runs(60));
  });

  it('nor do other articles', () => {
    fc.assert(fc.property(fc.array(news, { minLength: 2, maxLength: 4 }), fc.array(fc.nat(7), { minLength: 1, maxLength: 12 }), (texts, order) => {
      interleaved(base.afresh(), texts, order).forEach((article, i) => same(article, base.afresh().analyze(texts[i]!)));
    }), runs(60));
  });

  it('nor do those that are given up half-way', () => {
    fc.assert(fc.property(news, anyEdit, fc.nat(20), (first, edit, steps) => {
      const incremental = base.afresh();
      const text = edited(first, edit);
      const under = incremental.inSteps(first);
      for (let step = 0; step < steps; step++) under.next();
      same(incremental.analyze(text), base.afresh().analyze(text));
    }), runs(60));
  });

  it('nor does a long article that fills the cache meanwhile', () => {
    const long = Array.from({ length: 1200 }, (_, i) => `Line ${i} ends.`).join('\n\n');
    fc.assert(fc.property(fc.array(paragraph, { minLength: 2, maxLength: 4 }), fc.array(fc.nat(1), { minLength: 2, maxLength: 9 }), (paragraphs, order) => {
      const text = paragraphs.join('\n\n');
      const incremental = base.afresh();
      const [, article] = interleaved(incremental, [long, text], order);
      same(article!, base.afresh().analyze(text));
      same(incremental.analyze(text), article!);
    }), { ...runs(3), numRuns: Math.ceil(runs(300).numRuns / 100) });
  });

  it('an analyzer that reads everything anew, data and all, says the same', () => {
    const text = fc.sample(news, { numRuns: 30, seed: 5 }).join('\n\n');
    for (const version of [text, text.replaceAll('“', '"'), text.slice(200)]) base.analyze(version);
    same(base.analyze(text), newAnalyzer().analyze(text));
  });
});
