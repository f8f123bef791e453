// “Suppress with a reason”: the comment that keeps a finding silent for a while, at the narrowest place where it works.
import type { FileEdit, Finding } from '../finding.ts';
import { reasonPlaceholder } from '../rules/suppressions.ts';
import { readTemplateText } from '../template/read.ts';
import { lineAt, positionAt, type Text } from '../text/text.ts';
import { addPeriod, type DateText } from '../time/date.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { type Node, nodeAt } from '../yaml/tree.ts';
import type { ActionContext } from './action-context.ts';
import { lineBreakOf } from './added-item.ts';
import type { CodeAction } from './code-action.ts';

/** After this long somebody looks again. */
const patience = { amount: 3, unit: 'month' } as const;

/** What no comment can or should keep silent: a file that cannot be read, and mistakes in such comments themselves. */
const never: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'unreadable-file',
  'empty-playbook',
  'file-too-complex',
  'template-too-complex',
  'template-syntax',
  'suppression-without-reason',
  'suppression-expired',
  'suppression-unused',
]);

export function suppression({ snapshot, today }: ActionContext, finding: Finding): readonly CodeAction[] {
  const file = snapshot.files.get(finding.path);
  if (!file || never.has(finding.rule)) return [];
  const edit = commentFor(file, finding, addPeriod(today, patience, 1));
  if (!edit) return [];
  return [
    {
      title: `Suppress ${finding.rule} here, with a reason`,
      kind: 'quickfix',
      isPreferred: false,
      mends: [finding],
      does: { kind: 'suppress', edit },
    },
  ];
}

function commentFor(file: SourceFile, finding: Finding, until: DateText): FileEdit | undefined {
  switch (file.type) {
    case 'playbooks':
      return inYaml(file.text, rootAround(file, finding), finding, until);
    case 'config':
      return inYaml(file.text, { root: file.document?.yaml.root, start: file.start }, finding, until);
    case 'template-text':
      return inTemplate(file.text, finding, until);
    case 'accepted':
    case 'baseline':
    case 'unreadable':
      return undefined;
    default:
      return file satisfies never;
  }
}

function inYaml(text: Text, around: Around | undefined, finding: Finding, until: DateText): FileEdit | undefined {
  const said = `${finding.rule}: ${reasonPlaceholder}, until ${until}`;
  const newLine = lineBreakOf(text.content);
  if (!around?.root || isInsideText(text, around, finding)) {
    // Nothing but text can stand on that line: the whole file it is.
    const start = /^\uFEFF?(?:%[^\n]*\n|---[ \t]*\r?\n)*/.exec(text.content)?.[0].length ?? 0;
    return insertion(finding, start, `# support-playbooks-ignore-file ${said}${newLine}`);
  }
  const { start, content } = lineAt(text, finding.range.start);
  const indent = /^\uFEFF?([ \t]*)/.exec(content)?.[1] ?? '';
  const behindMark = start === 0 && content.startsWith('\uFEFF') ? 1 : start;
  return insertion(finding, behindMark, `${indent}# support-playbooks-ignore ${said}${newLine}`);
}

/** In Handlebars a comment on a line of its own leaves nothing behind; at the top of a template `---` has to come first. */
function inTemplate(text: Text, finding: Finding, until: DateText): FileEdit | undefined {
  const { content } = text;
  const { bodyStart } = readTemplateText(content);
  const { start } = lineAt(text, finding.range.start);
  const said = `${finding.rule}: ${reasonPlaceholder}, until ${until}`;
  const newLine = lineBreakOf(content);
  if (start < bodyStart) {
    const isBetween = start > 0;
    if (isBetween) return insertion(finding, start, `# support-playbooks-ignore ${said}${newLine}`);
    return insertion(finding, bodyStart, `{{! support-playbooks-ignore-file ${said} }}${newLine}`);
  }
  const isInside = opensBefore(content.slice(bodyStart, start));
  if (isInside) return insertion(finding, bodyStart, `{{! support-playbooks-ignore-file ${said} }}${newLine}`);
  return insertion(finding, start, `{{! support-playbooks-ignore ${said} }}${newLine}`);
}

/** Whether a tag is still open at the end. */
function opensBefore(content: string): boolean {
  return content.lastIndexOf('{{') > content.lastIndexOf('}}');
}

function insertion({ path }: Finding, at: number, newText: string): FileEdit {
  return { path, range: { start: at, end: at }, newText };
}

interface Around {
  readonly root: Node | undefined;
  readonly start: number;
}

function rootAround(file: Extract<SourceFile, { type: 'playbooks' }>, { range }: Finding): Around | undefined {
  const placed = file.documents.findLast(({ start }) => start <= range.start);
  return placed && { root: placed.document.yaml.root, start: placed.start };
}

/** Whether the line begins inside a longer text, where a comment would become part of it. */
function isInsideText(text: Text, { root, start }: Around, { range }: Finding): boolean {
  const line = lineAt(text, range.start).start;
  if (!root || line <= start) return false;
  const { node } = nodeAt(root, line - start);
  if (node.kind === 'scalar' && node.start + start < line && line <= node.end + start) return true;
  const own = nodeAt(root, range.start - start).node;
  return own.kind === 'scalar' && positionAt(text, own.start + start).line < positionAt(text, range.start).line;
}
