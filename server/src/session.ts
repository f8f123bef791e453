// What every handler may use.
import type { Connection } from 'vscode-languageserver';
import type { Snapshot } from '#core';
import type { Diagnostics } from './diagnostics.ts';
import type { Folders } from './folders.ts';
import type { Host } from './host.ts';

export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly folders: Folders;
  readonly diagnostics: Diagnostics;
  /** The day that counts as today in a workspace. */
  readonly today: (snapshot: Snapshot) => string;
}
