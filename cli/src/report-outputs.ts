// Where the reports of `validate` go: which formats, to the screen or into files.
import path from 'node:path';
import { writeFiles } from '#core/node';
import type { CheckReport } from './check.ts';
import { colorsFor } from './colors.ts';
import type { Io } from './io.ts';
import { type Format, formats, isFormat, reporters } from './reporters/list.ts';

export interface FormatWish {
  readonly format: Format;
  readonly file: string | undefined;
}

export function readFormats(words: readonly string[]): readonly FormatWish[] | { readonly wrong: string } {
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
    const content = reporters[format](report, { colors: noColors, columns: 120 });
    const problem = await writeFiles([{ path: target, content }], { overwrite: true, within: path.dirname(target) });
    if (problem) return `The report ${file} was not written, because ${problem.because}.`;
  }
  for (const { format, file } of outputs) {
    if (file === undefined) io.stdout.write(reporters[format](report, { colors, columns: io.stdout.columns ?? 120 }));
  }
  return undefined;
}
