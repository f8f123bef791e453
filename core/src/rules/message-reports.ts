// What comes to light when all that is due is rendered: each mistake once, at the text or template that must change.
import type { PlaybookDocument } from '../playbook/document.ts';
import { type DueMessage, dueMessages } from '../render/due.ts';
import type { RenderProblem } from '../render/render-finding.ts';
import { readTemplateText } from '../template/read.ts';
import type { Range } from '../text/range.ts';
import type { DateText } from '../time/date.ts';
import { builtinPrefix } from '../workspace/builtin-prefix.ts';
import type { Settings } from '../workspace/settings.ts';
import { allDocuments, type Snapshot, startOf } from '../workspace/snapshot.ts';
import { isHurt } from './customer-texts.ts';
import { firstLine } from './first-line.ts';
import { allRules } from './list.ts';
import type { MessageReport, PlacedReport, TextChecks } from './rule.ts';
import { unreadable } from './unreadable-file.ts';

interface Found {
  readonly rule: string;
  readonly path: string;
  /** From the start of `document`, else of the file. */
  readonly range: Range;
  readonly document: PlaybookDocument | undefined;
  readonly message: string;
  readonly lacking?: RenderProblem['lacking'];
  readonly bug?: string;
}

const known = new WeakMap<Snapshot, { readonly today: DateText; readonly reports: ReportsByPath }>();

type ReportsByPath = ReadonlyMap<string, readonly PlacedReport[]>;

export function messageReports(snapshot: Snapshot, today: DateText): ReportsByPath {
  const before = known.get(snapshot);
  if (before?.today === today) return before.reports;
  const reports = merged(
    allDocuments(snapshot).flatMap((source) => foundIn(snapshot, source, today)),
    snapshot,
  );
  known.set(snapshot, { today, reports });
  return reports;
}

const foundInMessages = new WeakMap<
  readonly DueMessage[],
  { readonly settings: Settings; readonly found: readonly Found[] }
>();

function foundIn(snapshot: Snapshot, source: PlaybookDocument, today: DateText): readonly Found[] {
  if (source.kind !== 'SunsetPlan' && source.kind !== 'ChannelStrategy') return [];
  const { messages, isCertain, fault } = dueMessages(snapshot, source, today);
  if (fault) return [{ ...unreadable(fault), path: source.path, document: source }];
  const { settings } = snapshot;
  const before = foundInMessages.get(messages);
  if (before?.settings === settings) return before.found;
  const found: Found[] = [];
  for (const due of messages) {
    for (const problem of due.message.problems) found.push(...fromProblem(problem, due, { settings, isCertain }));
    judge(due, settings, found);
  }
  foundInMessages.set(messages, { settings, found });
  return found;
}

/** A value may be missing because another mistake hides it, and that one has its finding. */
const needsCertainty: ReadonlySet<string> = new Set(['template-missing-value', 'template-wrong-value']);

function fromProblem(
  problem: RenderProblem,
  due: DueMessage,
  { settings, isCertain }: { readonly settings: Settings; readonly isCertain: boolean },
): readonly Found[] {
  const { rule, lacking } = problem;
  if (rule === 'template-syntax' || rule === 'render-blocked') return [];
  if (needsCertainty.has(rule) && !isCertain) return [];
  if (rule === 'template-missing-value' && isPlanDate(problem.about, due)) return [];
  if (lacking?.isDefaultMissing && lacking.locale === settings.defaultLocale) return [];
  if (rule === 'text-missing-locale' && problem.document && isHurt(problem.document, problem.range)) return [];
  if (problem.path.startsWith(builtinPrefix)) return atName(due, problem);
  return [{ ...problem, document: problem.document }];
}

/** A plan without a closing day has its finding, and so has a date that is written and comes to no day. */
function isPlanDate(about: string, { planned: { source } }: DueMessage): boolean {
  const [, name] = /(?:^|\.)dates\.(\w+)$/.exec(about) ?? [];
  if (name === undefined || source.playbook?.kind !== 'SunsetPlan') return false;
  if (name === 'closeOn' || name === 'lastDayOn') return true;
  return source.playbook.spec.dates !== undefined && Object.hasOwn(source.playbook.spec.dates, name);
}

/** Nobody can mend a template that ships: what it lacks is said where it is named. */
function atName({ planned }: DueMessage, problem: Pick<Found, 'rule' | 'message' | 'lacking'>): readonly Found[] {
  const { source, namedAt } = planned;
  if (!namedAt) return [];
  const { rule, message, lacking } = problem;
  return [{ rule, message, path: source.path, range: namedAt, document: source, ...(lacking && { lacking }) }];
}

/** Few rules look at messages, and there are many messages. */
let messageChecks:
  | readonly { readonly id: string; readonly check: NonNullable<TextChecks['checkMessage']> }[]
  | undefined;

function judge(due: DueMessage, settings: Settings, found: Found[]): void {
  const { file } = due.message;
  if (!file) return;
  messageChecks ??= allRules.flatMap((rule) =>
    rule.looksAt === 'document' && rule.checkMessage ? [{ id: rule.id, check: rule.checkMessage }] : [],
  );
  for (const { id, check } of messageChecks) {
    for (const report of check(due, settings)) {
      const { message } = report;
      if (due.template.isShipped) found.push(...atName(due, { rule: id, message }));
      else {
        const range = placeIn(file.text.content, report);
        found.push({ rule: id, message, path: file.path, range, document: undefined });
      }
    }
  }
}

function placeIn(content: string, { at }: MessageReport): Range {
  const { fields, bodyStart } = readTemplateText(content);
  const field = fields.find(({ key }) => key === at);
  return field ?? firstLine(content, bodyStart);
}

function merged(all: readonly Found[], snapshot: Snapshot): ReportsByPath {
  const groups = new Map<string, Found[]>();
  for (const found of all) {
    const start = found.document ? startOf(snapshot, found.document) : 0;
    const key = [found.rule, found.path, found.range.start + start, found.range.end + start].join('\n');
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
  }
  const reports = new Map<string, PlacedReport[]>();
  for (const [first, ...rest] of groups.values()) {
    if (!first) continue;
    const report = placed(first, rest, snapshot);
    const ofPath = reports.get(first.path);
    if (ofPath) ofPath.push(report);
    else reports.set(first.path, [report]);
  }
  return reports;
}

function placed(first: Found, rest: readonly Found[], snapshot: Snapshot): PlacedReport {
  const { rule, range, document, lacking, bug } = first;
  const locales = new Set([first, ...rest].flatMap((found) => found.lacking?.locale ?? []));
  const { settings } = snapshot;
  const inOrder = [
    ...settings.locales.filter((locale) => locales.has(locale)),
    ...[...locales].filter((locale) => !settings.locales.includes(locale)),
  ];
  return {
    rule,
    range,
    message: lacking ? lacking.words(inOrder) : first.message,
    start: document ? startOf(snapshot, document) : 0,
    document,
    ...(bug !== undefined && { bug }),
  };
}
