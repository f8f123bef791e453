// Linked editing: what changes together while it is typed.
import { expect, test } from 'vitest';
import { linkedEditingCases } from './linked-editing.cases.ts';
import { linkedEditingAnswer } from './navigation-answers.ts';

test.each(linkedEditingCases)('$name ($form)', (each) => {
  expect(linkedEditingAnswer(each)).toEqual(each.expected);
});
