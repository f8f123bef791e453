// The file is nested deeper, or grows larger, than any playbook needs.
import { limits } from '../yaml/limits.ts';
import { readingRule } from './define.ts';

/** Two levels are taken by the document and its mapping. */
const brackets = limits.depth - 2;

export const fileTooComplex = readingRule({
  id: 'file-too-complex',
  severity: 'error',
  title: 'The file is more than a playbook can be',
  what: 'A file may nest 64 levels deep, hold 50 documents and use 1,000 aliases. A file beyond such a limit is not read.',
  why: 'Files that grow without end, by accident or on purpose, would stop the editor and the build for everybody.',
  todo: 'Split the file, write aliases out, or look for a bracket that was typed too often; the message names the limit.',
  source: 'The “billion laughs” attack on parsers, known since 2003.',
  bad: [{ file: 'support/nested.playbook.yaml', content: `spec: ${'['.repeat(brackets)}«[»${'['.repeat(9)}` }],
  good: 'sample',
});
