/** `newsmark index FOLDER`: what is in the folder, into the index, and no more work than what has changed. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { grouped, plural } from '../features/words';
import type { Archive, Stamp } from '../workspace/archive';
import type { Choice, Reading } from './command';
import { defaultPlace, openForWriting } from './indexPlace';
import { InputError } from './input';
import { progressOver, type Bar, type Write } from './output';
import { statOf } from './sidecarFile';
import { missedWords } from './tally';
import { articlesOf, type Found } from './walk';
import type { Crashed, Crew } from './work/crew';
import { inOrder } from './work/inOrder';
import type { Job, Outcome } from './work/job';

export interface Indexed {
  readonly size: number;
  readonly fresh: number;
  readonly changed: number;
  readonly gone: number;
  readonly leftOut: number;
  readonly failed: number;
}

export interface IndexRun {
  readonly folder: string;
  readonly choice: Choice;
  readonly archive: Archive;
  readonly crew: Crew<Job, Outcome>;
  /** Standard error. */
  readonly warn: Write;
}

/** Articles between two flushes: what a kill costs at most. */
const FLUSH_EVERY = 250;
const READING: Reading = { singleQuotes: 'auto' };

export interface IndexOrder extends Omit<IndexRun, 'archive'> {
  /** Of the folder itself where left out. */
  readonly index: string | undefined;
  /** The version of this program. */
  readonly analyser: string;
}

/** Whether all could be read. */
export async function runIndex({ index, analyser, ...run }: IndexOrder, write: Write): Promise<boolean> {
  const { folder, warn } = run;
  const place = index ?? defaultPlace(folder);
  try {
    await readFolder(folder);
    const { archive, close } = await openForWriting(place, analyser);
    const indexed = await updateIndex({ ...run, archive }).finally(close);
    await write(`${place}: ${indexedWords(indexed)}\n`);
    return indexed.failed === 0;
  } catch (thrown) {
    const isOfSystem = thrown instanceof Error && 'code' in thrown;
    if (!(thrown instanceof InputError) && !isOfSystem) throw thrown;
    await warn(`newsmark: ${isOfSystem ? `${place} cannot be written: ` : ''}${thrown.message}\n`);
    return false;
  }
}

/** A folder that is not there, or not just now, is no empty one. */
async function readFolder(folder: string): Promise<void> {
  await fs.readdir(folder).catch((thrown: NodeJS.ErrnoException) => {
    throw new InputError(`${folder} ${thrown.code === 'ENOENT' ? 'does not exist' : thrown.code === 'ENOTDIR' ? 'is no folder' : `cannot be read: ${thrown.message}`}`);
  });
}

/** What cannot be read, or not any more, is not in the index afterwards. */
export async function updateIndex({ folder, choice, archive, crew, warn }: IndexRun): Promise<Indexed> {
  const found = (): AsyncGenerator<Found> => articlesOf([folder], choice);
  const bar = await progressOver(found());
  const idOf = (file: string): string => path.relative(folder, file).split(path.sep).join('/');
  const gone = new Set(archive.ids);
  const count = { fresh: 0, changed: 0, gone: 0, leftOut: 0, failed: 0 };
  let unkept = 0;

  const look = async (item: Found): Promise<{ readonly outcome: Outcome | Crashed; readonly stat?: Omit<Stamp, 'hash'> }> => {
    if (item.kind === 'unreadable') return { outcome: { kind: 'failed', why: item.why } };
    const id = idOf(item.file);
    // before it is read: what is written meanwhile is seen the next time
    const stat = await statOf(item.file);
    const known = archive.stampOf(id);
    if (known && stat && known.modified === stat.modified && known.size === stat.size) return { outcome: { kind: 'same' }, stat };
    return { outcome: await crew.do({ kind: 'reduce', file: item.file, id, known: known?.hash, largest: choice.largest, reading: READING }), ...(stat && { stat }) };
  };

  await inOrder(found(), crew.most, look, async ({ outcome, stat }, item) => {
    const name = item.kind === 'article' ? item.file : item.folder;
    bar.step(name);
    if (item.kind === 'article' && (outcome.kind === 'same' || outcome.kind === 'reduced')) {
      const id = idOf(item.file);
      gone.delete(id);
      const known = archive.stampOf(id);
      if (outcome.kind === 'reduced') {
        count[known ? 'changed' : 'fresh']++;
        archive.put(outcome.article, { hash: outcome.hash, ...stat });
        unkept++;
      } else if (known && stat && (known.modified !== stat.modified || known.size !== stat.size)) {
        // only its time is another: kept, so that it is not read again the next time
        const article = archive.articleOf(id);
        if (article) {
          archive.put(article, { ...known, ...stat });
          unkept++;
        }
      }
      if (unkept >= FLUSH_EVERY) {
        unkept = 0;
        await archive.flush();
      }
    } else {
      count[outcome.kind === 'left-out' ? 'leftOut' : 'failed']++;
      await tell(bar, warn, name, outcome);
    }
  });
  for (const id of gone) archive.removeArticle(id);
  count.gone = gone.size;
  await archive.flush();
  bar.clear();
  return { size: archive.size, ...count };
}

async function tell(bar: Bar, warn: Write, name: string, outcome: Outcome | Crashed): Promise<void> {
  bar.clear();
  await warn(`newsmark: ${name} ${outcome.kind === 'crashed' ? 'failed: ' : ''}${'why' in outcome ? outcome.why : 'gave no article'}\n`);
}

/** `10,000 articles: 12 new, 3 changed, 1 gone; 2 failed`. */
export const indexedWords = ({ size, fresh, changed, gone, ...missed }: Indexed): string => `${plural(size, 'article')}: ${grouped(fresh)} new, ${grouped(changed)} changed, ${grouped(gone)} gone${missedWords(missed)}`;
