/**
 * Fits the weights of `analysis/resolve/nameModel.ts`: a few hundred numbers over abstract features, no word of any text.
 * usage: tsx trainNames.ts OUT FILE.jsonl…   lines are {id, text, entities: [{type, start, end}], annotated: [types]}
 * Where only places are annotated, everything else counts as “not a place”. Every second document of a file is left out, for honest measuring.
 */
import fs from 'node:fs';
import path from 'node:path';
import { openGazetteer } from '../../analysis/detect/gazetteer';
import { listCapitals } from '../../analysis/detect/capitals';
import { detectDemonyms } from '../../analysis/detect/demonyms';
import { detectNames } from '../../analysis/detect/names';
import { detectToponyms } from '../../analysis/detect/toponyms';
import type { ParagraphFacts } from '../../analysis/detect/facts';
import { BANKS, featuresOf, KINDS, PER_BANK, FEATURES } from '../../analysis/resolve/nameModel';
import { addNames, describeUnits, newNames, type DescribedNames } from '../../analysis/resolve/describedNames';
import { spanOf } from '../../analysis/resolve/nameUnits';
import { classify } from '../../analysis/detect/wordClasses';
import { createReader } from '../../analysis/text/reader';
import { splitParagraphs } from '../../analysis/text/paragraphs';
import { fitSparse, type Example } from './sparseRegression';

interface Gold { readonly id: string; readonly text: string; readonly annotated: readonly string[]; readonly entities: readonly { readonly type: string; readonly start: number; readonly end: number }[] }

const [out, ...files] = process.argv.slice(2);
const packed = path.join(__dirname, '../packed');
const gazetteer = openGazetteer(fs.readFileSync(path.join(packed, 'gazetteer.bin')));
const model = path.join(packed, 'tagger.bin');
const reader = createReader(fs.existsSync(model) ? fs.readFileSync(model) : new Uint8Array(), classify);
const PERSON = 0, ORGANIZATION = 1, PLACE = 2, OTHER = 3;
const TYPES: Readonly<Record<string, number>> = { person: PERSON, org: ORGANIZATION, place: PLACE };

function namesOf(text: string): DescribedNames {
  const gathered = newNames();
  splitParagraphs(text).forEach(({ start, end }, index) => {
    const paragraph = text.slice(start, end);
    const tokens = reader.read(paragraph);
    const capitals = listCapitals(tokens);
    const toponyms = detectToponyms(tokens, capitals, gazetteer);
    addNames(gathered, { index, start, end, role: 'body', facts: { words: tokens.words, toponyms, demonyms: detectDemonyms(tokens, capitals), names: detectNames(paragraph, tokens, capitals, toponyms) } as unknown as ParagraphFacts, firstMention: 0 });
  });
  return describeUnits([], gathered); // read in one go: no other text comes between
}

/** Each feature counts in its own bank and in the shared one. */
const shared = (feature: number): number => BANKS.length * PER_BANK + (feature % PER_BANK);

function examples(document: Gold): Example[] {
  const placesOnly = !document.annotated.includes('person');
  return namesOf(document.text).units.map((unit) => {
    const { start, end } = spanOf(unit);
    const over = document.entities.filter((entity) => entity.start < end && start < entity.end && entity.type !== 'embedded').sort((a, b) => Math.min(end, b.end) - Math.max(start, b.start) - (Math.min(end, a.end) - Math.max(start, a.start)))[0];
    const type = over && (TYPES[over.type] ?? OTHER);
    const right = placesOnly ? (type === PLACE ? [PLACE] : [PERSON, ORGANIZATION, OTHER]) : [type ?? OTHER];
    const features = featuresOf(unit);
    return { features: [...features, ...features.map(shared)], right };
  });
}

const documents = files.flatMap((file) => fs.readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').filter((_, index) => index % 2 === 1).map((line) => JSON.parse(line) as Gold));
const all = documents.flatMap(examples);
const weights = fitSparse(all, { features: FEATURES.length, kinds: KINDS.length, choosing: 6e-4, weighing: 1e-4 }).map((weight) => Math.round(weight * 100) / 100);
const rows = FEATURES.flatMap((name, index) => {
  const row = [...weights.subarray(index * KINDS.length, (index + 1) * KINDS.length)];
  return row.some((value) => value !== 0) ? [[name, ...row].join('\t')] : [];
});
const numbers = weights.reduce((sum, weight) => sum + (weight === 0 ? 0 : 1), 0);
const sets = files.map((file) => path.basename(file, '.jsonl')).join(', ');
fs.writeFileSync(out!, `# Weights of the name model: feature, then ${KINDS.join(', ')}; ${numbers} of them are not 0. Written by server/lexicon/build/trainNames.ts; no word of any text is in it.
# source: fitted to ${all.length} possible names in every second document of ${sets}; the other documents were not used
# licence: MIT as this project
${rows.join('\n')}
`);
console.log(`${documents.length} documents, ${all.length} names, ${numbers} numbers`);
