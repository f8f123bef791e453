// How often the YAML library complains about a text: a finer measure than the problems that people are told.
import { compose } from './compose.ts';

/** Over all documents of a file; `Infinity` for a text that is too much to read. */
export function syntaxErrors(content: string): number {
  const composed = compose(content.replace(/\r(?!\n)/g, '\n'));
  if ('limit' in composed) return Infinity;
  return composed.documents.reduce((sum, { errors }) => sum + errors.length, 0);
}
