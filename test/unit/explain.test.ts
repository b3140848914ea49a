import assert from 'node:assert/strict';
import type { Explanation } from '../../server/analysis/explain/explanation';
import { newAnalyzer } from './support/analyse';

const analyzer = newAnalyzer();
const TEXT = 'Mara Quill met Ivo Lund on Monday.\n\n“We will close it,” she told the port office. Lund said the wall would hold. The mayor of Porto said it was late.';

/** The explanation of the quote that holds these words. */
function explain(words: string, text = TEXT): Explanation {
  const explanation = analyzer.explain(text, text.indexOf(words));
  assert.ok(explanation, `nothing at “${words}”`);
  return explanation;
}

describe('explanation', () => {
  it('is of the same quote as the analysis gives', () => {
    const { quotes } = analyzer.analyze(TEXT);
    for (const quote of quotes) assert.deepEqual(analyzer.explain(TEXT, quote.span.start)?.quote, quote);
  });

  it('weighs each mention near a quotation, and nobody; the sums give the probabilities', () => {
    const { decision, quote } = explain('close it');
    assert.ok(decision.kind === 'speaker');
    const words = decision.answers.map(({ at, as }) => (at ? TEXT.slice(at.start, at.end) : as));
    assert.equal(words[0], 'she');
    assert.ok(words.includes('nobody') && words.includes('the port office'));
    assert.deepEqual(decision.answers.map(({ chosen }) => chosen).filter(Boolean).length, 1);
    assert.ok(Math.abs(decision.answers.reduce((sum, { probability }) => sum + probability, 0) - 1) < 1e-9);
    assert.ok(Math.abs(decision.answers[0]!.probability - quote.probability) < 1e-9);
    for (const { evidence, score } of decision.answers) assert.ok(Math.abs(evidence.reduce((sum, { weight }) => sum + weight, 0) - score) < 1e-9);
  });

  it('tells whom a pronoun may mean, and how present each is', () => {
    const { naming } = explain('close it');
    assert.deepEqual([naming?.by, naming?.candidates.map(({ name, chosen }) => [name, chosen])], ['presence', [['Mara Quill', true], ['Ivo Lund', false]]]);
    assert.ok(naming!.candidates[0]!.presence > naming!.candidates[1]!.presence);
  });

  it('tells what a reporting word may report, and nothing', () => {
    const { decision, naming, quote } = explain('wall would');
    assert.ok(decision.kind === 'content');
    assert.deepEqual([decision.link, decision.answers[0]!.as, decision.answers.at(-1)!.as, naming?.by], ['subject', 'next', 'none', 'name']);
    assert.ok(Math.abs((1 - decision.answers.at(-1)!.probability) * decision.sourceProbability - quote.probability) < 1e-9);
  });

  it('is found at the cue and at the speaker, and nowhere else', () => {
    assert.equal(explain('told the').quote.span.start, TEXT.indexOf('We will'));
    assert.equal(explain('she told').quote.span.start, TEXT.indexOf('We will'));
    assert.equal(analyzer.explain(TEXT, TEXT.indexOf('met Ivo')), undefined);
    assert.equal(analyzer.explain('', 0), undefined);
  });

  it('weighs nothing where a label decides', () => assert.equal(explain('We will', '“LUND: We will close it. We must.”').decision.kind, 'rule'));
});
