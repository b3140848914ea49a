/** An article as the server would tell of it, from one line a claim. */
import type { ClaimView, MarkView, Position, Range, ReadyView, SpeakerView } from '../../../server/protocol';

export const at = (line: number, character = 0): Position => ({ line, character });
export const range = (line: number, from: number, to: number): Range => ({ start: at(line, from), end: at(line, to) });

type Part = Partial<ClaimView> & Pick<ClaimView, 'text'>;

/** A direct quote of the first speaker on line 1 unless told otherwise. */
export function claim(part: Part, line = 0): ClaimView {
  const where = part.range ?? range(line, 0, part.text.length);
  return { kind: 'quote', form: 'direct', confidence: 'sure', why: '', hasNumbers: false, anonymous: false, pieces: [where], ...part, range: where };
}

/** Somebody of whom nobody knows. */
export function unattributed(part: Part, line = 0): ClaimView {
  const { speaker: _, ...rest } = claim(part, line);
  return { ...rest, confidence: 'guess' };
}

export const speaker = (name: string, part: Partial<SpeakerView> = {}): SpeakerView => ({
  name, kind: 'person', slot: 1, quotes: 1, words: 9, direct: 1, partial: 0, indirect: 0, aliases: [], first: range(0, 0, name.length), mentions: [range(0, 0, name.length)], ...part,
});

export const mark = (part: Partial<MarkView>): MarkView => ({ id: 'urn:uuid:1', verdict: 'open', status: '', assignee: '', notes: [], evidence: [], by: 'Mara', at: '2026-11-28T10:00:00Z', conflicts: [], ...part });

export function article(claims: readonly ClaimView[], speakers: readonly SpeakerView[] = [], part: Partial<ReadyView> = {}): ReadyView {
  return { state: 'ready', uri: 'file:///a.txt', version: 1, title: 'Ferry to Return', claims, speakers, numbers: [], places: [], highlights: [], desk: { state: 'ready', checked: 0, rejected: [], detached: [], passages: [] }, ...part };
}
