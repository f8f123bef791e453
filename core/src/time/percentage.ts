// A percentage such as `80%` or `99.5%`.

/** The number before the sign; 80 for `80%`. */
export function readPercentage(text: string): number | undefined {
  return /^\d{1,9}(?:\.\d{1,9})?%$/.test(text) ? Number(text.slice(0, -1)) : undefined;
}
