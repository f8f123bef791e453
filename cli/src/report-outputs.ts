// Where the reports of `validate` go: which formats, to the screen or into files.
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFiles } from '#core/node';
import type { CheckReport } from './check.ts';
import { colorsFor } from './colors.ts';
import type { Io } from './io.ts';
import { wrongReportFile } from './report-files.ts';
import { endings, type Format, formats, isFormat, reporterOf } from './reporters/list.ts';
import { say } from './session.ts';

export interface FormatWish {
  readonly format: Format;
  /** `undefined` for the screen. */
  readonly file: string | undefined;
}

/** Without a wish: for people, and in a workflow of GitHub beside the changed lines too. */
export function usualFormats({ env }: Io): readonly string[] {
  return env.GITHUB_ACTIONS === 'true' ? ['pretty', 'github'] : ['pretty'];
}

export function readFormats(words: readonly string[]): readonly FormatWish[] | { readonly wrong: string } {
  const wishes: FormatWish[] = [];
  for (const word of words) {
    const [format = '', ...rest] = word.split('=');
    const file = rest.join('=');
    if (!isFormat(format)) return { wrong: `There is no format “${format}”. Use ${formats.join(', ')}.` };
    if (rest.length > 0 && file === '') return { wrong: `Name the file behind “${format}=”.` };
    wishes.push({ format, file: rest.length > 0 && file !== '-' ? file : undefined });
  }
  const wrong = clash(wishes);
  return wrong === undefined ? wishes : { wrong };
}

/** Annotations are lines of the log; every other format needs the screen for itself. */
function clash(wishes: readonly FormatWish[]): string | undefined {
  const [, second] = wishes.filter(({ format, file }) => file === undefined && format !== 'github');
  const whole = wishes.filter(({ format, file }) => file === undefined && format !== 'github' && format !== 'pretty');
  const isAnnotated = wishes.some(({ format, file }) => file === undefined && format === 'github');
  const intruder = second ?? (isAnnotated ? whole[0] : undefined);
  if (intruder) {
    const { format } = intruder;
    return `Only one format can go to the screen. Give the others a file, such as --format ${format}=report.${endings[format]}.`;
  }
  return wrongReportFile(wishes.flatMap(({ file }) => file ?? []));
}

/** Files first: when one cannot be written, nothing claims to be complete. */
export async function putReports(
  report: CheckReport,
  outputs: readonly FormatWish[],
  io: Io,
  colors: ReturnType<typeof colorsFor>,
): Promise<string | undefined> {
  const noColors = colorsFor(io.stdout, false, io.env);
  for (const { format, file } of outputs) {
    if (file === undefined) continue;
    const target = path.resolve(io.cwd, file);
    const content = (await reporterOf(format))(report, { colors: noColors, columns: 120 });
    const problem = await writeFiles([{ path: target, content }], { overwrite: true, within: path.dirname(target) });
    if (problem) return `The report ${file} was not written, because ${problem.because}.${problem.wayOut}`;
  }
  for (const { format, file } of outputs) {
    if (file !== undefined) continue;
    io.stdout.write((await reporterOf(format))(report, { colors, columns: io.stdout.columns ?? 120 }));
  }
  if (outputs.some(({ format }) => format === 'github')) await summarize(report, io);
  return undefined;
}

/** GitHub takes 1 MiB for one step. */
const summaryBytes = 1024 * 1024 - 1024;

/** The page of the run. The runner names the file; other steps may have written to it. */
async function summarize(report: CheckReport, io: Io): Promise<void> {
  const file = io.env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  const { markdownWithin } = await import('./reporters/markdown.ts');
  try {
    await appendFile(file, `${markdownWithin(report, summaryBytes)}\n`);
  } catch {
    say(io, 'The summary of this job could not be written; the log has all of it.');
  }
}
