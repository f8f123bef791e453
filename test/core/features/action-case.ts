// Takes a code action in a cursor case and says what came of it: which lines changed, which files came, which findings went and came.
import {
  applyEdits,
  type Change,
  type CodeAction,
  changeFor,
  codeActions,
  type Finding,
  type Snapshot,
  validate,
  withFiles,
} from '#core';
import { samplePaths, sampleTexts } from '../workspace/fernway.ts';
import { type CursorCase, situation } from './cursor-case.ts';

export const today = '2027-01-04';

export interface ActionExpected {
  /** The titles that are offered at the cursor, of the actions that the suite is about. */
  readonly offers: readonly string[];
  /** The one that is taken. */
  readonly takes?: string;
  /** `-` and `+` before each line that went or came, with its path when it is not the file of the cursor. */
  readonly lines?: readonly string[];
  /** Paths of files that came. */
  readonly creates?: readonly string[];
  /** The rules of findings that are gone, and of those that are new. */
  readonly gone?: readonly string[];
  readonly come?: readonly string[];
}

export type ActionCase = CursorCase<ActionExpected>;

export function outcome(each: ActionCase, isOurs: (action: CodeAction) => boolean): ActionExpected {
  const { snapshot, path, offset } = situation(each);
  const actions = codeActions(snapshot, path, { start: offset, end: offset }, { today }).filter(isOurs);
  const offers = actions.map(({ title, isPreferred }) => (isPreferred ? `* ${title}` : title));
  const { takes } = each.expected;
  const action = actions.find(({ title }) => title === takes);
  const change = action && changeOf(snapshot, action);
  if (takes === undefined || !change) return { offers };
  const after = applied(snapshot, change);
  const [was, is] = [findingsIn(snapshot), findingsIn(after)];
  return {
    offers,
    takes,
    lines: [...new Set(change.edits.map((edit) => edit.path))].flatMap((changed) =>
      changedLines(textIn(snapshot, changed), textIn(after, changed)).map((line) =>
        changed === path ? line : `${changed} ${line}`,
      ),
    ),
    ...(change.files.length > 0 && { creates: change.files.map((file) => file.path) }),
    gone: missingFrom(was, is),
    come: missingFrom(is, was),
  };
}

export function changeOf(snapshot: Snapshot, { does }: CodeAction): Change | undefined {
  switch (does.kind) {
    case 'change':
      return does.change;
    case 'later':
      return changeFor(snapshot, does.task, today);
    case 'suppress':
      return { edits: [does.edit], files: [] };
    default:
      return undefined;
  }
}

export function applied(snapshot: Snapshot, { edits, files }: Change): Snapshot {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return withFiles(snapshot, [
    ...paths.map((path) => {
      const own = edits.filter((edit) => edit.path === path);
      return [path, { content: applyEdits(textIn(snapshot, path), own) }] as const;
    }),
    ...files.map(({ path, content }) => [path, { content }] as const),
  ]);
}

export function findingsIn(snapshot: Snapshot): readonly Finding[] {
  return [...validate(snapshot, { today })].flatMap(({ findings }) => findings);
}

export function nameOf({ path, rule, message }: Finding): string {
  return `${path} ${rule} ${message}`;
}

/** The sample's file with several things changed in it, each of which is there exactly once when its turn comes. */
export function changed(
  path: keyof typeof samplePaths,
  ...pairs: readonly (readonly [find: string, replace: string])[]
): Readonly<Record<string, string>> {
  let text = sampleTexts.get(samplePaths[path]) ?? '';
  for (const [find, replace] of pairs) {
    if (text.split(find).length !== 2) throw new Error(`Not exactly once in ${path}: ${find}`);
    text = text.replace(find, () => replace);
  }
  return { [samplePaths[path]]: text };
}

function textIn(snapshot: Snapshot, path: string): string {
  return snapshot.files.get(path)?.text.content ?? '';
}

/** Line ends that differ from the rest of the text show as `␍`. */
function changedLines(before: string, after: string): readonly string[] {
  const isWindows = before.includes('\r\n');
  const [was, is] = [before, after].map((text) => text.split(isWindows ? '\r\n' : '\n'));
  const [a, b] = [was ?? [], is ?? []];
  const rows: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
      continue;
    }
    const back = a.indexOf(b[j] ?? '', i);
    const on = b.indexOf(a[i] ?? '', j);
    if (on >= 0 && i < a.length && (back < 0 || on - j <= back - i)) rows.push(`+${shown(b[j++] ?? '')}`);
    else if (i < a.length) rows.push(`-${shown(a[i++] ?? '')}`);
    else rows.push(`+${shown(b[j++] ?? '')}`);
  }
  return rows;
}

function shown(line: string): string {
  return line.replace(/[\r\n]/g, '␍');
}

function missingFrom(from: readonly Finding[], others: readonly Finding[]): readonly string[] {
  const names = new Set(others.map(nameOf));
  return [...new Set(from.filter((finding) => !names.has(nameOf(finding))).map(({ rule }) => rule))].sort();
}
