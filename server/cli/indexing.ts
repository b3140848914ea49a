/** What is in the folder, into the index, and no more work than what has changed. */
import path from 'node:path';
import type { Archive, Stamp } from '../workspace/archive';
import type { Choice, Reading } from './command';
import { progressOver, type Bar, type Write } from './output';
import { statOf } from './sidecarFile';
import { articlesOf, type Found } from './walk';
import type { Crashed, Crew } from './jobs/crew';
import { inOrder } from './jobs/inOrder';
import type { Job, Outcome } from './jobs/job';

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
