// Rename: what changes, or why nothing does.
import { expect, test } from 'vitest';
import { renameAnswer } from './navigation-answers.ts';
import { renameCases } from './rename.cases.ts';

test.each(renameCases)('$name ($form)', (each) => {
  expect(renameAnswer(each)).toEqual(each.expected);
});
