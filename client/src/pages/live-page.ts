// A page that shows what the server says now: it asks again after every change, and shows the newest answer only.
import { type CancellationToken, CancellationTokenSource, type Disposable, Uri, type WebviewPanel } from 'vscode';
import type { PlaybookServer } from '../playbook-server.ts';

export interface LivePageSetting<Message> {
  readonly panel: WebviewPanel;
  readonly server: PlaybookServer;
  readonly extensionUri: Uri;
  /** What the page shows now. When the token is cancelled, nobody waits for the answer any more. */
  readonly ask: (token: CancellationToken) => Promise<Message>;
  readonly failed: (reason: string) => Message;
}

/** A class because it guards one invariant: an older answer never replaces a newer one. */
export class LivePage<Message> implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #ask: LivePageSetting<Message>['ask'];
  readonly #failed: LivePageSetting<Message>['failed'];
  readonly #listening: readonly Disposable[];
  #asking: CancellationTokenSource | undefined;

  /** The page itself comes after this, because it says `ready` as soon as it runs, and that asks for the first answer. */
  constructor({ panel, server, extensionUri, ask, failed }: LivePageSetting<Message>) {
    this.#panel = panel;
    this.#ask = ask;
    this.#failed = failed;
    const resources = ['dist', 'media'].map((folder) => Uri.joinPath(extensionUri, folder));
    panel.webview.options = { enableScripts: true, localResourceRoots: resources };
    panel.iconPath = Uri.joinPath(extensionUri, 'media', 'icon.png');
    this.#listening = [
      panel.onDidChangeViewState(() => this.refreshIfVisible()),
      server.onChanged(() => this.refreshIfVisible()),
      server.onState((state) => {
        if (state.kind === 'running' && state.status === undefined) this.refreshIfVisible();
      }),
    ];
  }

  /** A hidden page is thrown away by VS Code and says `ready` when it comes back, so nothing is asked for it meanwhile. */
  refreshIfVisible(): void {
    if (this.#panel.visible) void this.refresh();
  }

  async refresh(): Promise<void> {
    this.#asking?.cancel();
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    try {
      const message = await this.#ask(asking.token);
      if (!asking.token.isCancellationRequested) await this.show(message);
    } catch (error) {
      if (asking.token.isCancellationRequested) return;
      await this.show(this.#failed(error instanceof Error ? error.message : String(error)));
    } finally {
      asking.dispose();
    }
  }

  show(message: Message): Thenable<boolean> {
    return this.#panel.webview.postMessage(message);
  }

  dispose(): void {
    this.#asking?.cancel();
    for (const each of this.#listening) each.dispose();
    this.#panel.dispose();
  }
}
