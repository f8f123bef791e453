// One preview beside one file: asks the server again after every change, and shows the newest answer only.
import { CancellationTokenSource, type Disposable, env, l10n, Uri, type WebviewPanel, workspace } from 'vscode';
import {
  type PreviewRecipients,
  type RenderAnswer,
  type RenderingItem,
  type RenderingsAnswer,
  type RenderParams,
  renderingsRequest,
  renderRequest,
} from '#server/protocol';
import type { PlaybookServer } from '../playbook-server.ts';
import { exportShown } from './export-shown.ts';
import type { FromPage, PreviewPlace, ToPage } from './messages.ts';
import { openAddress, openPlace } from './open-place.ts';
import { previewPage } from './preview-page.ts';

export interface PreviewSetting {
  readonly panel: WebviewPanel;
  readonly place: PreviewPlace;
  readonly offset: number | undefined;
  readonly server: PlaybookServer;
  readonly extensionUri: Uri;
}

/** Which item of a file is meant. */
export interface PreviewChoice {
  readonly id?: string | undefined;
  readonly offset?: number | undefined;
}

/** A class because it guards one invariant: an older answer never replaces a newer one. */
export class PreviewPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #server: PlaybookServer;
  readonly #uri: string;
  readonly #listening: Disposable[];
  #id: string | undefined;
  #locale: string | undefined;
  #offset: number | undefined;
  #recipients: PreviewRecipients;
  /** What stands on the page. */
  #shown: { readonly item: RenderingItem; readonly answer: RenderAnswer } | undefined;
  #asking: CancellationTokenSource | undefined;

  constructor({ panel, place, offset, server, extensionUri }: PreviewSetting) {
    this.#panel = panel;
    this.#server = server;
    this.#uri = place.uri;
    this.#id = place.id;
    this.#locale = place.locale ?? preferredLocale(place.uri);
    this.#recipients = place.recipients;
    this.#offset = offset;
    const resources = ['dist', 'media'].map((folder) => Uri.joinPath(extensionUri, folder));
    panel.webview.options = { enableScripts: true, localResourceRoots: resources };
    panel.iconPath = Uri.joinPath(extensionUri, 'media', 'icon.png');
    this.#listening = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      panel.onDidChangeViewState(() => this.#refreshIfVisible()),
      server.onChanged(() => this.#refreshIfVisible()),
      server.onState((state) => {
        if (state.kind === 'running' && state.status === undefined) this.#refreshIfVisible();
      }),
    ];
    // Last, because the page says `ready` as soon as it runs, and that asks for the first answer.
    panel.webview.html = previewPage(panel.webview, extensionUri);
  }

  /** Comes to the front and moves to the item that is chosen, when there is one. */
  reveal({ id, offset }: PreviewChoice): void {
    if (id !== undefined) this.#id = id;
    this.#offset = offset;
    this.#panel.reveal(undefined, true);
    this.#refreshIfVisible();
  }

  dispose(): void {
    this.#asking?.cancel();
    for (const each of this.#listening) each.dispose();
    this.#panel.dispose();
  }

  #receive(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        break;
      case 'chooseItem':
        this.#id = message.id;
        break;
      case 'chooseLocale':
        this.#locale = message.locale;
        break;
      case 'chooseRecipients':
        this.#recipients = message.recipients;
        break;
      case 'openProblem':
        void openPlace(this.#shown?.answer.problems[message.index]);
        return;
      case 'openHole':
        void openPlace(this.#shown?.answer.holes[message.index]);
        return;
      case 'openLink':
        void openAddress(message.address);
        return;
      case 'copy':
        void this.#copy(message.text);
        return;
      case 'export':
        void this.#export();
        return;
      default:
        message satisfies never;
    }
    void this.#refresh();
  }

  /** A hidden page is thrown away by VS Code and says `ready` when it comes back, so nothing is asked for it meanwhile. */
  #refreshIfVisible(): void {
    if (this.#panel.visible) void this.#refresh();
  }

  async #refresh(): Promise<void> {
    this.#asking?.cancel();
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    try {
      const message = await this.#ask(asking);
      if (!asking.token.isCancellationRequested) await this.#show(message);
    } catch (error) {
      if (asking.token.isCancellationRequested) return;
      const reason = error instanceof Error ? error.message : String(error);
      await this.#show(this.#notice(l10n.t('There is no preview at the moment: {0}', reason)));
    } finally {
      asking.dispose();
    }
  }

  async #ask({ token }: CancellationTokenSource): Promise<ToPage> {
    const offset = this.#offset === undefined ? {} : { offset: this.#offset };
    const listParams = { uri: this.#uri, ...offset };
    const { items, selected } = await this.#server.request<RenderingsAnswer>(renderingsRequest, listParams, token);
    const item = chosenItem(items, offset.offset === undefined ? [this.#id] : [selected, this.#id]);
    if (item === undefined)
      return this.#notice(
        l10n.t('Nothing in this file is read by customers or agents, so there is nothing to preview.'),
      );
    const locale = this.#locale === undefined ? {} : { locale: this.#locale };
    const params: RenderParams = { uri: this.#uri, id: item.id, recipients: this.#recipients, ...locale };
    const answer = await this.#server.request<RenderAnswer | null>(renderRequest, params, token);
    if (answer === null) return this.#notice(l10n.t('The server has no answer. Its log says more.'));
    if (token.isCancellationRequested) return this.#notice('');
    this.#offset = undefined;
    if (this.#id === undefined || (offset.offset !== undefined && item.id === selected)) this.#id = item.id;
    this.#shown = { item, answer };
    this.#panel.title = l10n.t('Preview: {0}', item.title);
    return { kind: 'shown', place: this.#place(), id: item.id, items, answer };
  }

  #notice(text: string): ToPage {
    return { kind: 'notice', place: this.#place(), text };
  }

  #place(): PreviewPlace {
    return { uri: this.#uri, id: this.#id, locale: this.#locale, recipients: this.#recipients };
  }

  #show(message: ToPage): Thenable<boolean> {
    return this.#panel.webview.postMessage(message);
  }

  async #copy(text: string): Promise<void> {
    await env.clipboard.writeText(text);
    await this.#show({ kind: 'said', text: l10n.t('Copied.') });
  }

  async #export(): Promise<void> {
    if (this.#shown === undefined) return;
    const { item, answer } = this.#shown;
    const saved = await exportShown(this.#server, { uri: this.#uri, id: item.id, answer });
    if (saved !== undefined) await this.#show({ kind: 'said', text: l10n.t('Saved as {0}.', saved) });
  }
}

function preferredLocale(uri: string): string | undefined {
  const locale = workspace.getConfiguration('supportPlaybooks', Uri.parse(uri, true)).get<string>('preview.locale');
  return locale === '' ? undefined : locale;
}

function chosenItem(items: readonly RenderingItem[], ids: readonly (string | undefined)[]): RenderingItem | undefined {
  const wanted = ids.find((id) => items.some((item) => item.id === id));
  return items.find((item) => item.id === wanted) ?? items[0];
}
