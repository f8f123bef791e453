// `timeline`: how plans run, one under the other.
import { reportJson, type Timeline, timeline, timelineMarkdown, timelineSvg } from '#core';
import { todayIn } from '../check.ts';
import { chosenPlaybooks } from '../chosen-playbooks.ts';
import { colorsFor } from '../colors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { mindMistakes } from '../mind-mistakes.ts';
import { type CommonFlags, flagProblem, withPaperFlags } from '../paper-flags.ts';
import { timelinePretty } from '../papers/timeline-words.ts';
import { putPaper } from '../put-paper.ts';
import { type AddCommand, refuse, say } from '../session.ts';

const formats = ['pretty', 'markdown', 'json', 'svg'] as const;

export const addTimeline: AddCommand = (program, { io, end }) => {
  const command = program
    .command('timeline')
    .summary('show how plans run: phases, messages, closed days, and days without any way to reach you')
    .description(
      'Shows the phases, messages and actions of a plan, the holidays and busy periods they meet, the days on which the channel is closed, and in red the days on which somebody has nobody to turn to. Without a name, all plans of the workspace.',
    )
    .argument('[plan]', 'the name of a plan, or its path');
  withPaperFlags(command, formats)
    .addHelpText(
      'after',
      `
Examples:
  $ support-playbooks timeline
  $ support-playbooks timeline phone-sunset --format svg --out timeline.svg
  $ support-playbooks timeline phone-sunset --format markdown`,
    )
    .action(async (given: string | undefined, _flags: unknown, called) => {
      end(await timelineCommand(io, given, called.optsWithGlobals()));
    });
};

async function timelineCommand(io: Io, given: string | undefined, flags: CommonFlags): Promise<ExitCode> {
  const problem = flagProblem(flags, formats);
  if (problem !== undefined) return refuse(io, problem);
  const found = await chosenPlaybooks(io, given, ['SunsetPlan']);
  if ('refusal' in found) return refuse(io, found.refusal);
  const workspaces = [...new Set(found.documents.map(({ workspace }) => workspace))];
  const [workspace, ...others] = workspaces;
  if (!workspace || others.length > 0) {
    const names = found.documents.map(({ name }) => name);
    return refuse(io, `These plans are in several workspaces. Name one: ${names.join(', ')}.`);
  }
  const { snapshot } = workspace;
  const today = todayIn(snapshot, flags.asOf, io.now());
  const made = timeline(snapshot, { today, plans: found.documents.map(({ name }) => name) });
  if (made.plans.length === 0 && made.unreadable.length > 0) return unreadable(io, made);
  const ended = await putPaper(io, textOf(made, flags, io), flags);
  return mindMistakes(io, [workspace], { asOf: flags.asOf, ended });
}

function unreadable(io: Io, made: Timeline): ExitCode {
  const names = made.unreadable.map((name) => `“${name}”`).join(', ');
  say(
    io,
    `The timeline of ${names} cannot be known. Mend its errors first; “support-playbooks validate” shows them all.`,
  );
  return exitCodes.findings;
}

function textOf(made: Timeline, { format, color }: CommonFlags, io: Io): string {
  if (format === 'svg') return timelineSvg(made);
  if (format === 'json') return reportJson(made);
  return format === 'markdown' ? timelineMarkdown(made) : timelinePretty(made, colorsFor(io.stdout, color, io.env));
}
