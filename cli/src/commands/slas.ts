// `slas`: what each channel gives each priority, beside what customers expect.
import {
  papersMarkdown,
  type ResponseTimes,
  reportJson,
  responseTimes,
  responseTimesPaper,
  responseTimesSvg,
} from '#core';
import { todayIn } from '../check.ts';
import { chosenPlaybooks, onePictureOnly } from '../chosen-playbooks.ts';
import { colorsFor } from '../colors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { mindMistakes } from '../mind-mistakes.ts';
import { type CommonFlags, flagProblem, withPaperFlags } from '../paper-flags.ts';
import { slasPretty } from '../papers/slas-words.ts';
import { putPaper } from '../put-paper.ts';
import { type AddCommand, refuse } from '../session.ts';

const formats = ['pretty', 'markdown', 'json', 'svg'] as const;

export const addSlas: AddCommand = (program, { io, end }) => {
  const command = program
    .command('slas')
    .summary('show response times side by side, beside what customers expect')
    .description(
      'Shows what the policies in force give each channel and priority, what customers were told, and how a first reply lies to the norms of the config. Channels that are closed for good are left out. Without a name, all strategies.',
    )
    .argument('[strategy]', 'the name of a strategy, or its path');
  withPaperFlags(command, formats)
    .addHelpText(
      'after',
      `
Examples:
  $ support-playbooks slas
  $ support-playbooks slas fernway-support --format markdown
  $ support-playbooks slas fernway-support --format svg --out response-times.svg`,
    )
    .action(async (given: string | undefined, _flags: unknown, called) => {
      end(await slasCommand(io, given, called.optsWithGlobals()));
    });
};

async function slasCommand(io: Io, given: string | undefined, flags: CommonFlags): Promise<ExitCode> {
  const problem = flagProblem(flags, formats);
  if (problem !== undefined) return refuse(io, problem);
  const found = await chosenPlaybooks(io, given, ['ChannelStrategy']);
  if ('refusal' in found) return refuse(io, found.refusal);
  const made: ResponseTimes[] = [];
  for (const { workspace, name } of found.documents) {
    const report = responseTimes(workspace.snapshot, name, todayIn(workspace.snapshot, flags.asOf, io.now()));
    if (!report) {
      refuse(
        io,
        `The response times of “${name}” cannot be known. Mend the errors first; “support-playbooks validate” shows them all.`,
      );
      return exitCodes.findings;
    }
    made.push(report);
  }
  const [only, ...others] = made;
  if (flags.format === 'svg' && (!only || others.length > 0))
    return refuse(io, onePictureOnly(made.map(({ strategy }) => strategy)));
  const text = flags.format === 'svg' && only ? responseTimesSvg(only) : textOf(made, flags, io);
  const ended = await putPaper(io, text, flags);
  return mindMistakes(
    io,
    found.documents.map(({ workspace }) => workspace),
    { asOf: flags.asOf, ended },
  );
}

function textOf(reports: readonly ResponseTimes[], { format, color }: CommonFlags, io: Io): string {
  if (format === 'json') return reportJson({ reports });
  return format === 'markdown'
    ? papersMarkdown(reports.map(responseTimesPaper))
    : slasPretty(reports, colorsFor(io.stdout, color, io.env));
}
