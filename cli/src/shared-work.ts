// What several threads judge together: plain data that is sent to each of them, and a counter that all of them see.
import { emptySnapshot, type FileContent, withFiles, withoutBaseline } from '#core';
import type { JudgeOptions } from './judge-share.ts';
import { judgeShare } from './judge-share.ts';
import type { JudgedShare } from './judged.ts';

export interface SharedWork {
  /** All files of the workspace, in path order. */
  readonly contents: readonly (readonly [path: string, content: FileContent])[];
  /** What to report on. */
  readonly focus: readonly string[];
  readonly today: string;
  readonly usesBaseline: boolean;
  readonly options: JudgeOptions;
  /** How many of `focus` are taken, in shared memory. */
  readonly next: Int32Array;
}

/** What fell to this thread. */
export function judgeSharedWork({ contents, focus, today, usesBaseline, options, next }: SharedWork): JudgedShare {
  const whole = withFiles(emptySnapshot, contents);
  const snapshot = usesBaseline ? whole : withoutBaseline(whole);
  return judgeShare({ snapshot, focus: turns(focus, next), today, base: undefined }, options);
}

/** Takes the next file that no thread has taken; what was taken comes again when it is walked again. */
export function turns(files: readonly string[], next: Int32Array): Iterable<string> {
  const taken: string[] = [];
  return {
    *[Symbol.iterator]() {
      yield* taken;
      for (;;) {
        const file = files[Atomics.add(next, 0, 1)];
        if (file === undefined) return;
        taken.push(file);
        yield file;
      }
    },
  };
}
