// The requests that only our own client sends, beyond LSP.
import type { Connection } from 'vscode-languageserver';
import {
  builtinRequest,
  closableRequest,
  exampleRequest,
  exportRequest,
  type MarkDoneAnswer,
  markDoneRequest,
  newRequest,
  overviewRequest,
  renderingsRequest,
  renderRequest,
  reportFileRequest,
  reportRequest,
  rulesRequest,
  templatesRequest,
} from '../protocol/index.ts';
import type { Answering } from './feature.ts';
import { onMarkDone } from './mark-done.ts';
import { onClosable, onNew } from './new-playbook.ts';
import { onOverview } from './overview.ts';
import { onBuiltin, onExample, onRules, onTemplates } from './ready-made.ts';
import { onExport, onRender, onRenderings } from './rendering.ts';
import { onReport, onReportFile } from './reports.ts';

/** `answering` makes handlers for a feature of that name. */
export function listenToOwnRequests(connection: Connection, answering: (name: string) => Answering): void {
  connection.onRequest(newRequest, answering('New Playbook')(null, onNew));
  connection.onRequest(closableRequest, answering('New Sunset Plan')({ channels: [] }, onClosable));
  connection.onRequest(renderingsRequest, answering('Preview')({ items: [] }, onRenderings));
  connection.onRequest(renderRequest, answering('Preview')(null, onRender));
  connection.onRequest(exportRequest, answering('Export')(null, onExport));
  connection.onRequest(reportRequest, answering('Reports')(null, onReport));
  connection.onRequest(reportFileRequest, answering('Reports')(null, onReportFile));
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

const unmarked: MarkDoneAnswer = { refused: 'by-hand' };
