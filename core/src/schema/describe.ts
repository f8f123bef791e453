// A place of a schema in words, as Markdown for hover and completion.
import { describeAccepted } from './accepted.ts';
import { branchesOf, type Schema } from './schema.ts';

/** Title, description, what may stand here, and the default; `key` is the name it is written under. */
export function describe(schema: Schema, key?: string): string {
  const parts = [heading(schema, key)];
  if (schema.description) parts.push(schema.description);
  const words = enumWords(schema);
  if (words.length > 0) parts.push(words.map(([word, meaning]) => `- \`${word}\`: ${meaning}`).join('\n'));
  else if (schema.title || schema.description) parts.push(`Takes ${describeAccepted(schema)}.`);
  if (schema['x-default'] !== undefined) parts.push(`Without it: ${String(schema['x-default'])}.`);
  const examples = schema.examples?.filter((example) => typeof example === 'string') ?? [];
  if (examples.length > 0) parts.push(`For example: ${examples.map((example) => `\`${example}\``).join(', ')}`);
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Each allowed word with its meaning, over all alternatives. */
export function enumWords(schema: Schema): readonly (readonly [word: string, meaning: string])[] {
  return branchesOf(schema).flatMap((branch) =>
    (branch.enum ?? branch['x-refers']?.words ?? []).map(
      (word) => [String(word), branch['x-enum-words']?.[String(word)] ?? ''] as const,
    ),
  );
}

function heading(schema: Schema, key: string | undefined): string {
  if (key === undefined) return schema.title ? `**${schema.title}**` : '';
  return schema.title ? `**${schema.title}** \`${key}\`` : `**${key}**`;
}
