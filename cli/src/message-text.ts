// A rendered message in each format that a file can have.
import type { Rendered } from '#core';
import { jsonText } from './sinks/json.ts';

export const messageFormats = ['md', 'html', 'txt', 'json'] as const;

export type MessageFormat = (typeof messageFormats)[number];

export function isMessageFormat(word: string): word is MessageFormat {
  return messageFormats.some((format) => format === word);
}

export function messageText(rendered: Rendered, format: MessageFormat): string {
  switch (format) {
    case 'md':
      return `${frontMatter(rendered)}${rendered.markdown}`;
    case 'html':
      return rendered.html;
    case 'txt':
      return `${heading(rendered)}${rendered.text}`;
    case 'json':
      return asJson(rendered);
    default:
      return format satisfies never;
  }
}

/** As the template itself has it; JSON strings are YAML strings too. */
function frontMatter({ subject, preheader, title, medium }: Rendered): string {
  const fields = Object.entries({ subject, preheader, title: medium === 'checklist' ? undefined : title });
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}\n`]));
  return lines.length === 0 ? '' : `---\n${lines.join('')}---\n\n`;
}

function heading({ subject, title, medium }: Rendered): string {
  if (subject !== undefined) return `Subject: ${subject}\n\n`;
  return title === undefined || medium === 'checklist' ? '' : `${title}\n\n`;
}

function asJson({ id, locale, medium, template, subject, preheader, title, markdown, text, html }: Rendered): string {
  return jsonText({ version: 1, id, locale, medium, template, subject, preheader, title, markdown, text, html });
}
