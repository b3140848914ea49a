import assert from 'node:assert/strict';
import type { NumberKind, NumberValue } from '../../../server/analysis/article';
import { kindWith } from '../../../server/features/desk/numberKinds';

describe('a corrected number', () => {
  const check = (before: NumberKind, value: NumberValue, unit: string, kind: NumberKind): void => void it(`${before} as ${JSON.stringify(value)} ${unit} is a ${kind}`, () => assert.equal(kindWith(before, value, unit), kind));
  check('cardinal', 14_000, 'meter', 'measure');
  check('measure', 14_000, '', 'cardinal');
  check('cardinal', 12, 'percent', 'percent');
  check('cardinal', { low: 3, high: 5 }, 'year', 'duration');
  check('cardinal', 5, 'Hong Kong dollar', 'money');
  check('money', 5, 'ducat', 'money');
  check('cardinal', '2026-11-28', '', 'date');
  check('time', '2026-11-28T10:00', '', 'time');
  check('ordinal', 3, '', 'ordinal');
  check('percent', 3, '', 'cardinal');
});
