import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readModel } from '../../../server/analysis/text/tagger/model';
import { createReader } from '../../../server/analysis/text/reader';
import { NO_CLASSES, TAGS, type WordClasses } from '../../../server/analysis/text/tokens';
import { readCorpus } from '../../../server/lexicon/build/tagger/corpus';
import { measure } from '../../../server/lexicon/build/tagger/measure';

const root = path.join(__dirname, '../../..');
const model = fs.readFileSync(path.join(root, 'server/lexicon/packed/tagger.bin'));
const noClasses = (): WordClasses => NO_CLASSES;
const reader = createReader(model, noClasses);

/** `The|DET minister|NOUN spoke .`: only the words with a bar are looked at. */
function check(marked: string): void {
  const text = marked.replace(/\|[A-Z]+/g, '').replace(/ (?=[’,.”]|n't)/g, '').replace('“ ', '“');
  const { count, words, tags } = reader.read(text);
  const found = Array.from({ length: count }, (_, i) => `${words[i]!.text}|${TAGS[tags[i]!]}`);
  const expected = marked.split(' ');
  assert.equal(count, expected.length, text);
  assert.deepEqual(found.map((tagged, i) => (expected[i]!.includes('|') ? tagged : expected[i])), expected);
}

describe('tags', () => {
  const sentences: readonly string[] = [
    'The|DET mayor|NOUN said|VERB the|DET bridge|NOUN would|AUX reopen|VERB .|PUNCT',
    'She|PRON told|VERB reporters|NOUN on|ADP Monday|PROPN that|SCONJ it|PRON was|AUX late .',
    '“ We|PRON are|AUX ready , ” added|VERB Anna|PROPN Kowalska|PROPN .',
    'Police claim|VERB the driver fled .',
    'The claim|NOUN was false .',
    'A report|NOUN by|ADP the agency|NOUN found|VERB nothing .',
    'According to|ADP the ministry|NOUN , two|NUM boats|NOUN sank|VERB .',
    'Its|PRON new|ADJ port|NOUN opened|VERB quickly|ADV .',
    'He did|AUX n\'t|PART want|VERB to|PART leave|VERB .',
    'They had|AUX warned|VERB of|ADP floods|NOUN and|CCONJ storms|NOUN .',
    'Prices rose|VERB 5|NUM %|SYM in March|PROPN .',
    'Germany|PROPN ’s|PART chancellor|NOUN declined|VERB to|PART comment|VERB .',
    'Rescuers|NOUN who|PRON reached|VERB the valley asked|VERB for|ADP blankets|NOUN .',
  ];
  for (const sentence of sentences) it(sentence.replace(/\|[A-Z]+/g, ''), () => check(sentence));

  it('tells the noun from the verb of one form', () => {
    const tag = (text: string, at: number): string => TAGS[reader.read(text).tags[at]!]!;
    assert.notEqual(tag('They report heavy losses.', 1), tag('The report was late.', 1));
  });
  it('tags a word the same in a fresh and in a used vocabulary', () => {
    const text = 'Officials in Sava warned that the dam may burst.';
    const fresh = createReader(model, noClasses);
    for (let i = 0; i < 5; i++) fresh.read(Array.from({ length: 10_000 }, (_, n) => `w${i}x${n}`).join(' '));
    assert.deepEqual([...fresh.read(text).tags], [...reader.read(text).tags]);
  });
  it('knows bytes that are no model, and reads on without one', () => {
    assert.equal(readModel(new Uint8Array()), undefined);
    assert.equal(readModel(new Uint8Array(64)), undefined);
    const { tags } = createReader(new Uint8Array(), noClasses).read('The mayor said no.');
    assert.deepEqual([...tags].map((tag) => TAGS[tag]).slice(0, 3), ['DET', 'NOUN', 'VERB']);
  });
});

const corpus = ['..', '../..'].map((up) => path.join(root, up, 'shared/corpora/tagging/gum_clean.jsonl')).find((file) => fs.existsSync(file));
describe('accuracy of tags and sentences', () => {
  it(corpus ? 'stays above its guards on GUM' : 'not measured: no shared/corpora/tagging/gum_clean.jsonl beside the project', function () {
    if (!corpus) this.skip();
    const documents = readCorpus(corpus);
    // the model has learnt from train and dev documents, the splitter from none
    const test = measure(model, documents.filter(({ split }) => split === 'test'));
    const news = measure(model, documents.filter(({ genre }) => genre === 'news'));
    assert.ok(test.tags >= 95.8, `tags ${test.tags}`);
    assert.ok(news.sentences >= 97.5, `sentences ${news.sentences}`);
  });
});
