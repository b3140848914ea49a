/** Verdicts in words. Plain text. */
import type { Weight } from './lists';
import type { Edit, LabelVerdict, Omission, Place, Verdict } from './result';
import { clock } from './times';

/** What a checker notes as evidence: `12:30`, or `line 40` of a transcript without times. */
export const locator = ({ time, line }: Place): string => (time === undefined ? `line ${line}` : clock(time));

export const VERDICTS: Readonly<Record<Verdict['kind'], string>> = { exact: 'exact', trimmed: 'trimmed', altered: 'altered', 'not-found': 'not found' };
const WEIGHTS: Readonly<Record<Weight, string>> = { negation: 'a negation', modal: 'a modal', hedge: 'a hedge' };
const WHERE: Readonly<Record<Omission['where'], string>> = { before: 'left out before', inside: 'left out inside', after: 'left out after' };

/** A line for each thing that differs, weighty ones first. */
export function remarks(verdict: Verdict): readonly string[] {
  switch (verdict.kind) {
    case 'not-found': return [];
    case 'exact': return labelRemark(verdict.label);
    case 'trimmed': return [...verdict.omissions.map(omissionRemark), ...labelRemark(verdict.label)];
    case 'altered': return [...verdict.edits.map(editRemark), ...verdict.omissions.map(omissionRemark), ...labelRemark(verdict.label)];
  }
}

const weighty = (weight: Weight | undefined): string => (weight ? ` (${WEIGHTS[weight]})` : '');
const omissionRemark = ({ where, words, weight }: Omission): string => `${WHERE[where]}: “${words}”${weighty(weight)}`;

function editRemark({ kind, quoted, spoken, weight }: Edit): string {
  switch (kind) {
    case 'dropped': return `dropped: “${spoken}”${weighty(weight)}`;
    case 'added': return `added: “${quoted}”${weighty(weight)}`;
    case 'replaced': return `“${quoted}” was “${spoken}”${weighty(weight)}`;
  }
}

function labelRemark(label: LabelVerdict): readonly string[] {
  switch (label.kind) {
    case 'differs': return [`another speaker in the transcript: ${label.label}`];
    case 'proposed': return [`speaker in the transcript: ${label.label}`];
    case 'agrees':
    case 'unknown': return [];
  }
}
