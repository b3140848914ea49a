/** Runs the paragraph-local detectors in order. */
import type { Reader } from '../text/reader';
import type { LocalSpan, Tokens } from '../text/tokens';
import { listCapitals } from './capitals';
import { detectDemonyms } from './demonyms';
import type { Carry, ParagraphFacts } from './facts';
import { buildFrame } from './frame';
import { readInsides } from './insides';
import { labelAt } from './labels';
import { findMentions } from './mentions';
import { detectNames } from './names';
import { detectNumbers } from './numbers';
import { scanQuotations, type SingleQuotes } from './quotations';
import { detectReported } from './reported';
import { roleByPhrase } from './rolePhrases';
import { detectToponyms, type Gazetteer } from './toponyms';

export interface Detectors {
  readonly reader: Reader;
  readonly gazetteer: Gazetteer;
  readonly singleQuotes: SingleQuotes;
}

export function detectParagraph(text: string, carryIn: Carry, { reader, gazetteer, singleQuotes }: Detectors): ParagraphFacts {
  const tokens = reader.read(text);
  const { quotations, carryOut } = scanQuotations(text, tokens, carryIn, singleQuotes);
  const frame = buildFrame(tokens, quotations);
  const capitals = listCapitals(tokens);
  const toponyms = detectToponyms(tokens, capitals, gazetteer);
  const labels = quotations.map(({ inner }) => labelAt(tokens, inner.from, inner.to));
  const names = detectNames(text, tokens, capitals, toponyms);
  const mentions = findMentions(frame, names, labels);
  const { contents, cues } = detectReported(frame, mentions);
  return {
    tokens,
    quotations,
    frame,
    mentions,
    cues,
    reported: contents,
    numbers: detectNumbers(text, tokens),
    names,
    toponyms,
    carryOut,
    turn: labelAt(tokens, 0, text.length),
    phraseRole: roleByPhrase(text, tokens),
    sentences: sentencesOf(tokens),
    demonyms: detectDemonyms(tokens, capitals),
    insides: readInsides(tokens, quotations),
  };
}

function sentencesOf({ count, from, to, sentences }: Tokens): readonly LocalSpan[] {
  const spans: LocalSpan[] = [];
  for (let i = 0, first = 0; i < count; i++) {
    if (i + 1 < count && sentences[i + 1] === sentences[i]) continue;
    spans.push({ from: from[first]!, to: to[i]! });
    first = i + 1;
  }
  return spans;
}
