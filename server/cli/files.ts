/** Takes files one after the other; one that cannot be read does not stop the rest. */
import type { Analyzer } from '../analysis/analyzer';
import { annotated, type Annotated } from '../features/annotated';
import { DEFAULT_SETTINGS } from '../session/settings';
import type { Reading } from './args';
import { InputError, readText } from './input';
import { progress, type Write } from './output';

export interface Failures {
  readonly count: number;
}

export interface FileRun {
  readonly files: readonly string[];
  readonly analyzer: Pick<Analyzer, 'analyze'>;
  readonly reading: Reading;
  /** Standard error. */
  readonly warn: Write;
}

/** Hands each article to `each`, in order; tells which could not be had. */
export async function eachArticle({ files, analyzer, reading, warn }: FileRun, each: (doc: Annotated, file: string) => Promise<void>): Promise<Failures> {
  const bar = progress(files.length);
  let count = 0;
  for (const file of files) {
    bar.step(file);
    try {
      await each(annotate(file, await readText(file), analyzer, reading), file);
    } catch (thrown) {
      count++;
      bar.done();
      await warn(`newsmark: ${file === '-' ? 'standard input' : file} ${thrown instanceof InputError ? thrown.message : `failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`}\n`);
    }
  }
  bar.done();
  return { count };
}

/** The article as the editor would be given it, under the default settings. */
function annotate(file: string, text: string, analyzer: Pick<Analyzer, 'analyze'>, reading: Reading): Annotated {
  return annotated({ snapshot: { uri: file, version: 0, languageId: 'plaintext', text }, article: analyzer.analyze(text, reading), settings: DEFAULT_SETTINGS });
}
