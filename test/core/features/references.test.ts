// References: every place that means the same thing.
import { expect, test } from 'vitest';
import { referencesAnswer } from './navigation-answers.ts';
import { referencesCases } from './references.cases.ts';

test.each(referencesCases)('$name ($form)', (each) => {
  expect(referencesAnswer(each)).toEqual(each.expected);
});
