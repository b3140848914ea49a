/** `newsmark compare --index FOLDER`: all findings of an index, group by group, written as they are found. */
import { plural } from '../features/words';
import type { Archive } from '../workspace/archive';
import type { Finding } from '../workspace/finding';
import type { Command } from './command';
import { textsOf, type Texts } from './compared';
import { articleJson, findingJson } from './comparedJson';
import { articleLine, findingMarkdown } from './comparedMarkdown';
import { findingLines } from './comparedText';
import type { Write } from './output';

type Format = Extract<Command, { kind: 'compare' }>['format'];

/** By groups of articles that share something, in the order of their first; within a group the gravest finding comes first. */
export async function compareIndexed(archive: Archive, format: Format, write: Write): Promise<void> {
  const texts = textsOf((id) => archive.articleOf(id)?.text ?? '');
  switch (format) {
    case 'text': {
      await write(`${plural(archive.size, 'article')}\n`);
      const count = await eachFinding(archive, (finding, number) => write(`\n${findingLines(finding, number, texts).join('\n')}\n`));
      return write(`\n${plural(count, 'finding')}\n`);
    }
    case 'markdown': {
      await write('# Compared\n\n');
      for (const id of archive.ids) await write(`${articleLine(articleOf(archive, id))}\n`);
      const count = await eachFinding(archive, (finding, number) => write(`\n${findingMarkdown(finding, number, texts).join('\n')}\n`));
      return write(`\n${plural(count, 'finding')}\n`);
    }
    case 'json': return writeJson(archive, texts, write);
  }
}

async function eachFinding(archive: Archive, each: (finding: Finding, number: number) => Promise<void>): Promise<number> {
  let count = 0;
  for (const { findings } of archive.findings()) for (const finding of findings) await each(finding, ++count);
  return count;
}

/** The same shape as for named files. */
async function writeJson(archive: Archive, texts: Texts, write: Write): Promise<void> {
  let between = '{"articles":[\n';
  const item = async (value: unknown): Promise<void> => {
    await write(between + JSON.stringify(value));
    between = ',\n';
  };
  for (const id of archive.ids) await item(articleJson(articleOf(archive, id)));
  between = `${between === ',\n' ? '' : between}\n],"findings":[\n`;
  const count = await eachFinding(archive, (finding) => item(findingJson(finding, texts)));
  await write(`${count === 0 ? between : ''}\n]}\n`);
}

const articleOf = (archive: Archive, id: string) => archive.articleOf(id) ?? { id, title: '' };
