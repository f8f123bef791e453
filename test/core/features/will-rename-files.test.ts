// Moved files: what has to be edited with them.
import { expect, test } from 'vitest';
import { movedAnswer } from './navigation-answers.ts';
import { willRenameFilesCases } from './will-rename-files.cases.ts';

test.each(willRenameFilesCases)('$name ($form)', (each) => {
  expect(movedAnswer(each)).toEqual(each.expected);
});
