/** `newsmark compare A B …`: what the articles share, and where they part. */
import { linesOf, type Lines } from '../convert';
import { reduce } from '../workspace/reduce/reduce';
import type { Reduced } from '../workspace/reduced';
import { Kept } from '../workspace/kept';
import { createComparer } from '../workspace/comparer';
import type { Finding } from '../workspace/finding';
import { byImportance } from '../workspace/find/order';
import type { Command } from './command';
import { comparedJson } from './comparedJson';
import { comparedMarkdown } from './comparedMarkdown';
import { comparedText } from './comparedText';
import { eachArticle, type Failures, type FileRun } from './files';
import type { Write } from './output';

type Format = Extract<Command, { kind: 'compare' }>['format'];

/** The articles that findings speak of. */
export interface Texts {
  textOf(id: string): string;
  linesOf(id: string): Lines;
}

export interface Compared extends Texts {
  readonly articles: readonly Reduced[];
  readonly findings: readonly Finding[];
}

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
  const byId = new Map(articles.map((article) => [article.id, article]));
  return { articles, findings, ...textsOf((id) => byId.get(id)?.text ?? '') };
}

const KEPT_LINES = 64;

/** Lines are cut when they are asked for. */
export function textsOf(textOf: (id: string) => string): Texts {
  const kept = new Kept<string, Lines>(KEPT_LINES);
  return { textOf, linesOf: (id) => kept.get(id, () => linesOf(textOf(id))) };
}
