// `render`: what customers, colleagues and other programs get from a playbook, as files or on the screen.
import { asSettled, type ExportedFile, type Finding, isHelpDesk, readDate } from '#core';
import type { OpenedWorkspace } from '#core/node';
import { todayIn } from '../check.ts';
import { type ChosenRendering, chooseRenderings } from '../chosen-renderings.ts';
import { colorsFor } from '../colors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { allDocuments, type Found, type FoundDocument, findDocuments } from '../find-documents.ts';
import type { Io } from '../io.ts';
import { filesOfDocument, filesOfRendering, type MadeFiles } from '../made-files.ts';
import {
  formatWords,
  isDocumentFormat,
  isNarrowFormat,
  isOutputFormat,
  type OutputFormat,
  outputFormats,
} from '../output-format.ts';
import { progressOn } from '../progress.ts';
import { putFiles } from '../put-files.ts';
import { type AddCommand, refuse, say } from '../session.ts';
import { obstaclesIn, showFindings } from '../show-findings.ts';
import { wrongLocale } from '../wrong-locale.ts';

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
    .summary('write messages, calendars and help-desk imports that can be sent or loaded')
    .description(
      'Renders the messages of a playbook, and what other programs take from it. One file goes to the screen, several into a folder: <plan>/<communication>.<locale>.<format>. Everything is rendered before anything is written, and nothing is ever sent.',
    )
    .argument('[document]', 'the name of a playbook, its path, or one message such as phone-sunset/everyone')
    .option('--communication <id>', 'this message only')
    .option(
      '--template <name>',
      'with this template only, also one that no message uses yet; <name>/<channel> makes it for one channel',
    )
    .option(
      '--locale <locales>',
      'languages with commas, such as en,fr; “all” means every one in which the message is due',
      (words: string, before: readonly string[] = []) => [...before, ...words.split(',').map((word) => word.trim())],
    )
    .option('--format <formats>', `one or several with commas: ${outputFormats.join(', ')}`, 'md')
    .option('--out <dir>', 'write files into this folder')
    .option('--all', 'every message in every language in which it is due, and every checklist in the default language')
    .option('--force', 'replace files that exist')
    .option('--as-of <date>', 'the day that counts as today, such as 2027-01-31; else asOf in the config, else today')
    .addHelpText(
      'after',
      `
Formats:
  md, html, txt, json  each message and checklist
  eml                  each mail, as a draft that a mail program opens
  ics                  the days of a plan and its checklist; group sessions of a strategy
  csv                  the checklist of a plan
  jsonld               contact points of a strategy, opening hours of a calendar, for a web page
  redirects            where old addresses of a plan lead: CSV, nginx, Netlify, and header lines
  zendesk, freshdesk, helpscout, gorgias
                       replies for agents, with the help desk's own placeholders

Examples:
  $ support-playbooks render phone-sunset --communication everyone
  $ support-playbooks render phone-sunset --communication everyone --locale fr --format html > letter.html
  $ support-playbooks render phone-sunset/last-day --locale nl --format eml > last-day.eml
  $ support-playbooks render support/phone-sunset.playbook.yaml --all --format md,html,txt,eml,ics --out out
  $ support-playbooks render phone-sunset --format zendesk,redirects --out out
  $ support-playbooks render fernway-support --format jsonld > contact-points.jsonld`,
    )
    .action(async (given: string | undefined, _flags: unknown, command) => {
      end(await renderCommand(io, given, command.optsWithGlobals()));
    });
};

async function renderCommand(io: Io, given: string | undefined, flags: RenderFlags): Promise<ExitCode> {
  const words = formatWords(flags.format);
  const wrong = wrongFlag(given, flags, words);
  if (wrong !== undefined) return refuse(io, wrong);
  const { found, communication } = await documentsFor(io, given, flags);
  if ('refusal' in found) return refuse(io, found.refusal);
  const job = jobFrom(found.documents, { ...flags, communication }, words.filter(isOutputFormat));
  if ('refusal' in job) return refuse(io, ...job.refusal);
  const made = makeAll(io, job, flags);
  if ('code' in made) return made.code;
  if (made.files.length === 0)
    return refuse(io, `There is nothing in ${namesOf(found.documents)} to write as ${words.join(', ')}.`);
  return putFiles(io, made.files, { ...flags, way: 'name one message, one language and one format' });
}

function wrongFlag(given: string | undefined, flags: RenderFlags, formats: readonly string[]): string | undefined {
  const unknown = formats.find((format) => !isOutputFormat(format));
  const odd = wrongLocale(flags.locale);
  if (given === undefined && !flags.all)
    return 'Name a playbook, such as “support-playbooks render phone-sunset”, or take --all.';
  if (unknown !== undefined) return `There is no format “${unknown}”. Use ${outputFormats.join(', ')}.`;
  if (odd !== undefined) return odd;
  if (flags.asOf !== undefined && readDate(flags.asOf) === undefined) {
    return `“${flags.asOf}” is not a date for --as-of. Write it like 2027-01-31.`;
  }
  return undefined;
}

/** `phone-sunset/everyone` is one message of a playbook, unless there is a file of that name. */
async function documentsFor(
  io: Io,
  given: string | undefined,
  flags: RenderFlags,
): Promise<{ readonly found: Found; readonly communication: string | undefined }> {
  const found = given === undefined ? await allDocuments(io) : await findDocuments(io, given);
  const [first = '', ...inDocument] = (given ?? '').split('/');
  const isMessage = inDocument.length > 0 && given?.includes('.') === false && !given.startsWith('/');
  if (!('refusal' in found) || !isMessage) return { found, communication: flags.communication };
  const byName = await findDocuments(io, first);
  return 'documents' in byName
    ? { found: byName, communication: inDocument.join('/') }
    : { found, communication: flags.communication };
}

interface Job {
  readonly renderings: readonly ChosenRendering[];
  readonly formats: readonly OutputFormat[];
  readonly documents: readonly DocumentJob[];
}

interface DocumentJob {
  readonly document: FoundDocument;
  readonly format: Extract<OutputFormat, Parameters<typeof filesOfDocument>[1]['format']>;
  readonly renderings?: readonly string[];
}

type Choice = Omit<RenderFlags, 'communication'> & { readonly communication: string | undefined };

/** Formats that fit few messages need no choice: they are for all of these. */
function jobFrom(
  documents: readonly FoundDocument[],
  choice: Choice,
  formats: readonly OutputFormat[],
): Job | { readonly refusal: readonly string[] } {
  const isOne = choice.communication !== undefined || choice.template !== undefined;
  const whole = formats.filter(isDocumentFormat);
  const ofMessages = formats.filter((format) => isNarrowFormat(format) || !isDocumentFormat(format));
  const unfit = isOne ? whole.find((format) => !isHelpDesk(format) && !isNarrowFormat(format)) : undefined;
  if (unfit !== undefined) return { refusal: [`${unfit} is made from a whole playbook, not from one message.`] };
  const isEach = choice.all || !formats.some((format) => !isNarrowFormat(format) && !isDocumentFormat(format));
  const chosen = chooseRenderings(documents, { ...choice, all: isEach });
  const isPlain = ofMessages.length > 0 && !ofMessages.every(isNarrowFormat);
  const mustChoose = isOne || (isPlain && !(choice.all && whole.length > 0));
  if ('refusal' in chosen && mustChoose) return chosen;
  const renderings = 'refusal' in chosen ? [] : chosen.renderings;
  return {
    renderings: ofMessages.length > 0 ? renderings : [],
    formats: ofMessages,
    documents: documents.flatMap((document) =>
      whole
        .filter((format) => !isOne || isHelpDesk(format))
        .map((format) => ({
          document,
          format,
          ...(isOne && { renderings: [...new Set(renderings.map(({ id }) => id))] }),
        })),
    ),
  };
}

function namesOf(documents: readonly FoundDocument[]): string {
  return documents.map(({ name }) => `“${name}”`).join(', ');
}

/** Everything before anything: one error, and nothing goes out. */
function makeAll(
  io: Io,
  { renderings, formats, documents }: Job,
  flags: RenderFlags,
): { readonly files: readonly ExportedFile[] } | { readonly code: ExitCode } {
  const progress = progressOn(io, 'Rendering', renderings.length + documents.length);
  const files: ExportedFile[] = [];
  const unknown: string[] = [];
  let hasErrors = false;
  const workspaces = new Set(
    [...renderings, ...documents.map(({ document }) => document)].map(({ workspace }) => workspace),
  );
  for (const workspace of workspaces) {
    const today = todayIn(workspace.snapshot, flags.asOf, io.now());
    const mine = renderings.filter((each) => each.workspace === workspace);
    const whole = documents.filter(({ document }) => document.workspace === workspace);
    const paths = new Set([...mine, ...whole].map(({ document }) => document.path));
    const findings: Finding[] = [...obstaclesIn(workspace.snapshot, paths, today)];
    const add = (made: MadeFiles) => {
      files.push(...made.files);
      findings.push(...asSettled(made.findings, workspace.snapshot.settings));
      progress.step();
    };
    for (const rendering of mine) {
      const made = filesOfRendering(rendering, formats, today);
      if (made.isUnknown) unknown.push(rendering.id);
      add(made);
    }
    for (const { document, ...wish } of whole)
      add(filesOfDocument(document, { ...wish, today, locale: flags.locale, all: flags.all === true }));
    progress.end();
    show(io, workspace, findings, flags);
    hasErrors ||= findings.some(({ severity }) => severity === 'error');
  }
  if (unknown.length > 0) return { code: refuse(io, ...unknown.map(noTemplate)) };
  if (!hasErrors) return { files };
  say(io, `Nothing was ${flags.out === undefined ? 'printed' : 'written'}. Mend the errors above first.`);
  return { code: exitCodes.findings };
}

function show(io: Io, workspace: OpenedWorkspace, findings: readonly Finding[], { color }: RenderFlags): void {
  showFindings(io, workspace, findings, colorsFor(io.stderr, color, io.env));
}

function noTemplate(id: string): string {
  return `“${id}” cannot be rendered: there is no such template for this kind of playbook.`;
}
