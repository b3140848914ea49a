/** Commands that put right what the analysis read: who, in which form, how much, where, and which words. */
import * as vscode from 'vscode';
import type { ActTarget, ClientAct } from '../../server/protocol';
import type { Selection } from '../desk/acts';
import { askEverywhere, askValue, pickPlace, pickSpeaker, pickSpeakerOf } from '../desk/picks';
import { mentionSelection, selectedWords, selectionOf, type Given } from '../desk/selection';
import type { ActRow } from '../model/targets';
import { say } from '../notices';
import type { Commands, Workbench } from './context';

const FORMS = [
  { label: '$(quote) Direct quote', form: 'direct' }, { label: '$(quote) Partial quote', form: 'partial' }, { label: '$(comment) Reported speech', form: 'indirect' },
  { label: '$(quote) Marked words', description: 'nobody is quoted', form: 'scare' },
] as const;

export const correctCommands = ({ acts, finder, articles }: Workbench): Commands => {
  /** The targets of one kind, with what can be chosen for the first. */
  async function asked(given: Given, rows: readonly ActRow[] | undefined, kinds: readonly ActTarget['kind'][]) {
    const selection = selectionOf(finder, given, rows, kinds.includes('claim') ? 'claim' : undefined);
    const targets = selection?.targets.filter(({ kind }) => kinds.includes(kind) || kind === 'annotation') ?? [];
    const [first] = targets;
    if (!selection || !first) {
      if (selection) say('That does not fit what is selected.');
      return undefined;
    }
    const chosen: Selection = { article: selection.article, targets };
    const choices = await acts.choices(chosen, first);
    return choices && { selection: chosen, choices };
  }
  const all = async (selection: Selection, act: ClientAct, choices: Parameters<typeof askEverywhere>[0]): Promise<void> => {
    const everywhere = await askEverywhere(choices);
    if (everywhere !== undefined) await acts.act(selection, act, everywhere);
  };

  return {
    'newsmark.correctSpeaker': async (given?: Given, rows?: readonly ActRow[]) => {
      const question = await asked(given, rows, ['claim']);
      if (!question) return;
      const { selection, choices } = question;
      const one = selection.targets.length === 1;
      const all = one && choices.now.speaker !== undefined && choices.same > 0 ? `Give All ${choices.same + 1} Quotes of ${choices.now.speaker} to This Speaker` : undefined;
      const picked = await pickSpeakerOf(choices, one ? 'Who Said This?' : `Who Said These ${selection.targets.length}?`, true, all);
      if (picked) await acts.act(selection, { kind: 'speaker', name: picked.name }, picked.all);
    },
    'newsmark.correctMention': async (given?: Given) => {
      const selection = mentionSelection(articles, given);
      const [target] = selection?.targets ?? [];
      const choices = selection && target && (await acts.choices(selection, target));
      const name = choices && (await pickSpeaker(choices, 'Whom Do These Words Mean?', false));
      if (selection && name) await all(selection, { kind: 'speaker', name }, choices);
    },
    'newsmark.joinSpeakers': async (given?: Given, rows?: readonly ActRow[]) => {
      const names = (rows ?? []).flatMap((row) => ('index' in row ? [row.speaker.name] : []));
      const question = await asked(given, rows?.slice(0, 1), ['speaker']);
      const [target] = question?.selection.targets ?? [];
      if (!question || target?.kind !== 'speaker') return say('Choose a speaker in the Speakers view first.');
      const others = names.filter((name) => name !== target.name);
      const other = others[0] ?? (await pickSpeaker({ ...question.choices, speakers: question.choices.speakers.filter(({ name }) => name !== target.name) }, `Who Else Is “${target.name}”?`, false));
      if (!other) return;
      const name = await vscode.window.showQuickPick([target.name, other], { title: 'Under Which Name?' });
      if (name) await acts.act(question.selection, { kind: 'join', other, name });
    },
    'newsmark.correctForm': async (given?: Given, rows?: readonly ActRow[]) => {
      const question = await asked(given, rows, ['claim']);
      const picked = question && (await vscode.window.showQuickPick(FORMS.map((item) => ({ ...item, ...(item.form === question.choices.now.form ? { description: 'now' } : {}) })), { title: 'What Is It?' }));
      if (picked) await acts.act(question.selection, { kind: 'form', form: picked.form });
    },
    'newsmark.correctValue': async (given?: Given, rows?: readonly ActRow[]) => {
      const question = await asked(given, rows, ['number']);
      const value = question && (await askValue(question.choices));
      if (value) await all(question.selection, { kind: 'value', ...value }, question.choices);
    },
    'newsmark.correctPlace': async (given?: Given, rows?: readonly ActRow[]) => {
      const question = await asked(given, rows, ['place']);
      if (!question) return;
      const place = await pickPlace(question.choices);
      // a row stands for every mention already
      if (place) await (question.selection.targets.length > 1 ? acts.act(question.selection, { kind: 'place', place }) : all(question.selection, { kind: 'place', place }, question.choices));
    },
    'newsmark.toggleMetonym': async (given?: Given, rows?: readonly ActRow[]) => {
      const question = await asked(given, rows, ['place']);
      if (question) await all(question.selection, { kind: 'metonym', metonym: question.choices.now.metonym !== true }, question.choices);
    },
    'newsmark.correctEdges': async (given?: Given, rows?: readonly ActRow[]) => {
      const selection = selectionOf(finder, given, rows);
      const words = selection && selectedWords(articles, selection.article.uri);
      if (words && selection.targets[0]) await acts.act({ article: words.article, targets: [selection.targets[0]] }, { kind: 'move', range: words.range });
    },
  };
};
