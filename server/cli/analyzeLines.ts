/** `newsmark analyze --jsonl FILE-or-FOLDER…`: a line for each article, in order, however many there are. */
import type { Command } from './command';
import { outFile, type Out } from './outFile';
import { NO_BAR, progressOver, type Write } from './output';
import { counted, NOTHING, tallyWords, type Tally } from './tally';
import { articlesOf, type Found } from './walk';
import type { Crashed, Crew } from './jobs/crew';
import { inOrder } from './jobs/inOrder';
import type { Job, Outcome } from './jobs/job';

export type LinesOrder = Pick<Extract<Command, { kind: 'lines' }>, 'files' | 'choice' | 'out' | 'reading'>;

export interface Streams {
  readonly write: Write;
  /** Standard error. */
  readonly warn: Write;
  /** Whether standard output is shown where a bar would stand. */
  readonly isShown: boolean;
}

/** Gives what could be had; undefined where the file to write to is not fit for it, which is told. */
export async function analyzeLines(order: LinesOrder, crew: Crew<Job, Outcome>, { write, warn, isShown }: Streams): Promise<Tally | undefined> {
  const { out: place } = order;
  const out: Out = place === undefined ? { kind: 'open', done: new Set(), write, close: () => Promise.resolve() } : await outFile(place.file, place.resume);
  if (out.kind === 'refused') {
    await warn(`newsmark: ${place?.file ?? ''} ${out.why}\n`);
    return undefined;
  }
  const found = (): AsyncGenerator<Found> => articlesOf(order.files, order.choice, place?.file);
  const bar = place === undefined && isShown ? NO_BAR : await progressOver(found());
  let count = NOTHING;
  const analyse = async (item: Found): Promise<Outcome | Crashed | { readonly kind: 'earlier' }> => {
    if (item.kind === 'unreadable') return { kind: 'failed', why: item.why };
    if (out.done.has(item.file)) return { kind: 'earlier' };
    return crew.do({ kind: 'file', file: item.file, largest: item.named ? Infinity : order.choice.largest, reading: order.reading });
  };
  await inOrder(found(), crew.most, analyse, async (outcome, item) => {
    const name = item.kind === 'article' ? item.file : item.folder;
    bar.step(name);
    count = counted(count, outcome.kind);
    if (outcome.kind === 'document') await out.write(outcome.line);
    else if ('why' in outcome) {
      bar.clear();
      await warn(`newsmark: ${name === '-' ? 'standard input' : name} ${outcome.kind === 'crashed' ? `failed: ${outcome.why}` : outcome.why}\n`);
    }
  });
  bar.clear();
  await out.close();
  if (place !== undefined) await write(`${place.file}: ${tallyWords(count)}\n`);
  return count;
}
