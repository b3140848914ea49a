/** Runs the paragraph-local detectors in order. */
import type { Role } from '../article';
import type { Reader } from '../text/reader';
import type { Tokens } from '../text/tokens';
import { listCapitals } from './capitals';
import { detectDemonyms } from './demonyms';
import type { Carry, ParagraphFacts, Quotation } from './facts';
import { buildFrame } from './frame';
import { gather, newGathered, taken } from './gathered';
import { readInsides } from './insides';
import { labelAt, type Label } from './labels';
import { findMentions } from './mentions';
import { detectNames } from './names';
import { detectNumbers } from './numbers';
import { scanQuotations, type SingleQuotes } from './quotations';
import { detectReported } from './reported';
import { isMarkdownHeading, isOrnament, shapeOf } from './paragraphShape';
import { roleByPhrase } from './rolePhrases';
import { detectToponyms, type Gazetteer } from './toponyms';

export interface Detectors {
  readonly reader: Reader;
  readonly gazetteer: Gazetteer;
  readonly singleQuotes: SingleQuotes;
}

const NO_LABELS: readonly (Label | undefined)[] = [];

export function detectParagraph(text: string, carryIn: Carry, { reader, gazetteer, singleQuotes }: Detectors): ParagraphFacts {
  const tokens = reader.read(text);
  const { quotations, carryOut } = scanQuotations(text, tokens, carryIn, singleQuotes);
  const frame = buildFrame(tokens, quotations);
  const capitals = listCapitals(tokens);
  const toponyms = detectToponyms(tokens, capitals, gazetteer);
  const labels = labelsOf(tokens, quotations);
  const names = detectNames(text, tokens, capitals, toponyms);
  const mentions = findMentions(frame, names, labels);
  const { contents, cues } = detectReported(frame, mentions);
  return {
    words: tokens.words,
    quotations,
    frame,
    mentions,
    labels,
    cues,
    reported: contents,
    numbers: detectNumbers(text, tokens, names),
    names,
    toponyms,
    carryOut,
    turn: labelAt(tokens, 0, text.length),
    ownRole: ownRoleOf(text, tokens),
    shape: shapeOf(tokens),
    sentences: sentencesOf(tokens),
    demonyms: detectDemonyms(tokens, capitals),
    insides: readInsides(tokens, quotations),
  };
}

function labelsOf(tokens: Tokens, quotations: readonly Quotation[]): readonly (Label | undefined)[] {
  let labels: (Label | undefined)[] | undefined;
  for (let i = 0; i < quotations.length; i++) {
    const { inner, inside } = quotations[i]!;
    const label = inside.capital ? labelAt(tokens, inner.from, inner.to) : undefined;
    if (label) (labels ??= quotations.map(() => undefined))[i] = label;
  }
  return labels ?? NO_LABELS;
}

function ownRoleOf(text: string, tokens: Tokens): Role | undefined {
  if (isOrnament(tokens)) return 'boilerplate';
  return isMarkdownHeading(text) ? 'headline' : roleByPhrase(text, tokens);
}

const borders = newGathered<number>();

function sentencesOf({ count, from, to, sentences }: Tokens): readonly number[] {
  borders.count = 0;
  for (let i = 0, first = 0; i < count; i++) {
    if (i + 1 < count && sentences[i + 1] === sentences[i]) continue;
    gather(borders, from[first]!);
    gather(borders, to[i]!);
    first = i + 1;
  }
  return taken(borders);
}
