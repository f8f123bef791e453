// `golden`: whether the workspace's own templates still give the texts that somebody has read and approved.
import path from 'node:path';
import { type Finding, type GoldenTemplate, golden, goldenDay, goldenTemplates, readDate } from '#core';
import {
  fileNamesIn,
  type OpenedWorkspace,
  openWorkspaces,
  readFileSafely,
  relativeTo,
  type WrittenFile,
  writeFiles,
} from '#core/node';
import { displayPath, todayIn } from '../check.ts';
import { colorsFor } from '../colors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { plural } from '../reporters/plural.ts';
import { type AddCommand, refuse, say } from '../session.ts';
import { showFindings } from '../show-findings.ts';
import { printText } from '../sinks/print-text.ts';
import { suggestion } from '../suggestion.ts';
import { unifiedDiff } from '../unified-diff.ts';
import { unreadRefusal } from '../unread-words.ts';
import { shortPath, writeRefusal } from '../write-refusal.ts';

interface GoldenFlags {
  readonly update?: true;
  readonly asOf?: string;
  readonly color?: boolean;
}

export const addGolden: AddCommand = (program, { io, end }) => {
  program
    .command('golden')
    .summary('compare what your own templates give with texts that were approved')
    .description(
      'Renders every message that one of your own templates makes, and compares it with the golden text beside the template: golden/<plan>.<message>.<locale>.txt. A difference is printed as a diff, and the exit code is 1. Nothing is written unless you say --update.',
    )
    .argument('[templates...]', 'the names of templates; else all of the workspace')
    .option('--update', 'write the golden texts anew, and those that are missing')
    .option('--as-of <date>', 'the day that counts as today in new golden texts, such as 2027-01-31')
    .addHelpText(
      'after',
      `
A golden text says on its first line for which day it was made, and is compared as of that day.

Examples:
  $ support-playbooks golden
  $ support-playbooks golden our-reminder --update`,
    )
    .action(async (names: readonly string[], _flags: unknown, command) => {
      end(await goldenCommand(io, names, command.optsWithGlobals()));
    });
};

async function goldenCommand(io: Io, names: readonly string[], flags: GoldenFlags): Promise<ExitCode> {
  if (flags.asOf !== undefined && readDate(flags.asOf) === undefined) {
    return refuse(io, `“${flags.asOf}” is not a date for --as-of. Write it like 2027-01-31.`);
  }
  const opened = await openWorkspaces({ paths: [], cwd: io.cwd });
  const refusal = unreadRefusal(opened, io);
  if (refusal !== undefined) return refuse(io, refusal);
  const all = opened.workspaces.flatMap((workspace) =>
    goldenTemplates(workspace.snapshot).map((template) => ({ workspace, template })),
  );
  const known = all.map(({ template }) => template.name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return refuse(io, `There is no template “${unknown}” of your own here.${suggestion(unknown, known)}`);
  if (all.length === 0)
    return refuse(io, 'There is no template of your own here. “support-playbooks new template” writes one.');
  const jobs = all.filter(({ template }) => names.length === 0 || names.includes(template.name));
  const results: Result[] = [];
  for (const job of jobs) {
    const result = await compared(io, job, flags);
    if ('problem' in result) return refuse(io, result.problem);
    results.push(result);
  }
  return flags.update ? update(io, results) : report(io, results, names);
}

interface Job {
  readonly workspace: OpenedWorkspace;
  readonly template: GoldenTemplate;
}

interface Compared {
  /** Absolute. */
  readonly path: string;
  /** `undefined` when there is no golden text yet. */
  readonly before: string | undefined;
  readonly after: string;
}

interface Result extends Job {
  readonly texts: readonly Compared[];
  readonly hasErrors: boolean;
  /** Absolute; golden texts of messages that are no longer made. */
  readonly stale: readonly string[];
}

async function compared(
  io: Io,
  { workspace, template }: Job,
  flags: GoldenFlags,
): Promise<Result | { readonly problem: string }> {
  const { root, snapshot } = workspace;
  const folder = path.join(root, template.folder);
  const there = await fileNamesIn(folder);
  if ('problem' in there) return there;
  const today = todayIn(snapshot, flags.asOf, io.now());
  const texts: Compared[] = [];
  const findings: Finding[] = [];
  for (const each of template.cases) {
    const file = path.join(folder, each.fileName);
    const read = there.includes(each.fileName) ? readFileSafely(file, root) : undefined;
    if (read && 'unreadable' in read) return { problem: `${shortPath(io, file)}: ${read.unreadable.message}` };
    // Line ends are git's business.
    const before = read?.content.replaceAll('\r\n', '\n');
    if (before === undefined && !flags.update && there.length === 0) continue;
    const day = flags.update && flags.asOf !== undefined ? today : (before && goldenDay(before)) || today;
    const made = golden(snapshot, each, day);
    if (!made) continue;
    findings.push(...made.findings);
    texts.push({ path: file, before, after: made.text });
  }
  showFindings(io, workspace, findings, colorsFor(io.stderr, flags.color, io.env));
  const expected = new Set(template.cases.map(({ fileName }) => fileName));
  const stale = there.filter((name) => name.endsWith('.txt') && !expected.has(name));
  return {
    workspace,
    template,
    texts,
    hasErrors: findings.some(({ severity }) => severity === 'error'),
    stale: stale.map((name) => path.join(folder, name)),
  };
}

function report(io: Io, results: readonly Result[], names: readonly string[]): ExitCode {
  const shown = (file: string, { workspace }: Result) =>
    displayPath(io.cwd, workspace.root, relativeTo(workspace.root, file));
  let different = 0;
  for (const result of results) {
    for (const { path: file, before, after } of result.texts) {
      if (before === after) continue;
      different++;
      if (before === undefined) say(io, `${shown(file, result)} is missing.`);
      else printText(io, unifiedDiff(shown(file, result), before, after));
    }
    for (const file of result.stale)
      say(io, `${shown(file, result)}: no message gives this text any more. Delete it, or mend the name.`);
  }
  const count = results.reduce((sum, { texts }) => sum + texts.length, 0);
  const without = results.filter(({ texts }) => texts.length === 0).map(({ template }) => template.name);
  if (count === 0) {
    const which = names.length > 0 ? names.join(' ') : 'Your templates';
    return refuse(
      io,
      `${which}: there are no golden texts to compare with. “support-playbooks golden --update” writes them.`,
    );
  }
  if (without.length > 0) say(io, `Without golden texts: ${without.join(', ')}.`);
  const stale = results.some((result) => result.stale.length > 0);
  const isClean = different === 0 && !stale && !results.some(({ hasErrors }) => hasErrors);
  say(
    io,
    isClean
      ? `${plural(count, 'golden text')} as approved.`
      : `${different} of ${plural(count, 'golden text')} differ. Read them, then take --update to approve.`,
  );
  return isClean ? exitCodes.clean : exitCodes.findings;
}

async function update(io: Io, results: readonly Result[]): Promise<ExitCode> {
  if (results.some(({ hasErrors }) => hasErrors)) {
    say(io, 'Nothing was written. Mend the errors above first: a text with a hole is nothing to approve.');
    return exitCodes.findings;
  }
  let written = 0;
  for (const { workspace, texts, stale } of results) {
    const changed: readonly WrittenFile[] = texts.flatMap(({ path: file, before, after }) =>
      before === after ? [] : [{ path: file, content: after }],
    );
    const problem = await writeFiles(changed, { overwrite: true, within: workspace.root });
    if (problem) return writeRefusal(io, problem);
    written += changed.length;
    for (const file of stale)
      say(
        io,
        `${displayPath(io.cwd, workspace.root, relativeTo(workspace.root, file))}: no message gives this text any more. Delete it, or mend the name.`,
      );
  }
  say(
    io,
    written === 0
      ? 'Every golden text was up to date.'
      : `Wrote ${plural(written, 'golden text')}. Read them before you commit them.`,
  );
  return exitCodes.clean;
}
