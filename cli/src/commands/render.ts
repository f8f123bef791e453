// `render`: messages to customers and colleagues, as text that can be sent.
import path from 'node:path';
import { listRenderings, type Rendered, type Rendering, readDate, render } from '#core';
import { type OpenedWorkspace, type WrittenFile, writeFiles } from '#core/node';
import { todayIn } from '../check.ts';
import { colorsFor } from '../colors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { allDocuments, type Found, findDocuments } from '../find-documents.ts';
import type { Io } from '../io.ts';
import { isMessageFormat, type MessageFormat, messageFormats, messageText } from '../message-text.ts';
import { progressOn } from '../progress.ts';
import { plural } from '../reporters/plural.ts';
import { type AddCommand, refuse, say } from '../session.ts';
import { obstaclesIn, showFindings } from '../show-findings.ts';
import { printText } from '../sinks/print-text.ts';
import { suggestion } from '../suggestion.ts';
import { isFileName, writeRefusal } from '../write-refusal.ts';

interface RenderFlags {
  readonly communication?: string;
  readonly template?: string;
  readonly locale?: readonly string[];
  readonly format: string;
  readonly out?: string;
  readonly all?: true;
  readonly force?: true;
  readonly asOf?: string;
  readonly color?: boolean;
}

export const addRender: AddCommand = (program, { io, end }) => {
  program
    .command('render')
    .summary('write messages and checklists that can be sent')
    .description(
      'Renders the messages of a playbook. One message goes to the screen, several into files: <plan>/<communication>.<locale>.<format>. Everything is rendered before anything is written.',
    )
    .argument('[document]', 'the name of a playbook, its path, or one message such as phone-sunset/everyone')
    .option('--communication <id>', 'this message only')
    .option('--template <name>', 'with this template only, also one that no message uses yet')
    .option(
      '--locale <locales>',
      'languages with commas, such as en,fr; “all” means every one in which the message is due',
      (words: string, before: readonly string[] = []) => [...before, ...words.split(',').map((word) => word.trim())],
    )
    .option('--format <formats>', messageFormats.join(', '), 'md')
    .option('--out <dir>', 'write files into this folder')
    .option('--all', 'every message and checklist, in every language in which it is due')
    .option('--force', 'replace files that exist')
    .option('--as-of <date>', 'the day that counts as today, such as 2027-01-31; else asOf in the config, else today')
    .addHelpText(
      'after',
      `
Examples:
  $ support-playbooks render phone-sunset --communication everyone
  $ support-playbooks render phone-sunset --communication everyone --locale fr --format html > letter.html
  $ support-playbooks render support/phone-sunset.playbook.yaml --all --format md,html,txt --out out`,
    )
    .action(async (given: string | undefined, _flags: unknown, command) => {
      end(await renderCommand(io, given, command.optsWithGlobals()));
    });
};

async function renderCommand(io: Io, given: string | undefined, flags: RenderFlags): Promise<ExitCode> {
  const formats = readFormats(flags.format);
  const wrong = wrongFlag(given, flags, formats);
  if (wrong !== undefined) return refuse(io, wrong);
  const [first, ...inDocument] = (given ?? '').split('/');
  const isMessage = given !== undefined && inDocument.length > 0 && !given.includes('.') && !given.startsWith('/');
  let found = given === undefined ? await allDocuments(io) : await findDocuments(io, given);
  let communication = flags.communication;
  if ('refusal' in found && isMessage) {
    const byName = await findDocuments(io, first ?? '');
    if ('documents' in byName) {
      found = byName;
      communication = inDocument.join('/');
    }
  }
  if ('refusal' in found) return refuse(io, found.refusal);
  const chosen = choose(found.documents, { ...flags, ...(communication !== undefined && { communication }) });
  if ('refusal' in chosen) return refuse(io, ...chosen.refusal);
  return make(io, chosen.jobs, { flags, formats });
}

function readFormats(words: string): readonly string[] {
  return [...new Set(words.split(',').map((word) => word.trim()))];
}

function wrongFlag(given: string | undefined, flags: RenderFlags, formats: readonly string[]): string | undefined {
  const unknown = formats.find((format) => !isMessageFormat(format));
  const odd = (flags.locale ?? []).find(
    (locale) => locale !== 'all' && !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale),
  );
  if (given === undefined && !flags.all)
    return 'Name a playbook, such as “support-playbooks render phone-sunset”, or take --all.';
  if (unknown !== undefined) return `There is no format “${unknown}”. Use ${messageFormats.join(', ')}.`;
  if (odd !== undefined) return `“${odd}” is not a language for --locale. Write it like en or zh-CN.`;
  if (flags.asOf !== undefined && readDate(flags.asOf) === undefined) {
    return `“${flags.asOf}” is not a date for --as-of. Write it like 2027-01-31.`;
  }
  return undefined;
}

interface Job {
  readonly workspace: OpenedWorkspace;
  readonly id: string;
  readonly locale: string;
  /** The playbook's file. */
  readonly path: string;
}

type Documents = Extract<Found, { readonly documents: unknown }>['documents'];
type Choice = { readonly jobs: readonly Job[] } | { readonly refusal: readonly string[] };

function choose(documents: Documents, flags: RenderFlags): Choice {
  const jobs: Job[] = [];
  const offers: Rendering[] = [];
  for (const { workspace, kind, name, path: file } of documents) {
    const mine = listRenderings(workspace.snapshot).filter(
      ({ document }) => document.kind === kind && document.name === name && document.path === file,
    );
    offers.push(...mine);
    for (const rendering of wanted(mine, name, flags)) {
      for (const locale of localesFor(rendering, workspace, flags))
        jobs.push({ workspace, id: rendering.id, locale, path: file });
    }
  }
  if (jobs.length > 0) return { jobs };
  return { refusal: nothingChosen(documents, offers, flags) };
}

type Wanted = Pick<Rendering, 'id' | 'locales'>;

function wanted(
  mine: readonly Rendering[],
  name: string,
  { communication, template, all }: RenderFlags,
): readonly Wanted[] {
  const named = mine.filter(
    ({ id, template: used }) =>
      (communication === undefined || id === `${name}/${communication}`) &&
      (template === undefined || used === template),
  );
  if (communication !== undefined) return named;
  if (template !== undefined) return named.length > 0 ? named : [{ id: `${name}/template/${template}`, locales: [] }];
  return all || mine.length === 1 ? mine : [];
}

/** One message is read in one language; all messages go out in every language in which they are due. */
function localesFor({ locales }: Wanted, { snapshot }: OpenedWorkspace, flags: RenderFlags): readonly string[] {
  const { defaultLocale } = snapshot.settings;
  const given = flags.locale ?? [];
  const due = locales.length > 0 ? locales : [defaultLocale];
  if (given.includes('all') || (given.length === 0 && flags.all)) return due;
  if (given.length > 0) return [...new Set(given)];
  return [due.includes(defaultLocale) ? defaultLocale : (due[0] ?? defaultLocale)];
}

function nothingChosen(
  documents: Documents,
  offers: readonly Rendering[],
  { communication }: RenderFlags,
): readonly string[] {
  const names = documents.map(({ name }) => `“${name}”`).join(', ');
  if (offers.length === 0)
    return [
      `${names} has no message to render. Messages come from sunset plans, and from strategies with acknowledgements.`,
    ];
  const list = offers.map(({ id, title, locales }) => `  ${id}  ${title} (${locales.join(', ')})`);
  if (communication === undefined)
    return [`${names} has ${plural(offers.length, 'message')}. Name one, or take --all:`, ...list];
  const ids = offers.map(({ id }) => id.slice(id.indexOf('/') + 1));
  return [
    `${names} has no message “${communication}” that can be rendered.${suggestion(communication, ids)} There is:`,
    ...list,
  ];
}

interface MakeOptions {
  readonly flags: RenderFlags;
  readonly formats: readonly string[];
}

async function make(io: Io, jobs: readonly Job[], { flags, formats }: MakeOptions): Promise<ExitCode> {
  const wishes = formats.filter(isMessageFormat);
  const [first] = jobs;
  if (!first) return exitCodes.usage;
  const count = jobs.length * wishes.length;
  if (flags.out === undefined && count > 1) {
    return refuse(
      io,
      `This makes ${plural(count, 'file')}. Say where with --out DIR, or name one message, one language and one format.`,
    );
  }
  const made = renderAll(io, jobs, flags);
  if ('code' in made) return made.code;
  if (flags.out === undefined) {
    for (const { rendered } of made.results) for (const format of wishes) printText(io, messageText(rendered, format));
    return exitCodes.clean;
  }
  return write(io, made.results, wishes, { ...flags, out: flags.out });
}

interface Result {
  readonly rendered: Rendered;
}

/** Everything before anything: one error, and nothing goes out. */
function renderAll(
  io: Io,
  jobs: readonly Job[],
  flags: RenderFlags,
): { readonly results: readonly Result[] } | { readonly code: ExitCode } {
  const colors = colorsFor(io.stderr, flags.color, io.env);
  const progress = progressOn(io, 'Rendering', jobs.length);
  const results: Result[] = [];
  const unknown: string[] = [];
  let hasErrors = false;
  for (const workspace of new Set(jobs.map((job) => job.workspace))) {
    const mine = jobs.filter((job) => job.workspace === workspace);
    const today = todayIn(workspace.snapshot, flags.asOf, io.now());
    const findings = [...obstaclesIn(workspace.snapshot, new Set(mine.map((job) => job.path)), today)];
    for (const { id, locale } of mine) {
      const rendered = render(workspace.snapshot, { id, locale, today });
      progress.step();
      if (!rendered) unknown.push(id);
      else {
        results.push({ rendered });
        findings.push(...rendered.findings);
      }
    }
    progress.end();
    showFindings(io, workspace, findings, colors);
    hasErrors ||= findings.some(({ severity }) => severity === 'error');
  }
  if (unknown.length > 0) {
    return {
      code: refuse(
        io,
        ...unknown.map((id) => `“${id}” cannot be rendered: there is no such template for this kind of playbook.`),
      ),
    };
  }
  if (!hasErrors) return { results };
  say(io, `Nothing was ${flags.out === undefined ? 'printed' : 'written'}. Mend the errors above first.`);
  return { code: exitCodes.findings };
}

async function write(
  io: Io,
  results: readonly Result[],
  formats: readonly MessageFormat[],
  { out, force }: { readonly out: string; readonly force?: true },
): Promise<ExitCode> {
  const folder = path.resolve(io.cwd, out);
  const files = results.flatMap(({ rendered }) => formats.map((format) => fileFor(rendered, format, folder)));
  const odd = files.find(({ path: file }) => !path.relative(folder, file).split(path.sep).every(isFileName));
  if (odd) return refuse(io, `“${path.relative(folder, odd.path)}” cannot be the name of a file. Choose another id.`);
  const twice = files.find(({ path: file }, index) => files.findIndex((each) => each.path === file) !== index);
  if (twice)
    return refuse(io, `Two messages would go to ${path.relative(io.cwd, twice.path)}. Render one workspace at a time.`);
  const problem = await writeFiles(files, { overwrite: force === true, within: folder });
  if (problem) return writeRefusal(io, problem);
  say(io, `Wrote ${plural(files.length, 'file')} to ${out}.`);
  return exitCodes.clean;
}

function fileFor(rendered: Rendered, format: MessageFormat, folder: string): WrittenFile {
  return {
    path: path.join(folder, `${rendered.id}.${rendered.locale}.${format}`),
    content: messageText(rendered, format),
  };
}
