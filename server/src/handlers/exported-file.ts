// The files that can be made of one message or checklist, and those of one kind.
import {
  asSettled,
  checklist,
  checklistCsv,
  checklistTasksFile,
  documentFiles,
  type ExportedFiles,
  type Finding,
  listRenderings,
  mailFile,
  messageMarkdown,
  messagePlainText,
  type Rendered,
  render,
  type Snapshot,
} from '#core';
import type { ExportAnswer, RenderAnswer } from '../protocol/index.ts';

interface Format {
  readonly format: string;
  readonly title: string;
  readonly isFor: (rendered: Pick<Rendered, 'medium' | 'template'>) => boolean;
  readonly make: (rendered: Rendered, job: Job) => ExportedFiles;
}

interface Job {
  readonly snapshot: Snapshot;
  readonly id: string;
  readonly locale: string;
  readonly today: string;
}

const isChecklist: Format['isFor'] = ({ template }) => template === undefined;
const isMail: Format['isFor'] = ({ medium }) => ['email', 'auto-reply', 'internal'].includes(medium);
/** What agents send: a ready reply belongs in the help desk. */
const isReply: Format['isFor'] = ({ medium }) => medium === 'macro' || medium === 'chat';

const formats: readonly Format[] = [
  { format: 'eml', title: 'E-mail draft', isFor: isMail, make: draft },
  { format: 'html', title: 'HTML', isFor: () => true, make: (made) => single(made, 'html', made.html) },
  { format: 'md', title: 'Markdown', isFor: () => true, make: (made) => single(made, 'md', messageMarkdown(made)) },
  {
    format: 'txt',
    title: 'Plain text',
    isFor: () => true,
    make: (made) => single(made, 'txt', messagePlainText(made)),
  },
  { format: 'csv', title: 'CSV', isFor: isChecklist, make: listWith('csv', checklistCsv) },
  { format: 'ics', title: 'iCalendar: tasks', isFor: isChecklist, make: listWith('ics', checklistTasksFile) },
  { format: 'dates', title: 'iCalendar: dates', isFor: isChecklist, make: ofDocument('ics') },
  { format: 'redirects', title: 'Redirects for web servers', isFor: isChecklist, make: ofDocument('redirects') },
  { format: 'zendesk', title: 'Zendesk', isFor: isReply, make: ofDocument('zendesk') },
  { format: 'freshdesk', title: 'Freshdesk', isFor: isReply, make: ofDocument('freshdesk') },
  { format: 'helpscout', title: 'Help Scout', isFor: isReply, make: ofDocument('helpscout') },
  { format: 'gorgias', title: 'Gorgias', isFor: isReply, make: ofDocument('gorgias') },
];

export function exportsOf(rendered: Rendered): RenderAnswer['exports'] {
  return formats.filter(({ isFor }) => isFor(rendered)).map(({ format, title }) => ({ format, title }));
}

export interface ExportWish {
  readonly id: string;
  readonly locale: string;
  readonly format: string;
  readonly today: string;
}

/** `undefined` when there is no such message, or no such format for it. */
export function exportedFiles(
  snapshot: Snapshot,
  { format: wanted, ...options }: ExportWish,
): ExportAnswer | undefined {
  const rendered = render(snapshot, options);
  const format = formats.find((each) => each.format === wanted);
  if (!rendered || !format?.isFor(rendered)) return undefined;
  const { files, findings } = format.make(rendered, { snapshot, ...options });
  const errors = asSettled(findings, snapshot.settings).filter(({ severity }) => severity === 'error');
  return {
    files: files.map(({ name, content }) => ({ fileName: name.replaceAll('/', '.'), text: content })),
    errors: errors.length,
  };
}

function single({ id, locale, findings }: Rendered, extension: string, content: string): ExportedFiles {
  return { files: [{ name: `${id}.${locale}.${extension}`, content }], findings };
}

function draft(rendered: Rendered, { snapshot, id, locale, today }: Job): ExportedFiles {
  const made = mailFile(snapshot, { id, locale, today });
  return made ? { ...single(rendered, 'eml', made.content), findings: made.findings } : nothing;
}

const nothing: { readonly files: readonly []; readonly findings: readonly Finding[] } = { files: [], findings: [] };

function listWith(extension: string, write: typeof checklistCsv): Format['make'] {
  return (rendered, { snapshot, locale, today }) => {
    const made = checklist(snapshot, rendered.id.split('/')[0] ?? '', { locale, today });
    return made ? { ...single(rendered, extension, write(made)), findings: made.findings } : nothing;
  };
}

/** Replies come in every language in which they are due, as help desks keep them together. */
function ofDocument(format: Parameters<typeof documentFiles>[2]['format']): Format['make'] {
  return ({ template }, { snapshot, id, locale, today }) => {
    const document = listRenderings(snapshot).find((each) => each.id === id)?.document;
    if (!document) return nothing;
    const some = template === undefined ? { locales: [locale] } : { renderings: [id] };
    return documentFiles(snapshot, document, { format, today, ...some });
  };
}
