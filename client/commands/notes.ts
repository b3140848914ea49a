/** Commands of the note threads in the text. */
import * as vscode from 'vscode';
import type { NoteComment } from '../desk/comments';
import type { Commands, Workbench } from './context';

export const noteCommands = ({ comments }: Workbench): Commands => ({
  'newsmark.note.write': (reply: vscode.CommentReply) => comments.write(reply),
  'newsmark.note.delete': (note: NoteComment) => comments.change(note, ''),
  'newsmark.note.edit': async (note: NoteComment) => {
    const text = await vscode.window.showInputBox({ title: 'Edit the Note', value: note.note.text });
    if (text !== undefined && text.trim() !== '') await comments.change(note, text);
  },
});
