// `checklist`: what has to be done for a plan, by whom and when.
import path from 'node:path';
import {
  type Checklist,
  checklist,
  checklistCsv,
  checklistJson,
  checklistMarkdown,
  checklistTasksFile,
  type ExportedFile,
  readDate,
  render,
} from '#core';
import { writeFiles } from '#core/node';
import { todayIn } from '../check.ts';
import { colorsFor } from '../colors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { allDocuments, type FoundDocument, findDocuments } from '../find-documents.ts';
import type { Io } from '../io.ts';
import { formatWords } from '../output-format.ts';
import { progressOn } from '../progress.ts';
import { putFiles } from '../put-files.ts';
import { type AddCommand, refuse, say } from '../session.ts';
import { obstaclesIn, showFindings } from '../show-findings.ts';
import { writeRefusal } from '../write-refusal.ts';
import { wrongLocale } from '../wrong-locale.ts';

const formats = ['md', 'csv', 'json', 'ics', 'html', 'txt'] as const;
type Format = (typeof formats)[number];

interface ChecklistFlags {
  readonly format: string;
  readonly locale?: readonly string[];
  readonly out?: string;
  readonly all?: true;
  readonly force?: true;
  readonly asOf?: string;
  readonly color?: boolean;
}

export const addChecklist: AddCommand = (program, { io, end }) => {
  program
    .command('checklist')
    .summary('print what has to be done for a plan, by whom and when')
    .description(
      'Prints the checklist of a sunset plan in date order, with owners, due dates and what is done. A task that falls on a closed day says which open day comes before it.',
    )
    .argument('[plan]', 'the name of a plan, or its path')
    .option('--format <formats>', `one or several with commas: ${formats.join(', ')}; ics is for task programs`, 'md')
    .option(
      '--locale <locales>',
      'languages with commas, or “all” of the config; else the default one of the config',
      (words: string, before: readonly string[] = []) => [...before, ...words.split(',').map((word) => word.trim())],
    )
    .option('--all', 'the checklists of all plans')
    .option('--out <path>', 'write it into this file; several go into this folder')
    .option('--force', 'replace files that exist')
    .option('--as-of <date>', 'the day that counts as today, such as 2027-01-31; else asOf in the config, else today')
    .addHelpText(
      'after',
      `
Examples:
  $ support-playbooks checklist phone-sunset
  $ support-playbooks checklist phone-sunset --format csv --out phone-sunset.csv
  $ support-playbooks checklist phone-sunset --format ics > tasks.ics
  $ support-playbooks checklist --all --locale all --format md,csv,ics --out checklists`,
    )
    .action(async (plan: string | undefined, _flags: unknown, command) => {
      end(await checklistCommand(io, plan, command.optsWithGlobals()));
    });
};

async function checklistCommand(io: Io, plan: string | undefined, flags: ChecklistFlags): Promise<ExitCode> {
  const words = formatWords(flags.format);
  const unknown = words.find((word) => !isFormat(word));
  const odd = wrongLocale(flags.locale);
  if (plan === undefined && !flags.all)
    return refuse(io, 'Name a plan, such as “support-playbooks checklist phone-sunset”, or take --all.');
  if (unknown !== undefined) return refuse(io, `There is no format “${unknown}”. Use ${formats.join(', ')}.`);
  if (odd !== undefined) return refuse(io, odd);
  if (flags.asOf !== undefined && readDate(flags.asOf) === undefined) {
    return refuse(io, `“${flags.asOf}” is not a date for --as-of. Write it like 2027-01-31.`);
  }
  const found =
    plan === undefined ? await allDocuments(io, ['SunsetPlan']) : await findDocuments(io, plan, ['SunsetPlan']);
  if ('refusal' in found) return refuse(io, found.refusal);
  if (found.documents.length > 1 && !flags.all) {
    return refuse(
      io,
      `“${plan}” holds several plans: ${found.documents.map(({ name }) => name).join(', ')}. Name one, or take --all.`,
    );
  }
  const made = makeAll(io, found.documents, { ...flags, wanted: words.filter(isFormat) });
  return made ? put(io, made, { ...flags, isOneFile: made.length === 1 && !flags.all }) : exitCodes.findings;
}

function isFormat(word: string): word is Format {
  return formats.some((format) => format === word);
}

interface Wishes extends ChecklistFlags {
  readonly wanted: readonly Format[];
}

/** `undefined` when one of them cannot be made; what is wrong was said. */
function makeAll(io: Io, documents: readonly FoundDocument[], flags: Wishes): readonly ExportedFile[] | undefined {
  const progress = progressOn(io, 'Listing', documents.length);
  const files: ExportedFile[] = [];
  const failed: string[] = [];
  for (const document of documents) {
    const made = filesOf(io, document, flags);
    progress.step();
    if (made) files.push(...made);
    else failed.push(document.name);
  }
  progress.end();
  for (const name of failed)
    say(
      io,
      `The checklist of “${name}” cannot be made. Mend its errors first; “support-playbooks validate” shows them all.`,
    );
  return failed.length > 0 ? undefined : files;
}

function filesOf(
  io: Io,
  { workspace, name, path: file }: FoundDocument,
  flags: Wishes,
): readonly ExportedFile[] | undefined {
  const { snapshot } = workspace;
  const today = todayIn(snapshot, flags.asOf, io.now());
  const { locales, defaultLocale } = snapshot.settings;
  const given = flags.locale ?? [defaultLocale];
  const wanted = given.includes('all') ? locales : [...new Set(given)];
  const lists = wanted.map((locale) => checklist(snapshot, name, { today, locale }));
  const findings = [...obstaclesIn(snapshot, [file], today), ...lists.flatMap((list) => list?.findings ?? [])];
  showFindings(io, workspace, findings, colorsFor(io.stderr, flags.color, io.env));
  if (findings.some(({ severity }) => severity === 'error') || lists.includes(undefined)) return undefined;
  return lists.flatMap((list) =>
    list === undefined
      ? []
      : flags.wanted.map((format) => ({
          name: `${name}/checklist.${list.locale}.${format}`,
          content: textOf(list, format, snapshot),
        })),
  );
}

function textOf(list: Checklist, format: Format, snapshot: FoundDocument['workspace']['snapshot']): string {
  switch (format) {
    case 'md':
      return checklistMarkdown(list);
    case 'csv':
      return checklistCsv(list);
    case 'json':
      return checklistJson(list);
    case 'ics':
      return checklistTasksFile(list);
    case 'html':
    case 'txt': {
      const { plan, locale, today } = list;
      const rendered = render(snapshot, { id: `${plan}/checklist`, locale, today });
      return (format === 'html' ? rendered?.html : rendered?.text) ?? '';
    }
    default:
      return format satisfies never;
  }
}

interface PutFlags extends ChecklistFlags {
  readonly isOneFile: boolean;
}

/** One list goes into the very file that `--out` names, several into a folder. */
async function put(io: Io, files: readonly ExportedFile[], { isOneFile, out, force }: PutFlags): Promise<ExitCode> {
  const [only] = files;
  if (!isOneFile || out === undefined || !only)
    return putFiles(io, files, { out, force, way: 'ask for one plan, one language and one format' });
  const target = path.resolve(io.cwd, out);
  const problem = await writeFiles([{ path: target, content: only.content }], {
    overwrite: force === true,
    within: path.dirname(target),
  });
  if (problem) return writeRefusal(io, problem);
  say(io, `Wrote ${out}.`);
  return exitCodes.clean;
}
