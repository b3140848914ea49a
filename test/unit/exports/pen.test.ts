import assert from 'node:assert/strict';
import { newPen } from '../../../server/exports/map/pen';

describe('the pen of the map', () => {
  const draw = (...points: readonly (readonly [number, number])[]): string => {
    const pen = newPen();
    points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    return pen.take();
  };
  it('draws in steps', () => assert.equal(draw([10, 20], [11.5, 20], [11, 17.75]), 'M10,20l1.5,0l-.5-2.2'));
  it('leaves out what nobody could see', () => assert.equal(draw([0, 0], [0.3, 0.3], [0.5, 0.4], [0.6, 0.6]), 'M0,0l.6,.6'));
  it('does not drift', () => {
    const pen = newPen();
    pen.moveTo(0, 0);
    for (let i = 1; i <= 100; i++) pen.lineTo(1.04 * i, 0);
    const steps = [...pen.take().matchAll(/l([\d.]+),0/g)].map(([, step]) => Number(step));
    assert.ok(Math.abs(steps.reduce((sum, step) => sum + step, 0) - 104) < 0.06);
  });
  it('closes a ring, begins another, and forgets what was taken', () => {
    const pen = newPen();
    pen.moveTo(1, 1);
    pen.lineTo(5, 1);
    pen.closePath();
    pen.moveTo(9, 9);
    assert.equal(pen.take(), 'M1,1l4,0ZM9,9');
    assert.equal(pen.take(), '');
  });
});
