// What VS Code loads on a desktop: commands at once, the server only where there are playbooks.
import { commands, type Disposable, type ExtensionContext, window, workspace } from 'vscode';
import { openBuiltinDocuments } from './builtin-documents.ts';
import { newPlaybook } from './commands/new-playbook.ts';
import { previewToTheSide } from './commands/preview-to-the-side.ts';
import { isPlaybookDocument, playbookGlob } from './playbook-documents.ts';
import { PlaybookServer } from './playbook-server.ts';
import { PreviewPanels } from './preview/preview-panels.ts';
import { showServerState } from './server-messages.ts';

let running: PlaybookServer | undefined;

export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Support Playbooks', { log: true });
  const server = new PlaybookServer(context, log);
  running = server;
  const previews = new PreviewPanels(context.extensionUri, server);
  context.subscriptions.push(
    log,
    server,
    previews,
    window.registerWebviewPanelSerializer(PreviewPanels.viewType, previews),
    commands.registerCommand('supportPlaybooks.new', () => newPlaybook(server)),
    commands.registerCommand('supportPlaybooks.preview', (target: unknown) => previewToTheSide(previews, target)),
    commands.registerCommand('supportPlaybooks.restart', () => server.restart()),
    commands.registerCommand('supportPlaybooks.showLog', () => server.showLog()),
    openBuiltinDocuments(server),
    startWhereThereArePlaybooks(server),
  );
  // The status item and the preview icon on templates appear with the first start, not in every YAML workspace.
  const firstStart = server.onState(() => {
    firstStart.dispose();
    context.subscriptions.push(showServerState(server));
    void commands.executeCommand('setContext', 'supportPlaybooks.isRunning', true);
  });
}

export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}

/** `onLanguage:yaml` wakes us in every YAML workspace; there we only wait for the first document that is ours. */
function startWhereThereArePlaybooks(server: PlaybookServer): Disposable {
  if (workspace.textDocuments.some(isPlaybookDocument)) {
    void server.start();
    return { dispose: () => undefined };
  }
  const waiting = workspace.onDidOpenTextDocument((document) => {
    if (isPlaybookDocument(document)) start();
  });
  const start = () => {
    waiting.dispose();
    void server.start();
  };
  void workspace.findFiles(playbookGlob, undefined, 1).then((found) => {
    if (found.length > 0) start();
  });
  return waiting;
}
