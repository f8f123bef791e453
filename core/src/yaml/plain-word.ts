// Whether YAML reads a name as text without quotes around it.

/** `true`, `null`, `123`, `1e3` and `0x1f` are names by their letters, and something else to YAML. */
export function isPlainWord(name: string): boolean {
  return !/^(?:null|true|false|\d+|\d+e\d+|0x[0-9a-f]+|0o[0-7]+)$/.test(name);
}
