// The whole program without a process: arguments and a world in, an exit code out.

import { Command, CommanderError } from 'commander';
import { terminalLines } from '#core';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import type { AddCommand } from './session.ts';

/** In the order of the help; each is loaded when it is called. */
const commands = {
  init: async () => (await import('./commands/init.ts')).addInit,
  new: async () => (await import('./commands/new.ts')).addNew,
  validate: async () => (await import('./commands/validate.ts')).addValidate,
  render: async () => (await import('./commands/render.ts')).addRender,
  checklist: async () => (await import('./commands/checklist.ts')).addChecklist,
  agenda: async () => (await import('./commands/agenda.ts')).addAgenda,
  due: async () => (await import('./commands/due.ts')).addDue,
  coverage: async () => (await import('./commands/coverage.ts')).addCoverage,
  timeline: async () => (await import('./commands/timeline.ts')).addTimeline,
  slas: async () => (await import('./commands/slas.ts')).addSlas,
  diff: async () => (await import('./commands/diff.ts')).addDiff,
  golden: async () => (await import('./commands/golden.ts')).addGolden,
  explain: async () => (await import('./commands/explain.ts')).addExplain,
  rules: async () => (await import('./commands/rules.ts')).addRules,
  schema: async () => (await import('./commands/schema.ts')).addSchema,
  config: async () => (await import('./commands/config.ts')).addConfig,
  textconv: async () => (await import('./commands/textconv.ts')).addTextconv,
  completion: async () => (await import('./commands/completion.ts')).addCompletion,
  lsp: async () => (await import('./commands/lsp.ts')).addLsp,
} as const satisfies Record<string, () => Promise<AddCommand>>;

/** `given` without the program's own name. Rejects only when a promise of ours is broken. */
export async function run(given: readonly string[], io: Io): Promise<ExitCode> {
  const argv = knownOrTold(given);
  let code: ExitCode = exitCodes.clean;
  const end = (ended: ExitCode): void => {
    code = ended;
  };
  const word = argv.find((each) => !each.startsWith('-'));
  let wrongUse: string | undefined;
  const program = programFor(io, (text) => {
    wrongUse = text;
  });
  for (const load of loadersFor(argv, word)) (await load())(program, { io, end });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (wrongUse !== undefined) {
      const { usageWords } = await import('./usage-words.ts');
      io.stderr.write(`${terminalLines(usageWords(wrongUse, word))}\n`);
    }
    return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
  }
}

/** `help` says nothing of a word that is no command; whoever calls it is told. */
function knownOrTold(argv: readonly string[]): readonly string[] {
  const [first, word] = argv;
  return first === 'help' && word !== undefined && !Object.hasOwn(commands, word) ? argv.slice(1) : argv;
}

/** The command that is called. Help, the scripts of a shell and a word that is none look at all of them. */
function loadersFor(argv: readonly string[], word: string | undefined): readonly (() => Promise<AddCommand>)[] {
  if (word === undefined && argv.some((each) => each === '--version' || each === '-V')) return [];
  const isCalled = word !== undefined && word !== 'completion' && Object.hasOwn(commands, word);
  return Object.entries(commands).flatMap(([name, load]) => (!isCalled || name === word ? [load] : []));
}

function programFor(io: Io, tellWrongUse: (text: string) => void): Command {
  return new Command('support-playbooks')
    .description(
      'Channel strategies, response times and channel closures as code: checked, explained and turned into the messages that customers read.',
    )
    .version(process.env.SUPPORT_PLAYBOOKS_VERSION ?? '0.0.0', '-V, --version', 'print the version')
    .option('--color', 'colour the output, terminal or not')
    .option('--no-color', 'no colours')
    .helpOption('-h, --help', 'say how to use it')
    .helpCommand('help [command]', 'say how to use a command')
    .configureHelp({ showGlobalOptions: true, sortOptions: false })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: tellWrongUse,
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride()
    .addHelpText(
      'after',
      `
Examples:
  $ support-playbooks init support-desk      a first workspace that validates clean
  $ support-playbooks validate               what is wrong, in the current folder
  $ support-playbooks explain dangling-ref   what a finding means, and what to do

Exit codes: 0 clean, 1 findings, 2 wrong use or unreadable input, 3 could not write or git failed, 70 our fault.`,
    );
}
