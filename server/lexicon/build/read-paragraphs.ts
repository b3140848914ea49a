/** Paragraph facts of a text, as the analysis makes them: for the scripts that fit weights. */
import fs from 'node:fs';
import path from 'node:path';
import type { Carry, ParagraphFacts } from '../../analysis/detect/facts';
import { detectParagraph } from '../../analysis/detect/paragraph';
import { openGazetteer } from '../../analysis/detect/toponyms';
import { splitParagraphs } from '../../analysis/text/paragraphs';
import { classify } from '../../analysis/detect/wordClasses';
import { createReader } from '../../analysis/text/reader';

const model = path.join(__dirname, '../packed/tagger.bin');
const reader = createReader(fs.existsSync(model) ? fs.readFileSync(model) : new Uint8Array(), classify);
const gazetteer = openGazetteer(new Uint8Array());

export function readParagraphs(text: string): { readonly start: number; readonly facts: ParagraphFacts }[] {
  let carry: Carry = '';
  return splitParagraphs(text).map(({ start, end }) => {
    const facts = detectParagraph(text.slice(start, end), carry, { reader, gazetteer, singleQuotes: 'auto' });
    carry = facts.carryOut;
    return { start, facts };
  });
}
