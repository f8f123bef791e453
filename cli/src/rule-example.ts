// What a rule says about its own bad example: the sample with one edit, validated like any workspace.
import {
  type AnyRule,
  emptySnapshot,
  exampleTexts,
  type Finding,
  type Snapshot,
  type ValidateOptions,
  validate,
  validateChange,
  withFiles,
} from '#core';

type Example = AnyRule['bad'];

export interface ShownExample {
  readonly file: string;
  /** The lines that the edit takes away; none for a new file. */
  readonly before: readonly string[];
  readonly after: readonly MarkedLine[];
}

export interface MarkedLine {
  readonly text: string;
  /** Where the finding is, in UTF-16 code units of the line. */
  readonly mark: { readonly start: number; readonly end: number } | undefined;
}

/** The finding that the bad example gives; `undefined` for a mistake that the sample cannot show. */
export function exampleFinding(rule: AnyRule): Finding | undefined {
  const edited = withFiles(sample(), changes(rule.bad));
  const paths = rule.bad.map(({ file }) => file);
  const options = { today: edited.settings.asOf ?? '2027-01-04', paths };
  const found = findingsOf(rule, edited, options).filter((finding) => finding.rule === rule.id);
  return found.find((finding) => isMarked(finding, rule)) ?? found[0];
}

function findingsOf(rule: AnyRule, edited: Snapshot, options: ValidateOptions): readonly Finding[] {
  if (rule.looksAt === 'rendering') return rule.shown(edited, options.today);
  const files = rule.looksAt === 'change' ? validateChange(earlier(rule), edited, options) : validate(edited, options);
  return [...files].flatMap(({ findings }) => findings);
}

function isMarked({ path, range }: Finding, rule: AnyRule): boolean {
  return rule.bad.some((edit) => {
    if (edit.file !== path || !('find' in edit) || !edit.replace.includes('«')) return false;
    return (exampleTexts[path] ?? '').indexOf(edit.find) + edit.replace.indexOf('«') === range.start;
  });
}

export function shownExample(rule: AnyRule): readonly ShownExample[] {
  return rule.bad.map((edit) => {
    if ('content' in edit) return { file: edit.file, before: [], after: marked(edit.content.trimEnd()) };
    const content = exampleTexts[edit.file] ?? '';
    const at = content.indexOf(edit.find);
    const start = content.lastIndexOf('\n', at - 1) + 1;
    const end = lineEnd(content, at + edit.find.length);
    const around = [content.slice(start, at), content.slice(at + edit.find.length, end)] as const;
    return {
      file: edit.file,
      before: earlierLines(rule, edit) ?? content.slice(start, end).split('\n'),
      after: marked(`${around[0]}${edit.replace}${around[1]}`),
    };
  });
}

/** Where the sample was something else before the change: that, at the same place. */
function earlierLines(
  rule: AnyRule,
  { file, find }: { readonly file: string; readonly find: string },
): readonly string[] | undefined {
  if (rule.looksAt !== 'change') return undefined;
  const same = rule.earlier?.find((edit) => edit.file === file && 'find' in edit && edit.find === find);
  return same && 'replace' in same ? same.replace.replace(/\n$/, '').split('\n') : undefined;
}

function earlier(rule: AnyRule & { readonly looksAt: 'change' }): Snapshot {
  return rule.earlier ? withFiles(sample(), changes(rule.earlier)) : sample();
}

let known: Snapshot | undefined;

function sample(): Snapshot {
  known ??= withFiles(
    emptySnapshot,
    Object.entries(exampleTexts).map(([file, content]) => [file, { content }] as const),
  );
  return known;
}

function changes(example: Example): readonly (readonly [string, { readonly content: string }])[] {
  const edited = new Map<string, string>();
  for (const edit of example) {
    const before = edited.get(edit.file) ?? exampleTexts[edit.file] ?? '';
    edited.set(
      edit.file,
      'content' in edit ? unmarked(edit.content) : before.replace(edit.find, () => unmarked(edit.replace)),
    );
  }
  return [...edited].map(([file, content]) => [file, { content }] as const);
}

function unmarked(text: string): string {
  return text.replace(/[«»]/g, '');
}

function marked(text: string): readonly MarkedLine[] {
  let isOpen = false;
  return text.split('\n').map((line) => {
    const opens = line.indexOf('«');
    const closes = line.replace('«', '').indexOf('»');
    const plain = unmarked(line);
    const wasOpen = isOpen;
    if (opens >= 0) isOpen = true;
    if (closes >= 0) isOpen = false;
    if (opens < 0 && !wasOpen) return { text: plain, mark: undefined };
    const start = opens >= 0 ? opens : plain.length - plain.trimStart().length;
    return { text: plain, mark: { start, end: closes >= 0 ? closes : plain.length } };
  });
}

function lineEnd(content: string, at: number): number {
  const end = content.indexOf('\n', at);
  return end < 0 ? content.length : end;
}
