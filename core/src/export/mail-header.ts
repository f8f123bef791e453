// Header lines of a mail: folded, in ASCII only, and never more than the one line that was meant.
import { utf8 } from '../text/utf8.ts';
import { base64 } from './body-encoding.ts';

/** `Subject: …`, folded so that no line is longer than 76 characters. Line breaks and other control characters become blanks. */
export function textHeader(name: string, value: string): string {
  const text = oneLine(value);
  return isPlain(text) && fitsWhenFolded(name, text)
    ? folded(name, text.split(' '))
    : folded(name, encodedWords(text, 74 - name.length));
}

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** `From: "Fernway" <help@fernway.example>`; `undefined` for an address that a header cannot hold. */
export function mailboxHeader(header: string, { name, address }: Mailbox): string | undefined {
  if (!isAddress(address)) return undefined;
  const text = oneLine(name);
  if (text === '') return folded(header, [address]);
  const quoted = `"${text.replace(/["\\]/g, '\\$&')}"`;
  const words = isPlain(text) && quoted.length < 60 ? [quoted] : encodedWords(text, 74 - header.length);
  return folded(header, [...words, `<${address}>`]);
}

/** A plain `local@host` in ASCII (RFC 5322, dot-atom); anything fancier is left to the mail program. */
function isAddress(address: string): boolean {
  const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  return address.length <= 254 && new RegExp(`^${atom}(\\.${atom})*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*$`).test(address);
}

function oneLine(text: string): string {
  return [...text]
    .map((character) => (isControl(character) ? ' ' : character))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029;
}

/** Whether it may stand as it is: ASCII, and nothing in it looks like an encoded word. */
function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text) && !text.includes('=?');
}

function fitsWhenFolded(name: string, text: string): boolean {
  return text.split(' ').every((word, index) => word.length <= (index === 0 ? 74 - name.length : 75));
}

/** RFC 2047: at most 75 characters each, never cut within a character. What stands between two of them is not read. */
function encodedWords(text: string, firstLength: number): readonly string[] {
  const words: string[] = [];
  let current = '';
  for (const character of text) {
    const limit = words.length === 0 ? Math.min(75, firstLength) : 75;
    const next = encodedWord(current + character);
    if (current !== '' && next.length > limit) {
      words.push(encodedWord(current));
      current = character;
    } else current += character;
  }
  return current === '' ? words : [...words, encodedWord(current)];
}

function encodedWord(text: string): string {
  return `=?UTF-8?B?${base64(utf8(text))}?=`;
}

function folded(name: string, words: readonly string[]): string {
  const lines: string[] = [];
  let line = `${name}:`;
  for (const word of words) {
    if (line.length + 1 + word.length > 76 && line !== `${name}:`) {
      lines.push(line);
      line = ` ${word}`;
    } else line += ` ${word}`;
  }
  return [...lines, line].join('\r\n');
}
