// `diff`: what a change means to customers, between two revisions, folders or files.
import { Option } from 'commander';
import { acceptedFileName, readDate } from '#core';
import { type Compared, comparedWorkspaces } from '#core/node';
import type { Colors } from '../colors.ts';
import { type DiffWish, diffFormats, putDiff, readDiffFormats } from '../diff/diff-outputs.ts';
import { diffReport } from '../diff/diff-report.ts';
import type { Review } from '../diff/review.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { warnOfPullRequestTarget } from '../pull-request-target.ts';
import { type AddCommand, colorsOf, refuse, say } from '../session.ts';
import { unreadReasons } from '../unread-words.ts';
import { writeRefusal } from '../write-refusal.ts';
import { wrongLocale } from '../wrong-locale.ts';

const failOnWords = ['breaking', 'weakened', 'never'] as const;

interface DiffFlags {
  readonly format?: readonly string[];
  readonly failOn: (typeof failOnWords)[number];
  readonly render?: true;
  readonly locale?: readonly string[];
  readonly accept?: readonly string[];
  readonly reason?: string;
  readonly until?: string;
  readonly asOf?: string;
}

export const addDiff: AddCommand = (program, { io, end }) => {
  program
    .command('diff')
    .summary('say what a change means to customers')
    .description(
      'Compares two revisions of git, folders or files by what they mean: promises, channels, hours, dates, routes, messages. Order, comments and formatting are no difference. A revision counts from where the histories parted, so that what others did meanwhile is no change of yours.',
    )
    .argument('<base>', 'a file, a folder or a revision of git; what is there on the disk counts first')
    .argument('[head]', 'the same; the working tree when left out')
    .option(
      '--format <format[=file]>',
      `${diffFormats.join(', ')}; with “=file” into a file; may be repeated. In a workflow of GitHub: pretty and github`,
      (word: string, all: readonly string[] = []) => [...all, word],
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on, unless it was accepted')
        .choices(failOnWords)
        .default('never'),
    )
    .option('--render', 'show messages and checklists before and after, too')
    .option('--locale <locales>', 'with --render or the comment: these languages only, with commas', listed)
    .option('--accept <fingerprint>', `accept a change for the worse, in ${acceptedFileName}; may be repeated`, listed)
    .option('--reason <text>', 'with --accept: why it may pass')
    .option('--until <date>', 'with --accept: the last day on which it is accepted')
    .option('--as-of <date>', 'the day that counts as today, such as 2027-01-31; else asOf in the config, else today')
    .addHelpText(
      'after',
      `
Examples:
  $ support-playbooks diff main                          what your branch changes, with what is not committed yet
  $ support-playbooks diff v1.2 v1.3 --format markdown   between two revisions
  $ support-playbooks diff old/ new/                     between two folders
  $ support-playbooks diff main --render --locale fr     and the letters in French, before and after
  $ support-playbooks diff origin/main --fail-on breaking --format pretty --format comment=review.md
  $ support-playbooks diff main --accept 3f9c2a1b7d04e586 --reason "Agreed with the customer council" --until 2027-06-30`,
    )
    .action(async (base: string, head: string | undefined, flags: DiffFlags, command) => {
      end(await diffCommand({ io, base, head, flags, colors: colorsOf(command, io.stdout, io) }));
    });
};

function listed(words: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...words.split(',').map((word) => word.trim())];
}

interface Run {
  readonly io: Io;
  readonly base: string;
  readonly head: string | undefined;
  readonly flags: DiffFlags;
  readonly colors: Colors;
}

async function diffCommand({ io, base, head, flags, colors }: Run): Promise<ExitCode> {
  warnOfPullRequestTarget(io);
  const outputs = readDiffFormats(flags.format, io);
  const wrong = 'wrong' in outputs ? outputs.wrong : wrongFlag(flags, outputs);
  if (wrong !== undefined || 'wrong' in outputs) return refuse(io, wrong ?? '');
  const isCommented = outputs.some(({ format }) => format === 'comment');
  const isRendered = flags.render === true || isCommented;
  const compared = await comparedWorkspaces({ cwd: io.cwd, base, head, isWhole: isRendered });
  if ('problem' in compared) {
    say(io, compared.problem);
    return exitCodes.notWritten;
  }
  if (compared.unread.length > 0) return refuse(io, unreadReasons(compared.unread, 'nothing was compared'));
  if (compared.files === 0) return refuse(io, 'Nothing was compared: there is no playbook on either side.');
  tellPast(compared, base, io);
  if (flags.accept) return accept(compared, flags, io);
  const report = await diffReport(compared, io, { asOf: flags.asOf, isRendered, locales: flags.locale });
  for (const { fingerprint, until } of report.expired)
    say(io, `The acceptance of ${fingerprint} in ${acceptedFileName} ran out on ${until}.`);
  if (flags.locale) for (const sentence of await foreign(compared, flags.locale)) say(io, sentence);
  const { asOf } = flags;
  const review = isCommented ? { ...(await reviewed(compared, io, asOf)), base, head, asOf } : undefined;
  // Only the comment shows texts that nobody asked for.
  const problem = await putDiff({ report, review, isRendered: flags.render === true }, outputs, io, colors);
  if (problem !== undefined) {
    say(io, problem);
    return exitCodes.notWritten;
  }
  const { breaking, weakened } = report.counts;
  const failing = flags.failOn === 'never' ? 0 : flags.failOn === 'breaking' ? breaking : breaking + weakened;
  return failing > 0 ? exitCodes.findings : exitCodes.clean;
}

/** Rules judge only where a comment tells of their findings; else they are not even loaded. */
async function reviewed(compared: Compared, io: Io, asOf: string | undefined): Promise<Review> {
  const { reviewOf } = await import('../diff/review.ts');
  return reviewOf(compared, io, { asOf });
}

async function foreign(compared: Compared, asked: readonly string[]): Promise<readonly string[]> {
  const { foreignLanguages } = await import('../diff/foreign-languages.ts');
  return foreignLanguages(compared, asked);
}

function wrongFlag(
  { accept: fingerprints, reason, until, asOf, render, locale }: DiffFlags,
  outputs: readonly DiffWish[],
): string | undefined {
  for (const [name, date] of Object.entries({ until, 'as-of': asOf })) {
    if (date !== undefined && readDate(date) === undefined)
      return `“${date}” is not a date for --${name}. Write it like 2027-01-31.`;
  }
  if (fingerprints && (reason ?? '').trim() === '') return 'Say with --reason why the change may pass.';
  if (!fingerprints && (reason !== undefined || until !== undefined)) return '--reason and --until go with --accept.';
  const odd = fingerprints?.find((each) => !/^[0-9a-f]{16}$/.test(each));
  if (odd !== undefined) return `“${odd}” is no fingerprint. It has 16 letters and digits, as “diff” prints it.`;
  const showsTexts = render || outputs.some(({ format }) => format === 'comment');
  return locale && !showsTexts ? '--locale goes with --render.' : wrongLocale(locale);
}

function tellPast({ commonAncestor, isPastUnknown }: Compared, base: string, io: Io): void {
  if (isPastUnknown) say(io, `“${base}” and the newer side have no common past here, so every difference counts.`);
  else if (commonAncestor !== undefined)
    say(io, `Compared with ${commonAncestor.slice(0, 12)}, where “${base}” and the newer side parted.`);
}

async function accept(
  compared: Compared,
  { accept: fingerprints = [], reason = '', until, asOf }: DiffFlags,
  io: Io,
): Promise<ExitCode> {
  const { acceptChanges } = await import('../diff/accept-change.ts');
  const problem = await acceptChanges(compared, { fingerprints, reason: reason.trim(), until, asOf }, io);
  if (problem === undefined) return exitCodes.clean;
  return 'refusal' in problem ? refuse(io, problem.refusal) : writeRefusal(io, problem);
}
