// All language features, in the order of the table in the docs.
import { completionFeature } from './completion.ts';
import { documentLinksFeature } from './document-links.ts';
import { documentSymbolsFeature } from './document-symbols.ts';
import type { LanguageFeature } from './feature.ts';
import { foldingFeature } from './folding.ts';
import { hoverFeature } from './hover.ts';
import { inlayHintsFeature } from './inlay-hints.ts';
import { selectionRangesFeature } from './selection-ranges.ts';
import { workspaceSymbolsFeature } from './workspace-symbols.ts';

export const features: readonly LanguageFeature[] = [
  completionFeature,
  hoverFeature,
  documentSymbolsFeature,
  workspaceSymbolsFeature,
  inlayHintsFeature,
  documentLinksFeature,
  foldingFeature,
  selectionRangesFeature,
];
