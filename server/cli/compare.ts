/** `newsmark compare A B …`: what the articles share, and where they part. */
import { reduce } from '../workspace/reduce/reduce';
import type { Reduced } from '../workspace/reduced';
import { createComparer } from '../workspace/comparer';
import { byImportance } from '../workspace/find/order';
import type { Command } from './command';
import { textsOf, type Compared } from './compared';
import { comparedJson } from './comparedJson';
import { comparedMarkdown } from './comparedMarkdown';
import { comparedText } from './comparedText';
import { eachArticle, type Failures, type FileRun } from './files';
import type { Write } from './output';

type Format = Extract<Command, { kind: 'compare' }>['format'];

export async function runCompare(run: FileRun, format: Format, write: Write): Promise<Failures> {
  const articles: Reduced[] = [];
  const failures = await eachArticle({ ...run, files: [...new Set(run.files)] }, ({ article }, file) => {
    articles.push(reduce(file, article));
    return Promise.resolve();
  });
  const compared = compare(articles);
  switch (format) {
    case 'text': await write(comparedText(compared)); break;
    case 'markdown': await write(comparedMarkdown(compared)); break;
    case 'json': await write(JSON.stringify(comparedJson(compared), null, 2) + '\n'); break;
  }
  return failures;
}

function compare(articles: readonly Reduced[]): Compared {
  const comparer = createComparer();
  for (const article of articles) comparer.addArticle(article);
  const findings = [...comparer.findings()].flatMap((group) => group.findings).sort(byImportance);
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  return { articles, findings, ...textsOf((id) => texts.get(id) ?? '') };
}
