// Tells an editor to ask again for what it shows in lines: hints and lenses, each only where it can.
import { type ClientCapabilities, CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';

export interface Shower {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
}

export function askHintsAgain({ connection, client }: Shower): void {
  if (client.workspace?.inlayHint?.refreshSupport) void orLogged(connection, connection.languages.inlayHint.refresh());
}

export function askLensesAgain({ connection, client }: Shower): void {
  if (client.workspace?.codeLens?.refreshSupport)
    void orLogged(connection, connection.sendRequest(CodeLensRefreshRequest.type));
}

/** A client that refuses, or is closing, shows old words for a while; that is no reason to fall over. */
function orLogged(connection: Connection, asked: Promise<unknown>): Promise<unknown> {
  return asked.catch((error: unknown) => connection.console.log(`The editor did not ask again: ${String(error)}`));
}
