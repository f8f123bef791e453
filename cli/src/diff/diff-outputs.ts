// Where the results of `diff` go: which formats, to the screen or into files.
import path from 'node:path';
import { writeFiles } from '#core/node';
import { prefixOf } from '../check.ts';
import { type Colors, colorsFor } from '../colors.ts';
import type { Io } from '../io.ts';
import { wrongReportFile } from '../report-files.ts';
import { printText } from '../sinks/print-text.ts';
import { type CommentedReview, diffComment } from './diff-comment.ts';
import { diffGithub } from './diff-github.ts';
import { diffJson } from './diff-json.ts';
import { diffMarkdown } from './diff-markdown.ts';
import { diffPretty } from './diff-pretty.ts';
import type { DiffReport } from './diff-report.ts';
import { diffSarif } from './diff-sarif.ts';

export const diffFormats = ['pretty', 'json', 'markdown', 'comment', 'github', 'sarif'] as const;
type DiffFormat = (typeof diffFormats)[number];

export interface DiffWish {
  readonly format: DiffFormat;
  /** `undefined` for the screen. */
  readonly file: string | undefined;
}

interface DiffResult {
  readonly report: DiffReport;
  /** There when a comment is wanted. */
  readonly review: CommentedReview | undefined;
  /** Whether formats beside the comment show texts. */
  readonly isRendered: boolean;
}

/** What is written after `--format`; without it for people, and in a workflow of GitHub beside the changed lines too. */
export function readDiffFormats(
  words: readonly string[] | undefined,
  { env }: Io,
): readonly DiffWish[] | { readonly wrong: string } {
  const wishes: DiffWish[] = [];
  for (const word of words ?? (env.GITHUB_ACTIONS === 'true' ? ['pretty', 'github'] : ['pretty'])) {
    const [name = '', ...rest] = word.split('=');
    const format = diffFormats.find((each) => each === name);
    const file = rest.join('=');
    if (!format) return { wrong: `There is no format “${name}”. Use ${diffFormats.join(', ')}.` };
    if (rest.length > 0 && file === '') return { wrong: `Name the file behind “${format}=”.` };
    wishes.push({ format, file: rest.length > 0 && file !== '-' ? file : undefined });
  }
  const wrong = clash(wishes);
  return wrong === undefined ? wishes : { wrong };
}

/** Annotations are lines of the log, beside what people read; every other format needs the screen for itself. */
function clash(wishes: readonly DiffWish[]): string | undefined {
  const onScreen = wishes.filter(({ file }) => file === undefined).map(({ format }) => format);
  const isLog = onScreen.every((format) => format === 'pretty' || format === 'github');
  if (onScreen.length > 1 && !(isLog && new Set(onScreen).size === onScreen.length))
    return 'Only one format can go to the screen. Give the others a file, such as --format comment=review.md.';
  return wrongReportFile(wishes.flatMap(({ file }) => file ?? []));
}

/** Files first: when one cannot be written, nothing claims to be complete. Says what went wrong. */
export async function putDiff(
  result: DiffResult,
  wishes: readonly DiffWish[],
  io: Io,
  colors: Colors,
): Promise<string | undefined> {
  const prefix = await prefixOf(io.cwd);
  const plain = colorsFor(io.stdout, false, {});
  for (const { format, file } of wishes) {
    if (file === undefined) continue;
    const target = path.resolve(io.cwd, file);
    const content = printed(format, result, { colors: plain, prefix });
    const problem = await writeFiles([{ path: target, content }], { overwrite: true, within: path.dirname(target) });
    if (problem) return `The report ${file} was not written, because ${problem.because}.${problem.wayOut}`;
  }
  for (const { format, file } of wishes) {
    if (file !== undefined) continue;
    const text = printed(format, result, { colors, prefix });
    // Annotations are for the runner to read; Markdown is safe by itself, and keeps what takes a mention apart.
    if (format === 'pretty') printText(io, text);
    else io.stdout.write(text);
  }
  return undefined;
}

function printed(
  format: DiffFormat,
  { report: whole, review, isRendered }: DiffResult,
  { colors, prefix }: { readonly colors: Colors; readonly prefix: string },
): string {
  const report = isRendered ? whole : { ...whole, rendered: undefined };
  switch (format) {
    case 'pretty':
      return diffPretty(report, colors);
    case 'json':
      return diffJson(report);
    case 'markdown':
      return diffMarkdown(report);
    case 'comment':
      return review ? diffComment(whole, review) : '';
    case 'github':
      return diffGithub(report, prefix);
    case 'sarif':
      return diffSarif(report, prefix);
    default:
      return format satisfies never;
  }
}
