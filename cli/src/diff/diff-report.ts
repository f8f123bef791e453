// What `diff` found over all workspaces, ready to be printed in any format.
import {
  type AcceptedChange,
  acceptances,
  type ChangePlace,
  type ChangeSeverity,
  changeSeverities,
  compare,
  type SemanticChange,
  type Snapshot,
  type Text,
  textOf,
} from '#core';
import type { Compared, ComparedWorkspace } from '#core/node';
import { displayPath, todayIn } from '../check.ts';
import type { Io } from '../io.ts';
import type { ShownText } from './shown-texts.ts';

export interface DiffReport {
  readonly changes: readonly ShownChange[];
  /** Of those that nobody has accepted. */
  readonly counts: Readonly<Record<ChangeSeverity, number>>;
  readonly accepted: number;
  readonly expired: readonly AcceptedChange[];
  /** `undefined` when nobody asked for them. */
  readonly rendered: readonly ShownText[] | undefined;
  readonly files: number;
  readonly parsed: number;
}

export interface ShownChange extends Omit<SemanticChange, 'before' | 'after'> {
  readonly file: string;
  readonly before: ShownPlace | undefined;
  readonly after: ShownPlace | undefined;
  readonly accepted: AcceptedChange | undefined;
}

export interface ShownPlace extends ChangePlace {
  /** Relative to the current folder. */
  readonly file: string;
  readonly text: Text;
}

export interface DiffReportOptions {
  readonly asOf: string | undefined;
  readonly isRendered: boolean;
  readonly locales: readonly string[] | undefined;
}

export async function diffReport(
  compared: Compared,
  io: Io,
  { asOf, isRendered, locales }: DiffReportOptions,
): Promise<DiffReport> {
  const { shownTexts } = isRendered ? await import('./shown-texts.ts') : {};
  const changes: ShownChange[] = [];
  const expired: AcceptedChange[] = [];
  const rendered: ShownText[] = [];
  for (const workspace of compared.workspaces) {
    const { before, after } = workspace;
    const today = todayIn(after, asOf, io.now());
    const judged = acceptances(compare(before, after), after, today);
    expired.push(...judged.expired);
    for (const { change, accepted } of judged.changes) changes.push(shown(change, accepted, workspace, io));
    if (shownTexts) rendered.push(...shownTexts(workspace, io, { today, locales }));
  }
  changes.sort((a, b) => changeSeverities.indexOf(a.severity) - changeSeverities.indexOf(b.severity));
  const open = changes.filter(({ accepted }) => !accepted);
  const count = (severity: ChangeSeverity) => open.filter((change) => change.severity === severity).length;
  return {
    changes,
    counts: {
      breaking: count('breaking'),
      weakened: count('weakened'),
      neutral: count('neutral'),
      improved: count('improved'),
    },
    accepted: changes.length - open.length,
    expired,
    rendered: isRendered ? rendered : undefined,
    files: compared.files,
    parsed: compared.parsed,
  };
}

function shown(
  change: SemanticChange,
  accepted: AcceptedChange | undefined,
  { root, before, after }: ComparedWorkspace,
  { cwd }: Io,
): ShownChange {
  return {
    ...change,
    file: displayPath(cwd, root, change.subject.path),
    before: place(change.before, before, displayPath.bind(undefined, cwd, root)),
    after: place(change.after, after, displayPath.bind(undefined, cwd, root)),
    accepted,
  };
}

function place(
  found: ChangePlace | undefined,
  { files }: Snapshot,
  display: (path: string) => string,
): ShownPlace | undefined {
  return found && { ...found, file: display(found.path), text: files.get(found.path)?.text ?? textOf('') };
}
