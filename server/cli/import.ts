/** `newsmark import FILE ANNOTATIONS`: what was annotated elsewhere, merged into the file of annotations beside the article. */
import fs from 'node:fs/promises';
import { isDetached } from '../annotation/annotation';
import { importAnnotations } from '../annotation/import/any';
import type { Imported } from '../annotation/import/imported';
import { withImported } from '../annotation/import/merged';
import { MOST_ANNOTATIONS } from '../annotation/sidecar/format';
import { LARGEST } from '../annotation/sidecar/parseJson';
import { writeSidecar } from '../annotation/sidecar/write';
import { InputError, readText } from './input';
import type { Write } from './output';
import { hashOf, newId, readSidecarOf, sourceFor, writeWhole } from './sidecarFile';

export interface ImportOrder {
  readonly file: string;
  readonly annotations: string;
  readonly by: string;
  readonly analyser: string;
}

/** False where nothing could be imported, or not all of it was understood. */
export async function runImport({ file, annotations, by, analyser }: ImportOrder, write: Write, warn: Write): Promise<boolean> {
  const texts = await bothTexts([file, annotations], warn);
  if (!texts) return false;
  const [text, source] = texts;
  const imported = importAnnotations(source, annotations, { text, by, at: new Date().toISOString(), newId });
  if (typeof imported === 'string') {
    await warn(`newsmark: ${annotations} cannot be imported. ${imported}\n`);
    return false;
  }
  for (const line of imported.notUnderstood) await warn(`newsmark: not understood: ${line}\n`);
  const here = await readSidecarOf(file, text);
  if (here.kind === 'unusable') {
    await warn(`newsmark: nothing is imported: ${here.path} is left alone. ${here.why}\n`);
    return false;
  }
  const after = withImported(here.sidecar, imported, newId);
  const json = writeSidecar(text, after, { source: sourceFor(file, here.path), hash: hashOf(text), analyser });
  if (json.length > LARGEST || after.annotations.size > MOST_ANNOTATIONS) {
    await warn(`newsmark: nothing is imported: with all of it ${here.path} would be too large to be read again.\n`);
    return false;
  }
  if (imported.annotations.length > 0) {
    const now = await fs.readFile(here.path, 'utf8').catch((thrown: NodeJS.ErrnoException) => (thrown.code === 'ENOENT' ? undefined : Promise.reject(thrown)));
    if (now !== here.json) {
      await warn(`newsmark: nothing is imported: ${here.path} was changed by another program just now. Try again.\n`);
      return false;
    }
    await writeWhole(here.path, json);
  }
  await write(summary(imported, here.path));
  return imported.notUnderstood.length === 0;
}

function summary({ annotations, proposals }: Imported, place: string): string {
  const detached = annotations.filter(isDetached).length;
  return `${place}: ${annotations.length} imported${detached === 0 ? '' : `, ${detached} of them detached: their words are not in the article`}${proposals === 0 ? '' : `; ${proposals} proposals that nobody judged left out`}\n`;
}

async function bothTexts(files: readonly [string, string], warn: Write): Promise<readonly [string, string] | undefined> {
  const texts: string[] = [];
  for (const file of files) {
    try {
      texts.push(await readText(file));
    } catch (thrown) {
      if (!(thrown instanceof InputError)) throw thrown;
      await warn(`newsmark: ${file} ${thrown.message}\n`);
      return undefined;
    }
  }
  return [texts[0]!, texts[1]!];
}
