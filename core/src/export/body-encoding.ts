// The body of a mail in letters that every mail server lets through.
import { utf8 } from '../text/utf8.ts';

export interface EncodedBody {
  readonly encoding: 'quoted-printable' | 'base64';
  /** Lines of at most 76 characters, parted by CRLF, without one at the end. */
  readonly text: string;
}

/** The shorter of both: letters with accents stay readable, Chinese does not grow threefold. */
export function encodedBody(text: string): EncodedBody {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const readable = lines.map(quotedPrintable).join('\r\n');
  const packed = wrapped(base64(utf8(lines.join('\r\n'))));
  return readable.length <= packed.length
    ? { encoding: 'quoted-printable', text: readable }
    : { encoding: 'base64', text: packed };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648, with padding. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const bits = (one << 16) | (two << 8) | three;
    const letters = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63)).join('');
    const missing = Math.max(0, at + 3 - bytes.length);
    text += letters.slice(0, 4 - missing) + '='.repeat(missing);
  }
  return text;
}

function wrapped(text: string): string {
  return (text.match(/.{1,76}/g) ?? []).join('\r\n');
}

/** RFC 2045, 6.7, of one line: never a blank at its end, and no line that begins like one of the mail format itself. */
function quotedPrintable(line: string): string {
  const bytes = utf8(line);
  const pieces = [...bytes].map((byte, index) => {
    const isLast = index === bytes.length - 1;
    const isBlank = byte === 0x20 || byte === 0x09;
    const isPlain = isBlank ? !isLast : byte > 0x20 && byte < 0x7f && byte !== 0x3d;
    const isMark = index === 0 && (byte === 0x2e || line.startsWith('From '));
    return isPlain && !isMark ? String.fromCharCode(byte) : hex(byte);
  });
  const lines: string[] = [];
  let current = '';
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    // 76 with the “=” that says that the line goes on.
    if (current.length + piece.length > (isLast ? 76 : 75)) {
      lines.push(`${current}=`);
      current = piece === '.' ? hex(0x2e) : piece;
    } else current += piece;
  }
  return [...lines, current].join('\r\n');
}

function hex(byte: number): string {
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
