// A report for programs, with the version of its shape. Places are for editors, and left out.
import { jsonText } from '../text/json-text.ts';

export function reportJson(report: object): string {
  return jsonText({ version: 1, ...report }, (key, value) => (key === 'place' ? undefined : value));
}
