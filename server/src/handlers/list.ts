// All language features, in the order of the table in the docs.

import { callHierarchyFeature } from './call-hierarchy.ts';
import { codeActionsFeature } from './code-actions.ts';
import { codeLensesFeature } from './code-lenses.ts';
import { completionFeature } from './completion.ts';
import { definitionFeature } from './definition.ts';
import { documentLinksFeature } from './document-links.ts';
import { documentSymbolsFeature } from './document-symbols.ts';
import type { LanguageFeature } from './feature.ts';
import { foldingFeature } from './folding.ts';
import { highlightFeature } from './highlight.ts';
import { hoverFeature } from './hover.ts';
import { inlayHintsFeature } from './inlay-hints.ts';
import { linkedEditingFeature } from './linked-editing.ts';
import { referencesFeature } from './references.ts';
import { renameFeature } from './rename.ts';
import { selectionRangesFeature } from './selection-ranges.ts';
import { willRenameFilesFeature } from './will-rename-files.ts';
import { workspaceSymbolsFeature } from './workspace-symbols.ts';

export const features: readonly LanguageFeature[] = [
  completionFeature,
  hoverFeature,
  definitionFeature,
  referencesFeature,
  highlightFeature,
  renameFeature,
  documentSymbolsFeature,
  workspaceSymbolsFeature,
  codeActionsFeature,
  inlayHintsFeature,
  codeLensesFeature,
  documentLinksFeature,
  foldingFeature,
  selectionRangesFeature,
  linkedEditingFeature,
  callHierarchyFeature,
  willRenameFilesFeature,
];
