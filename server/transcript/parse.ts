/** Reads a transcript, whatever is wrong with it: no words are lost. */
import { labelled, plain, voices } from './labels';
import { arrowTime, leadingTime, trailingTime } from './times';
import type { Cue, Transcript, TranscriptFormat, TranscriptProblem } from './transcript';

/** By what stands in it: a name may be wrong. */
export function parseTranscript(source: string): Transcript {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first >= 0 && /^WEBVTT(?:\s|$)/.test(lines[first]!)) return timed(lines, 'vtt');
  return lines.some((line) => typeof arrowTime(line) === 'number') ? timed(lines, 'srt') : text(lines);
}

/** Lines of one cue. */
interface Block {
  start: number | undefined;
  readonly line: number;
  readonly lines: string[];
}

function timed(lines: readonly string[], format: TranscriptFormat): Transcript {
  const blocks: Block[] = [];
  const problems: TranscriptProblem[] = [];
  let block: Block = { start: undefined, line: 1, lines: [] };
  let skipping = format === 'vtt';
  lines.forEach((line, index) => {
    const time = arrowTime(line);
    if (time !== 'none') {
      if (time === 'bad') problems.push({ line: index + 1, kind: 'time', text: line.trim() });
      // the cue's own name stands on the line before
      if (isName(lines, index, format)) block.lines.pop();
      blocks.push(block);
      block = { start: time === 'bad' ? block.start : time, line: index + 2, lines: [] };
      skipping = false;
    } else if (skipping) skipping = line.trim() !== '';
    else if (format === 'vtt' && lines[index - 1]?.trim() === '' && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) skipping = true;
    else block.lines.push(line);
  });
  blocks.push(block);
  return { format, problems, cues: spokenIn(withoutRolling(blocks.filter((one) => one.lines.some((line) => line.trim() !== '')))) };
}

/** `12`, or in WebVTT any line between a blank one and the times. */
function isName(lines: readonly string[], arrow: number, format: TranscriptFormat): boolean {
  const name = lines[arrow - 1]?.trim() ?? '';
  const before = lines[arrow - 2]?.trim() ?? '';
  return name !== '' && (/^\d+$/.test(name) || (format === 'vtt' && before === '' && !/\s/.test(name)));
}

/** Captions that roll up repeat the line before in the next cue. Only where most cues do: people repeat themselves, too. */
function withoutRolling(blocks: readonly Block[]): readonly Block[] {
  const words = (one: Block | undefined): readonly string[] => (one?.lines ?? []).map((line) => plain(line).trim()).filter((line) => line !== '');
  const repeats = blocks.map((one, index) => {
    const [last] = words(blocks[index - 1]).slice(-1);
    return last !== undefined && words(one)[0] === last;
  });
  if (repeats.filter(Boolean).length * 3 < blocks.length || blocks.length < 4) return blocks;
  return blocks.map((one, index) => (repeats[index] ? { ...one, lines: one.lines.filter((line) => plain(line).trim() !== '').slice(1) } : one));
}

/** Cues of lines, with who speaks: a speaker goes on until another begins. */
function spokenIn(blocks: readonly Block[]): readonly Cue[] {
  const trusted = labelsOf(blocks);
  const cues: Cue[] = [];
  let speaker: string | undefined;
  let voice: string | undefined;
  for (const block of blocks) {
    block.lines.forEach((line, index) => {
      for (const piece of voices(line)) {
        if (index === 0 || piece.label !== undefined) voice = piece.label;
        const stripped = plain(piece.text);
        const own = labelled(stripped);
        const taken = own && (own.certain || trusted);
        if (taken) speaker = own.label === '' ? undefined : own.label;
        const words = (taken ? own.text : stripped).trim();
        if (words !== '') cues.push({ start: block.start, speaker: voice ?? speaker, text: words, line: block.line + index });
      }
    });
  }
  return cues;
}

/** Labels with small letters are believed where there are several: one `Note: …` makes no speaker. */
const labelsOf = (blocks: readonly Block[]): boolean => {
  let found = 0;
  for (const { lines } of blocks) for (const line of lines) if (labelled(plain(line))?.label) found++;
  return found > 1;
};

/** Lines of plain text, with times before or behind names where there are any. */
function text(lines: readonly string[]): Transcript {
  let start: number | undefined;
  let named: string | undefined;
  const blocks = lines.map((line, index): Block => {
    const before = leadingTime(line);
    const behind = before ? undefined : trailingTime(line);
    // `Anna Bell  12:30` above what she says
    const header = behind && behind.rest.trim() !== '' && labelled(`${behind.rest.trim().replace(/:$/, '')}:`)?.text === '';
    if (before) start = before.start;
    if (header) [start, named] = [behind.start, behind.rest.trim().replace(/:$/, '')];
    const words = before ? before.rest : header ? '' : line;
    const block = { start, line: index + 1, lines: [named === undefined || words.trim() === '' ? words : `>> ${named}: ${words}`] };
    if (words.trim() !== '') named = undefined;
    return block;
  });
  return { format: 'text', problems: [], cues: spokenIn(blocks) };
}
