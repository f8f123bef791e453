// A rendered message as a file that stands alone: with its subject or title on top.
import type { Rendered } from './render.ts';

/** The front matter is as the template itself has it; JSON strings are YAML strings too. */
export function messageMarkdown({ subject, preheader, title, medium, markdown }: Rendered): string {
  const fields = Object.entries({ subject, preheader, title: medium === 'checklist' ? undefined : title });
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}\n`]));
  return lines.length === 0 ? markdown : `---\n${lines.join('')}---\n\n${markdown}`;
}

export function messagePlainText({ subject, title, medium, text }: Rendered): string {
  if (subject !== undefined) return `Subject: ${subject}\n\n${text}`;
  return title === undefined || medium === 'checklist' ? text : `${title}\n\n${text}`;
}
