/** Where the names stand on a map: beside their dots, on none of the others. What finds no room stays without a name; its dot has one to read out. */

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: string;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const LETTER = 12;
const GAP = 4;

/** By dot; those that come first choose first. */
export function placeLabels(dots: readonly Dot[], width: number, height: number): readonly (Label | undefined)[] {
  const taken: Box[] = dots.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  return dots.map((dot, own) => {
    for (const label of choices(dot)) {
      const box = boxOf(dot, label);
      if (box.left < 2 || box.top < 2 || box.right > width - 2 || box.bottom > height - 2) continue;
      if (taken.some((other, i) => i !== own && overlap(box, other))) continue;
      taken.push(box);
      return label;
    }
    return undefined;
  });
}

/** To the right first, as maps are read, then left, above, below, and the corners. */
function choices({ x, y, radius }: Dot): readonly Label[] {
  const side = radius + GAP;
  const base = y + LETTER * 0.35;
  return [
    { x: x + side, y: base, anchor: 'start' }, { x: x - side, y: base, anchor: 'end' },
    { x, y: y - side, anchor: 'middle' }, { x, y: y + side + LETTER * 0.75, anchor: 'middle' },
    { x: x + side, y: base - LETTER, anchor: 'start' }, { x: x + side, y: base + LETTER, anchor: 'start' },
    { x: x - side, y: base - LETTER, anchor: 'end' }, { x: x - side, y: base + LETTER, anchor: 'end' },
  ];
}

function boxOf({ label }: Dot, { x, y, anchor }: Label): Box {
  const width = widthOf(label);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left: left - 1, top: y - LETTER * 0.8, right: left + width + 1, bottom: y + LETTER * 0.25 };
}

/** About what a sans-serif face takes; no map may ask the browser. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + LETTER * (/[mwMW@]/.test(letter) ? 0.85 : /[A-Z]/.test(letter) ? 0.68 : /[iljft.,' ]/.test(letter) ? 0.32 : letter > '\u2e7f' ? 1 : 0.56), 0);

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
