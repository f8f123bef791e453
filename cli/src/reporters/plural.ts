// A number with its word.

export function plural(count: number, word: string): string {
  // Intl would take longer to load than most workspaces to check.
  const digits = String(count).replace(/\B(?=(?:\d{3}){1,7}$)/g, ',');
  return `${digits} ${word}${count === 1 ? '' : 's'}`;
}
