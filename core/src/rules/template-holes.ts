// Whether a value that may be missing is missing here: the playbooks of the workspace are the judge, where there are any.
import { dueMessages } from '../render/due.ts';
import { makeMessage } from '../render/message.ts';
import { renderingsWith } from '../render/rendering.ts';
import { variantsOf, voiceOf } from '../render/voice.ts';
import { known } from '../schema/value.ts';
import type { DateText } from '../time/date.ts';
import {
  holdsFor,
  type Inquiry,
  inquire,
  type Settled,
  settled,
  template as templateNamed,
} from '../workspace/inquiry.ts';
import { allDocuments, type Snapshot } from '../workspace/snapshot.ts';
import type { TemplateTextFile } from '../workspace/source-file.ts';
import type { TypedReport } from './template-typed.ts';

/** Of so many playbooks at most: a template that nothing sends is not worth more. */
const enough = 5;

/**
 * A template that is sent is made with what it is sent for, and that tells its holes; one that nothing sends is made with
 * the playbooks of its kind. Without any, what may be missing is worth a word.
 */
export function isHole(snapshot: Snapshot, report: TypedReport, today: DateText): boolean {
  if (sentFiles(snapshot, today).has(report.template)) return false;
  return (
    !hasSources(snapshot, report) || trialOf(snapshot, report, today).has(placeOf(report.path, report.range.start))
  );
}

/** One that cannot be read may be of this kind, and then nobody knows. */
function hasSources(snapshot: Snapshot, { document }: TypedReport): boolean {
  const { playbook } = document;
  const kind = playbook?.kind === 'MessageTemplate' ? known(() => playbook.spec.rendersFrom) : undefined;
  const isUnclear = [...snapshot.files.values()].some(({ type }) => type === 'unreadable');
  return isUnclear || allDocuments(snapshot).some((each) => each.kind === undefined || each.kind === kind);
}

const sentBefore = new WeakMap<Snapshot, { readonly today: DateText; readonly files: ReadonlySet<TemplateTextFile> }>();

function sentFiles(snapshot: Snapshot, today: DateText): ReadonlySet<TemplateTextFile> {
  const before = sentBefore.get(snapshot);
  if (before?.today === today) return before.files;
  const sources = allDocuments(snapshot).filter(({ kind }) => kind === 'SunsetPlan' || kind === 'ChannelStrategy');
  const files = new Set(
    sources.flatMap((source) =>
      dueMessages(snapshot, source, today).messages.flatMap(({ message }) => message.file ?? []),
    ),
  );
  sentBefore.set(snapshot, { today, files });
  return files;
}

const trials = new WeakMap<
  TemplateTextFile,
  { readonly inquiry: Settled; readonly today: DateText; readonly missing: ReadonlySet<string> }
>();

/** Places that had no value in one of the playbooks. */
function trialOf(snapshot: Snapshot, { template: file, document }: TypedReport, today: DateText): ReadonlySet<string> {
  const before = trials.get(file);
  if (before && before.today === today && holdsFor(before.inquiry, snapshot)) return before.missing;
  const inquiry = inquire(snapshot);
  const missing = tried(inquiry, { file, name: document.name ?? '', today });
  trials.set(file, { inquiry: settled(inquiry), today, missing });
  return missing;
}

interface Attempt {
  readonly file: TemplateTextFile;
  readonly name: string;
  readonly today: DateText;
}

function tried(inquiry: Inquiry, { file, name, today }: Attempt): ReadonlySet<string> {
  const found = templateNamed(inquiry, name);
  const variant = file.path.slice(file.path.lastIndexOf('/') + 1, -'.hbs'.length);
  const [locale = variant] = variant.split('.');
  const missing = new Set<string>();
  for (const planned of found ? renderingsWith(inquiry, found).slice(0, enough) : []) {
    if (!found || !variantsOf(locale, voiceOf(inquiry, planned.source)).includes(variant)) continue;
    const { problems } = makeMessage(planned, found, { inquiry, locale, today });
    for (const { rule, path, range } of problems)
      if (rule === 'template-missing-value') missing.add(placeOf(path, range.start));
  }
  return missing;
}

function placeOf(path: string, start: number): string {
  return `${path}\n${start}`;
}
