// `init`: a first workspace that validates clean.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Option } from 'commander';
import { exampleTexts, terminalText } from '#core';
import { type WrittenFile, writeFiles } from '#core/node';
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
      const files = await stillToWrite(texts, folder);
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
      const written = files.map(({ name }) => `  ${terminalText(path.posix.join(dir, name))}`);
      io.stdout.write(`Wrote\n${written.join('\n')}\n`);
      const at = dir === '.' ? '' : ` ${dir}`;
      say(
        io,
        `\nNext: read the comments, put in your own channels and hours, and run “support-playbooks validate${at}”.`,
      );
    });
};

interface NamedFile extends WrittenFile {
  readonly name: string;
}

/** Where a run was cut off, the next one goes on; where all is there already, nothing is to be written over it. */
async function stillToWrite(texts: Readonly<Record<string, string>>, folder: string): Promise<readonly NamedFile[]> {
  const all = Object.entries(texts).map(([name, content]) => ({ name, path: path.join(folder, name), content }));
  const isThere = await Promise.all(
    all.map(({ path: file, content }) =>
      readFile(file, 'utf8')
        .then((text) => text === content)
        .catch(() => false),
    ),
  );
  const missing = all.filter((_, index) => !isThere[index]);
  return missing.length > 0 ? missing : all;
}
