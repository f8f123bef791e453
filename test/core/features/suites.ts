// All suites of cursor cases, by feature.
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

/** By the name of the feature in the server's list, then by the name of the suite. */
export const suites: Readonly<Record<string, Readonly<Record<string, readonly CursorCase<unknown>[]>>>> = {
  Completion: { completion: completionCases },
  Hover: { hover: hoverCases },
  Definition: { definition: definitionCases },
  References: { references: referencesCases },
  Highlight: { highlight: highlightCases },
  Rename: { rename: renameCases },
  Outline: { outline: documentSymbolsCases },
  'Workspace symbols': { 'workspace symbols': workspaceSymbolsCases },
  'Code actions': {
    'quick fix': quickFixCases,
    suppress: suppressCases,
    'create what is missing': createMissingCases,
    rewrite: rewriteCases,
  },
  'Inlay hints': { 'inlay hints': inlayHintsCases },
  'Code lenses': { 'code lenses': codeLensesCases },
  'Document links': { 'document links': documentLinksCases },
  Folding: { folding: foldingCases },
  'Selection ranges': { 'selection ranges': selectionRangesCases },
  'Linked editing': { 'linked editing': linkedEditingCases },
  'Call hierarchy': { 'call hierarchy': callHierarchyCases },
  'Moved files': {
    // What moves is a part of the situation.
    'moved files': willRenameFilesCases.map((each) => ({
      ...each,
      files: { ...each.files, moves: JSON.stringify(each.moves) },
    })),
  },
};
