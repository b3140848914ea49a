/** Paragraph facts of a text, as the analysis makes them: for the scripts that fit weights. */
import fs from 'node:fs';
import path from 'node:path';
import { cueClasses } from '../../analysis/detect/cues';
import { grammarClasses } from '../../analysis/detect/grammarWords';
import type { Carry, ParagraphFacts } from '../../analysis/detect/facts';
import { nameClasses } from '../../analysis/detect/nameClasses';
import { amountClasses } from '../../analysis/detect/numberClasses';
import { detectParagraph } from '../../analysis/detect/paragraph';
import { openGazetteer } from '../../analysis/detect/toponyms';
import { splitParagraphs } from '../../analysis/text/paragraphs';
import { createReader } from '../../analysis/text/reader';

const model = path.join(__dirname, '../packed/tagger.bin');
const reader = createReader(fs.existsSync(model) ? fs.readFileSync(model) : new Uint8Array(), (lower, text) => ({
  cue: cueClasses(lower), name: nameClasses(lower, text), amount: amountClasses(lower, text), grammar: grammarClasses(lower),
}));
const gazetteer = openGazetteer(new Uint8Array());

export function readParagraphs(text: string): { readonly start: number; readonly facts: ParagraphFacts }[] {
  let carry: Carry = '';
  return splitParagraphs(text).map(({ start, end }) => {
    const facts = detectParagraph(text.slice(start, end), carry, { reader, gazetteer, singleQuotes: 'auto' });
    carry = facts.carryOut;
    return { start, facts };
  });
}
