// The world as a command sees it: where it stands, what it may read, and where its words go.
import type { JudgedShare } from './judged.ts';
import type { SharedWork } from './shared-work.ts';

export interface Output {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  /** Columns of the terminal, when there is one. */
  readonly columns: number | undefined;
}

/** Other threads that judge what several share. */
export interface Threads {
  /** How many may help. */
  readonly most: number;
  /** What fell to one more thread. Rejects when the thread dies. */
  readonly judge: (work: SharedWork) => Promise<JudgedShare>;
}

export interface Io {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** All of standard input. */
  readonly readStdin: () => Promise<Uint8Array>;
  /** A name for this very program, another one for any other build. */
  readonly build: () => Promise<string>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Left out where there is one thread only. */
  readonly threads?: Threads;
}
