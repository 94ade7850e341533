/**
 * What digits on a slider come to.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Typed } from '../page/typed.js';

/**
 * @param {readonly string[]} keys
 * @param {number} apart in milliseconds
 */
function typed(keys, apart = 100) {
  const typing = new Typed();
  return keys.map((key, index) => typing.key(key, 10_000 + index * apart));
}

test('digits on a slider make one number (or a guess cannot be typed)', () => {
  assert.deepEqual(typed(['1', '2', '.', '5']), [1, 12, 12, 12.5]);
  assert.deepEqual(typed(['.', '5']), [0, 0.5]);
  assert.deepEqual(typed(['1', '.', '.']), [1, 1, undefined]);
  assert.deepEqual(typed(['3', '1', 'Backspace', '0']), [3, 31, 3, 30]);
});

test('a pause or another key begins a new number', () => {
  assert.deepEqual(typed(['1', '2'], 2000), [1, 2]);
  assert.deepEqual(typed(['1', 'ArrowUp', '2']), [1, undefined, 2]);
});
