/** A file of annotations in whichever of the formats it is: by its name, else by what it begins with. */
import { importBrat } from './brat';
import type { ImportContext, Imported } from './imported';
import { importW3c } from './w3c';

/** What is wrong with the file, in words, where nothing of it can be read. */
export const importAnnotations = (source: string, name: string, context: ImportContext): Imported | string =>
  /\.ann$/i.test(name) || !/^\s*[[{]/.test(source.replace(/^\ufeff/, '')) ? importBrat(source, context) : importW3c(source, context);
