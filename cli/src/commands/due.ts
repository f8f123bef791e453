// `due`: when an answer is due for somebody who writes at a moment.
import {
  type AnswerAxes,
  type AnswerScope,
  type AnswerTimes,
  answerAxes,
  answerTimes,
  answerTimesJson,
  answerTimesPaper,
  papersMarkdown,
  readMoment,
} from '#core';
import { colorsFor } from '../colors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { findDocuments } from '../find-documents.ts';
import type { Io } from '../io.ts';
import { mindMistakes } from '../mind-mistakes.ts';
import { type CommonFlags, flagProblem, withPaperFlags } from '../paper-flags.ts';
import { duePretty } from '../papers/due-words.ts';
import { putPaper } from '../put-paper.ts';
import { type AddCommand, refuse } from '../session.ts';
import { suggestion } from '../suggestion.ts';

const formats = ['pretty', 'markdown', 'json'] as const;

interface DueFlags extends CommonFlags, AnswerScope {
  readonly from: string;
}

export const addDue: AddCommand = (program, { io, end }) => {
  const command = program
    .command('due')
    .summary('say when an answer is due, and how that was worked out')
    .description(
      'Says when a reply or a resolution is due for somebody who writes at a moment, by the targets and promises of a policy and on their calendars, with the open hours that were counted and the closed days between.',
    )
    .argument('<policy>', 'the name of a policy, or its path')
    .requiredOption(
      '--from <moment>',
      'when somebody writes, such as “2027-03-26 16:30”, on the clocks of the policy’s calendar',
    )
    .option('--channel <id>', 'only this channel')
    .option('--segment <id>', 'only these customers')
    .option('--query-type <id>', 'only this type of question')
    .option('--priority <id>', 'only this priority')
    .option('--metric <metric>', 'only this one, such as first-reply or resolution');
  withPaperFlags(command, formats)
    .addHelpText(
      'after',
      `
Examples:
  $ support-playbooks due standard-response --from "2027-03-26 16:30"
  $ support-playbooks due standard-response --from "2027-03-26 16:30" --channel email --priority urgent
  $ support-playbooks due standard-response --from 2027-12-24 --metric resolution --format json`,
    )
    .action(async (policy: string, _flags: unknown, called) => {
      end(await dueCommand(io, policy, called.optsWithGlobals()));
    });
};

async function dueCommand(io: Io, given: string, flags: DueFlags): Promise<ExitCode> {
  const problem = flagProblem(flags, formats);
  if (problem !== undefined) return refuse(io, problem);
  const from = readMoment(flags.from);
  if (!from) return refuse(io, `“${flags.from}” is not a moment for --from. Write it like “2027-03-26 16:30”.`);
  const found = await findDocuments(io, given, ['SlaPolicy']);
  if ('refusal' in found) return refuse(io, found.refusal);
  const [document, ...others] = found.documents;
  if (!document || others.length > 0) {
    const names = found.documents.map(({ name }) => name).join(', ');
    return refuse(io, `“${given}” holds several policies: ${names}. Name one.`);
  }
  const { snapshot } = document.workspace;
  const axes = answerAxes(snapshot, document.name);
  const scope = scopeOf(flags);
  const unknown = axes && unknownIn(axes, scope);
  if (unknown !== undefined) return refuse(io, unknown);
  const times = answerTimes(snapshot, document.name, { from, scope });
  if (!times || !axes) {
    refuse(
      io,
      `The times of “${document.name}” cannot be known. Mend its errors first; “support-playbooks validate” shows them all.`,
    );
    return exitCodes.findings;
  }
  const ended = await putPaper(io, textOf({ times, axes }, flags, io), flags);
  return mindMistakes(io, [document.workspace], { asOf: flags.asOf, ended });
}

function textOf(
  { times, axes }: { readonly times: AnswerTimes; readonly axes: AnswerAxes },
  { format, color }: DueFlags,
  io: Io,
): string {
  if (format === 'json') return answerTimesJson(times);
  return format === 'markdown'
    ? papersMarkdown([answerTimesPaper(times, axes)])
    : duePretty(times, axes, colorsFor(io.stdout, color, io.env));
}

function scopeOf({ channel, segment, queryType, priority, metric }: DueFlags): AnswerScope {
  return {
    ...(channel !== undefined && { channel }),
    ...(segment !== undefined && { segment }),
    ...(queryType !== undefined && { queryType }),
    ...(priority !== undefined && { priority }),
    ...(metric !== undefined && { metric }),
  };
}

const axisWords = {
  channel: 'channel',
  segment: 'segment',
  queryType: 'query type',
  priority: 'priority',
  metric: 'metric',
} as const;

const axisNames = ['channel', 'segment', 'queryType', 'priority', 'metric'] as const;

function unknownIn(axes: AnswerAxes, scope: AnswerScope): string | undefined {
  for (const axis of axisNames) {
    const id = scope[axis];
    if (id === undefined || axes[axis].includes(id)) continue;
    return `The policy knows no ${axisWords[axis]} “${id}”.${suggestion(id, axes[axis]) || ` There is ${axes[axis].join(', ')}.`}`;
  }
  return undefined;
}
