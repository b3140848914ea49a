/** Whatever stands in a file, the analysis gives an article that keeps its shape, and nothing that draws it falls over. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article, Check, Span } from '../../../server/analysis/article';
import { mentionOf } from '../../../server/analysis/query/tally';
import { annotated, type Annotated } from '../../../server/features/annotated';
import { codeLenses } from '../../../server/features/codeLens';
import { diagnosticsOf } from '../../../server/features/diagnostics';
import { foldingRanges } from '../../../server/features/folding';
import { hoverAt } from '../../../server/features/hover';
import { inlayHintsIn } from '../../../server/features/inlayHints';
import { overviewOf } from '../../../server/features/overview/overview';
import { definitionAt, highlightsAt, referencesAt } from '../../../server/features/references';
import { deltaOf, encodedTokens, TOKENS_LEGEND, tokensIn } from '../../../server/features/semanticTokens';
import { documentSymbols } from '../../../server/features/symbols';
import { readyView } from '../../../server/features/view';
import { toJson } from '../../../server/json';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';
import { checkArticle } from '../annotation/invariants';
import { analyse } from '../support/analyse';
import { runs } from '../support/runs';
import { anyEdit, edited } from './edits';
import { anyText } from './texts';

const shown = (article: Article): Annotated => annotated({ snapshot: { uri: 'file:///a.txt', version: 1, languageId: 'plaintext', text: article.text }, article, settings: DEFAULT_SETTINGS });

/** Every span that an article has. */
function spansOf({ paragraphs, quotes, numbers, places, demonyms, people, organizations, speakers, claims, checks }: Article): readonly Span[] {
  const otherOf = (check: Check): readonly Span[] => ('usualAt' in check ? [check.usualAt] : 'otherAt' in check ? [check.otherAt] : []);
  return [
    ...paragraphs.flatMap(({ span, sentences }) => [span, ...sentences]),
    ...quotes.flatMap((quote) => [quote.span, quote.outer, quote.cue, mentionOf(quote), ...quote.joint.map(({ mention }) => mention), ...quote.reason.evidence]),
    ...numbers.flatMap(({ span, counts }) => [span, counts]),
    ...[places, demonyms, people, organizations].flatMap((list) => list.map(({ span }) => span)),
    ...speakers.flatMap(({ mentions }) => mentions.map(({ span }) => span)),
    ...claims.flatMap(({ span, pieces, checks: own }) => [span, ...pieces, ...own.flatMap((check) => [check.span, ...otherOf(check)])]),
    ...checks.flatMap((check) => [check.span, ...otherOf(check)]),
  ].filter((span) => span !== undefined);
}

const splitsPair = (text: string, at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

/** The protocol's rules of semantic tokens, checked on the lines of the text itself. */
function checkTokens({ lines, article }: Annotated, data: readonly number[]): void {
  assert.equal(data.length % 5, 0);
  let line = 0, character = 0, free = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down, right, length, type, modifiers] = data.slice(i, i + 5) as [number, number, number, number, number];
    assert.ok(down >= 0 && right >= 0 && length > 0 && type < TOKENS_LEGEND.tokenTypes.length && modifiers < 1 << TOKENS_LEGEND.tokenModifiers.length);
    if (down > 0) free = 0;
    line += down;
    character = down > 0 ? right : character + right;
    assert.ok(character >= free, 'tokens overlap');
    free = character + length;
    const start = lines.offset({ line, character });
    assert.deepEqual(lines.position(start), { line, character });
    assert.ok(start + length <= lines.lineEnd(line), `a token goes beyond its line in ${JSON.stringify(article.text)}`);
  }
}

function applied(data: readonly number[], edits: ReturnType<typeof deltaOf>): number[] {
  const result = [...data];
  for (const { start, deleteCount, data: added = [] } of edits) result.splice(start, deleteCount, ...added);
  return result;
}

describe('any text', function () {
  this.timeout(Math.max(60_000, 200 * runs(0).numRuns));

  it('gives an article whose spans lie in the text, in order, and split no character', () => {
    fc.assert(fc.property(anyText, fc.constantFrom('auto', 'on', 'off'), (text, singleQuotes) => {
      const article = analyse(text, { singleQuotes });
      assert.equal(article.text, text);
      checkArticle(article);
      article.paragraphs.reduce((before, { span, sentences }) => {
        assert.ok(span.start >= before && sentences.every((sentence) => sentence.start >= span.start && sentence.end <= span.end), 'paragraphs are not in order');
        return span.end;
      }, 0);
      for (const { start, end } of spansOf(article)) {
        assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} is not in the text`);
        assert.ok(!splitsPair(text, start) && !splitsPair(text, end), `${start}–${end} splits a character`);
      }
    }), runs(300));
  });

  it('gives semantic tokens that are valid, and differences that lead from one version to the next', () => {
    fc.assert(fc.property(anyText, anyEdit, (text, edit) => {
      const [before, after] = [shown(analyse(text)), shown(analyse(edited(text, edit)))];
      const [old, next] = [encodedTokens(before), encodedTokens(after)];
      checkTokens(before, old);
      checkTokens(after, next);
      checkTokens(after, tokensIn(after, { start: Math.floor(edit.at * text.length), end: text.length }).data);
      assert.deepEqual(applied(old, deltaOf(old, next)), next);
    }), runs(150));
  });

  it('gives JSON that is the same when it is read again, and whose texts are the slices', () => {
    fc.assert(fc.property(anyText, (text) => {
      const article = analyse(text);
      const json = toJson('a', article);
      assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
      for (const found of [...json.quotes, ...json.numbers, ...json.places, ...json.people, ...json.organizations, ...json.claims]) assert.equal(found.text, text.slice(found.start, found.end));
      const view = readyView(shown(article));
      assert.deepEqual(JSON.parse(JSON.stringify(view)), view);
    }), runs(150));
  });

  it('can be asked everything, everywhere', () => {
    fc.assert(fc.property(anyText, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 }), (text, places) => {
      const doc = shown(analyse(text));
      readyView(doc);
      overviewOf(doc);
      for (const feature of [documentSymbols, foldingRanges, codeLenses, diagnosticsOf]) feature(doc);
      inlayHintsIn(doc, { start: 0, end: text.length });
      for (const place of places) {
        const at = Math.floor(place * text.length);
        hoverAt(doc, at, { rich: true });
        definitionAt(doc, at);
        referencesAt(doc, at);
        highlightsAt(doc, at);
      }
    }), runs(150));
  });
});
