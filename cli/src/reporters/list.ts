// Every format of `validate`.
import type { Reporter } from './reporter.ts';

/** Each is loaded when its format is asked for. */
const reporters = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  compact: async () => (await import('./compact.ts')).compact,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).html,
} as const satisfies Record<string, () => Promise<Reporter>>;

export type Format = keyof typeof reporters;

export function reporterOf(format: Format): Promise<Reporter> {
  return reporters[format]();
}

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
