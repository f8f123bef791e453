// The requests that only our own client sends, beyond LSP.
import type { Connection } from 'vscode-languageserver';
import {
  builtinRequest,
  type CompareAnswer,
  type ComparedTextAnswer,
  type CompareProblem,
  closableRequest,
  comparedTextRequest,
  compareRequest,
  everyTextRequest,
  exampleRequest,
  exportRequest,
  type MarkDoneAnswer,
  markDoneRequest,
  newRequest,
  overviewRequest,
  type RevisionsAnswer,
  renderingsRequest,
  renderRequest,
  reportFileRequest,
  reportRequest,
  revisionsRequest,
  rulesRequest,
  templatesRequest,
} from '../protocol/index.ts';
import { onCompare, onComparedText, onRevisions } from './compare.ts';
import type { Answering } from './feature.ts';
import { onMarkDone } from './mark-done.ts';
import { onClosable, onNew } from './new-playbook.ts';
import { onOverview } from './overview.ts';
import { onBuiltin, onExample, onRules, onTemplates } from './ready-made.ts';
import { onEveryText, onExport, onRender, onRenderings } from './rendering.ts';
import { onReport, onReportFile } from './reports.ts';

/** `answering` makes handlers for a feature of that name. */
export function listenToOwnRequests(connection: Connection, answering: (name: string) => Answering): void {
  connection.onRequest(newRequest, answering('New Playbook')(null, onNew));
  connection.onRequest(closableRequest, answering('New Sunset Plan')({ channels: [] }, onClosable));
  connection.onRequest(renderingsRequest, answering('Preview')({ items: [] }, onRenderings));
  connection.onRequest(renderRequest, answering('Preview')(null, onRender));
  connection.onRequest(exportRequest, answering('Export')(null, onExport));
  connection.onRequest(everyTextRequest, answering('Render All')({ texts: [] }, onEveryText));
  connection.onRequest(reportRequest, answering('Reports')(null, onReport));
  connection.onRequest(reportFileRequest, answering('Reports')(null, onReportFile));
  connection.onRequest<CompareAnswer, void>(compareRequest, answering('Compare')(failed, onCompare));
  connection.onRequest<ComparedTextAnswer, void>(comparedTextRequest, answering('Compare')(failed, onComparedText));
  connection.onRequest<RevisionsAnswer, void>(revisionsRequest, answering('Compare')(failed, onRevisions));
  connection.onRequest(overviewRequest, answering('The tree of playbooks')({ workspaces: [] }, onOverview));
  connection.onRequest<MarkDoneAnswer, void>(markDoneRequest, answering('Mark as Done')(unmarked, onMarkDone));
  connection.onRequest(templatesRequest, answering('Copy Template')({ templates: [] }, onTemplates));
  connection.onRequest(rulesRequest, answering('Explain Rule')({ rules: [] }, onRules));
  connection.onRequest(exampleRequest, answering('Copy the Example')({ files: [] }, onExample));
  connection.onRequest(
    builtinRequest,
    answering('Built-in document')({}, (_, params) => onBuiltin(params)),
  );
}

const failed: CompareProblem = { kind: 'problem', problem: 'The comparison failed. The log says more.' };
const unmarked: MarkDoneAnswer = { refused: 'by-hand' };
