// Text as the bytes that it takes in a file or a mail.

/** UTF-8; half of a surrogate pair becomes the replacement character, as everywhere. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) push(bytes, character.codePointAt(0) ?? 0);
  return Uint8Array.from(bytes);
}

/** How many bytes `utf8` gives, without making them. */
export function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) length += sizeOf(character.codePointAt(0) ?? 0);
  return length;
}

function push(bytes: number[], code: number): void {
  const point = isSurrogate(code) ? 0xfffd : code;
  if (point < 0x80) bytes.push(point);
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point));
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point));
  else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point));
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

function sizeOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
