// What VS Code loads in a browser: the server is a worker, and files come from wherever VS Code has them.
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start, stop } from './extension.ts';

/** The one thing of a browser that we name; its types would bring in the whole page. */
declare const Worker: new (address: string) => object & { readonly terminate: () => void };

export function activate(context: ExtensionContext): void {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'server-browser.js').toString(true);
  start(
    context,
    (options) => new LanguageClient('supportPlaybooks', 'Support Playbooks', async () => new Worker(address), options),
  );
}

export function deactivate(): Promise<void> | undefined {
  return stop();
}
