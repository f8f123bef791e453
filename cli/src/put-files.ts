// Prints the one file that was asked for, or writes several into a folder: all of them, or none.
import path from 'node:path';
import { type ExportedFile, isFileName } from '#core';
import { writeFiles } from '#core/node';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import { plural } from './reporters/plural.ts';
import { refuse, say } from './session.ts';
import { printText } from './sinks/print-text.ts';
import { writeRefusal } from './write-refusal.ts';

export interface PutOptions {
  /** A folder. */
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
  /** How to ask for one file only, when several would go to the screen. */
  readonly way: string;
}

export async function putFiles(
  io: Io,
  files: readonly ExportedFile[],
  { out, force, way }: PutOptions,
): Promise<ExitCode> {
  if (out !== undefined) return write(io, files, { out, force: force === true });
  const [only, ...others] = files;
  if (!only || others.length > 0)
    return refuse(io, `This makes ${plural(files.length, 'file')}. Say where with --out DIR, or ${way}.`);
  printText(io, only.content);
  return exitCodes.clean;
}

async function write(
  io: Io,
  files: readonly ExportedFile[],
  { out, force }: { readonly out: string; readonly force: boolean },
): Promise<ExitCode> {
  const folder = path.resolve(io.cwd, out);
  const odd = files.find(({ name }) => !name.split('/').every(isFileName));
  if (odd) return refuse(io, `“${odd.name}” cannot be the name of a file. Choose another id.`);
  const twice = files.find(({ name }, index) => files.findIndex((each) => each.name === name) !== index);
  if (twice)
    return refuse(io, `Two messages would go to ${path.join(out, twice.name)}. Render one workspace at a time.`);
  const targets = files.map(({ name, content }) => ({ path: path.join(folder, ...name.split('/')), content }));
  const problem = await writeFiles(targets, { overwrite: force, within: folder });
  if (problem) return writeRefusal(io, problem);
  say(io, `Wrote ${plural(files.length, 'file')} to ${out}.`);
  return exitCodes.clean;
}
