// The whole program without a process: arguments and a world in, an exit code out.
import { Command, CommanderError } from 'commander';
import { addAgenda } from './commands/agenda.ts';
import { addChecklist } from './commands/checklist.ts';
import { addCompletion } from './commands/completion.ts';
import { addConfig } from './commands/config.ts';
import { addCoverage } from './commands/coverage.ts';
import { addDiff } from './commands/diff.ts';
import { addDue } from './commands/due.ts';
import { addExplain } from './commands/explain.ts';
import { addGolden } from './commands/golden.ts';
import { addInit } from './commands/init.ts';
import { addLsp } from './commands/lsp.ts';
import { addNew } from './commands/new.ts';
import { addRender } from './commands/render.ts';
import { addRules } from './commands/rules.ts';
import { addSchema } from './commands/schema.ts';
import { addSlas } from './commands/slas.ts';
import { addTextconv } from './commands/textconv.ts';
import { addTimeline } from './commands/timeline.ts';
import { addValidate } from './commands/validate.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import type { AddCommand } from './session.ts';
import { terminalLines } from './sinks/terminal.ts';

const commands: readonly AddCommand[] = [
  addInit,
  addNew,
  addValidate,
  addRender,
  addChecklist,
  addAgenda,
  addDue,
  addCoverage,
  addTimeline,
  addSlas,
  addDiff,
  addGolden,
  addExplain,
  addRules,
  addSchema,
  addConfig,
  addTextconv,
  addCompletion,
  addLsp,
];

/** `argv` without the program's own name. Rejects only when a promise of ours is broken. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  const end = (ended: ExitCode): void => {
    code = ended;
  };
  const program = programFor(io);
  for (const add of commands) add(program, { io, end });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
  }
}

function programFor(io: Io): Command {
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
      outputError: (text, write) => write(terminalLines(inOurWords(text))),
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

/** "error: unknown option '--formt'\n(Did you mean --format?)" as sentences. */
function inOurWords(text: string): string {
  const sentence = text
    .replace(/^error: /, '')
    .trimEnd()
    .replace(/\n\((Did you mean .*\?)\)$/, '. $1')
    .replace(/'([^']*)'/g, '“$1”');
  const end = /[.?]$/.test(sentence) ? '' : '.';
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${end}\n`;
}
