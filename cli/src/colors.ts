// Whether output is coloured, and the colours.
import { createColors } from 'picocolors';
import type { Io, Output } from './io.ts';

export type Colors = ReturnType<typeof createColors>;

/** What the person asked for wins; then NO_COLOR and FORCE_COLOR; then whether a terminal is there to show it. */
export function colorsFor(output: Output, wish: boolean | undefined, env: Io['env']): Colors {
  return createColors(wish ?? isUsual(output, env));
}

function isUsual(output: Output, env: Io['env']): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return output.isTTY && env.TERM !== 'dumb';
}
