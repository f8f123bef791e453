// The world as a command sees it: where it stands, what it may read, and where its words go.

export interface Output {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  /** Columns of the terminal, when there is one. */
  readonly columns: number | undefined;
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
}
