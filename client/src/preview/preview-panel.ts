// One preview beside one file: what is chosen on it, and what the server says of that.
import { type CancellationToken, type Disposable, env, l10n, Uri, type WebviewPanel, workspace } from 'vscode';
import {
  type PreviewRecipients,
  type RenderAnswer,
  type RenderingItem,
  type RenderingsAnswer,
  type RenderParams,
  renderingsRequest,
  renderRequest,
} from '#server/protocol';
import { LivePage } from '../pages/live-page.ts';
import { openAddress, openPlace } from '../pages/open-place.ts';
import type { PlaybookServer } from '../playbook-server.ts';
import { exportShown } from './export-shown.ts';
import type { FromPage, PreviewPlace, ToPage } from './messages.ts';
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

/** A class because the choices on it change. */
export class PreviewPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #server: PlaybookServer;
  readonly #uri: string;
  readonly #page: LivePage<ToPage>;
  readonly #listening: Disposable;
  #id: string | undefined;
  #locale: string | undefined;
  #offset: number | undefined;
  #recipients: PreviewRecipients;
  /** What stands on the page. */
  #shown: { readonly item: RenderingItem; readonly answer: RenderAnswer } | undefined;

  constructor({ panel, place, offset, server, extensionUri }: PreviewSetting) {
    this.#panel = panel;
    this.#server = server;
    this.#uri = place.uri;
    this.#id = place.id;
    this.#locale = place.locale ?? preferredLocale(place.uri);
    this.#recipients = place.recipients;
    this.#offset = offset;
    this.#page = new LivePage<ToPage>({
      panel,
      server,
      extensionUri,
      ask: (token) => this.#ask(token),
      failed: (reason) => this.#notice(l10n.t('There is no preview at the moment: {0}', reason)),
    });
    this.#listening = panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
    panel.webview.html = previewPage(panel.webview, extensionUri);
  }

  /** Comes to the front and moves to the item that is chosen, when there is one. */
  reveal({ id, offset }: PreviewChoice): void {
    if (id !== undefined) this.#id = id;
    this.#offset = offset;
    this.#panel.reveal(undefined, true);
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
        void openPlace(this.#shown?.answer.problems[message.index], this.#panel);
        return;
      case 'openHole':
        void openPlace(this.#shown?.answer.holes[message.index], this.#panel);
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
    void this.#page.refresh();
  }

  async #ask(token: CancellationToken): Promise<ToPage> {
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

  async #copy(text: string): Promise<void> {
    await env.clipboard.writeText(text);
    await this.#page.show({ kind: 'said', text: l10n.t('Copied.') });
  }

  async #export(): Promise<void> {
    if (this.#shown === undefined) return;
    const { item, answer } = this.#shown;
    const saved = await exportShown(this.#server, { uri: this.#uri, id: item.id, answer });
    if (saved !== undefined) await this.#page.show({ kind: 'said', text: l10n.t('Saved as {0}.', saved) });
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
