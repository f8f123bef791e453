// Everything that an editor may offer for a stretch of a file, and the change behind an offer that was costly to work out.
import { compareFindings, type Finding } from '../finding.ts';
import { validate } from '../rules/validate.ts';
import type { Range } from '../text/range.ts';
import type { DateText } from '../time/date.ts';
import { inquire } from '../workspace/inquiry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { ActionContext } from './action-context.ts';
import { addSurface } from './add-surface.ts';
import { addWay } from './add-way.ts';
import { bulkChange, fixAllInFile, fixAllOfRule } from './bulk-fixes.ts';
import { type BulkTask, type Change, type CodeAction, fixAllKind } from './code-action.ts';
import { createMissing } from './create-missing.ts';
import { missingLocale } from './missing-locale.ts';
import { proposeHolidays } from './propose-holidays.ts';
import { quickFixes } from './quick-fixes.ts';
import { rewriteDates } from './rewrite-dates.ts';
import { suppression } from './suppress-finding.ts';

export interface CodeActionOptions {
  readonly today: DateText;
  /** The kinds that are asked for, each with all below it, such as `source.fixAll`; without it, all. */
  readonly only?: readonly string[];
}

/** In the order in which they help: what mends first, what silences and explains last. */
export function codeActions(
  snapshot: Snapshot,
  path: string,
  range: Range,
  { today, only }: CodeActionOptions,
): readonly CodeAction[] {
  if (!snapshot.files.has(path)) return [];
  const wants = (kind: string) => only?.some((each) => kind === each || kind.startsWith(`${each}.`)) ?? true;
  const context: ActionContext = { snapshot, inquiry: inquire(snapshot), path, today };
  const [file] = validate(snapshot, { today, paths: [path] });
  const findings = [...(file?.findings ?? [])].sort(compareFindings);
  const here = findings.filter((each) => each.range.start <= range.end && range.start <= each.range.end);
  const actions = [
    ...(wants('quickfix') ? here.flatMap((finding) => mending(context, finding)) : []),
    ...proposeHolidays(context, range, here),
    ...(wants('refactor.rewrite') ? rewriteDates(context, range) : []),
    ...(wants('quickfix') ? here.flatMap((finding) => fixAllOfRule(context, finding, findings)) : []),
    ...(wants(fixAllKind) ? fixAllInFile(context, findings) : []),
    ...(wants('quickfix') ? here.flatMap((finding) => suppression(context, finding)) : []),
    ...(wants('quickfix') ? here.flatMap(explanation) : []),
  ];
  return once(actions.filter(({ kind }) => wants(kind)));
}

/** What `does: later` stands for. */
export function changeFor(snapshot: Snapshot, task: BulkTask, today: DateText): Change {
  return bulkChange({ snapshot, inquiry: inquire(snapshot), path: task.path, today }, task);
}

function mending(context: ActionContext, finding: Finding): readonly CodeAction[] {
  return [
    ...quickFixes(context, finding),
    ...createMissing(context, finding),
    ...addWay(context, finding),
    ...addSurface(context, finding),
    ...missingLocale(context, finding),
  ];
}

function explanation(finding: Finding): readonly CodeAction[] {
  const { rule } = finding;
  return [
    {
      title: `Explain ${rule}`,
      kind: 'quickfix',
      isPreferred: false,
      mends: [finding],
      does: { kind: 'explain', rule },
    },
  ];
}

/** Two findings at one place share what they have in common: their rule's page, the mending of a whole file. */
function once(actions: readonly CodeAction[]): readonly CodeAction[] {
  const seen = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.does]);
    const before = seen.get(key);
    seen.set(key, before ? { ...before, mends: [...new Set([...before.mends, ...action.mends])] } : action);
  }
  return [...seen.values()];
}
