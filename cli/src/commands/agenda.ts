// `agenda`: what is due, across all plans.
import { type Agenda, agenda, agendaJson, agendaPaper, agendaTasksFile, papersMarkdown } from '#core';
import { displayPath, todayIn } from '../check.ts';
import { type Colors, colorsFor } from '../colors.ts';
import type { ExitCode } from '../exit-code.ts';
import { allDocuments } from '../find-documents.ts';
import type { Io } from '../io.ts';
import { mindMistakes } from '../mind-mistakes.ts';
import { type CommonFlags, flagProblem, withPaperFlags } from '../paper-flags.ts';
import { agendaPretty } from '../papers/agenda-words.ts';
import { putPaper } from '../put-paper.ts';
import { type AddCommand, refuse } from '../session.ts';

const formats = ['pretty', 'markdown', 'json', 'ics'] as const;

interface AgendaFlags extends CommonFlags {
  readonly from?: string;
  readonly to?: string;
  readonly done?: true;
}

export const addAgenda: AddCommand = (program, { io, end }) => {
  const command = program
    .command('agenda')
    .summary('print what is due, across all plans')
    .description(
      'Prints what somebody has to do, in date order: actions, messages, contact points and reviews of all plans below the current folder, and playbooks whose day to look at them again comes. What is late comes first.',
    )
    .option('--from <date>', 'the first day to show; else also what is late')
    .option('--to <date>', 'the last day to show')
    .option('--done', 'show what is done too');
  withPaperFlags(command, formats)
    .addHelpText(
      'after',
      `
Examples:
  $ support-playbooks agenda
  $ support-playbooks agenda --from 2027-01-04 --to 2027-01-31 --format markdown
  $ support-playbooks agenda --format ics --out agenda.ics`,
    )
    .action(async (_flags: unknown, called) => {
      end(await agendaCommand(io, called.optsWithGlobals()));
    });
};

async function agendaCommand(io: Io, flags: AgendaFlags): Promise<ExitCode> {
  const { from, to, done } = flags;
  const problem = flagProblem({ ...flags, startsOn: from }, formats);
  if (problem !== undefined) return refuse(io, problem);
  if (from !== undefined && to !== undefined && to < from)
    return refuse(io, `--to ${to} comes before --from ${from}. Swap them.`);
  const found = await allDocuments(io);
  if ('refusal' in found) return refuse(io, found.refusal);
  const workspaces = [...new Set(found.documents.map(({ workspace }) => workspace))];
  const agendas = workspaces.map(({ snapshot, root }) => {
    const today = todayIn(snapshot, flags.asOf, io.now());
    const made = agenda(snapshot, { today, withDone: done === true, ...(from && { from }), ...(to && { to }) });
    const entries = made.entries.map((entry) => ({ ...entry, path: displayPath(io.cwd, root, entry.path) }));
    return { ...made, entries };
  });
  const whole = joined(agendas);
  const ended = await putPaper(io, textOf(whole, flags.format, colorsFor(io.stdout, flags.color, io.env)), flags);
  return mindMistakes(io, workspaces, { asOf: flags.asOf, ended });
}

/** Several workspaces may pin different days; the latest of them is shown. */
function joined(agendas: readonly Agenda[]): Agenda {
  const entries = agendas.flatMap((each) => each.entries);
  const order = ({ item }: Agenda['entries'][number]) => item.due ?? '~';
  return {
    today:
      agendas
        .map(({ today }) => today)
        .sort()
        .at(-1) ?? '',
    entries: entries.toSorted((a, b) => (order(a) < order(b) ? -1 : Number(order(a) > order(b)))),
    incomplete: agendas.flatMap(({ incomplete }) => incomplete),
  };
}

function textOf(whole: Agenda, format: string, colors: Colors): string {
  if (format === 'ics') return agendaTasksFile(whole);
  if (format === 'json') return agendaJson(whole);
  return format === 'markdown' ? papersMarkdown([agendaPaper(whole)]) : agendaPretty(whole, colors);
}
