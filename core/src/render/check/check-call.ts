// A helper that is called with what it can never write, whatever the playbook says.
import { helperShape } from '../../template/helper-names.ts';
import type { CallExpression } from '../../template/tree.ts';
import type { Read } from '../../template/walk-event.ts';
import { closest } from '../../text/closest.ts';
import { bounds, type Range } from '../../text/range.ts';
import { helpersFor } from '../helpers/list-of-helpers.ts';
import { wordsOf } from '../words.ts';
import type { ReadContext, TemplateMistake } from './mistake.ts';

/** `undefined` for anything but a call, and for a call that may be right. */
export function callMistake(read: Read, { recipient }: ReadContext): TemplateMistake | undefined {
  const { expression } = read;
  if (expression.kind !== 'call') return undefined;
  const { helper, hash, args } = expression;
  const shape = helperShape(helper);
  if (!shape) return undefined;
  if (helper === 'recipient') return recipientMistake(expression, recipient);
  const { needs } = shape;
  if (needs !== undefined && !hash.some(({ name }) => name === needs)) {
    const message = `“${helper}” wants the words for all other numbers, as in “${needs}="agents"”.`;
    return { rule: 'template-wrong-value', message, range: nameRange(read, helper) };
  }
  const [first] = args;
  const refusal = helper === 'list' ? undefined : refusalOf(expression);
  return refusal === undefined || !first
    ? undefined
    : { rule: 'template-wrong-value', message: refusal, range: bounds(first) };
}

function recipientMistake(
  { args: [field] }: CallExpression,
  described: readonly string[] | undefined,
): TemplateMistake | undefined {
  if (field?.kind === 'path') {
    const name = described?.includes(field.source) ? field.source : 'firstName';
    const message = `“recipient” wants a name in quotes, as in “{{recipient "${name}"}}”.`;
    return { rule: 'template-wrong-value', message, range: bounds(field) };
  }
  if (field?.kind !== 'literal' || typeof field.value !== 'string' || !described) return undefined;
  if (described.includes(field.value)) return undefined;
  const meant = closest(field.value, described);
  const range = { start: field.start + 1, end: field.end - 1 };
  const hint = meant === undefined ? 'Describe it there, with the words for an empty one.' : `Did you mean “${meant}”?`;
  const message = `The template does not describe “${field.value}” under “recipient”. ${hint}`;
  return {
    rule: 'template-wrong-value',
    message,
    range,
    ...(meant !== undefined && { fix: { range, newText: meant } }),
  };
}

/** Asks the helper itself, where everything it gets is written out. */
function refusalOf({ helper, args, hash }: CallExpression): string | undefined {
  const values = args.flatMap((argument) => (argument.kind === 'literal' ? [argument.value] : []));
  const isWrittenOut = values.length === args.length && hash.every(({ value }) => value.kind === 'literal');
  if (!isWrittenOut) return undefined;
  const options = Object.fromEntries(
    hash.flatMap(({ name, value }) => (value.kind === 'literal' ? [[name, value.value]] : [])),
  );
  const run = helpersFor({ locale: 'en', words: wordsOf('en'), timeZone: 'UTC', recipient: () => undefined })(helper);
  const result = run?.(values, options);
  return typeof result === 'object' && 'wrong' in result ? result.wrong : undefined;
}

function nameRange({ file, start, end }: Read, helper: string): Range {
  const at = start + Math.max(0, file.content.slice(start, end).indexOf(helper));
  return { start: at, end: at + helper.length };
}
