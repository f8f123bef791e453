// A short, stable name for a text; not for secrets.

/**
 * 16 hexadecimal digits, the same on every machine: two 32-bit FNV-1a hashes (Fowler, Noll and Vo; offset basis and
 * prime as published), the second over the text read backwards.
 */
export function hashText(text: string): string {
  let forward = offsetBasis;
  let backward = offsetBasis;
  for (let at = 0; at < text.length; at++) {
    forward = Math.imul(forward ^ text.charCodeAt(at), prime);
    backward = Math.imul(backward ^ text.charCodeAt(text.length - 1 - at), prime);
  }
  return hex(forward) + hex(backward);
}

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
