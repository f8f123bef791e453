// All open previews, one per file: opens, finds and restores them.
import { type Disposable, type Uri, ViewColumn, type WebviewPanel, type WebviewPanelSerializer, window } from 'vscode';
import type { PlaybookServer } from '../playbook-server.ts';
import { type PreviewPlace, previewPlaceOf } from './messages.ts';
import { type PreviewChoice, PreviewPanel } from './preview-panel.ts';

/** A class because it guards one invariant: one panel per file. */
export class PreviewPanels implements Disposable, WebviewPanelSerializer {
  static readonly viewType = 'supportPlaybooks.preview';

  readonly #extensionUri: Uri;
  readonly #server: PlaybookServer;
  readonly #byUri = new Map<string, PreviewPanel>();

  constructor(extensionUri: Uri, server: PlaybookServer) {
    this.#extensionUri = extensionUri;
    this.#server = server;
  }

  /** Shows the item of that id, or what stands at `offset` (UTF-16 code units) of the file; else the file's first item. */
  open(uri: Uri, { id, offset }: PreviewChoice): void {
    const known = this.#byUri.get(uri.toString());
    if (known !== undefined) {
      known.reveal({ id, offset });
      return;
    }
    const panel = window.createWebviewPanel(
      PreviewPanels.viewType,
      'Preview',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true },
    );
    this.#adopt(panel, { uri: uri.toString(), id, locale: undefined, recipients: 'sample' }, offset);
  }

  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const place = previewPlaceOf(state);
    if (place === undefined || this.#byUri.has(place.uri)) panel.dispose();
    else this.#adopt(panel, place, undefined);
  }

  dispose(): void {
    for (const preview of this.#byUri.values()) preview.dispose();
  }

  #adopt(panel: WebviewPanel, place: PreviewPlace, offset: number | undefined): void {
    const preview = new PreviewPanel({ panel, place, offset, server: this.#server, extensionUri: this.#extensionUri });
    this.#byUri.set(place.uri, preview);
    panel.onDidDispose(() => {
      this.#byUri.delete(place.uri);
      preview.dispose();
    });
  }
}
