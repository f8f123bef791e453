// Prints one report, or writes it into the very file that was asked for.
import path from 'node:path';
import { writeFiles } from '#core/node';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import { say } from './session.ts';
import { printText } from './sinks/print-text.ts';
import { writeRefusal } from './write-refusal.ts';

export interface PaperFlags {
  readonly out?: string;
  readonly force?: true;
}

export async function putPaper(io: Io, content: string, { out, force }: PaperFlags): Promise<ExitCode> {
  if (out === undefined) {
    printText(io, content);
    return exitCodes.clean;
  }
  const target = path.resolve(io.cwd, out);
  const problem = await writeFiles([{ path: target, content }], {
    overwrite: force === true,
    within: path.dirname(target),
  });
  if (problem) return writeRefusal(io, problem);
  say(io, `Wrote ${out}.`);
  return exitCodes.clean;
}
