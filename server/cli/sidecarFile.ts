/** The file of annotations beside an article, on the disk. */
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileIri } from '../exports/jsonld';
import { LARGEST } from '../annotation/sidecar/parseJson';
import { EMPTY, readSidecar, type Sidecar } from '../annotation/sidecar/read';

export const hashOf = (text: string): string => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
export const newId = (): string => `urn:uuid:${randomUUID()}`;

/** Where a sidecar may lie: beside the article first, then in the folder `.newsmark` of any folder above it, under the article's path there. */
function placesFor(file: string): readonly Place[] {
  const whole = path.resolve(file);
  const places: Place[] = [{ path: `${file}.newsmark.json`, folder: path.dirname(file) }];
  for (let folder = path.dirname(whole), above = ''; folder !== above; above = folder, folder = path.dirname(folder)) {
    places.push({ path: path.join(folder, '.newsmark', `${path.relative(folder, whole)}.newsmark.json`), folder });
  }
  return places;
}

/** Below its folder nothing may be a link: a folder that came from elsewhere may hold one that leads anywhere. */
interface Place {
  readonly path: string;
  readonly folder: string;
}

/** Why it is not read: a pipe would never end. Throws where it is not there. */
async function whyNot({ path: place, folder }: Place): Promise<string | undefined> {
  let at = folder;
  for (const part of path.relative(folder, place).split(path.sep)) {
    at = path.join(at, part);
    if ((await fs.lstat(at)).isSymbolicLink()) return `${at} is a link, which may lead out of the folder.`;
  }
  const stat = await fs.stat(place);
  return stat.isFile() ? (stat.size > LARGEST * 4 ? 'It is too large.' : undefined) : 'It is no file.';
}

/** The article as its sidecar calls it. */
export const sourceFor = (file: string, sidecar: string): string => path.relative(path.dirname(path.resolve(sidecar)), path.resolve(file)).split(path.sep).map(fileIri).join('/');

export type SidecarFile =
  /** `path`: where it lies, or would be written. */
  | { readonly kind: 'read'; readonly path: string; readonly sidecar: Sidecar; readonly json: string | undefined }
  | { readonly kind: 'unusable'; readonly path: string; readonly why: string };

export async function readSidecarOf(file: string, text: string): Promise<SidecarFile> {
  const places = placesFor(file);
  for (const place of places) {
    let json;
    try {
      const why = await whyNot(place);
      if (why !== undefined) return { kind: 'unusable', path: place.path, why };
      json = await fs.readFile(place.path, 'utf8');
    } catch (thrown) {
      const { code, message } = thrown as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') continue;
      return { kind: 'unusable', path: place.path, why: `It cannot be read: ${message}` };
    }
    const read = readSidecar(json, text, hashOf(text));
    switch (read.kind) {
      case 'read': return { kind: 'read', path: place.path, sidecar: read.sidecar, json };
      case 'broken': return { kind: 'unusable', path: place.path, why: read.why };
      case 'newer': return { kind: 'unusable', path: place.path, why: `It was written by a newer Newsmark (format ${read.format}).` };
    }
  }
  return { kind: 'read', path: places[0]!.path, sidecar: EMPTY, json: undefined };
}

/** What a file system tells cheaply of an article and of what was judged in it: where none of it is changed neither is. Undefined where there is no such file. */
export async function statOf(file: string): Promise<{ readonly modified: number; readonly size: number } | undefined> {
  const article = await statIfThere(file);
  if (!article) return undefined;
  for (const place of placesFor(file)) {
    const sidecar = await statIfThere(place.path);
    if (sidecar) return { modified: Math.max(article.mtimeMs, sidecar.mtimeMs), size: article.size + sidecar.size };
  }
  return { modified: article.mtimeMs, size: article.size };
}

const statIfThere = (place: string) => fs.stat(place).catch(() => undefined);

/** Whole or not at all: a new file takes the place of the old one in one step. */
export async function writeWhole(place: string, content: string): Promise<void> {
  const beside = path.join(path.dirname(place), `.${path.basename(place)}.${randomUUID()}.tmp`);
  try {
    const handle = await fs.open(beside, 'wx');
    try {
      await handle.writeFile(content, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(beside, place);
  } catch (thrown) {
    await fs.rm(beside, { force: true });
    throw thrown;
  }
}
