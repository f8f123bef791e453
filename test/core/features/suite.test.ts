// The suite of cursor cases as a whole: enough of them, each a different situation, a third in text that is not neat.
import { expect, test } from 'vitest';
import { callHierarchyCases } from './call-hierarchy.cases.ts';
import { codeLensesCases } from './code-lenses.cases.ts';
import { completionCases } from './completion.cases.ts';
import { createMissingCases } from './create-missing.cases.ts';
import type { CursorCase } from './cursor-case.ts';
import { definitionCases } from './definition.cases.ts';
import { documentLinksCases } from './document-links.cases.ts';
import { documentSymbolsCases } from './document-symbols.cases.ts';
import { foldingCases } from './folding.cases.ts';
import { highlightCases } from './highlight.cases.ts';
import { hoverCases } from './hover.cases.ts';
import { inlayHintsCases } from './inlay-hints.cases.ts';
import { linkedEditingCases } from './linked-editing.cases.ts';
import { quickFixCases } from './quick-fix.cases.ts';
import { referencesCases } from './references.cases.ts';
import { renameCases } from './rename.cases.ts';
import { rewriteCases } from './rewrite.cases.ts';
import { selectionRangesCases } from './selection-ranges.cases.ts';
import { suppressCases } from './suppress.cases.ts';
import { willRenameFilesCases } from './will-rename-files.cases.ts';
import { workspaceSymbolsCases } from './workspace-symbols.cases.ts';

const suites: Readonly<Record<string, readonly CursorCase<unknown>[]>> = {
  completion: completionCases,
  hover: hoverCases,
  definition: definitionCases,
  references: referencesCases,
  highlight: highlightCases,
  rename: renameCases,
  'quick fix': quickFixCases,
  suppress: suppressCases,
  'create what is missing': createMissingCases,
  rewrite: rewriteCases,
  'linked editing': linkedEditingCases,
  // What moves is a part of the situation.
  'moved files': willRenameFilesCases.map((each) => ({
    ...each,
    files: { ...each.files, moves: JSON.stringify(each.moves) },
  })),
  'call hierarchy': callHierarchyCases,
  'code lenses': codeLensesCases,
  'document links': documentLinksCases,
  outline: documentSymbolsCases,
  folding: foldingCases,
  'inlay hints': inlayHintsCases,
  'selection ranges': selectionRangesCases,
  'workspace symbols': workspaceSymbolsCases,
};
const all = Object.entries(suites);

test.each(all)('%s has at least 25 cases, each a different situation', (_, cases) => {
  expect(cases.length).toBeGreaterThanOrEqual(25);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  expect(new Set(cases.map(({ files }) => JSON.stringify(files))).size).toBe(cases.length);
});

test('at least 400 in all, a third of them in broken, half-typed, flow, CRLF or multi-document text', () => {
  const cases = all.flatMap(([, each]) => each);
  expect(cases.length).toBeGreaterThanOrEqual(400);
  expect(cases.filter(({ form }) => form !== 'plain').length).toBeGreaterThanOrEqual(cases.length / 3);
});
