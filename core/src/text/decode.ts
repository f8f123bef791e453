// From bytes to text: UTF-8 only, and a plain word about everything else.

/** Files above this size are not read; `design/security.md`, "Settled". */
export const maximumFileBytes = 1024 * 1024;

export interface Unreadable {
  readonly reason: 'too-large' | 'utf-16' | 'not-utf-8' | 'binary' | 'no-access' | 'our-fault';
  readonly message: string;
  /** See `Finding`. */
  readonly bug?: string;
}

export type Decoded = { readonly content: string } | { readonly unreadable: Unreadable };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Drops a byte order mark; anything that is not UTF-8 text comes back as a reason, never as wrong characters. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > maximumFileBytes) return { unreadable: tooLarge(bytes.length) };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return utf16;
  const zero = bytes.indexOf(0);
  if (zero >= 0) return looksLikeUtf16(bytes) ? utf16 : binary;
  try {
    return { content: utf8.decode(bytes) };
  } catch {
    return notUtf8;
  }
}

/** The same limits for a text that an editor holds. */
export function checkContent(content: string): Decoded {
  if (content.length > maximumFileBytes) return { unreadable: tooLarge(content.length) };
  if (content.includes('\0')) return binary;
  return { content };
}

export function tooLarge(bytes: number): Unreadable {
  const size = (bytes / (1024 * 1024)).toFixed(1);
  return {
    reason: 'too-large',
    message: `This file is ${size} MiB; playbooks of up to 1 MiB are read. Split it into several files.`,
  };
}

const utf16: Decoded = {
  unreadable: { reason: 'utf-16', message: 'This file is saved as UTF-16. Save it as UTF-8, and it will be read.' },
};
const binary: Decoded = {
  unreadable: {
    reason: 'binary',
    message: 'This file holds binary data, not text. Save it as UTF-8 text, or rename it.',
  },
};
const notUtf8: Decoded = {
  unreadable: { reason: 'not-utf-8', message: 'This file is not UTF-8 text. Save it as UTF-8, and it will be read.' },
};

/** Nearly every second byte of the first few is zero in UTF-16 without a mark. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = Math.min(bytes.length - (bytes.length % 2), 256);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  return sample >= 4 && Math.min(even, odd) === 0 && Math.max(even, odd) * 3 >= sample;
}
