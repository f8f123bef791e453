// Values in words, for sentences: what is old and what is new.

/** `undefined` for what is not there; a mapping says its own words, key by key. */
export function wordsOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return listWords(value.map((each: unknown) => wordsOf(each) ?? ''));
  if (typeof value === 'object' && value !== null) return mapWords(value);
  return shortened(String(value));
}

export function listWords(list: readonly string[]): string | undefined {
  return list.length === 0 ? undefined : shortened(list.join(', '));
}

function mapWords(map: object): string {
  const words = Object.keys(map).flatMap((key) => {
    const descriptor = Object.getOwnPropertyDescriptor(map, key);
    const value: unknown = descriptor?.value;
    const said = value === undefined ? undefined : wordsOf(value);
    return said === undefined ? [] : [`${key} ${said}`];
  });
  return shortened(words.join(', '));
}

const longest = 120;

/** A sentence quotes the beginning of a long text; the whole stands at its place. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  return `${[...line].slice(0, longest - 1).join('')}…`;
}

export function quoted(text: string): string {
  return `“${shortened(text)}”`;
}
