/**
 * Fits the weights of `analysis/resolve/nameModel.ts`: multinomial logistic regression over abstract features.
 * usage: tsx trainNames.ts [--odd] OUT FILE.jsonl…   lines are {id, text, entities: [{type, start, end}], annotated: [types]}
 * Where only places are annotated, everything else counts as “not a place”. --odd trains on every second document, for honest measuring.
 */
import fs from 'node:fs';
import path from 'node:path';
import { openGazetteer } from '../../analysis/detect/gazetteer';
import { cueClasses } from '../../analysis/detect/cues';
import { grammarClasses } from '../../analysis/detect/grammarWords';
import { nameClasses } from '../../analysis/detect/nameClasses';
import { amountClasses } from '../../analysis/detect/numberClasses';
import { detectNames } from '../../analysis/detect/names';
import { detectToponyms } from '../../analysis/detect/toponyms';
import type { ParagraphFacts } from '../../analysis/detect/facts';
import type { Draft } from '../../analysis/resolve/draft';
import { FEATURES, featuresOf, KINDS } from '../../analysis/resolve/nameModel';
import { describeUnits } from '../../analysis/resolve/describedNames';
import { createReader } from '../../analysis/text/reader';
import { splitParagraphs } from '../../analysis/text/paragraphs';

interface Gold { readonly id: string; readonly text: string; readonly annotated: readonly string[]; readonly entities: readonly { readonly type: string; readonly start: number; readonly end: number }[] }
interface Example { readonly features: readonly number[]; /** Kinds that are right: one, or all but place. */ readonly right: readonly number[] }

const args = process.argv.slice(2);
const odd = args[0] === '--odd';
const [out, ...files] = odd ? args.slice(1) : args;
const packed = path.join(__dirname, '../packed');
const gazetteer = openGazetteer(fs.readFileSync(path.join(packed, 'gazetteer.bin')));
const model = path.join(packed, 'tagger.bin');
const reader = createReader(fs.existsSync(model) ? fs.readFileSync(model) : new Uint8Array(), (lower, text) => ({ cue: cueClasses(lower), name: nameClasses(lower, text), amount: amountClasses(lower, text), grammar: grammarClasses(lower) }));
const PERSON = 0, ORGANIZATION = 1, PLACE = 2, OTHER = 3;
const TYPES: Readonly<Record<string, number>> = { person: PERSON, org: ORGANIZATION, place: PLACE };

function draftOf(text: string): Draft {
  return {
    text,
    paragraphs: splitParagraphs(text).map(({ start, end }, index) => {
      const paragraph = text.slice(start, end);
      const tokens = reader.read(paragraph);
      const toponyms = detectToponyms(paragraph, tokens, gazetteer);
      return { index, start, end, role: 'body', facts: { tokens, toponyms, names: detectNames(paragraph, tokens, toponyms) } as unknown as ParagraphFacts };
    }),
  };
}

function examples(document: Gold): Example[] {
  const placesOnly = !document.annotated.includes('person');
  return describeUnits(draftOf(document.text)).units.map(({ unit, whole }) => {
    const start = unit.paragraph.start + unit.run.at.from;
    const end = unit.paragraph.start + unit.run.at.to;
    const over = document.entities.filter((entity) => entity.start < end && start < entity.end && entity.type !== 'embedded').sort((a, b) => Math.min(end, b.end) - Math.max(start, b.start) - (Math.min(end, a.end) - Math.max(start, a.start)))[0];
    const type = over && (TYPES[over.type] ?? OTHER);
    const right = placesOnly ? (type === PLACE ? [PLACE] : [PERSON, ORGANIZATION, OTHER]) : [type ?? OTHER];
    return { features: featuresOf(unit, whole), right };
  });
}

const EPOCHS = 16;
const DECAY = 4e-3;

/** Averaged stochastic gradient with decay; deterministic. */
function fit(all: readonly Example[]): Float64Array {
  const kinds = KINDS.length;
  const weights = new Float64Array(FEATURES.length * kinds);
  const squares = new Float64Array(weights.length).fill(1e-3);
  const order = all.map((_, index) => index);
  let seed = 7;
  const random = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const sums = new Float64Array(weights.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) { const j = Math.floor(random() * (i + 1)); [order[i], order[j]] = [order[j]!, order[i]!]; }
    for (const index of order) {
      const { features, right } = all[index]!;
      const scores = new Array<number>(kinds).fill(0);
      for (const feature of features) for (let k = 0; k < kinds; k++) scores[k]! += weights[feature * kinds + k]!;
      const top = Math.max(...scores);
      const parts = scores.map((score) => Math.exp(score - top));
      const sum = parts.reduce((a, b) => a + b, 0);
      const good = right.reduce((a, k) => a + parts[k]!, 0);
      for (let k = 0; k < kinds; k++) {
        const gradient = parts[k]! / sum - (right.includes(k) ? parts[k]! / good : 0);
        for (const feature of features) {
          const at = feature * kinds + k;
          const step = gradient + DECAY * weights[at]!;
          squares[at]! += step * step;
          weights[at]! -= (0.3 * step) / Math.sqrt(squares[at]!);
        }
      }
    }
    if (epoch >= EPOCHS / 2) weights.forEach((weight, at) => { sums[at]! += weight; });
  }
  return sums.map((sum) => sum / (EPOCHS / 2));
}

const documents = files.flatMap((file) => fs.readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Gold).filter((_, index) => !odd || index % 2 === 1));
const all = documents.flatMap(examples);
const weights = fit(all);
const rows = FEATURES.flatMap((name, index) => {
  const row = KINDS.map((_, kind) => Math.round(weights[index * KINDS.length + kind]! * 100) / 100);
  return row.some((value) => value !== 0) ? [[name, ...row].join('\t')] : [];
});
fs.writeFileSync(out!, `# Weights of the name model: feature, then ${KINDS.join(', ')}. Written by server/lexicon/build/trainNames.ts; no word of any text is in it.\n# source: fitted to ${all.length} possible names of annotated news articles\n# licence: MIT as this project\n${rows.join('\n')}\n`);
console.log(`${documents.length} documents, ${all.length} names, ${rows.length} features`);
