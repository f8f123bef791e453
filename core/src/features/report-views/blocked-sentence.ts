// What a page of reports says where mistakes in playbooks are in the way.

/** `names` has one at least. */
export function blockedSentence(report: string, names: readonly string[]): string {
  return `The ${report} of ${quoted(names)} cannot be known. Mend its errors first; they are listed under Problems.`;
}

export function leftOut(names: readonly string[]): string {
  return `Something may be missing, because there are mistakes in ${quoted(names)}. They are listed under Problems.`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
