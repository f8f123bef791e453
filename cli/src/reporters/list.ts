// Every format of `validate`.
import { checkstyle } from './checkstyle.ts';
import { compact } from './compact.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

export const reporters = {
  pretty,
  compact,
  json,
  sarif,
  junit,
  github,
  gitlab,
  checkstyle,
  markdown,
  html,
} as const satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;

/** What a file of each is called by itself. */
export const endings = {
  pretty: 'txt',
  compact: 'txt',
  json: 'json',
  sarif: 'sarif',
  junit: 'xml',
  github: 'txt',
  gitlab: 'json',
  checkstyle: 'xml',
  markdown: 'md',
  html: 'html',
} as const satisfies Record<Format, string>;

export const formats: readonly Format[] = Object.keys(reporters).filter(isFormat);

export function isFormat(word: string): word is Format {
  return Object.hasOwn(reporters, word);
}
