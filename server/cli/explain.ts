/** `newsmark explain FILE OFFSET`: the whole decision behind one quote. */
import type { Analyzer } from '../analysis/analyzer';
import type { Article, Quote } from '../analysis/article';
import type { Explanation } from '../analysis/explain/explanation';
import { linesOf } from '../convert';
import type { Command, Reading } from './command';
import { explanationJson, explanationText } from './explanation';
import { InputError, readText } from './input';
import type { Write } from './output';
import { proseIn } from './prose';
import { offsetOf, positionWords, type Place } from './place';

type Format = Extract<Command, { kind: 'explain' }>['format'];

interface ExplainRun {
  readonly file: string;
  readonly place: Place;
  readonly format: Format;
  readonly reading: Reading;
  readonly analyzer: Analyzer;
  readonly write: Write;
  /** Standard error. */
  readonly warn: Write;
}

/** Whether there was something to explain. */
export async function runExplain({ file, place, format, reading, analyzer, write, warn }: ExplainRun): Promise<boolean> {
  try {
    const explanation = explain(proseIn(file, await readText(file)), place, analyzer, reading);
    await write(format === 'json' ? JSON.stringify(explanationJson(file, explanation), null, 2) + '\n' : explanationText(file, explanation));
    return true;
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    await warn(`newsmark: ${file === '-' ? 'standard input' : file} ${thrown.message}\n`);
    return false;
  }
}

function explain(text: string, place: Place, analyzer: Analyzer, reading: Reading): Explanation {
  const lines = linesOf(text);
  const offset = offsetOf(place, lines, text.length);
  if (offset === undefined) throw new InputError(`ends before ${placeWords(place)}: it has ${lines.lineCount} lines, ${text.length} characters`);
  const explanation = analyzer.explain(text, offset, reading);
  if (explanation) return explanation;
  const nearest = nearestQuote(analyzer.analyze(text, reading), offset);
  const hint = nearest ? `; the nearest begins at ${positionWords(lines, nearest.outer.start)}` : ', nor anywhere else';
  throw new InputError(`has no quotation or reported speech at ${placeWords(place)}${hint}`);
}

const placeWords = (place: Place): string => (place.kind === 'offset' ? `offset ${place.offset}` : `${place.line}:${place.column}`);

function nearestQuote({ quotes }: Article, offset: number): Quote | undefined {
  const distance = ({ outer }: Quote): number => Math.max(outer.start - offset, offset - outer.end, 0);
  return quotes.reduce<Quote | undefined>((best, other) => (best && distance(best) <= distance(other) ? best : other), undefined);
}
