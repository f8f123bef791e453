// `completion`: teaches a shell our commands and flags.
import { Argument } from 'commander';
import { completionScript, type Shell, shells } from '../completion-scripts.ts';
import type { AddCommand } from '../session.ts';

export const addCompletion: AddCommand = (program, { io }) => {
  program
    .command('completion')
    .summary('print a script that completes commands and flags in your shell')
    .description('Prints a script for your shell. It knows every command, every flag and the words that a flag takes.')
    .addArgument(new Argument('<shell>', 'which shell').choices(shells))
    .addHelpText(
      'after',
      '\nExamples:\n  $ source <(support-playbooks completion bash)\n  $ support-playbooks completion fish > ~/.config/fish/completions/support-playbooks.fish',
    )
    .action((shell: Shell) => {
      io.stdout.write(completionScript(shell, program));
    });
};
