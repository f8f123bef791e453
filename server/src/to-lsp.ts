// From core's plain data to LSP's.
import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  InsertTextFormat,
  InsertTextMode,
  type Range as LspRange,
} from 'vscode-languageserver';
import {
  type Finding,
  type Proposal,
  positionAt,
  type Range,
  type Severity,
  type Snapshot,
  type Text,
  textOf,
} from '#core';
import type { Folder } from './folder.ts';

export function rangeToLsp(text: Text, range: Range): LspRange {
  return { start: positionAt(text, range.start), end: positionAt(text, range.end) };
}

export interface DiagnosticHome {
  readonly folder: Folder;
  readonly workspace: string;
  readonly snapshot: Snapshot;
}

/** A place in a file, as a URI and a range of lines. */
export function placeToLsp(
  home: DiagnosticHome,
  { path, range }: { readonly path: string; readonly range: Range },
): { readonly uri: string; readonly range: LspRange } {
  const { folder, workspace } = home;
  return { uri: folder.uriOf({ workspace, path }), range: rangeToLsp(textIn(home, path), range) };
}

export function diagnosticToLsp(finding: Finding, home: DiagnosticHome): Diagnostic {
  const related = finding.related.map(({ path, range, message }) => ({
    location: {
      uri: home.folder.uriOf({ workspace: home.workspace, path }),
      range: rangeToLsp(textIn(home, path), range),
    },
    message,
  }));
  return {
    range: rangeToLsp(textIn(home, finding.path), finding.range),
    severity: severities[finding.severity],
    code: finding.rule,
    codeDescription: { href: `vscode://support-playbooks.support-playbooks/rules/${finding.rule}` },
    source: 'Support Playbooks',
    message: finding.message,
    ...(finding.rule === 'unused-resource' && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && { relatedInformation: related }),
    data: { fingerprint: finding.fingerprint },
  };
}

export function proposalToLsp(proposal: Proposal, text: Text): CompletionItem {
  return {
    label: proposal.label,
    kind: itemKinds[proposal.kind],
    detail: proposal.detail,
    ...(proposal.documentation !== '' && {
      documentation: { kind: 'markdown' as const, value: proposal.documentation },
    }),
    sortText: proposal.sortText,
    filterText: proposal.label,
    textEdit: { range: rangeToLsp(text, proposal.range), newText: proposal.newText },
    insertTextFormat: proposal.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
  };
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const satisfies Record<Severity, DiagnosticSeverity>;

const itemKinds = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
} as const satisfies Record<Proposal['kind'], CompletionItemKind>;

function textIn({ snapshot }: DiagnosticHome, path: string): Text {
  return snapshot.files.get(path)?.text ?? emptyText;
}

const emptyText = textOf('');
