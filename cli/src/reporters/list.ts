// Every format of `validate`.
import { compact } from './compact.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

export const reporters = { pretty, compact, json } as const satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;

export const formats: readonly Format[] = ['pretty', 'compact', 'json'];

export function isFormat(word: string): word is Format {
  return Object.hasOwn(reporters, word);
}
