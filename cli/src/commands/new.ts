// `new`: one playbook, written from the workspace's own ids.
import path from 'node:path';
import {
  closableChannels,
  type Kind,
  kindNames,
  newPlaybook,
  newSunsetPlan,
  newTemplate,
  readDate,
  shippedTemplates,
  terminalText,
} from '#core';
import { type WrittenFile, writeFiles } from '#core/node';
import { todayIn } from '../check.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { type HomeWorkspace, homeWorkspace } from '../home-workspace.ts';
import type { Io } from '../io.ts';
import { type AddCommand, refuse, say } from '../session.ts';
import { plain, suggestion } from '../suggestion.ts';
import { whatIsLeft } from '../what-is-left.ts';
import { shortPath, writeRefusal } from '../write-refusal.ts';

interface NewFlags {
  readonly for?: string;
  readonly from?: string;
  readonly strategy?: string;
  readonly dir?: string;
  readonly out?: string;
  readonly force?: true;
  readonly asOf?: string;
}

export const addNew: AddCommand = (program, { io, end }) => {
  program
    .command('new')
    .summary('write one playbook from the ids of the workspace')
    .description(
      'Writes a channel strategy, a business calendar, an SLA policy, a sunset plan or a message template that names what the workspace has. Never overwrites a file unless you say so.',
    )
    .argument('<kind>', 'strategy, calendar, policy, plan or template; the full names do as well')
    .argument('<name>', 'what others call it: lower-case letters, digits and hyphens')
    .option('--for <channel>', 'for a sunset plan: the channel that closes')
    .option('--from <template>', 'for a message template: the one that ships to start from; else a short message')
    .option('--strategy <name>', 'the strategy it belongs to, when there are several')
    .option('--dir <dir>', 'the folder to write it into; else beside others of its kind')
    .option('--out <file>', 'the file to write it into')
    .option('--force', 'replace the file when it exists')
    .option('--as-of <date>', 'the day that counts as today, such as 2027-01-31; else asOf in the config, else today')
    .addHelpText(
      'after',
      `
A sunset plan comes with its dates, alternatives, messages and contact points filled in from the strategy, and with
what is left to decide. A template comes with a folder and a text in each language of the workspace.

Examples:
  $ support-playbooks new plan phone-sunset --for phone
  $ support-playbooks new calendar lisbon-office
  $ support-playbooks new policy chat-times --strategy support --dir support
  $ support-playbooks new template closing-note
  $ support-playbooks new template our-reminder --from sunset-reminder`,
    )
    .action(async (kind: string, name: string, flags: NewFlags) => {
      end(await newCommand(io, { kind, name, flags }));
    });
};

interface Wish {
  readonly kind: string;
  readonly name: string;
  readonly flags: NewFlags;
}

async function newCommand(io: Io, { kind: word, name, flags }: Wish): Promise<ExitCode> {
  const kind = kindFor(word);
  if (!kind) {
    return refuse(
      io,
      `There is no kind “${word}”.${suggestion(word, Object.keys(shortNames))} There is ${Object.keys(shortNames).join(', ')}.`,
    );
  }
  if (!isName(name)) {
    const better = name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 63);
    const hint = isName(better) ? ` How about “${better}”?` : '';
    return refuse(io, `“${name}” cannot be a name: lower-case letters, digits and single hyphens, at most 63.${hint}`);
  }
  if (flags.asOf !== undefined && readDate(flags.asOf) === undefined) {
    return refuse(io, `“${flags.asOf}” is not a date for --as-of. Write it like 2027-01-31.`);
  }
  if (flags.dir !== undefined && flags.out !== undefined) return refuse(io, 'Take --dir or --out, not both.');
  if (flags.for !== undefined && kind !== 'SunsetPlan')
    return refuse(io, '--for names the channel that a sunset plan closes. Other kinds have none.');
  if (flags.from !== undefined && kind !== 'MessageTemplate')
    return refuse(io, '--from names the template that a new one starts from. Other kinds have none.');
  if (flags.out !== undefined && kind === 'MessageTemplate')
    return refuse(io, 'A template is a folder with several files. Say with --dir where it goes.');
  const home = await homeWorkspace(io, flags.out === undefined ? flags.dir : path.dirname(flags.out));
  if ('refusal' in home) return refuse(io, home.refusal);
  const today = todayIn(home.snapshot, flags.asOf, io.now());
  const taken = home.snapshot.named.get(kind)?.get(name)?.[0];
  const made = filesFor(io, home, { kind, name, flags, today });
  if ('refusal' in made) return refuse(io, made.refusal);
  const [first] = made.files;
  if (taken && first && path.resolve(home.root, taken.path) !== first.path) {
    return refuse(io, `“${name}” is taken: it stands in ${shortPath(io, path.join(home.root, taken.path))}.`);
  }
  const problem = await writeFiles(made.files, { overwrite: flags.force === true, within: made.within });
  if (problem) return writeRefusal(io, problem);
  io.stdout.write(`Wrote\n${made.files.map((file) => `  ${terminalText(shortPath(io, file.path))}\n`).join('')}`);
  if (kind === 'SunsetPlan' && flags.for === undefined) {
    const channel = /^ {2}channel: (.+)$/m.exec(first?.content ?? '')?.[1] ?? '';
    say(io, `It closes “${channel}”. For another channel, take --for.`);
  }
  for (const line of whatIsLeft(home, { files: made.files, today, kind, name })) say(io, line);
  return exitCodes.clean;
}

const shortNames = {
  strategy: 'ChannelStrategy',
  calendar: 'BusinessCalendar',
  policy: 'SlaPolicy',
  plan: 'SunsetPlan',
  template: 'MessageTemplate',
} as const satisfies Record<string, Kind>;

/** `SunsetPlan`, `sunset-plan`, `sunsetplan` and `plan` are one. */
function kindFor(word: string): Kind | undefined {
  const short = Object.entries(shortNames).find(([name]) => name === plain(word))?.[1];
  return short ?? kindNames.find((kind) => plain(kind) === plain(word));
}

function isName(name: string): boolean {
  return /^(?!all$|none$)[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && name.length <= 63;
}

interface Request {
  readonly kind: Kind;
  readonly name: string;
  readonly flags: NewFlags;
  readonly today: string;
}

type Made = { readonly files: readonly WrittenFile[]; readonly within: string } | { readonly refusal: string };

function filesFor(io: Io, home: HomeWorkspace, { kind, name, flags, today }: Request): Made {
  const { root, snapshot } = home;
  const strategies = [...(snapshot.named.get('ChannelStrategy')?.keys() ?? [])];
  if (flags.strategy !== undefined && !strategies.includes(flags.strategy)) {
    return { refusal: `There is no strategy “${flags.strategy}” here.${suggestion(flags.strategy, strategies)}` };
  }
  if (kind === 'MessageTemplate') {
    const among = flags.dir === undefined ? undefined : posix(path.relative(root, path.resolve(io.cwd, flags.dir)));
    const { from } = flags;
    const shipped = shippedTemplates().map((template) => template.name);
    if (from !== undefined && !shipped.includes(from)) {
      return { refusal: `There is no template “${from}” that ships.${suggestion(from, shipped)}` };
    }
    const files = newTemplate(snapshot, {
      name,
      today,
      ...(among !== undefined && { among }),
      ...(from !== undefined && { from }),
    });
    return { files: files.map((file) => ({ path: path.join(root, file.path), content: file.content })), within: root };
  }
  const content = kind === 'SunsetPlan' ? planFor(home, { name, flags, today }) : undefined;
  if (content && 'refusal' in content) return content;
  const strategy = flags.strategy === undefined ? {} : { strategy: flags.strategy };
  const text = content?.text ?? newPlaybook(snapshot, { kind, name, today, ...strategy });
  const folder = flags.dir === undefined ? path.join(root, folderOfKind(home, kind)) : path.resolve(io.cwd, flags.dir);
  const file = flags.out === undefined ? path.join(folder, `${name}.playbook.yaml`) : path.resolve(io.cwd, flags.out);
  if (!/\.playbook\.ya?ml$/.test(file)) {
    return { refusal: `“${flags.out}” would not be read as a playbook. Let it end with .playbook.yaml.` };
  }
  return { files: [{ path: file, content: text }], within: path.dirname(file) };
}

/** `undefined` when nobody named a channel: then the likeliest one is taken. */
function planFor(
  { snapshot }: HomeWorkspace,
  { name, flags, today }: Pick<Request, 'name' | 'flags' | 'today'>,
): { readonly text: string } | { readonly refusal: string } | undefined {
  if (flags.for === undefined) return undefined;
  const all = closableChannels(snapshot).filter(
    ({ strategy }) => flags.strategy === undefined || strategy === flags.strategy,
  );
  const meant = all.filter(({ channel }) => channel === flags.for);
  const [only, other] = meant;
  if (!only) {
    const ids = [...new Set(all.map(({ channel }) => channel))];
    const list = ids.length > 0 && ids.length <= 12 ? ` There is ${ids.join(', ')}.` : '';
    const way = ids.length === 0 ? ' Write a channel strategy first: “support-playbooks new strategy support”.' : list;
    return { refusal: `There is no channel “${flags.for}” here.${suggestion(flags.for, ids)}${way}` };
  }
  if (other) {
    const names = meant.map(({ strategy }) => strategy).join(', ');
    return { refusal: `Several strategies have a channel “${flags.for}”: ${names}. Say which with --strategy.` };
  }
  const text = newSunsetPlan(snapshot, { name, strategy: only.strategy, channel: only.channel, today });
  if (text === undefined) {
    return { refusal: `The strategy “${only.strategy}” cannot be read. “support-playbooks validate” says why.` };
  }
  return { text };
}

/** Beside the first of its kind, else beside any playbook that is no template, else in `support`. */
function folderOfKind({ snapshot }: HomeWorkspace, kind: Kind): string {
  const own = [...(snapshot.named.get(kind)?.values() ?? [])][0]?.[0]?.path;
  const any = [...snapshot.files.values()].find(
    ({ type, path: file }) => type === 'playbooks' && !file.endsWith('/template.playbook.yaml'),
  )?.path;
  const file = own ?? any;
  return file === undefined ? 'support' : path.posix.dirname(file);
}

function posix(relative: string): string {
  return relative.split(path.sep).join('/');
}
