// What the server needs from the machine it runs on; Node and a browser worker each bring their own.
import type { FileSource } from '#core';

export interface Host {
  /** The files of a folder, by its URI. Before `initialized` settles the client may not be asked for anything. */
  open(folderUri: string, initialized: Promise<void>): FileSource;
  /** The date in a time zone right now, as YYYY-MM-DD. */
  today(timeZone: string): string;
  /** Runs a function when the queue of messages has had its turn. */
  defer(run: () => void): void;
  /** Milliseconds from any fixed moment. */
  now(): number;
}
