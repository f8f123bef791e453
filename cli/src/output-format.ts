// Every format in which something can be written, and what each is made from.
import { type DocumentFormat, documentFormats } from '#core';
import { type MessageFormat, messageFormats } from './message-text.ts';

/** Made from one message, or one checklist, where it fits. */
export type NarrowFormat = 'eml' | 'csv' | 'ics';

export type OutputFormat = MessageFormat | NarrowFormat | DocumentFormat;

/** In the order in which help lists them. */
export const outputFormats: readonly OutputFormat[] = [
  ...messageFormats,
  'eml',
  'ics',
  'csv',
  'jsonld',
  'redirects',
  'zendesk',
  'freshdesk',
  'helpscout',
  'gorgias',
];

export function isOutputFormat(word: string): word is OutputFormat {
  return outputFormats.some((format) => format === word);
}

export function isDocumentFormat(word: string): word is DocumentFormat {
  return documentFormats.some((format) => format === word);
}

export function isNarrowFormat(word: string): word is NarrowFormat {
  return word === 'eml' || word === 'csv' || word === 'ics';
}

/** `md,html` as written after `--format`, each once. */
export function formatWords(words: string): readonly string[] {
  return [...new Set(words.split(',').map((word) => word.trim()))];
}
