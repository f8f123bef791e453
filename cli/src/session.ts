// What every command gets: the world, and two ways to speak to the person who called it.

import type { Command } from 'commander';
import { terminalLines } from '#core';
import { type Colors, colorsFor } from './colors.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Io, Output } from './io.ts';

export interface Session {
  readonly io: Io;
  /** Called once by the command that ran. */
  readonly end: (code: ExitCode) => void;
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, session: Session) => void;

/** Progress and messages; never part of a result. */
export function say(io: Io, message: string): void {
  io.stderr.write(`${terminalLines(message)}\n`);
}

/** For wrong use and for what cannot be read: says what, where and the way out, and gives the exit code for it. */
export function refuse(io: Io, ...messages: readonly string[]): typeof exitCodes.usage {
  for (const message of messages) say(io, message);
  return exitCodes.usage;
}

/** `--color` and `--no-color` stand before or behind the command. */
export function colorsOf(command: Command, output: Output, io: Io): Colors {
  const { color } = command.optsWithGlobals<{ readonly color?: boolean }>();
  return colorsFor(output, color, io.env);
}
