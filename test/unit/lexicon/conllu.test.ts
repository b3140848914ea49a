import assert from 'node:assert/strict';
import { readConllu, readSplits } from '../../../server/lexicon/build/tagger/conllu';

const word = (number: string, form: string, upos: string, misc = '_'): string => [number, form, form, upos, 'X', '_', '0', 'dep', '_', misc].join('\t');

const SAMPLE = [
  '# newdoc id = GUM_news_pier', '# newpar = head (1 s)', word('1', 'Port', 'NOUN'), word('2', 'shut', 'VERB'), '',
  '# newpar = p (2 s)', '# text = We can’t. No.',
  word('1', 'We', 'PRON'), word('2-3', 'can’t', '_', 'SpaceAfter=No'), word('2', 'ca', 'AUX'), word('3', 'n’t', 'PART'), word('3.1', 'go', 'VERB'), word('4', '.', 'PUNCT'), '',
  word('1-2', 'It’s', '_'), word('1', 'It', 'PRON'), word('2', '’s', 'AUX'), word('3', 'late', 'ADJ', 'SpaceAfter=No'), word('4', '.', 'PUNCT'), '',
].join('\n');

describe('GUM files', () => {
  it('become running text with spans', () => {
    const { id, genre, text, toks, sents } = readConllu(SAMPLE, 'dev');
    assert.equal(id, 'GUM_news_pier');
    assert.equal(genre, 'news');
    assert.equal(text, 'Port shut\nWe can’t. It’s late.');
    assert.deepEqual(toks.map(([start, end, tag]) => `${text.slice(start, end)}/${tag}`), ['Port/NOUN', 'shut/VERB', 'We/PRON', 'ca/AUX', 'n’t/PART', './PUNCT', 'It/PRON', '’s/AUX', 'late/ADJ', './PUNCT']);
    assert.deepEqual(sents, [[0, 2], [2, 6], [6, 10]]);
  });
  it('are dev or test where splits.md says so', () => {
    const splitOf = readSplits('# Splits\nGUM has three.\n## dev\n * GUM_news_a\n## test\n * GUM_news_b\n');
    assert.deepEqual(['GUM_news_a', 'GUM_news_b', 'GUM_news_c'].map(splitOf), ['dev', 'test', 'train']);
  });
});
