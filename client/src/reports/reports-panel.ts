// The panel of reports: what is chosen on it, what the server says of that, and where its parts lead.
import { type CancellationToken, commands, type Disposable, env, l10n, type Uri, type WebviewPanel } from 'vscode';
import {
  type RenderPlace,
  type ReportAnswer,
  type ReportFileAnswer,
  type ReportFileParams,
  type ReportName,
  type ReportParams,
  reportFileRequest,
  reportRequest,
  type ShownReport,
} from '#server/protocol';
import { LivePage } from '../pages/live-page.ts';
import { openPlace } from '../pages/open-place.ts';
import type { PlaybookServer } from '../playbook-server.ts';
import { saidWhenFailed } from '../said-when-failed.ts';
import { exportReport } from './export-report.ts';
import { labelledInputs } from './labelled-inputs.ts';
import type { FromPage, ReportsPlace, ToPage, WayOut } from './messages.ts';
import { reportsPage, reportTitle } from './reports-page.ts';

export interface ReportsSetting {
  readonly panel: WebviewPanel;
  readonly place: ReportsPlace;
  readonly server: PlaybookServer;
  readonly extensionUri: Uri;
}

/** A class because the choices on it change. */
export class ReportsPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #server: PlaybookServer;
  readonly #page: LivePage<ToPage>;
  readonly #listening: Disposable;
  #place: ReportsPlace;
  /** Of the report that stands on the page. */
  #places: readonly RenderPlace[] = [];
  #formats: readonly string[] = [];

  constructor({ panel, place, server, extensionUri }: ReportsSetting) {
    this.#panel = panel;
    this.#server = server;
    this.#place = place;
    this.#page = new LivePage<ToPage>({
      panel,
      server,
      extensionUri,
      ask: (token) => this.#ask(token),
      failed: (reason) => this.#notice(l10n.t('There is no report at the moment: {0}', reason)),
    });
    this.#listening = panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
    panel.webview.html = reportsPage(panel.webview, extensionUri);
  }

  /** Comes to the front with that report; what it is about is chosen anew when somebody comes from a file. */
  reveal({ report, near }: Omit<ReportsPlace, 'wishes'>): void {
    this.#place = near === undefined ? { ...this.#place, report } : { report, near, wishes: {} };
    this.#panel.reveal();
    this.#page.refreshIfVisible();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#page.dispose();
  }

  #receive(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        break;
      case 'chooseReport':
        this.#place = { ...this.#place, report: message.report };
        break;
      case 'choose':
        this.#place = { ...this.#place, wishes: { ...this.#place.wishes, [message.name]: message.value } };
        break;
      case 'open':
        void openPlace(this.#places[message.index], this.#panel);
        return;
      case 'leave':
        void leave(message.by);
        return;
      case 'copy':
        void saidWhenFailed(() => this.#copy());
        return;
      case 'export':
        void saidWhenFailed(() => this.#export());
        return;
      default:
        message satisfies never;
    }
    void this.#page.refresh();
  }

  async #ask(token: CancellationToken): Promise<ToPage> {
    this.#panel.title = reportTitle(this.#place.report);
    const answer = await this.#server.request<ReportAnswer | null>(reportRequest, this.#params(), token);
    if (answer === null) return this.#notice(l10n.t('The server has no answer. Its log says more.'));
    if (token.isCancellationRequested) return this.#notice('');
    const inputs = labelledInputs(answer.inputs);
    const { shown } = answer;
    this.#places = shown.kind === 'made' ? shown.places : [];
    this.#formats = shown.kind === 'made' ? shown.formats : [];
    if (shown.kind !== 'made')
      return { ...this.#notice(noticeText(shown, this.#place.report)), inputs, wayOut: wayOutOf(shown) };
    const { places: _, ...report } = shown;
    return { kind: 'shown', place: this.#place, inputs, report };
  }

  #params(): ReportParams {
    const { report, wishes, near } = this.#place;
    return { report, wishes, ...(near !== undefined && { near }) };
  }

  #notice(text: string): Extract<ToPage, { kind: 'notice' }> {
    return { kind: 'notice', place: this.#place, inputs: [], text };
  }

  async #file(format: string): Promise<ReportFileAnswer> {
    const params: ReportFileParams = { ...this.#params(), format };
    const file = await this.#server.request<ReportFileAnswer | null>(reportFileRequest, params);
    if (file === null) throw new Error(l10n.t('The server has no answer. Its log says more.'));
    return file;
  }

  async #copy(): Promise<void> {
    await env.clipboard.writeText((await this.#file('md')).text);
    await this.#page.show({ kind: 'said', text: l10n.t('Copied.') });
  }

  async #export(): Promise<void> {
    const near = this.#place.near ?? this.#places[0]?.uri;
    const saved = await exportReport(this.#formats, (format) => this.#file(format), near);
    if (saved !== undefined) await this.#page.show({ kind: 'said', text: l10n.t('Saved as {0}.', saved) });
  }
}

type Absent = Exclude<ShownReport, { kind: 'made' }>;

function wayOutOf({ kind }: Absent): WayOut {
  return kind === 'empty' ? 'new' : 'problems';
}

function noticeText(shown: Absent, report: ReportName): string {
  if (shown.kind === 'blocked') return shown.sentence;
  switch (report) {
    case 'timeline':
      return l10n.t('There is nothing to show yet. This report is about sunset plans, and none is written.');
    case 'coverage':
      return l10n.t(
        'There is nothing to show yet. This report is about sunset plans and channel strategies, and none is written.',
      );
    case 'response-times':
      return l10n.t('There is nothing to show yet. This report is about channel strategies, and none is written.');
    case 'due':
      return l10n.t('There is nothing to show yet. This report is about SLA policies, and none is written.');
    case 'agenda':
      return l10n.t('There is nothing to show yet.');
    default:
      return report satisfies never;
  }
}

async function leave(by: WayOut): Promise<void> {
  await commands.executeCommand(by === 'new' ? 'supportPlaybooks.new' : 'workbench.actions.view.problems');
}
