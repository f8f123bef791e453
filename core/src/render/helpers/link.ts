// `{{link channel.link channel.title}}`: a link that is safe to click.

import { escapeMarkdown } from '../../template/escape.ts';
import { readUrl } from '../../time/url.ts';
import { type MakeHelper, shown } from './helper-context.ts';

export const link: MakeHelper =
  () =>
  ([address, words]) => {
    const url = typeof address === 'string' ? addressOf(address) : undefined;
    if (url === undefined)
      return {
        wrong: `“link” wants an address on the web, a mail address or a phone number, and gets ${shown(address)}.`,
      };
    return { markup: `[${escapeMarkdown(String(words ?? address), { startsLine: false })}](<${url}>)` };
  };

/** Whether a link can be made of it. */
export function isAddress(value: unknown): boolean {
  return typeof value === 'string' && addressOf(value) !== undefined;
}

/** A bare mail address or phone number becomes one that opens a mail or a call. */
function addressOf(text: string): string | undefined {
  if (/^[^\s@:<>]+@[^\s@:<>]+$/.test(text)) return readUrl(`mailto:${text}`);
  if (/^\+[\d ().-]{5,30}$/.test(text)) return readUrl(`tel:${text.replace(/[^\d+]/g, '')}`);
  return readUrl(text);
}
