import assert from 'node:assert/strict';
import fc from 'fast-check';
import { geoArea } from 'd3-geo';
import { placeLabels, LETTER } from '../../../server/exports/map/labels';
import { mapSvg, type MapPlace } from '../../../server/exports/map/map';
import { decodeLines, encodeLines } from '../../../server/exports/map/outlineCode';
import { outlines } from '../../../server/exports/map/outlines';
import { projectionFor } from '../../../server/exports/map/projection';
import { mapPlaces, placeEntries } from '../../../server/exports/places';
import { analyse } from '../support/analyse';

const FRAME = { width: 760, height: 380, margin: 70 };
const town = (name: string, lat: number, lon: number, mentions = 1): MapPlace => ({ name, lat, lon, mentions, size: 'town', title: name });
const spot = fc.record({ lat: fc.double({ min: -89, max: 89, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) });

describe('maps', () => {
  it('give packed lines back to a hundredth of a degree', () => {
    const point = fc.tuple(fc.integer({ min: -18000, max: 18000 }), fc.integer({ min: -9000, max: 9000 })).map(([x, y]) => [x / 100, y / 100] as const);
    fc.assert(fc.property(fc.array(fc.array(point, { minLength: 1, maxLength: 20 }), { maxLength: 5 }), (lines) => assert.deepEqual(decodeLines(encodeLines(lines)), lines)));
  });

  it('have land where land is: about 29 percent of the earth', () => {
    const { land, borders } = outlines();
    const share = geoArea(land) / (4 * Math.PI);
    assert.ok(share > 0.27 && share < 0.31, String(share));
    assert.ok(borders.coordinates.length > 100);
  });

  it('hold every place inside the frame, however far apart', () => {
    fc.assert(fc.property(fc.array(spot, { minLength: 1, maxLength: 12 }), (spots) => {
      const projection = projectionFor(spots, FRAME);
      for (const { lat, lon } of spots) {
        const [x, y] = projection([lon, lat])!;
        assert.ok(x >= -1 && x <= FRAME.width + 1 && y >= -1 && y <= FRAME.height + 1, `${lat}, ${lon} is at ${x}, ${y}`);
      }
    }), { numRuns: 300, seed: 20261128 });
  });

  it('set names on no other name and on no dot', () => {
    const dot = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 200 }), radius: fc.constantFrom(3, 5, 9), label: fc.constantFrom('Oslo', 'Deir ez-Zor', 'United Kingdom') });
    fc.assert(fc.property(fc.array(dot, { maxLength: 30 }), (dots) => {
      const boxes = placeLabels(dots, 400, 200).flatMap((label, i) => {
        if (!label) return [];
        // narrower than any face sets it, so that an overlap found here is one on every screen
        const width = dots[i]!.label.length * LETTER * 0.4;
        const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
        return [{ left, right: left + width, top: label.y - LETTER * 0.7, bottom: label.y, own: dots[i]! }];
      });
      boxes.forEach((a, i) => {
        for (const b of boxes.slice(i + 1)) assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top);
        for (const other of dots) if (other !== a.own) assert.ok(other.x < a.left || other.x > a.right || other.y < a.top || other.y > a.bottom);
      });
    }));
  });

  it('are drawn for one place and for the whole earth, and not for none', () => {
    assert.equal(mapSvg([], { ...FRAME, title: 'x' }), undefined);
    for (const places of [[town('Torvik', 59.9, 10.7)], [town('Oslo', 59.9, 10.7), town('Wellington', -41.3, 174.8), town('Lima', -12, -77)], [town('Suva', -18.1, 178.4), town('Apia', -13.8, -171.8)], [town('Pole', 90, 0)]]) {
      const svg = mapSvg(places, { ...FRAME, title: 'x' })!;
      assert.equal([...svg.matchAll(/<circle/g)].length, places.length);
      assert.doesNotMatch(svg, /NaN|Infinity|undefined/);
    }
  });

  it('escape names and follow no addresses', () => {
    const svg = mapSvg([{ ...town('<script>"&', 1, 1), title: '"><script>', href: 'javascript:alert(1)' }, { ...town('A', 2, 2), href: '#place-1' }], { ...FRAME, title: '"<' })!;
    assert.doesNotMatch(svg, /<script|javascript/);
    assert.match(svg, /<a href="#place-1"/);
  });

  it('take the places of an article, each once', () => {
    const entries = placeEntries(analyse('Antwerp\n\nThe ferry left Antwerp for Rotterdam on Friday. In Antwerp it rained. Moscow said it would watch Europe.\n'));
    assert.deepEqual(entries.map(({ name, known, mentions }) => [name, known, mentions]).slice(0, 1), [['Antwerp', 'Antwerpen', 3]]);
    assert.ok(mapPlaces(entries).every(({ name }) => name !== 'Europe'));
    assert.match(mapPlaces(entries)[0]!.title, /^Antwerp, Belgium, named 3 times$/);
  });
});
