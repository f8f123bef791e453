// The one guard of this front: a broken promise of ours costs one answer and one log line, never the server.
import type { Connection } from 'vscode-languageserver';

export function guarded<Params extends unknown[], Answer>(
  connection: Connection,
  name: string,
  empty: Answer,
  run: (...params: Params) => Answer | Promise<Answer>,
): (...params: Params) => Promise<Answer> {
  return async (...params) => {
    try {
      return await run(...params);
    } catch (error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      connection.console.error(`${name} failed, which is our fault. Please report it with this line: ${what}`);
      return empty;
    }
  };
}
