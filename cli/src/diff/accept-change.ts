// `diff --accept`: writes the acceptance of a change into the file that the team commits.
import path from 'node:path';
import { type AcceptedChange, acceptedFileName, compare, readAccepted, withAcceptedEntry } from '#core';
import { type Compared, readFileSafely, typeOfPath, type WriteProblem, writeFiles } from '#core/node';
import { displayPath, todayIn } from '../check.ts';
import type { Io } from '../io.ts';
import { say } from '../session.ts';

export interface Acceptance {
  readonly fingerprints: readonly string[];
  readonly reason: string;
  readonly until: string | undefined;
  readonly asOf: string | undefined;
}

/** A refusal in words when nothing can be accepted so; then nothing is written. */
export async function acceptChanges(
  { workspaces }: Compared,
  { fingerprints, reason, until, asOf }: Acceptance,
  io: Io,
): Promise<WriteProblem | { readonly refusal: string } | undefined> {
  const left = new Set(fingerprints);
  const files: AcceptedFile[] = [];
  for (const { root, before, after } of workspaces) {
    const changes = compare(before, after).filter(({ fingerprint }) => left.delete(fingerprint));
    if (changes.length === 0) continue;
    const today = todayIn(after, asOf, io.now());
    if (until !== undefined && until < today)
      return { refusal: `${until} is past, so the change would count at once. Give --until a day from ${today} on.` };
    const entries = changes.map(({ fingerprint, id, subject, sentence }) => {
      return { fingerprint, change: id, says: `${subject.title}: ${sentence}`, reason, until };
    });
    const file = await withEntries(root, entries);
    if (!file) {
      const name = displayPath(io.cwd, root, acceptedFileName);
      return { refusal: `${name} cannot be read, so nothing was accepted; “support-playbooks validate” says why.` };
    }
    files.push(file);
  }
  const [unknown] = left;
  if (unknown !== undefined)
    return { refusal: `There is no change with the fingerprint “${unknown}”; “diff” prints them.` };
  for (const file of files) {
    const { root, content } = file;
    const written = { path: path.join(root, acceptedFileName), content };
    const problem = await writeFiles([written], { overwrite: true, within: root });
    if (problem) return problem;
    say(io, `${displayPath(io.cwd, root, acceptedFileName)} accepts ${acceptedWords(file)} now.`);
  }
  return undefined;
}

interface AcceptedFile {
  readonly root: string;
  readonly content: string;
  /** How many were not accepted before, and how many were. */
  readonly more: number;
  readonly anew: number;
}

/** What is on the disk counts, also where two older revisions are compared. */
async function withEntries(root: string, entries: readonly AcceptedChange[]): Promise<AcceptedFile | undefined> {
  const file = path.join(root, acceptedFileName);
  const found = (await typeOfPath(file)) === 'missing' ? { content: '' } : readFileSafely(file, root);
  if ('unreadable' in found) return undefined;
  const known = new Set(readAccepted(found.content).entries.map(({ fingerprint }) => fingerprint));
  let content: string | undefined = found.content;
  for (const entry of entries) {
    content = withAcceptedEntry(content, entry);
    if (content === undefined) return undefined;
  }
  const anew = entries.filter(({ fingerprint }) => known.has(fingerprint)).length;
  return { root, content, more: entries.length - anew, anew };
}

function acceptedWords({ more, anew }: AcceptedFile): string {
  const words = [
    more === 1 ? 'one more change' : `${more} more changes`,
    anew === 1 ? 'one change anew' : `${anew} changes anew`,
  ];
  return words.filter((_, index) => [more, anew][index] !== 0).join(' and ');
}
