/** Commands that go to a stretch of text. */
import * as vscode from 'vscode';
import { COMMANDS, type Position, type Range } from '../../server/protocol';
import { select } from '../editors';
import type { ClaimNode } from '../model/claimTree';
import type { DeskNode } from '../model/deskTree';
import type { SpeakerRow } from '../model/speakerTree';
import { claimFrom, speakerAt, type Direction } from '../model/walk';
import { toRange } from '../ranges';
import type { FigureNode } from '../views/figuresView';
import { say } from '../notices';
import { cursor, targetOf, type Commands, type Workbench } from './context';

/** A row of any of the views. */
type Row = DeskNode | SpeakerRow | FigureNode;

export const navigateCommands = ({ articles, speakers }: Workbench): Commands => {
  const shownUri = (): vscode.Uri => vscode.Uri.parse(articles.shown?.uri ?? '');

  /** The next claim from the cursor; `speaker` as index. */
  async function walk(direction: Direction, speaker?: number, from: Position = cursor()): Promise<void> {
    const article = articles.active ?? (articles.shown?.state === 'ready' ? articles.shown : undefined);
    const claim = article && claimFrom(article, from, direction, speaker);
    if (claim) await select(vscode.Uri.parse(article.uri), toRange(claim.range));
    else say('There are no claims here.');
  }

  async function walkSpeaker(direction: Direction, row?: ClaimNode | SpeakerRow): Promise<void> {
    const [speaker, from] = row === undefined ? [articles.active && speakerAt(articles.active, cursor()), cursor()] : rowSpeaker(row);
    if (speaker === undefined) say('Put the cursor on a quote or a speaker first.');
    else await walk(direction, speaker, from);
  }

  return {
    [COMMANDS.reveal]: (uri: string, range: Range, preserveFocus = false) => select(vscode.Uri.parse(uri), toRange(range), preserveFocus),
    [COMMANDS.references]: async (address: string, position: Position) => {
      const uri = vscode.Uri.parse(address);
      const at = new vscode.Position(position.line, position.character);
      const locations = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, at);
      await vscode.commands.executeCommand('editor.action.showReferences', uri, at, locations);
    },
    'newsmark.goTo': async (row: Row) => {
      const range = rowRange(row);
      if (range) await select(shownUri(), toRange(range));
    },
    'newsmark.nextClaim': () => walk('next'),
    'newsmark.previousClaim': () => walk('previous'),
    'newsmark.nextBySpeaker': (row?: ClaimNode | SpeakerRow) => walkSpeaker('next', row),
    'newsmark.previousBySpeaker': (row?: ClaimNode | SpeakerRow) => walkSpeaker('previous', row),
    'newsmark.revealSpeaker': async (node?: ClaimNode) => {
      const named = node === undefined && articles.active ? speakerAt(articles.active, cursor()) : undefined;
      const speaker = named ?? targetOf(articles, node)?.claim.speaker;
      if (speaker === undefined) say('The speaker of these words is unknown.');
      else await speakers.select(speaker);
    },
  };
};

function rowRange(row: Row): Range | undefined {
  if ('speaker' in row && 'index' in row) return row.speaker.first;
  switch (row.kind) {
    case 'claim': return row.claim.range;
    case 'row': return row.ranges[0];
    case 'stray': return row.stray.range;
    case 'group':
    case 'strays': return undefined;
  }
}

/** Whose claims to walk from a row, and from where: after the row's own claim, or from the beginning. */
function rowSpeaker(row: ClaimNode | SpeakerRow): readonly [number | undefined, Position] {
  if ('index' in row) return [row.index, { line: -1, character: 0 }];
  return row.kind === 'claim' ? [row.claim.speaker, row.claim.range.start] : [row.speaker, { line: -1, character: 0 }];
}
