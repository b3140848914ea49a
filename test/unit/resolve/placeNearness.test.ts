import assert from 'node:assert/strict';
import type { GazetteerEntry } from '../../../server/analysis/detect/gazetteer';
import { newNeighborhood } from '../../../server/analysis/resolve/placeNearness';

let id = 0;
const place = (lat: number, lon: number): GazetteerEntry => ({ id: ++id, lat, lon }) as GazetteerEntry;
const near = () => place(50, 10);
const far = () => place(-30, 100 + id);

describe('nearness of places', () => {
  it('is 0 where none is near', () => assert.equal(newNeighborhood([far(), far()]).nearness(near()), 0));
  it('grows with those that are near', () => {
    const one = newNeighborhood([near()]).nearness(near());
    const two = newNeighborhood([near(), near()]).nearness(near());
    assert.ok(one > 0.5 && two === 1, `${one}, ${two}`);
  });
  it('is less where nearly all others are far', () => {
    const few = newNeighborhood([near(), ...Array.from({ length: 40 }, far)]).nearness(near());
    const half = newNeighborhood([near(), far(), far()]).nearness(near());
    assert.ok(few < 0.2 && half > 0.5, `${few}, ${half}`);
  });
});
