// A rendered message in each format that a file can have.
import { jsonText, messageMarkdown, messagePlainText, type Rendered } from '#core';

export const messageFormats = ['md', 'html', 'txt', 'json'] as const;

export type MessageFormat = (typeof messageFormats)[number];

export function messageText(rendered: Rendered, format: MessageFormat): string {
  switch (format) {
    case 'md':
      return messageMarkdown(rendered);
    case 'html':
      return rendered.html;
    case 'txt':
      return messagePlainText(rendered);
    case 'json':
      return asJson(rendered);
    default:
      return format satisfies never;
  }
}

function asJson({ id, locale, medium, template, subject, preheader, title, markdown, text, html }: Rendered): string {
  return jsonText({ version: 1, id, locale, medium, template, subject, preheader, title, markdown, text, html });
}
