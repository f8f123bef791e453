// The extension itself, on a desktop and in a browser: commands at once, the server only where there are playbooks.
import { commands, type Disposable, type ExtensionContext, window, workspace } from 'vscode';
import { explainCommand, previewCommand, showReferencesCommand, suppressCommand } from '#server/protocol';
import { openBuiltinDocuments } from './builtin-documents.ts';
import { compareRevisions, compareWithHead } from './commands/compare.ts';
import { copyExample } from './commands/copy-example.ts';
import { copyTemplate } from './commands/copy-template.ts';
import { explainRule, showRulePage } from './commands/explain-rule.ts';
import { markDoneAtCursor, markDoneInTree } from './commands/mark-done.ts';
import { newPlaybook } from './commands/new-playbook.ts';
import { newSunsetPlan } from './commands/new-sunset-plan.ts';
import { newTemplate } from './commands/new-template.ts';
import { openWalkthrough } from './commands/open-walkthrough.ts';
import { previewToTheSide } from './commands/preview-to-the-side.ts';
import { renderAll } from './commands/render-all.ts';
import { showReferences } from './commands/show-references.ts';
import { showReport } from './commands/show-report.ts';
import { suppressFinding } from './commands/suppress-finding.ts';
import { openStrategy, previewInTree, showChecklist } from './commands/tree-commands.ts';
import { openComparedTexts } from './compare/compared-texts.ts';
import { filesBelow } from './our-files.ts';
import { isPlaybookDocument, playbookGlob } from './playbook-documents.ts';
import { type Launch, PlaybookServer } from './playbook-server.ts';
import { PreviewPanels } from './preview/preview-panels.ts';
import { ReportsView } from './reports/reports-view.ts';
import { showServerState } from './server-messages.ts';
import { showPlaybookTree } from './tree/playbook-tree.ts';

let running: PlaybookServer | undefined;

export function start(context: ExtensionContext, launch: Launch): void {
  const log = window.createOutputChannel('Support Playbooks', { log: true });
  const server = new PlaybookServer(launch, log);
  running = server;
  const previews = new PreviewPanels(context.extensionUri, server);
  const reports = new ReportsView(context.extensionUri, server);
  const { looked, waiting } = startWhereThereArePlaybooks(server);
  context.subscriptions.push(
    log,
    server,
    previews,
    reports,
    waiting,
    window.registerWebviewPanelSerializer(PreviewPanels.viewType, previews),
    window.registerWebviewPanelSerializer(ReportsView.viewType, reports),
    commands.registerCommand('supportPlaybooks.new', () => newPlaybook(server)),
    commands.registerCommand('supportPlaybooks.newSunsetPlan', () => newSunsetPlan(server)),
    commands.registerCommand(previewCommand, (target: unknown, id: unknown) => previewToTheSide(previews, target, id)),
    commands.registerCommand(showReferencesCommand, showReferences),
    commands.registerCommand('supportPlaybooks.restart', () => server.restart()),
    commands.registerCommand('supportPlaybooks.showLog', () => server.showLog()),
    commands.registerCommand('supportPlaybooks.openWalkthrough', () => openWalkthrough(context)),
    commands.registerCommand(explainCommand, (id: unknown) =>
      typeof id === 'string' ? showRulePage(id) : explainRule(server),
    ),
    commands.registerCommand(suppressCommand, suppressFinding),
    commands.registerCommand('supportPlaybooks.newTemplate', () => newTemplate(server)),
    commands.registerCommand('supportPlaybooks.copyTemplate', () => copyTemplate(server)),
    commands.registerCommand('supportPlaybooks.copyExample', () => copyExample(server)),
    commands.registerCommand('supportPlaybooks.showTimeline', (target: unknown) =>
      showReport(reports, 'timeline', target),
    ),
    commands.registerCommand('supportPlaybooks.showCoverage', (target: unknown) =>
      showReport(reports, 'coverage', target),
    ),
    commands.registerCommand('supportPlaybooks.showAgenda', (target: unknown) => showReport(reports, 'agenda', target)),
    commands.registerCommand('supportPlaybooks.showResponseTimes', (target: unknown) =>
      showReport(reports, 'response-times', target),
    ),
    commands.registerCommand('supportPlaybooks.showDueTimes', (target: unknown) => showReport(reports, 'due', target)),
    commands.registerCommand('supportPlaybooks.renderAll', (target: unknown) => renderAll(server, target)),
    commands.registerCommand('supportPlaybooks.compareWithHead', (target: unknown) => compareWithHead(server, target)),
    commands.registerCommand('supportPlaybooks.compareRevisions', () => compareRevisions(server)),
    commands.registerCommand('supportPlaybooks.markDone', () => markDoneAtCursor(server)),
    commands.registerCommand('supportPlaybooks.tree.markDone', (target: unknown) => markDoneInTree(server, target)),
    commands.registerCommand('supportPlaybooks.tree.preview', (target: unknown) => previewInTree(previews, target)),
    commands.registerCommand('supportPlaybooks.tree.checklist', (target: unknown) => showChecklist(previews, target)),
    commands.registerCommand('supportPlaybooks.tree.strategy', (target: unknown) => openStrategy(target)),
    openBuiltinDocuments(server),
    openComparedTexts(server),
    showPlaybookTree(server, looked),
  );
  // The status item and the preview icon on templates appear with the first start, not in every YAML workspace.
  const firstStart = server.onState(() => {
    firstStart.dispose();
    context.subscriptions.push(showServerState(server));
    void commands.executeCommand('setContext', 'supportPlaybooks.isRunning', true);
  });
}

export function stop(): Promise<void> | undefined {
  return running?.stop();
}

interface Search {
  /** Settled when it is known whether the folders hold a playbook; the server is starting then, if they do. */
  readonly looked: Promise<void>;
  readonly waiting: Disposable;
}

/** `onLanguage:yaml` wakes us in every YAML workspace; there we only wait for the first document that is ours. */
function startWhereThereArePlaybooks(server: PlaybookServer): Search {
  const waiting = workspace.onDidOpenTextDocument((document) => {
    if (isPlaybookDocument(document)) begin();
  });
  const begin = () => {
    waiting.dispose();
    void server.start();
  };
  if (workspace.textDocuments.some(isPlaybookDocument)) {
    begin();
    return { looked: Promise.resolve(), waiting };
  }
  const looked = hasPlaybooks().then((found) => {
    if (found) begin();
  });
  return { looked, waiting };
}

/** A virtual folder that cannot be searched is looked through by hand. */
async function hasPlaybooks(): Promise<boolean> {
  if ((await workspace.findFiles(playbookGlob, undefined, 1)).length > 0) return true;
  const virtual = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme !== 'file');
  for (const { uri } of virtual) {
    for await (const path of filesBelow(uri)) if (/\.playbook\.ya?ml$/.test(path)) return true;
  }
  return false;
}
