// A stand-in for the YAML extension by Red Hat: its language server as it comes from npm, started and fed as that extension does.
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** Written in by whoever builds this; the server's packages stay where npm put them. */
declare const YAML_LANGUAGE_SERVER: string;

let client: LanguageClient | undefined;

export async function activate(): Promise<void> {
  client = new LanguageClient(
    'yaml',
    'YAML Support',
    { module: YAML_LANGUAGE_SERVER, transport: TransportKind.ipc },
    {
      documentSelector: [{ language: 'yaml' }, { pattern: '*.y(a)ml' }],
      synchronize: {
        configurationSection: [
          'yaml',
          'http.proxy',
          'http.proxyStrictSSL',
          'editor.tabSize',
          'editor.formatOnType',
          'files.associations',
        ],
      },
      diagnosticCollectionName: 'YAML',
    },
  );
  await client.start();
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
