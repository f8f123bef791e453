// After a server that fell, the next one tries each file alone and says which, and leaves alone what ended two of them.
import type { Connection } from 'vscode-languageserver';
import { emptySnapshot, type FileContent, type FileSource, validate, withFiles } from '#core';
import { type AttemptParams, attemptNotification } from './protocol/index.ts';
import { uriOf } from './uri.ts';

/** A file on its way into a snapshot. */
export interface Incoming {
  readonly uri: string;
  readonly path: string;
  readonly content: FileContent;
}

/** A class because it guards an invariant: one file is tried at a time, and the client has heard of it before. */
export class Caution {
  readonly #connection: Pick<Connection, 'sendNotification'>;
  readonly #today: string;
  /** `undefined` while there is no reason for caution. */
  #leaveAlone: Set<string> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(connection: Pick<Connection, 'sendNotification'>, today: string) {
    this.#connection = connection;
    this.#today = today;
  }

  /** What the client says in the options of `initialize`. */
  begin(options: unknown): void {
    const leaveAlone = listIn(options);
    this.#leaveAlone = leaveAlone && new Set(leaveAlone);
  }

  /** Somebody has changed the file: it deserves another try. */
  changed(uri: string): void {
    this.#leaveAlone?.delete(uri);
  }

  /** The content as it came, or why it is left alone. */
  async tried(incoming: Incoming): Promise<FileContent> {
    const { uri, content } = incoming;
    if (!this.#leaveAlone || 'unreadable' in content) return content;
    if (this.#leaveAlone.has(uri)) return leftAlone;
    const attempt = this.#last.then(() => this.#attempt(incoming));
    this.#last = attempt.catch(() => undefined);
    await attempt;
    return content;
  }

  around(source: FileSource, folderUri: string): FileSource {
    return {
      ...source,
      read: async (path) => {
        const content = await source.read(path);
        return content && this.tried({ uri: uriOf(folderUri, path), path, content });
      },
    };
  }

  async #attempt({ uri, path, content }: Incoming): Promise<void> {
    await this.#connection.sendNotification(attemptNotification, { uri } satisfies AttemptParams);
    const alone = withFiles(emptySnapshot, [[path.slice(path.lastIndexOf('/') + 1), content]]);
    for (const _ of validate(alone, { today: this.#today }));
    await this.#connection.sendNotification(attemptNotification, {} satisfies AttemptParams);
  }
}

const leftAlone: FileContent = {
  unreadable: {
    reason: 'our-fault',
    message:
      'The language server ended twice while it read this file, so it is left alone until you change it. That is our fault: please report it, with the file if you may share it.',
  },
};

function listIn(options: unknown): readonly string[] | undefined {
  const caution = part(options, 'caution');
  const list = part(caution, 'leaveAlone');
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : undefined;
}

function part(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
}
