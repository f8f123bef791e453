// `validate`: what is wrong, in any number of formats, and mended where it can be.
import path from 'node:path';
import { Option } from 'commander';
import { configFileName, decode, type FixKinds, severities, terminalText } from '#core';
import { type CheckReport, openToCheck, reportOn } from '../check.ts';
import { type Colors, colorsFor } from '../colors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { type FailOn, failOnWords, fails } from '../fail-on.ts';
import { judgeOrRecall, type RecallOptions } from '../findings-cache.ts';
import type { FixOutcome } from '../fix.ts';
import type { Io } from '../io.ts';
import type { JudgeOptions } from '../judge-share.ts';
import type { JudgedWorkspace } from '../judged.ts';
import type { Opened } from '../opened.ts';
import { warnOfPullRequestTarget } from '../pull-request-target.ts';
import { type FormatWish, putReports, readFormats, usualFormats } from '../report-outputs.ts';
import { formats, reporterOf } from '../reporters/list.ts';
import { plural } from '../reporters/plural.ts';
import { type AddCommand, colorsOf, refuse, say } from '../session.ts';
import { printText } from '../sinks/print-text.ts';
import { tellWhatIsGone } from '../tell-what-is-gone.ts';
import { unreadRefusal, unreadWords } from '../unread-words.ts';
import { fixKinds, judgeOptions, reportOptions, type ValidateFlags, wrongFlag } from '../validate-flags.ts';
import { writeRefusal } from '../write-refusal.ts';

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
      `${formats.join(', ')}; with “=file” into a file; may be repeated. In a workflow of GitHub: pretty and github`,
      (word: string, all: readonly string[] = []) => [...all, word],
    )
    .option('--as-of <date>', 'the day that counts as today, such as 2027-01-31; else asOf in the config, else today')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on').choices(failOnWords).default('error'),
    )
    .option('--max-warnings <number>', 'exit with 1 when there are more warnings')
    .option('--quiet', 'show errors only; the summary still counts the rest')
    .option('--fix', 'mend what has one right answer, and report the rest')
    .option('--fix-unsafe', 'mend also what needs a look afterwards')
    .option('--dry-run', 'with --fix: write nothing, and print what would change')
    .option(
      '--changed-since <ref>',
      'report on files that changed since a revision of git, and on what is new elsewhere',
    )
    .option('--lookahead <time>', 'tell also what becomes a finding within this time, such as 90d or 12w')
    .option('--update-baseline', 'write all present findings down, so that only new ones are told from now on')
    .option('--show-silenced', 'tell also, in sarif, what comments and the baseline keep silent, marked as suppressed')
    .option('--no-baseline', 'tell also what the baseline keeps silent')
    .option('--no-cache', 'judge everything afresh, and remember nothing')
    .option('--watch', 'check again after every change, until you press Ctrl+C')
    .option('--stdin-filename <path>', 'check the text on standard input as if it were this file')
    .addHelpText(
      'after',
      `
Examples:
  $ support-playbooks validate
  $ support-playbooks validate support/phone-sunset.playbook.yaml --as-of 2027-04-01
  $ support-playbooks validate --format pretty --format sarif=out/findings.sarif --fail-on warning
  $ support-playbooks validate --fix
  $ support-playbooks validate --changed-since origin/main
  $ support-playbooks validate --lookahead 90d
  $ support-playbooks validate --watch
  $ cat draft.yaml | support-playbooks validate --stdin-filename support/draft.playbook.yaml`,
    )
    .action(async (paths: readonly string[], flags: ValidateFlags, command) => {
      end(await validateWith({ io, paths, flags, colors: colorsOf(command, io.stdout, io) }));
    });
};

interface Run {
  readonly io: Io;
  readonly paths: readonly string[];
  readonly flags: ValidateFlags;
  readonly colors: Colors;
}

async function validateWith(run: Run): Promise<ExitCode> {
  const { io, paths, flags } = run;
  warnOfPullRequestTarget(io);
  const outputs = readFormats(flags.format ?? usualFormats(io));
  const wrong = 'wrong' in outputs ? outputs.wrong : wrongFlag(flags);
  if (wrong !== undefined || 'wrong' in outputs) return refuse(io, wrong ?? '');
  const { asOf, baseline: usesBaseline, changedSince, stdinFilename } = flags;
  const stdin = stdinFilename === undefined ? undefined : await io.readStdin();
  const instead = stdin && stdinFilename !== undefined ? { path: stdinFilename, content: decode(stdin) } : undefined;
  const options = { paths, asOf, usesBaseline, changedSince, ...(instead && { instead }) };
  const result = await openToCheck(io, options);
  if ('missing' in result) return refuseMissing(io, result.missing);
  if ('problem' in result) return fail(io, result.problem);
  if (result.isPastUnknown)
    say(io, `“${changedSince}” and HEAD have no common past here, so every difference counts as a change.`);
  const kinds = fixKinds(flags);
  if (flags.watch) {
    const { watchWorkspaces } = await import('../watch-workspaces.ts');
    return watchWorkspaces(io, options, (opened) => reportAll(run, opened, { outputs, kinds }));
  }
  if (kinds && instead) return fixText({ ...run, opened: result, kinds, stdin: stdin ?? new Uint8Array() });
  return reportAll(run, result, { outputs, kinds });
}

async function reportAll(
  { io, paths, flags, colors }: Run,
  opened: Opened,
  { outputs, kinds }: { readonly outputs: readonly FormatWish[]; readonly kinds: FixKinds | undefined },
): Promise<ExitCode> {
  let current = opened;
  if (kinds) {
    const { fixWorkspaces, writeFixed } = await import('../fix.ts');
    const outcome = fixWorkspaces(current, kinds, io);
    if (flags.dryRun) return showFixes(outcome, { io, flags, paths });
    const problem = await writeFixed(outcome.files);
    if (problem) return writeRefusal(io, problem);
    say(io, fixedWords('Fixed', outcome));
    current = outcome.opened;
  }
  if (flags.updateBaseline) {
    const refusal = unreadRefusal(current, io, 'no baseline was written');
    if (refusal !== undefined) return refuse(io, refusal);
    const { updateBaselines } = await import('../baseline.ts');
    const updated = await updateBaselines(current, io);
    if ('reason' in updated) return writeRefusal(io, updated);
    current = updated;
  }
  const options = reportOptions(flags);
  const isPlainRun = current === opened && !flags.watch && flags.stdinFilename === undefined;
  const judged = isPlainRun
    ? await judgedOrRecalled(current, io, { ...judgeOptions(flags), remembers: flags.cache })
    : await judgedHere(current, judgeOptions(flags));
  const report = reportOn(current, judged, io, options);
  const shown = flags.quiet
    ? { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') }
    : report;
  const problem = await putReports(shown, outputs, io, colors);
  if (problem !== undefined) return fail(io, problem);
  if (paths.length === 0 && flags.stdinFilename === undefined) tellWhatIsGone(report, io);
  return verdict(report, { flags, paths, io });
}

async function judgedOrRecalled(
  { workspaces }: Opened,
  io: Io,
  options: RecallOptions,
): Promise<readonly JudgedWorkspace[]> {
  const judged: JudgedWorkspace[] = [];
  for (const workspace of workspaces) {
    judged.push({ ...(await judgeOrRecall(workspace, io, options)), root: workspace.root });
  }
  return judged;
}

/** What was judged before in this process stays so, and nothing is remembered beyond it. */
async function judgedHere({ workspaces }: Opened, options: JudgeOptions): Promise<readonly JudgedWorkspace[]> {
  const { judge } = await import('../judge.ts');
  return workspaces.map((workspace) => ({ ...judge(workspace, options), root: workspace.root }));
}

/** The diff is the result; what is left is told beside it. */
async function showFixes(outcome: FixOutcome, run: Omit<Run, 'colors'>): Promise<ExitCode> {
  const { io, flags } = run;
  const { unifiedDiff } = await import('../unified-diff.ts');
  for (const { file, before, after } of outcome.files) printText(io, unifiedDiff(terminalText(file), before, after));
  say(io, fixedWords('Would fix', outcome));
  const judged = await judgedHere(outcome.opened, {});
  const code = verdict(reportOn(outcome.opened, judged, io, { failOn: flags.failOn }), run);
  return code === exitCodes.clean && outcome.fixed > 0 ? exitCodes.findings : code;
}

/** An editor that formats through a pipe gets the whole text, mended or not; what is left goes to standard error. */
async function fixText({
  io,
  paths,
  flags,
  opened,
  kinds,
  stdin,
}: Run & { readonly opened: Opened; readonly kinds: FixKinds; readonly stdin: Uint8Array }): Promise<ExitCode> {
  const { workspaces } = opened;
  const unread = workspaces.flatMap(({ snapshot, focus }) => focus.flatMap((file) => snapshot.files.get(file) ?? []));
  const broken = unread.find((file) => file.type === 'unreadable');
  if (broken?.type === 'unreadable') return refuse(io, broken.unreadable.message);
  const { fixWorkspaces } = await import('../fix.ts');
  const outcome = fixWorkspaces(opened, kinds, io);
  if (flags.dryRun) return showFixes(outcome, { io, flags, paths });
  const mark = stdin[0] === 0xef && stdin[1] === 0xbb && stdin[2] === 0xbf ? '\ufeff' : '';
  const after = outcome.files[0]?.after ?? unread[0]?.text.content ?? '';
  printText(io, `${mark}${after}`);
  const judged = await judgedHere(outcome.opened, judgeOptions(flags));
  const report = reportOn(outcome.opened, judged, io, reportOptions(flags));
  const colors = colorsFor(io.stderr, undefined, io.env);
  const pretty = await reporterOf('pretty');
  if (report.findings.length > 0) io.stderr.write(pretty(report, { colors, columns: io.stderr.columns ?? 120 }));
  return verdict(report, { flags, paths, io });
}

function fixedWords(verb: string, { fixed, files }: FixOutcome): string {
  return fixed === 0
    ? 'There is nothing to fix.'
    : `${verb} ${plural(fixed, 'finding')} in ${plural(files.length, 'file')}.`;
}

function fail(io: Io, problem: string): ExitCode {
  say(io, problem);
  return exitCodes.notWritten;
}

function refuseMissing(io: Io, missing: readonly string[]): ExitCode {
  return refuse(
    io,
    ...missing.map((given) => {
      const pattern = /[*?[{]/.test(given) ? ' Your shell left the pattern as it is; name a folder instead.' : '';
      const piped = given === '-' ? ' To check standard input, say --stdin-filename with the path it belongs to.' : '';
      return `There is no file or folder “${given}” in ${io.cwd}.${pattern}${piped}`;
    }),
  );
}

function verdict(report: CheckReport, { flags, paths, io }: Omit<Run, 'colors'>): ExitCode {
  const { failOn, maxWarnings, stdinFilename } = flags;
  const isConfigAsked = paths.some((each) => path.basename(each) === configFileName);
  if (!report.checksPlaybooks && !isConfigAsked) {
    const isUnread = report.unread.length > 0;
    return refuse(
      io,
      isUnread ? `${unreadWords(report.unread)}, so nothing was checked.` : nothingChecked(paths, stdinFilename),
    );
  }
  const [bug] = report.findings.flatMap((finding) => finding.bug ?? []);
  if (bug !== undefined) return tellBug(io, bug);
  if (report.unread.length > 0) return refuse(io, `${unreadWords(report.unread)}, so this check is not complete.`);
  if (reaches(report.counts, failOn)) return exitCodes.findings;
  const limit = maxWarnings === undefined ? undefined : Number(maxWarnings);
  if (limit === undefined || report.counts.warning <= limit) return exitCodes.clean;
  say(io, `${plural(report.counts.warning, 'warning')}; --max-warnings allows ${limit}.`);
  return exitCodes.findings;
}

/** The findings say where; here is what helps to mend it. */
function tellBug(io: Io, bug: string): ExitCode {
  say(io, `This check is not complete, because of a mistake of ours. Please report it with these lines:\n${bug}`);
  return exitCodes.bug;
}

function nothingChecked(paths: readonly string[], stdinFilename: string | undefined): string {
  if (stdinFilename !== undefined && paths.length === 0)
    return `Nothing was checked: “${stdinFilename}” is not the name of a playbook. Playbooks are called *.playbook.yaml.`;
  const where = paths.length === 0 ? 'the current folder' : paths.map((each) => `“${each}”`).join(', ');
  return `Nothing was checked: there is no playbook in ${where}. Playbooks are called *.playbook.yaml. Start one with “support-playbooks init”.`;
}

function reaches(counts: CheckReport['counts'], failOn: FailOn): boolean {
  return severities.some((severity) => counts[severity] > 0 && fails(severity, failOn));
}
