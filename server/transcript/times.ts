/** Times of transcripts: `01:02:03,500`, `2:03.5`, `[00:12:30]`. */
const CLOCK = String.raw`(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,3}))?`;
const ARROW = new RegExp(String.raw`^\s*${CLOCK}\s*-{1,2}>\s*${CLOCK}(?:\s.*)?$`);
const LEADING = new RegExp(String.raw`^\s*[[(<]?${CLOCK}[\])>]?(?=\s|$)\s*(?:[-–—]\s*)?`);
const TRAILING = new RegExp(String.raw`\s*[[(]?${CLOCK}[\])]?\s*$`);

const milliseconds = ([hours, minutes, seconds, fraction]: readonly (string | undefined)[]): number =>
  ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number((fraction ?? '0').padEnd(3, '0'));

/** The beginning that `00:01,000 --> 00:02,500 align:start` tells. `none`: no such line; `bad`: an arrow, and no times beside it. */
export function arrowTime(line: string): number | 'none' | 'bad' {
  if (!line.includes('->')) return 'none';
  const found = ARROW.exec(line);
  if (found) return milliseconds(found.slice(1, 5));
  return /^[\s\d:.,x-]*-->/.test(line) ? 'bad' : 'none';
}

export interface Timed {
  readonly start: number;
  readonly rest: string;
}

/** `[00:12:30] ANNA: Yes` */
export function leadingTime(line: string): Timed | undefined {
  const found = LEADING.exec(line);
  return found ? { start: milliseconds(found.slice(1, 5)), rest: line.slice(found[0].length) } : undefined;
}

/** `Anna Bell  12:30`, `ANNA (00:12:30)`, for lines that are no longer than a name and a time. */
export function trailingTime(line: string): Timed | undefined {
  const found = line.length <= 60 ? TRAILING.exec(line) : null;
  return found ? { start: milliseconds(found.slice(1, 5)), rest: line.slice(0, found.index) } : undefined;
}

/** `12:30`, `1:02:30`: what a checker notes as evidence. */
export function clock(time: number): string {
  const seconds = Math.floor(time / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
