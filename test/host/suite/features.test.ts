import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, hoverText, openSeed, whole } from './support';

const ask = <T>(command: string, ...rest: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(command, ...rest);

describe('an article in the editor', () => {
  let document: vscode.TextDocument;
  before(async () => { document = await openSeed('duluth-seawall.txt'); });
  const words = (range: vscode.Range): string => document.getText(range);

  it('gives semantic tokens for what stands in the text', async () => {
    const legend = await ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    const { data } = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    const found = new Map<string, string[]>();
    for (let index = 0, line = 0, character = 0; index < data.length; index += 5) {
      const [lines, characters, length, type] = [data[index]!, data[index + 1]!, data[index + 2]!, data[index + 3]!];
      character = lines > 0 ? characters : character + characters;
      line += lines;
      const name = legend.tokenTypes[type]!;
      found.set(name, [...(found.get(name) ?? []), words(new vscode.Range(line, character, line, character + length))]);
    }
    assert.ok(found.get('newsQuote')?.some((text) => text.includes('filling sandbags')), 'the quote');
    assert.ok(found.get('newsNumber')?.includes('$31 million'), 'the money');
    assert.ok(found.get('newsPlace')?.includes('Lake Superior'), 'the lake');
    assert.ok(found.get('newsSpeaker')?.includes('Dana Whitlock'), 'the speaker');
    assert.ok(found.get('newsDate')?.includes('October 2024'), 'the date');
  });

  it('says on hover who is quoted, and why', async () => {
    const text = await hoverText(document, at(document, 'filling sandbags'));
    assert.match(text, /Dana Whitlock/);
    assert.match(text, /Direct quote/i);
    assert.match(text, /Why:[^]*said/);
  });

  it('says on hover what a number and a place are', async () => {
    assert.match(await hoverText(document, at(document, '$31 million', 2)), /31,000,000/);
    assert.match(await hoverText(document, at(document, 'Lake Superior', 2)), /Lake Superior/);
    assert.match(await hoverText(document, at(document, 'last Thursday', 7)), /6 November 2025/);
  });

  it('has nothing to say of plain words', async () => {
    assert.equal(await hoverText(document, at(document, 'Not everyone')), '');
  });

  it('lists the speakers with their quotes in the outline', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const mayor = symbols.find(({ name }) => name === 'Dana Whitlock');
    assert.ok(mayor, symbols.map(({ name }) => name).join(', '));
    assert.ok(mayor.children.some(({ name }) => name.includes('We are done filling')), mayor.children.map(({ name }) => name).join(', '));
  });

  it('goes from a pronoun to the first full mention', async () => {
    const [definition] = await ask<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, at(document, 'She called', 1));
    assert.ok(definition, 'no definition');
    assert.equal(words('targetRange' in definition ? (definition.targetSelectionRange ?? definition.targetRange) : definition.range), 'Dana Whitlock');
  });

  it('finds all mentions of a speaker', async () => {
    const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at(document, 'Whitlock said the city', 2));
    const found = references.map(({ range }) => words(range));
    for (const mention of ['Dana Whitlock', 'Whitlock', 'She']) assert.ok(found.includes(mention), `${mention} of ${found.join(' | ')}`);
    assert.ok(!found.some((text) => text.includes('Haugen')), found.join(' | '));
  });

  it('writes chips where the text does not say who speaks', async () => {
    const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole(document));
    const shown = hints.map(({ label, position }) => ({ text: typeof label === 'string' ? label : label.map(({ value }) => value).join(''), offset: document.offsetAt(position) }));
    const pronoun = document.getText().indexOf('She called') + 'She'.length;
    assert.equal(shown.find(({ offset }) => offset === pronoun)?.text, '= Whitlock', JSON.stringify(shown));
  });

  it('sums the article up above its first line', async () => {
    const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 5);
    assert.ok(lenses.some(({ command, range }) => range.start.line === 0 && /\d+ claims/.test(command?.title ?? '')), JSON.stringify(lenses));
  });

  it('folds a quotation that runs over two paragraphs', async () => {
    const ranges = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.ok(ranges.some(({ start, end }) => start === at(document, 'The other two').line && end === at(document, 'A wall buys time').line), JSON.stringify(ranges));
  });

  it('finds a speaker in the symbols of the window', async () => {
    const found = await ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Whitlock');
    assert.ok(found.some(({ name }) => name === 'Dana Whitlock'), found.map(({ name }) => name).join(', '));
  });
});
