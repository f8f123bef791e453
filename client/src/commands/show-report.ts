// Show Timeline, Show Coverage and their like: opens the reports with one of them, about the playbook that the person comes from.
import { Uri, window } from 'vscode';
import type { ReportName } from '#server/protocol';
import { isPlaybookDocument } from '../playbook-documents.ts';
import type { ReportsView } from '../reports/reports-view.ts';
import { treeNodeOf } from '../tree/tree-nodes.ts';

/** `target`: a file, something in the tree, or nothing for the file that is open. */
export function showReport(reports: ReportsView, report: ReportName, target: unknown): void {
  reports.open(report, nearOf(target));
}

function nearOf(target: unknown): string | undefined {
  const node = treeNodeOf(target);
  if (node?.kind === 'plan' || node?.kind === 'task') return node.plan.uri;
  if (node?.kind === 'strategy') return node.strategy.uri;
  if (target instanceof Uri) return target.toString();
  const document = window.activeTextEditor?.document;
  return document !== undefined && isPlaybookDocument(document) ? document.uri.toString() : undefined;
}
