// Definition: where the thing at a place is defined.
import { expect, test } from 'vitest';
import { definitionCases } from './definition.cases.ts';
import { definitionAnswer } from './navigation-answers.ts';

test.each(definitionCases)('$name ($form)', (each) => {
  expect(definitionAnswer(each)).toEqual(each.expected);
});
