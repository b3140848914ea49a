/** `newsmark index FOLDER`: makes or renews an index, and says what became of it. */
import fs from 'node:fs/promises';
import { grouped, plural } from '../features/words';
import { updateIndex, type Indexed, type IndexRun } from './indexing';
import { defaultPlace, openForWriting } from './indexPlace';
import { InputError } from './input';
import type { Write } from './output';
import { missedWords } from './tally';

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

/** `10,000 articles: 12 new, 3 changed, 1 gone; 2 failed`. */
export const indexedWords = ({ size, fresh, changed, gone, ...missed }: Indexed): string => `${plural(size, 'article')}: ${grouped(fresh)} new, ${grouped(changed)} changed, ${grouped(gone)} gone${missedWords(missed)}`;
