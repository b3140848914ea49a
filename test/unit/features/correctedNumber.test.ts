import assert from 'node:assert/strict';
import type { NumberKind, NumberValue } from '../../../server/analysis/article';
import { correctedNumber } from '../../../server/features/desk/correctedNumber';

describe('a corrected number', () => {
  /** `unit`: as the analysis calls what was typed; left out where there is none. */
  const check = (before: NumberKind, value: NumberValue, typed: string, kind: NumberKind, unit?: string): void => void it(`${before} as ${JSON.stringify(value)} ${typed} is a ${kind}`, () =>
    assert.deepEqual(correctedNumber(before, value, typed), { kind: 'number', number: kind, value, ...(unit === undefined ? {} : { unit }) }));
  check('cardinal', 14_000, 'meter', 'measure', 'meter');
  check('measure', 14_000, '', 'cardinal');
  check('cardinal', 12, 'percent', 'percent', 'percent');
  check('cardinal', { low: 3, high: 5 }, 'year', 'duration', 'year');
  check('cardinal', 5, 'Hong Kong dollar', 'money', 'Hong Kong dollar');
  check('money', 5, 'ducat', 'money', 'ducat');
  check('cardinal', '2026-11-28', '', 'date');
  check('time', '2026-11-28T10:00', '', 'time');
  check('ordinal', 3, '', 'ordinal');
  check('percent', 3, '', 'cardinal');

  // as people write them
  check('cardinal', 12, '%', 'percent', 'percent');
  check('cardinal', 12, 'percentage points', 'percent', 'percentage point');
  check('cardinal', 5, 'years', 'duration', 'year');
  check('cardinal', 5, 'milliseconds', 'duration', 'millisecond');
  check('cardinal', 5, 'km', 'measure', 'kilometer');
  check('cardinal', 5, 'MW', 'measure', 'megawatt');
  check('cardinal', 5, 'Metric tons', 'measure', 'metric ton');
  check('cardinal', 5, 'square kilometer', 'measure', 'square kilometer');
  check('cardinal', 90, 'miles per hour', 'measure', 'mile per hour');
  check('cardinal', 40, 'hours per week', 'duration', 'hour per week');
  check('cardinal', 5, 'passengers', 'measure', 'passengers');
  check('cardinal', 5, '', 'cardinal');

  check('cardinal', 5, 'euros', 'money', 'euro');
  check('cardinal', 5, 'hryvnias', 'money', 'Ukrainian hryvnia');
  check('cardinal', 5, 'US$', 'money', 'U.S. dollar');
  check('cardinal', 5, 'NOK', 'money', 'Norwegian krone');
  check('cardinal', 5, 'Australian dollars', 'money', 'Australian dollar');
  check('cardinal', 5, 'Belgian francs', 'money', 'Belgian franc');
  check('cardinal', 5, 'pounds sterling', 'money', 'pound sterling');
  check('cardinal', 20, 'dollars per hour', 'money', 'dollar per hour');
  check('cardinal', 20, 'cents per share', 'money', 'cent per share');
  // a weight, unless it was money
  check('measure', 5, 'pounds', 'measure', 'pound-mass');
  check('money', 5, 'pounds', 'money', 'pound');
  check('money', 5, 'kilometers', 'measure', 'kilometer');
});
