// Turns a title that a person typed into the name of a document: kebab-case, at most 63 characters.

const longestName = 63;

/** Undefined when nothing of the title can be part of a name, as in "电话". */
export function documentName(title: string): string | undefined {
  const name = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestName)
    .replace(/^-|-$/g, '');
  return name === '' ? undefined : name;
}
