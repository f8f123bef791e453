// What to say when a file was not written.
import path from 'node:path';
import type { WriteProblem } from '#core/node';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import { say } from './session.ts';

export function writeRefusal(io: Io, { path: file, reason, because, wayOut }: WriteProblem): ExitCode {
  const name = shortPath(io, file);
  const message =
    reason === 'exists'
      ? `${name} exists already, so nothing was written. Take --force to replace it.`
      : `Nothing was written: ${name} could not be, because ${because}.${wayOut}`;
  say(io, message);
  return exitCodes.notWritten;
}

/** From the current folder when it is in there, else whole. */
export function shortPath({ cwd }: Io, file: string): string {
  const relative = path.relative(cwd, file);
  return relative.startsWith('..') ? file : relative;
}
