/** `npm run golden:update`: writes what comes out today as what shall come out. Read the difference before you commit it. */
import fs from 'node:fs';
import path from 'node:path';
import { analyze } from './tools/analyze';
import { render } from './tools/render';
import { marked } from './tools/seeds';

const seeds = marked();
for (const [index, article] of analyze(seeds).entries()) {
  const file = path.join(__dirname, `${article.id}.marks.txt`);
  fs.writeFileSync(file, render(seeds[index]!.text, article));
  console.log(`wrote ${path.relative(process.cwd(), file)}`);
}
