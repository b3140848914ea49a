import assert from 'node:assert/strict';
import { putInOrder } from '../../../server/analysis/detect/order';

const sorted = (list: string): string => {
  const items = list.split(' ');
  putInOrder(items, (a, b) => a.charCodeAt(0) < b.charCodeAt(0));
  return items.join(' ');
};

describe('short lists nearly in order', () => {
  it('are put in order', () => assert.equal(sorted('b a d c e'), 'a b c d e'));
  it('keep equals as they stood', () => assert.equal(sorted('b1 a1 b2 a2 a3'), 'a1 a2 a3 b1 b2'));
  it('may be empty', () => putInOrder([], () => true));
});
