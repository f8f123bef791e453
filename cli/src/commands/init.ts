// `init`: a first workspace that validates clean.
import path from 'node:path';
import { Option } from 'commander';
import { exampleTexts, terminalText } from '#core';
import { writeFiles } from '#core/node';
import { exitCodes } from '../exit-code.ts';
import { starterTexts } from '../generated/starter.ts';
import { setUpGit } from '../git-setup.ts';
import { type AddCommand, refuse, say } from '../session.ts';
import { shortPath } from '../write-refusal.ts';

export const addInit: AddCommand = (program, { io, end }) => {
  program
    .command('init')
    .summary('write a first workspace that validates clean')
    .description(
      'Writes a small workspace with comments that teach: settings, channels, office hours and response times. Never overwrites a file.',
    )
    .argument('[dir]', 'where to; else the current folder', '.')
    .addOption(new Option('--from <what>', 'write the whole sample company instead').choices(['example']))
    .option('--git', 'instead: set up git diff for playbooks in the repository around dir')
    .addHelpText(
      'after',
      '\nExamples:\n  $ support-playbooks init\n  $ support-playbooks init fernway --from example\n  $ support-playbooks init --git',
    )
    .action(async (dir: string, { from, git }: { readonly from?: 'example'; readonly git?: true }) => {
      if (git && from) return end(refuse(io, '--git and --from do not go together.'));
      if (git) return end(await setUpGit(io, dir));
      const texts = from === 'example' ? exampleTexts : starterTexts;
      const folder = path.resolve(io.cwd, dir);
      const files = Object.entries(texts).map(([file, content]) => ({ path: path.join(folder, file), content }));
      const problem = await writeFiles(files, { overwrite: false, within: folder });
      if (problem) {
        const file = shortPath(io, problem.path);
        say(
          io,
          problem.reason === 'exists'
            ? `${file} exists already, so nothing was written. Name another folder, such as “support-playbooks init support-desk”.`
            : `Nothing was written: ${file} could not be, because ${problem.because}.${problem.wayOut}`,
        );
        return end(exitCodes.notWritten);
      }
      const written = Object.keys(texts).map((file) => `  ${terminalText(path.posix.join(dir, file))}`);
      io.stdout.write(`Wrote\n${written.join('\n')}\n`);
      const at = dir === '.' ? '' : ` ${dir}`;
      say(
        io,
        `\nNext: read the comments, put in your own channels and hours, and run “support-playbooks validate${at}”.`,
      );
    });
};
