// Which of LSP's kinds of symbols, made for programs, comes closest to a part of a playbook: it decides the icon.
import { SymbolKind as LspKind } from 'vscode-languageserver';
import type { SymbolKind } from '#core';

export function symbolKindToLsp(kind: SymbolKind): LspKind {
  return kinds[kind] ?? LspKind.Object;
}

const kinds: Readonly<Record<string, LspKind>> = {
  document: LspKind.Module,
  group: LspKind.Namespace,
  field: LspKind.Field,
  row: LspKind.Object,
  block: LspKind.Struct,
  heading: LspKind.String,
  piece: LspKind.Package,
  channel: LspKind.Interface,
  endpoint: LspKind.Property,
  surface: LspKind.File,
  segment: LspKind.Class,
  'query-type': LspKind.Enum,
  priority: LspKind.EnumMember,
  status: LspKind.EnumMember,
  goal: LspKind.Number,
  asset: LspKind.File,
  phase: LspKind.Event,
  action: LspKind.Method,
  communication: LspKind.Event,
  'recipient-field': LspKind.Field,
  team: LspKind.Class,
};
