/** A file of annotations in whichever of the formats it is: by its name, else by what it begins with. */
import { MOST_ANNOTATIONS } from '../sidecar/format';
import { LARGEST } from '../sidecar/parseJson';
import { importBrat } from './brat';
import { tooMany, type ImportContext, type Imported } from './imported';
import { importW3c } from './w3c';

/** What is wrong with the file, in words, where nothing of it can be read. */
export function importAnnotations(source: string, name: string, context: ImportContext): Imported | string {
  if (source.length > LARGEST) return 'It is too large.';
  const isBrat = /\.ann$/i.test(name) || !/^\s*[[{]/.test(source.replace(/^\ufeff/, ''));
  const imported = isBrat ? importBrat(source, context) : importW3c(source, context);
  return typeof imported !== 'string' && imported.annotations.length > MOST_ANNOTATIONS ? tooMany() : imported;
}
