/** The regular expressions of the source, as the compiler reads them. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface FoundRegex {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

const root = path.join(__dirname, '../../..');

function files(folder: string): readonly string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? files(name) : name.endsWith('.ts') ? [name] : [];
  });
}

/** `unread`: those made at run time of what the source does not say, by their calls. */
export function regexesOf(folders: readonly string[]): { readonly read: readonly FoundRegex[]; readonly unread: readonly FoundRegex[] } {
  const read: FoundRegex[] = [], unread: FoundRegex[] = [];
  for (const file of folders.flatMap(files)) {
    const tree = ts.createSourceFile(file, fs.readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const at = { file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1 };
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        read.push({ ...at, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
        const [source, flags] = (node.arguments ?? []).map((argument) => textOf(argument, tree));
        if (source === undefined) unread.push({ ...at, source: node.getText(), flags: '' });
        else read.push({ ...at, source, flags: flags ?? '' });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return { read, unread };
}

/** What a string of constants comes to: `String.raw` and plain texts, and names of such in the same file. */
function textOf(node: ts.Expression, tree: ts.SourceFile): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node)) {
    const declared = tree.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => [...declarationList.declarations]).find(({ name }) => name.getText() === node.text);
    return declared?.initializer && textOf(declared.initializer, tree);
  }
  if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'String.raw') return undefined;
  const { template } = node;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText;
  const parts = template.templateSpans.map(({ expression, literal }) => [textOf(expression, tree), literal.rawText] as const);
  return parts.some(([value]) => value === undefined) ? undefined : (template.head.rawText ?? '') + parts.flat().join('');
}
