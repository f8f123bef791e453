// The files that can be made of one message or checklist, and one of them.
import { asSettled, checklist, checklistCsv, type Rendered, render, type Snapshot } from '#core';
import type { ExportAnswer, RenderAnswer } from '../protocol.ts';

export function exportsOf({ template }: Rendered): RenderAnswer['exports'] {
  const isChecklist = template === undefined;
  return formats.filter(({ of }) => of === 'all' || isChecklist).map(({ format, title }) => ({ format, title }));
}

const formats = [
  { format: 'html', title: 'HTML', of: 'all' },
  { format: 'md', title: 'Markdown', of: 'all' },
  { format: 'txt', title: 'Plain text', of: 'all' },
  { format: 'csv', title: 'CSV', of: 'checklists' },
] as const;

export interface ExportWish {
  readonly id: string;
  readonly locale: string;
  readonly format: string;
  readonly today: string;
}

/** `undefined` when there is no such message, or no such format for it. */
export function exportedFile(snapshot: Snapshot, { format, ...options }: ExportWish): ExportAnswer | undefined {
  const rendered = render(snapshot, options);
  const text = rendered && textIn(snapshot, rendered, { format, today: options.today });
  if (rendered === undefined || text === undefined) return undefined;
  const fileName = `${rendered.id.replaceAll('/', '.')}.${rendered.locale}.${format}`;
  const errors = asSettled(rendered.findings, snapshot.settings).filter(({ severity }) => severity === 'error');
  return { fileName, text, errors: errors.length };
}

function textIn(
  snapshot: Snapshot,
  { id, locale, html, markdown, text, template }: Rendered,
  { format, today }: Pick<ExportWish, 'format' | 'today'>,
): string | undefined {
  switch (format) {
    case 'html':
      return html;
    case 'md':
      return markdown;
    case 'txt':
      return text;
    case 'csv': {
      const made = template === undefined ? checklist(snapshot, id.split('/')[0] ?? '', { locale, today }) : undefined;
      return made && checklistCsv(made);
    }
    default:
      return undefined;
  }
}
