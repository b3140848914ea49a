/** How outlines are packed: for each line the number of its points, then the steps from point to point in hundredths of a degree, six bits a character. */

export type Line = readonly (readonly [lon: number, lat: number])[];

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const UNITS = 100;

export function encodeLines(lines: readonly Line[]): string {
  let code = '';
  const put = (value: number): void => {
    let left = value < 0 ? -2 * value - 1 : 2 * value;
    for (; left > 31; left = Math.floor(left / 32)) code += DIGITS[32 + (left % 32)]!;
    code += DIGITS[left]!;
  };
  for (const line of lines) {
    put(line.length);
    let [x, y] = [0, 0];
    for (const [lon, lat] of line) {
      const [nextX, nextY] = [Math.round(lon * UNITS), Math.round(lat * UNITS)];
      put(nextX - x);
      put(nextY - y);
      [x, y] = [nextX, nextY];
    }
  }
  return code;
}

export function decodeLines(code: string): readonly Line[] {
  let at = 0;
  const take = (): number => {
    let [value, scale] = [0, 1];
    for (;;) {
      const digit = DIGITS.indexOf(code[at++]!);
      value += (digit % 32) * scale;
      if (digit < 32) break;
      scale *= 32;
    }
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  const lines: Line[] = [];
  while (at < code.length) {
    let [x, y] = [0, 0];
    lines.push(Array.from({ length: take() }, () => {
      x += take();
      y += take();
      return [x / UNITS, y / UNITS] as const;
    }));
  }
  return lines;
}
