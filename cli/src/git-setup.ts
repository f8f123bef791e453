// `init --git`: tells git which files are playbooks, and the person what to run so that `git diff` speaks of meaning.
import path from 'node:path';
import { readFileSafely, repositoryRoot, typeOfPath, writeFiles } from '#core/node';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import { refuse, say } from './session.ts';
import { writeRefusal } from './write-refusal.ts';

const attributes = ['*.playbook.yaml diff=support-playbooks', '*.playbook.yml diff=support-playbooks'];

/**
 * Lines of .gitattributes only name a driver; which program that is stands in the config of each clone, which git keeps
 * out of the repository on purpose. So the commands are printed, and nobody runs them but the person.
 */
export async function setUpGit(io: Io, dir: string): Promise<ExitCode> {
  const folder = path.resolve(io.cwd, dir);
  const repository = await repositoryRoot(folder);
  if (repository === undefined) return refuse(io, `“${dir}” is in no git repository. Run “git init” first.`);
  const file = path.join(repository, '.gitattributes');
  const found = (await typeOfPath(file)) === 'missing' ? { content: '' } : readFileSafely(file, repository);
  if ('unreadable' in found) return refuse(io, found.unreadable.message);
  const missing = attributes.filter((line) => !found.content.split(/\r?\n/).includes(line));
  const eol = found.content.includes('\r\n') ? '\r\n' : '\n';
  const start = found.content === '' || found.content.endsWith('\n') ? found.content : `${found.content}${eol}`;
  const content = `${start}${missing.map((line) => `${line}${eol}`).join('')}`;
  if (missing.length > 0) {
    const problem = await writeFiles([{ path: file, content }], { overwrite: true, within: repository });
    if (problem) return writeRefusal(io, problem);
  }
  say(
    io,
    missing.length > 0 ? '.gitattributes names our files now; commit it.' : '.gitattributes names our files already.',
  );
  say(io, 'Run this in each clone where git diff should speak of meaning:\n');
  io.stdout.write(`${gitCommands.join('\n')}\n`);
  return exitCodes.clean;
}

/** The second one names, above each hunk, the item that the change is in. */
const gitCommands = [
  'git config diff.support-playbooks.textconv "support-playbooks textconv"',
  'git config diff.support-playbooks.xfuncname "^([a-zA-Z]+:.*|[[:space:]]+- (id|name): .*|  [a-zA-Z]+:)$"',
];
