// A mail as an `.eml` file that a mail program opens as a draft. Nothing in it sends anything.
import { hashText } from '../text/hash.ts';
import { encodedBody } from './body-encoding.ts';
import { type Mailbox, mailboxHeader, textHeader } from './mail-header.ts';

export interface MailDraft {
  readonly subject: string;
  /** Left out when nobody knows it, or when it is no address that a header can hold. */
  readonly from?: Mailbox | undefined;
  readonly locale: string;
  readonly text: string;
  readonly html: string;
  /** An answer that a machine gives: others must not answer it by machine (RFC 3834). */
  readonly isAutoReply: boolean;
}

/**
 * RFC 5322 and RFC 2046, `multipart/alternative` with the plain text first. `X-Unsent: 1` makes Outlook open it for
 * editing. It has no date, no id and no recipient: the mail program writes these when somebody sends it.
 */
export function mailDraft({ subject, from, locale, text, html, isAutoReply }: MailDraft): string {
  // “=_” stands in no quoted-printable and no base64 text, so the boundary is in neither part.
  const boundary = `=_${hashText(JSON.stringify([subject, locale, text, html]))}`;
  const headers = [
    ...(from ? [mailboxHeader('From', from)] : []),
    textHeader('Subject', subject),
    'X-Unsent: 1',
    ...(isAutoReply ? ['Auto-Submitted: auto-replied', 'X-Auto-Response-Suppress: All'] : []),
    ...(isLanguageTag(locale) ? [`Content-Language: ${locale}`] : []),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ].filter((line) => line !== undefined);
  const parts = [part('text/plain', text), part('text/html', html)];
  const body = parts.map((lines) => `--${boundary}\r\n${lines}\r\n`).join('');
  return `${headers.join('\r\n')}\r\n\r\n${body}--${boundary}--\r\n`;
}

function part(type: string, content: string): string {
  const { encoding, text } = encodedBody(content);
  return [`Content-Type: ${type}; charset=utf-8`, `Content-Transfer-Encoding: ${encoding}`, '', text].join('\r\n');
}

function isLanguageTag(locale: string): boolean {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(locale);
}
