import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { analyze } from './tools/analyze';
import { render } from './tools/render';
import { goldJson, marked, seedsFolder } from './tools/seeds';

describe('golden', () => {
  const seeds = marked();
  const articles = analyze(seeds);

  for (const [index, { id, text, gold }] of seeds.entries()) {
    it(`${id} comes out as it stands in ${id}.marks.txt (npm run golden:update writes it anew)`, () => {
      const file = path.join(__dirname, `${id}.marks.txt`);
      assert.ok(fs.existsSync(file), `${file} is not there`);
      assert.equal(render(text, articles[index]!), fs.readFileSync(file, 'utf8'));
    });

    it(`seeds/${id} is the marked article without its marks (npx tsx test/golden/tools/write.ts writes it anew)`, () => {
      assert.equal(fs.readFileSync(path.join(seedsFolder, `${id}.txt`), 'utf8'), text);
      assert.equal(fs.readFileSync(path.join(seedsFolder, `${id}.json`), 'utf8'), goldJson(gold));
    });

    it(`every span of ${id} and of its gold covers its text`, () => {
      for (const document of [gold, articles[index]!]) {
        const spans = [document.quotes, document.numbers, document.places, document.people, document.organizations].flat();
        assert.ok(spans.length > 0);
        for (const span of spans) assert.equal(text.slice(span.start, span.end), span.text);
      }
    });
  }
});
