// Prints a result as it is, except where a terminal or a CI runner reads along.
import { terminalLines } from '#core';
import type { Io } from '../io.ts';

export function printText({ stdout, env }: Io, text: string): void {
  stdout.write(stdout.isTTY || env.GITHUB_ACTIONS === 'true' ? terminalLines(text) : text);
}
