// `textconv`: a playbook file without what means nothing, for `git diff`.
import path from 'node:path';
import { normalText } from '#core';
import { readFileSafely, typeOfPath } from '#core/node';
import { exitCodes } from '../exit-code.ts';
import { type AddCommand, refuse } from '../session.ts';
import { printText } from '../sinks/print-text.ts';

export const addTextconv: AddCommand = (program, { io, end }) => {
  program
    .command('textconv')
    .summary('print a playbook without what means nothing, for git diff')
    .description(
      'Prints one file with its keys in the order of the reference, one way to quote, and no comments but those that silence a rule. git diff shows what changed in meaning with it; “init --git” sets it up.',
    )
    .argument('<file>', 'a playbook file, of any name')
    .addHelpText('after', '\nExamples:\n  $ support-playbooks textconv support/phone-sunset.playbook.yaml')
    .action(async (given: string) => {
      const full = path.resolve(io.cwd, given);
      if ((await typeOfPath(full)) !== 'file') return end(refuse(io, `There is no file “${given}” in ${io.cwd}.`));
      const content = readFileSafely(full, path.dirname(full));
      // git gives up its whole diff when this fails, so a file that cannot be read says so in its place.
      printText(io, 'content' in content ? normalText(content.content) : `# ${content.unreadable.message}\n`);
      return end(exitCodes.clean);
    });
};
