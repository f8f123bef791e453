// `coverage`: which customers reach us where, and whether a person answers.
import { type CoverageReport, coveragePaper, coverageReport, coverageSvg, papersMarkdown, reportJson } from '#core';
import { todayIn } from '../check.ts';
import { chosenPlaybooks, onePictureOnly } from '../chosen-playbooks.ts';
import { colorsFor } from '../colors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { FoundDocument } from '../find-documents.ts';
import type { Io } from '../io.ts';
import { mindMistakes } from '../mind-mistakes.ts';
import { type CommonFlags, flagProblem, withPaperFlags } from '../paper-flags.ts';
import { coveragePretty } from '../papers/coverage-words.ts';
import { putPaper } from '../put-paper.ts';
import { type AddCommand, refuse } from '../session.ts';

const formats = ['pretty', 'markdown', 'json', 'svg'] as const;

interface CoverageFlags extends CommonFlags {
  readonly on?: string;
}

export const addCoverage: AddCommand = (program, { io, end }) => {
  const command = program
    .command('coverage')
    .summary('show which customers reach you where, and who is left without a way')
    .description(
      'Shows the live channels of each segment and type of question, whether a person answers, and who has nobody to turn to: of a strategy on one day, of a plan in each of its stages. Without a name, all plans, else all strategies.',
    )
    .argument('[name]', 'the name of a strategy or plan, or its path')
    .option('--on <date>', 'only this day');
  withPaperFlags(command, formats)
    .addHelpText(
      'after',
      `
Examples:
  $ support-playbooks coverage phone-sunset
  $ support-playbooks coverage fernway-support --on 2027-04-06 --format markdown
  $ support-playbooks coverage phone-sunset --format svg --out coverage.svg`,
    )
    .action(async (given: string | undefined, _flags: unknown, called) => {
      end(await coverageCommand(io, given, called.optsWithGlobals()));
    });
};

async function coverageCommand(io: Io, given: string | undefined, flags: CoverageFlags): Promise<ExitCode> {
  const problem = flagProblem(flags, formats);
  if (problem !== undefined) return refuse(io, problem);
  const plans = await chosenPlaybooks(
    io,
    given,
    given === undefined ? ['SunsetPlan'] : ['SunsetPlan', 'ChannelStrategy'],
  );
  const found =
    'refusal' in plans && given === undefined ? await chosenPlaybooks(io, given, ['ChannelStrategy']) : plans;
  if ('refusal' in found) return refuse(io, found.refusal);
  const reports = found.documents.map((document) => reportOf(io, document, flags));
  const broken = found.documents.find((_, index) => reports[index] === undefined);
  if (broken) {
    refuse(
      io,
      `The coverage of “${broken.name}” cannot be known. Mend its errors first; “support-playbooks validate” shows them all.`,
    );
    return exitCodes.findings;
  }
  const made = reports.flatMap((report) => report ?? []);
  const [only, ...others] = made;
  if (flags.format === 'svg' && (!only || others.length > 0))
    return refuse(io, onePictureOnly(made.map(({ name }) => name)));
  const text = flags.format === 'svg' && only ? coverageSvg(only) : textOf(made, flags, io);
  const ended = await putPaper(io, text, flags);
  return mindMistakes(
    io,
    found.documents.map(({ workspace }) => workspace),
    { asOf: flags.asOf, ended },
  );
}

function reportOf(
  io: Io,
  { workspace, kind, name }: FoundDocument,
  { on, asOf }: CoverageFlags,
): CoverageReport | undefined {
  const { snapshot } = workspace;
  const today = todayIn(snapshot, asOf, io.now());
  return kind === 'SunsetPlan' || kind === 'ChannelStrategy'
    ? coverageReport(snapshot, name, { kind, today, ...(on !== undefined && { on }) })
    : undefined;
}

function textOf(reports: readonly CoverageReport[], { format, color }: CoverageFlags, io: Io): string {
  if (format === 'json') return reportJson({ reports });
  return format === 'markdown'
    ? papersMarkdown(reports.map(coveragePaper))
    : coveragePretty(reports, colorsFor(io.stdout, color, io.env));
}
