// "Rendering 3 of 48", on a terminal only and gone when done.
import type { Io } from './io.ts';

export interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

export function progressOn({ stderr }: Io, word: string, total: number): Progress {
  if (!stderr.isTTY || total < 2) return { step: () => undefined, end: () => undefined };
  let done = 0;
  return {
    step: () => stderr.write(`\r${word} ${++done} of ${total}`),
    end: () => stderr.write('\r\u001b[K'),
  };
}
