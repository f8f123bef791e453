// Other threads of this program that help to judge; each runs the same file and answers once.
import { availableParallelism } from 'node:os';
import type { Threads } from './io.ts';
import type { JudgedShare } from './judged.ts';
import type { SharedWork } from './shared-work.ts';

/** The argument by which this program knows that it is a thread. Typed by a person it is no command. */
export const threadArgument = 'judge-share';

/** Each thread holds the whole workspace, so more of them cost memory and help less and less. */
const mostThreads = 3;

/** `program`: the absolute path of the file that runs. */
export function threadsOf(program: string): Threads {
  return {
    most: Math.min(availableParallelism() - 1, mostThreads),
    // Not by `await import`: the caller is about to judge without a pause, and a thread that starts after that helps nobody.
    judge: (work) => {
      const { Worker } = process.getBuiltinModule('node:worker_threads');
      return new Promise((resolve, reject) => {
        const worker = new Worker(program, { argv: [threadArgument], workerData: work });
        // What it still has to clean up nobody waits for.
        worker.once('message', (share: JudgedShare) => resolve(share)).once('message', () => worker.unref());
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error('The thread ended without an answer.')));
      });
    },
  };
}

/** Whether this is such a thread, which has then begun its work. */
export async function isThread(argv: readonly string[]): Promise<boolean> {
  if (argv[0] !== threadArgument) return false;
  const { isMainThread, parentPort, workerData } = await import('node:worker_threads');
  if (isMainThread) return false;
  const { judgeSharedWork } = await import('./shared-work.ts');
  const work: SharedWork = workerData;
  parentPort?.postMessage(judgeSharedWork(work));
  return true;
}
