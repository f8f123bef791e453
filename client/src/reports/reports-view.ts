// The one panel of reports: opens, finds and restores it.
import { type Disposable, type Uri, ViewColumn, type WebviewPanel, type WebviewPanelSerializer, window } from 'vscode';
import type { PlaybookServer } from '../playbook-server.ts';
import { type ReportsPlace, reportsPlaceOf } from './messages.ts';
import { ReportsPanel } from './reports-panel.ts';

/** A class because it guards one invariant: there is one panel at most. */
export class ReportsView implements Disposable, WebviewPanelSerializer {
  static readonly viewType = 'supportPlaybooks.reports';

  readonly #extensionUri: Uri;
  readonly #server: PlaybookServer;
  #reports: ReportsPanel | undefined;

  constructor(extensionUri: Uri, server: PlaybookServer) {
    this.#extensionUri = extensionUri;
    this.#server = server;
  }

  /** `near` is a file that the person comes from: its report is shown. */
  open(report: ReportsPlace['report'], near: string | undefined): void {
    if (this.#reports !== undefined) {
      this.#reports.reveal({ report, near });
      return;
    }
    const viewColumn = window.activeTextEditor === undefined ? ViewColumn.Active : ViewColumn.Beside;
    const panel = window.createWebviewPanel(ReportsView.viewType, '', viewColumn, { enableFindWidget: true });
    this.#adopt(panel, { report, near, wishes: {} });
  }

  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    if (this.#reports !== undefined) panel.dispose();
    else this.#adopt(panel, reportsPlaceOf(state));
  }

  dispose(): void {
    this.#reports?.dispose();
  }

  #adopt(panel: WebviewPanel, place: ReportsPlace): void {
    const reports = new ReportsPanel({ panel, place, server: this.#server, extensionUri: this.#extensionUri });
    this.#reports = reports;
    panel.onDidDispose(() => {
      this.#reports = undefined;
      reports.dispose();
    });
  }
}
