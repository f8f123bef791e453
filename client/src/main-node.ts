// What VS Code loads on a desktop: the server is a process of its own.
import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { start, stop } from './extension.ts';

export function activate(context: ExtensionContext): void {
  start(context, (options) => {
    // The extension host's own Node runs the server, so that a user needs none.
    const server = {
      command: process.execPath,
      args: [context.asAbsolutePath('dist/server.js'), '--stdio'],
      options: { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
    };
    return new LanguageClient('supportPlaybooks', 'Support Playbooks', server, options);
  });
}

export function deactivate(): Promise<void> | undefined {
  return stop();
}
