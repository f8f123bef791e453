// Regular expressions of the schemas, each compiled once.

const patterns = new Map<string, RegExp>();

/** `u` as in JSON Schema. */
export function patternOf(source: string): RegExp {
  const known = patterns.get(source);
  if (known) return known;
  const pattern = new RegExp(source, 'u');
  patterns.set(source, pattern);
  return pattern;
}
