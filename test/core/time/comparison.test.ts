// Whether a measured value is what a comparison asks for.
import { expect, test } from 'vitest';
import { holds, readComparison } from '../../../core/src/time/comparison.ts';

test.each([
  ['at least 60%', '60%', true],
  ['at least 60%', '59.9%', false],
  ['at most 5%', '5%', true],
  ['above 20 per week', '20 per week', false],
  ['above 20 per week', '31', true],
  ['above 20 per week', '31 per month', undefined],
  ['below 3', '2', true],
  ['below 4 business hours', '90 business minutes', true],
  ['below 4 business hours', '2 hours', undefined],
  ['at most 2 business days', '3 business days', false],
  ['at most 2 business days', '9 business hours', undefined],
  ['at least 60%', '60', undefined],
  ['at least 60%', 'about half', undefined],
] as const)('%s, measured %s: %s', (is, measured, expected) => {
  const comparison = readComparison(is);
  expect(comparison && holds(comparison, measured)).toBe(expected);
});
