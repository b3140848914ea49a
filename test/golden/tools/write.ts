/** Writes seeds/NAME.txt and its gold seeds/NAME.json from test/golden/marked/NAME.txt: `npx tsx test/golden/tools/write.ts`. */
import fs from 'node:fs';
import path from 'node:path';
import { goldJson, marked, seedsFolder } from './seeds';

for (const { id, text, gold } of marked()) {
  fs.writeFileSync(path.join(seedsFolder, `${id}.txt`), text);
  fs.writeFileSync(path.join(seedsFolder, `${id}.json`), goldJson(gold));
}
