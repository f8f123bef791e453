// Highlights: the places in one file that mean the same thing.
import { expect, test } from 'vitest';
import { highlightCases } from './highlight.cases.ts';
import { highlightAnswer } from './navigation-answers.ts';

test.each(highlightCases)('$name ($form)', (each) => {
  expect(highlightAnswer(each)).toEqual(each.expected);
});
