/** Takes files one after the other; one that cannot be read does not stop the rest. */
import type { Analyzer } from '../analysis/analyzer';
import { annotated, type Annotated } from '../features/annotated';
import type { Settings } from '../protocol';
import { DEFAULT_SETTINGS } from '../session/settings';
import type { Reading } from './command';
import { InputError, readText } from './input';
import { progress, type Write } from './output';
import { languageOf, proseIn } from './prose';

export interface Failures {
  readonly count: number;
}

export interface FileRun {
  readonly files: readonly string[];
  readonly analyzer: Pick<Analyzer, 'analyze'>;
  readonly reading: Reading;
  /** Standard error. */
  readonly warn: Write;
  /** As in an editor that was never set up, where left out. */
  readonly settings?: Settings;
}

/** Hands each article to `each`, in order, as the editor would be given it, and its text as it stands in the file; tells which could not be had. */
export async function eachArticle({ files, analyzer, reading, warn, settings = DEFAULT_SETTINGS }: FileRun, each: (doc: Annotated, file: string, text: string) => Promise<void>): Promise<Failures> {
  const bar = progress(files.length);
  let count = 0;
  for (const file of files) {
    bar.step(file);
    try {
      const text = await readText(file);
      await each(annotated({ snapshot: { uri: file, version: 0, languageId: languageOf(file), text }, article: analyzer.analyze(proseIn(file, text), reading), settings }), file, text);
    } catch (thrown) {
      count++;
      bar.clear();
      await warn(`newsmark: ${file === '-' ? 'standard input' : file} ${thrown instanceof InputError ? thrown.message : `failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`}\n`);
    }
  }
  bar.clear();
  return { count };
}
