// `validate`: what is wrong, in any number of formats.
import path from 'node:path';
import { Option } from 'commander';
import { configFileName, decode, readDate } from '#core';
import { writeFiles } from '#core/node';
import { type Check, type CheckReport, check } from '../check.ts';
import { colorsFor } from '../colors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { type Format, formats, isFormat, reporters } from '../reporters/list.ts';
import { plural } from '../reporters/plural.ts';
import { type AddCommand, colorsOf, refuse, say } from '../session.ts';

interface ValidateFlags {
  readonly format?: readonly string[];
  readonly asOf?: string;
  readonly failOn: FailOn;
  readonly maxWarnings?: string;
  readonly quiet?: true;
  readonly stdinFilename?: string;
}

const failOnWords = ['error', 'warning', 'info', 'never'] as const;
type FailOn = (typeof failOnWords)[number];

export const addValidate: AddCommand = (program, { io, end }) => {
  program
    .command('validate')
    .summary('say what is wrong in playbooks, config and templates')
    .description(
      'Checks playbooks, config files and templates. Without paths it checks the current folder. Rules look across the whole workspace; the paths say which files to report on.',
    )
    .argument('[paths...]', 'files or folders to report on')
    .option(
      '--format <format[=file]>',
      `${formats.join(', ')}; with “=file” into a file; may be repeated`,
      (word: string, all: readonly string[] = []) => [...all, word],
    )
    .option('--as-of <date>', 'the day that counts as today, such as 2027-01-31; else asOf in the config, else today')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on').choices(failOnWords).default('error'),
    )
    .option('--max-warnings <number>', 'exit with 1 when there are more warnings')
    .option('--quiet', 'show errors only; the summary still counts the rest')
    .option('--stdin-filename <path>', 'check the text on standard input as if it were this file')
    .addHelpText(
      'after',
      `
Examples:
  $ support-playbooks validate
  $ support-playbooks validate support/phone-sunset.playbook.yaml --as-of 2027-04-01
  $ support-playbooks validate --format pretty --format json=report.json --fail-on warning
  $ cat draft.yaml | support-playbooks validate --stdin-filename support/draft.playbook.yaml`,
    )
    .action(async (paths: readonly string[], flags: ValidateFlags, command) => {
      const outputs = readFormats(flags.format ?? ['pretty']);
      const wrong = 'wrong' in outputs ? outputs.wrong : wrongFlag(flags);
      if (wrong !== undefined || 'wrong' in outputs) return end(refuse(io, wrong ?? ''));
      const result = await check(io, { paths, asOf: flags.asOf, ...(await fromStdin(io, flags.stdinFilename)) });
      if ('missing' in result) return end(refuseMissing(io, result));
      const report = result.report;
      const shown = flags.quiet
        ? { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') }
        : report;
      const problem = await put(shown, outputs, io, colorsOf(command, io.stdout, io));
      if (problem !== undefined) {
        say(io, problem);
        return end(exitCodes.notWritten);
      }
      end(verdict(report, flags, paths, io));
    });
};

interface FormatWish {
  readonly format: Format;
  readonly file: string | undefined;
}

function readFormats(words: readonly string[]): readonly FormatWish[] | { readonly wrong: string } {
  const wishes: FormatWish[] = [];
  for (const word of words) {
    const [format = '', ...rest] = word.split('=');
    if (!isFormat(format)) return { wrong: `There is no format “${format}”. Use ${formats.join(', ')}.` };
    if (rest.length > 0 && rest.join('=') === '') return { wrong: `Name the file behind “${format}=”.` };
    wishes.push({ format, file: rest.length > 0 ? rest.join('=') : undefined });
  }
  const onScreen = wishes.filter(({ file }) => file === undefined);
  if (onScreen.length > 1) {
    const [, second] = onScreen;
    return {
      wrong: `Only one format can go to the screen. Give the others a file, such as --format ${second?.format}=report.${second?.format === 'json' ? 'json' : 'txt'}.`,
    };
  }
  const files = wishes.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  return twice === undefined ? wishes : { wrong: `Two formats cannot go to one file, ${twice}.` };
}

function wrongFlag({ asOf, maxWarnings }: ValidateFlags): string | undefined {
  if (asOf !== undefined && readDate(asOf) === undefined) {
    return `“${asOf}” is not a date for --as-of. Write it like 2027-01-31.`;
  }
  if (maxWarnings !== undefined && !/^\d{1,9}$/.test(maxWarnings)) {
    return `“${maxWarnings}” is not a number for --max-warnings. Write a whole number, such as 10.`;
  }
  return undefined;
}

async function fromStdin(io: Io, file: string | undefined): Promise<object> {
  return file === undefined ? {} : { instead: { path: file, content: decode(await io.readStdin()) } };
}

function refuseMissing(io: Io, { missing }: Extract<Check, { readonly missing: readonly string[] }>): ExitCode {
  return refuse(
    io,
    ...missing.map((given) => {
      const pattern = /[*?[{]/.test(given) ? ' Your shell left the pattern as it is; name a folder instead.' : '';
      return `There is no file or folder “${given}” in ${io.cwd}.${pattern}`;
    }),
  );
}

/** Files first: when one cannot be written, nothing claims to be complete. */
async function put(
  report: CheckReport,
  outputs: readonly FormatWish[],
  io: Io,
  colors: ReturnType<typeof colorsFor>,
): Promise<string | undefined> {
  const noColors = colorsFor(io.stdout, false, io.env);
  for (const { format, file } of outputs) {
    if (file === undefined) continue;
    const target = path.resolve(io.cwd, file);
    const content = reporters[format](report, { colors: noColors, columns: 120 });
    const problem = await writeFiles([{ path: target, content }], { overwrite: true, within: path.dirname(target) });
    if (problem) return `The report ${file} was not written, because ${problem.because}.`;
  }
  for (const { format, file } of outputs) {
    if (file === undefined) io.stdout.write(reporters[format](report, { colors, columns: io.stdout.columns ?? 120 }));
  }
  return undefined;
}

function verdict(
  report: CheckReport,
  { failOn, maxWarnings }: ValidateFlags,
  paths: readonly string[],
  io: Io,
): ExitCode {
  const isConfigAsked = paths.some((each) => path.basename(each) === configFileName);
  if (!report.checksPlaybooks && !isConfigAsked) return refuse(io, nothingChecked(paths));
  if (report.isIncomplete) return refuse(io, 'Some files could not be read, so this check is not complete.');
  if (reaches(report.counts, failOn)) return exitCodes.findings;
  const limit = maxWarnings === undefined ? undefined : Number(maxWarnings);
  if (limit === undefined || report.counts.warning <= limit) return exitCodes.clean;
  say(io, `${plural(report.counts.warning, 'warning')}; --max-warnings allows ${limit}.`);
  return exitCodes.findings;
}

function nothingChecked(paths: readonly string[]): string {
  const where = paths.length === 0 ? 'the current folder' : paths.map((each) => `“${each}”`).join(', ');
  return `Nothing was checked: there is no playbook in ${where}. Playbooks are called *.playbook.yaml. Start one with “support-playbooks init”.`;
}

function reaches(counts: CheckReport['counts'], failOn: FailOn): boolean {
  switch (failOn) {
    case 'never':
      return false;
    case 'error':
      return counts.error > 0;
    case 'warning':
      return counts.error + counts.warning > 0;
    case 'info':
      return counts.error + counts.warning + counts.info > 0;
    default:
      return failOn satisfies never;
  }
}
