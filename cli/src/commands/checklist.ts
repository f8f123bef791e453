// `checklist`: what has to be done for a plan, by whom and when.
import path from 'node:path';
import { Option } from 'commander';
import { type Checklist, checklist, checklistCsv, checklistJson, checklistMarkdown, readDate } from '#core';
import { writeFiles } from '#core/node';
import { todayIn } from '../check.ts';
import { colorsFor } from '../colors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { findDocuments } from '../find-documents.ts';
import type { Io } from '../io.ts';
import { type AddCommand, refuse, say } from '../session.ts';
import { obstaclesIn, showFindings } from '../show-findings.ts';
import { printText } from '../sinks/print-text.ts';
import { writeRefusal } from '../write-refusal.ts';

const writers = { md: checklistMarkdown, csv: checklistCsv, json: checklistJson } as const satisfies Record<
  string,
  (list: Checklist) => string
>;

interface ChecklistFlags {
  readonly format: keyof typeof writers;
  readonly locale?: string;
  readonly out?: string;
  readonly force?: true;
  readonly asOf?: string;
  readonly color?: boolean;
}

export const addChecklist: AddCommand = (program, { io, end }) => {
  program
    .command('checklist')
    .summary('print what has to be done for a plan, by whom and when')
    .description('Prints the checklist of a sunset plan in date order, with owners, due dates and what is done.')
    .argument('<plan>', 'the name of a plan, or its path')
    .addOption(
      new Option('--format <format>', 'Markdown, a table for spreadsheets, or JSON')
        .choices(['md', 'csv', 'json'])
        .default('md'),
    )
    .option('--locale <locale>', 'the language; else the default one of the config')
    .option('--out <file>', 'write it into this file')
    .option('--force', 'replace the file when it exists')
    .option('--as-of <date>', 'the day that counts as today, such as 2027-01-31; else asOf in the config, else today')
    .addHelpText(
      'after',
      '\nExamples:\n  $ support-playbooks checklist phone-sunset\n  $ support-playbooks checklist phone-sunset --format csv --out phone-sunset.csv',
    )
    .action(async (plan: string, _flags: unknown, command) => {
      end(await checklistCommand(io, plan, command.optsWithGlobals()));
    });
};

async function checklistCommand(io: Io, plan: string, flags: ChecklistFlags): Promise<ExitCode> {
  if (flags.asOf !== undefined && readDate(flags.asOf) === undefined) {
    return refuse(io, `“${flags.asOf}” is not a date for --as-of. Write it like 2027-01-31.`);
  }
  const found = await findDocuments(io, plan, ['SunsetPlan']);
  if ('refusal' in found) return refuse(io, found.refusal);
  const [document, ...others] = found.documents;
  if (!document) return exitCodes.usage;
  if (others.length > 0) {
    return refuse(
      io,
      `“${plan}” holds several plans: ${found.documents.map(({ name }) => name).join(', ')}. Name one.`,
    );
  }
  const { workspace, name } = document;
  const { snapshot } = workspace;
  const today = todayIn(snapshot, flags.asOf, io.now());
  const made = checklist(snapshot, name, { today, locale: flags.locale ?? snapshot.settings.defaultLocale });
  const findings = [...obstaclesIn(snapshot, [document.path], today), ...(made?.findings ?? [])];
  showFindings(io, workspace, findings, colorsFor(io.stderr, flags.color, io.env));
  if (!made || findings.some(({ severity }) => severity === 'error')) {
    say(
      io,
      `The checklist of “${name}” cannot be made. Mend its errors first; “support-playbooks validate” shows them all.`,
    );
    return exitCodes.findings;
  }
  return put(io, writers[flags.format](made), flags);
}

async function put(io: Io, content: string, { out, force }: ChecklistFlags): Promise<ExitCode> {
  if (out === undefined) {
    printText(io, content);
    return exitCodes.clean;
  }
  const target = path.resolve(io.cwd, out);
  const problem = await writeFiles([{ path: target, content }], {
    overwrite: force === true,
    within: path.dirname(target),
  });
  if (problem) return writeRefusal(io, problem);
  say(io, `Wrote ${out}.`);
  return exitCodes.clean;
}
