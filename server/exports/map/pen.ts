/** Draws lines as SVG has them in `d`, step by step, and without the points that nobody could tell apart: a coast of the whole earth takes a third of the characters so. */
import type { GeoContext } from 'd3-geo';

/** In units of the picture, which are about a pixel. */
const NEAR = 1;

export interface Pen extends GeoContext {
  /** What was drawn since it was last asked. */
  readonly take: () => string;
}

export function newPen(): Pen {
  let drawn = '';
  let [lastX, lastY] = [0, 0];
  let [startX, startY] = [0, 0];
  return {
    beginPath() {},
    arc() {},
    moveTo(x, y) {
      [lastX, lastY] = [startX, startY] = [tenths(x), tenths(y)];
      drawn += `M${pair(lastX, lastY)}`;
    },
    lineTo(x, y) {
      const [dx, dy] = [tenths(x) - lastX, tenths(y) - lastY];
      if (Math.abs(dx) + Math.abs(dy) < 10 * NEAR) return;
      drawn += `l${pair(dx, dy)}`;
      [lastX, lastY] = [lastX + dx, lastY + dy];
    },
    closePath() {
      drawn += 'Z';
      [lastX, lastY] = [startX, startY];
    },
    take() {
      const shape = drawn;
      drawn = '';
      return shape;
    },
  };
}

/** Whole tenths, so that many small steps do not drift. */
const tenths = (value: number): number => Math.round(10 * value);

/** `1.2-.5`: a minus parts as well as a comma does. */
const pair = (x: number, y: number): string => `${short(x)}${y < 0 ? '' : ','}${short(y)}`;

const short = (value: number): string => String(value / 10).replace(/^(-?)0\./, '$1.');
