// Tells the user about the server: the language status item always, one quiet line on a restart, a button when it gave up.
import {
  type Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
  workspace,
} from 'vscode';
import { playbookSelector } from './playbook-documents.ts';
import type { PlaybookServer, ServerState } from './playbook-server.ts';
import { yamlState } from './yaml-neighbour.ts';

export function showServerState(server: PlaybookServer): Disposable {
  const item = languages.createLanguageStatusItem('supportPlaybooks.server', playbookSelector());
  item.name = 'Support Playbooks';
  showInItem(item, server.state);
  let saidAt: number | undefined;
  /** Several ends in a row are one event to a person. */
  const sayRestart = () => {
    const now = performance.now();
    if (saidAt === undefined || now - saidAt > 60_000)
      window.setStatusBarMessage(l10n.t('Support Playbooks stopped unexpectedly and is starting again.'), 8000);
    saidAt = now;
  };
  const settings = workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('supportPlaybooks') || change.affectsConfiguration('yaml'))
      showInItem(item, server.state);
  });
  const listening = server.onState((state) => {
    showInItem(item, state);
    if (state.kind === 'restarting') sayRestart();
    if (state.kind === 'failed') void offerRestart(server);
  });
  return {
    dispose: () => {
      listening.dispose();
      settings.dispose();
      item.dispose();
    },
  };
}

function showInItem(item: LanguageStatusItem, state: ServerState): void {
  item.busy = state.kind === 'starting' || state.kind === 'restarting';
  item.severity = state.kind === 'failed' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.text = itemText(state);
  item.detail = itemDetail(state);
  item.command =
    state.kind === 'failed' || state.kind === 'stopped'
      ? { title: l10n.t('Restart'), command: 'supportPlaybooks.restart' }
      : { title: l10n.t('Show Log'), command: 'supportPlaybooks.showLog' };
}

function itemText(state: ServerState): string {
  switch (state.kind) {
    case 'stopped':
      return l10n.t('Not running');
    case 'starting':
    case 'restarting':
      return l10n.t('Starting…');
    case 'failed':
      return l10n.t('Could not start');
    case 'running':
      return state.status === undefined ? l10n.t('Reading playbooks…') : playbooksText(state.status.playbooks);
    default:
      return state satisfies never;
  }
}

function playbooksText(count: number): string {
  return count === 1 ? l10n.t('1 playbook') : l10n.t('{0} playbooks', count);
}

function itemDetail(state: ServerState): string {
  if (state.kind === 'failed') return state.reason;
  if (state.kind !== 'running' || state.status === undefined) return 'Support Playbooks';
  const { findings, message } = state.status;
  if (message !== undefined) return message;
  const counted =
    findings.error + findings.warning === 0
      ? l10n.t('No problems found')
      : l10n.t('Errors: {0}, warnings: {1}', findings.error, findings.warning);
  const yaml = yamlText();
  return yaml === undefined ? counted : `${counted} · ${yaml}`;
}

/** Silent when everything is ours to check, as it mostly is. */
function yamlText(): string | undefined {
  const state = yamlState();
  switch (state) {
    case 'all':
      return undefined;
    case 'no-syntax':
      return l10n.t('YAML syntax is left to the YAML extension');
    case 'semantics-only':
      return l10n.t('only meaning is checked; YAML and schema are left to the YAML extension');
    default:
      return state satisfies never;
  }
}

async function offerRestart(server: PlaybookServer): Promise<void> {
  const restart = l10n.t('Restart');
  const showLog = l10n.t('Show Log');
  const message = l10n.t('Support Playbooks cannot check your playbooks: its language server does not run.');
  const choice = await window.showErrorMessage(message, restart, showLog);
  if (choice === restart) await server.restart();
  if (choice === showLog) server.showLog();
}
