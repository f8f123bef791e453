// Counts the calls of functions, by V8's own counter: exact, and the same on every machine.
import { Session } from 'node:inspector';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');

/** Of one function during a run, or of all in the files below a folder. */
export class Calls {
  readonly #counts: ReadonlyMap<string, number>;

  /** Keys are a file from the root, a space, and the name of a function. */
  constructor(counts: ReadonlyMap<string, number>) {
    this.#counts = counts;
  }

  of(file: string, name: string): number {
    return this.#counts.get(`${file} ${name}`) ?? 0;
  }

  below(...folders: readonly string[]): number {
    let sum = 0;
    for (const [key, count] of this.#counts) if (folders.some((folder) => key.startsWith(`${folder}/`))) sum += count;
    return sum;
  }
}

/** The calls while `run` runs, which must not await anything. */
export function callsDuring(run: () => void): Calls {
  const session = new Session();
  session.connect();
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    run();
    return new Calls(countsIn(session));
  } finally {
    session.disconnect();
  }
}

function countsIn(session: Session): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    for (const { url, functions } of result) {
      const file = path
        .relative(root, url.startsWith('file:') ? fileURLToPath(url) : url)
        .split(path.sep)
        .join('/');
      for (const { functionName, ranges } of functions) {
        const key = `${file} ${functionName}`;
        counts.set(key, (counts.get(key) ?? 0) + (ranges[0]?.count ?? 0));
      }
    }
  });
  return counts;
}
