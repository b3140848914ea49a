/** `newsmark export FILE…`: articles as they were judged, in any of the formats, to standard output, a file, or a folder. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { judge } from '../annotation/judged/judge';
import { EMPTY } from '../annotation/sidecar/read';
import { annotationConf } from '../exports/brat/conf';
import { annotationsOf, STATUSES, titleOf, type Exported } from '../exports/exported';
import { FORMATS, type FormatId } from '../exports/formats';
import type { Article } from '../analysis/article';
import { eachArticle, type Failures, type FileRun } from './files';
import { hashOf, readSidecarOf, writeWhole } from './sidecarFile';
import type { Write } from './output';

export interface ExportOrder {
  readonly format: FormatId;
  readonly out: string | undefined;
  readonly proposals: boolean;
  /** The version of this program. */
  readonly analyser: string;
}

export async function runExport(run: FileRun, order: ExportOrder, write: Write): Promise<Failures> {
  const made = new Date().toISOString();
  let unusable = 0;
  const load = async (article: Article, file: string, text: string): Promise<Exported> => {
    const sidecar = file === '-' ? undefined : await readSidecarOf(file, text);
    if (sidecar?.kind === 'unusable') {
      unusable++;
      await run.warn(`newsmark: ${file} is exported without its annotations: ${sidecar.path} is left alone. ${sidecar.why}\n`);
    }
    const annotations = sidecar?.kind === 'read' ? sidecar.sidecar.annotations : EMPTY.annotations;
    return { title: titleOf(article), source: file === '-' ? 'standard input' : path.basename(file), judged: judge(article, annotations), hash: hashOf(text), analyser: order.analyser, made, statuses: STATUSES };
  };
  const failures = order.out !== undefined && (await isFolder(order)) ? await intoFolder(run, order, order.out, load) : await together(run, order, load, write);
  return { count: failures.count + unusable };
}

type Load = (article: Article, file: string, text: string) => Promise<Exported>;

/** What several articles of a format that is never one file go to, and what is named as one or is one. */
async function isFolder({ out = '' }: ExportOrder): Promise<boolean> {
  if (/[\\/]$/.test(out)) return true;
  return fs.stat(out).then((found) => found.isDirectory(), () => false);
}

async function intoFolder(run: FileRun, { format, proposals }: ExportOrder, folder: string, load: Load): Promise<Failures> {
  await fs.mkdir(folder, { recursive: true });
  const { extension, write, header = '' } = FORMATS[format];
  const taken = new Set<string>();
  const statuses = new Set<string>();
  const failures = await eachArticle(run, async ({ article }, file, text) => {
    const base = freeName(file === '-' ? 'article' : path.basename(file).replace(/\.[^.]+$/, ''), taken);
    const exported = await load(article, file, text);
    await writeWhole(path.join(folder, `${base}${extension}`), header + write(exported, { proposals }));
    for (const { status } of annotationsOf(exported.judged)) if (status !== '') statuses.add(status);
    // brat shows a text and its annotations only from files of one name
    const copy = path.join(folder, `${base}.txt`);
    if (format === 'brat' && !isOneOf(run.files, copy)) await writeWhole(copy, article.text);
  });
  if (format === 'brat') await writeWhole(path.join(folder, 'annotation.conf'), annotationConf(statuses));
  return failures;
}

/** An article is read, and never written. */
export const isOneOf = (files: readonly string[], place: string): boolean => files.some((file) => path.resolve(file) === path.resolve(place));

/** `story.txt` of two folders: `story` and `story-2`. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${name}-${i}`;
  taken.add(free.toLowerCase());
  return free;
}

async function together(run: FileRun, { format, proposals, out }: ExportOrder, load: Load, write: Write): Promise<Failures> {
  const { several, header = '', write: writeOne } = FORMATS[format];
  const parts: string[] = [];
  const put = out === undefined ? write : async (text: string): Promise<void> => void parts.push(text);
  const isList = several === 'list' && run.files.length > 1;
  let between = isList ? '[\n' : '';
  await put(header);
  const failures = await eachArticle(run, async ({ article }, file, text) => {
    const written = writeOne(await load(article, file, text), { proposals });
    await put(between + (isList ? written.trimEnd() : written));
    between = isList ? ',\n' : '';
  });
  if (isList) await put(between === '[\n' ? '[]\n' : '\n]\n');
  if (out !== undefined) await writeWhole(out, parts.join(''));
  return failures;
}
