// What VS Code loads in a browser: the server is a worker, and files come from wherever VS Code has them.
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start, stop } from './extension.ts';

/** The things of a browser that we name; its types would bring in the whole page. */
declare const Worker: new (address: string) => object & { readonly terminate: () => void };
declare const URL: { readonly createObjectURL: (source: object) => string };
declare const Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => object;

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server-browser.js');
  start(context, (options) => {
    // Not the worker itself: VS Code's own kind of worker is none by the account of the language client.
    const connect = async () => {
      const worker = await startWorker(script);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('supportPlaybooks', 'Support Playbooks', connect, options);
  });
}

/** VS Code starts workers from the web only; a script that lies elsewhere, as in a remote window, is handed over as text. */
async function startWorker(script: Uri): Promise<InstanceType<typeof Worker>> {
  if (/^https?$/.test(script.scheme)) return new Worker(script.toString(true));
  const text = new Blob([await workspace.fs.readFile(script)], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(text));
}

export function deactivate(): Promise<void> | undefined {
  return stop();
}
