// `diff --accept`: writes the acceptance of a change into the file that the team commits.
import path from 'node:path';
import { acceptedFileName, compare, withAcceptedEntry } from '#core';
import { type Compared, type WriteProblem, writeFiles } from '#core/node';
import { displayPath } from '../check.ts';
import type { Io } from '../io.ts';
import { say } from '../session.ts';

export interface Acceptance {
  readonly fingerprints: readonly string[];
  readonly reason: string;
  readonly until: string | undefined;
}

/** A refusal in words when a fingerprint names no change; then nothing is written. */
export async function acceptChanges(
  { workspaces }: Compared,
  { fingerprints, reason, until }: Acceptance,
  io: Io,
): Promise<WriteProblem | { readonly refusal: string } | undefined> {
  const left = new Set(fingerprints);
  const files: { path: string; content: string; within: string; count: number }[] = [];
  for (const { root, before, after } of workspaces) {
    const file = after.files.get(acceptedFileName);
    const known = new Set(file?.type === 'accepted' ? file.accepted.entries.map((entry) => entry.fingerprint) : []);
    let content = file?.text.content;
    let count = 0;
    for (const { fingerprint, id, subject, sentence } of compare(before, after)) {
      if (!left.has(fingerprint)) continue;
      left.delete(fingerprint);
      if (known.has(fingerprint)) continue;
      content = withAcceptedEntry(content, {
        fingerprint,
        change: id,
        says: `${subject.title}: ${sentence}`,
        reason,
        until,
      });
      count++;
    }
    if (content !== undefined && count > 0)
      files.push({ path: path.join(root, acceptedFileName), content, within: root, count });
  }
  const [unknown] = left;
  if (unknown !== undefined)
    return { refusal: `There is no change with the fingerprint “${unknown}”; “diff” prints them.` };
  for (const { path: full, content, within, count } of files) {
    const problem = await writeFiles([{ path: full, content }], { overwrite: true, within });
    if (problem) return problem;
    say(
      io,
      `${displayPath(io.cwd, within, acceptedFileName)} accepts ${count === 1 ? 'one more change' : `${count} more changes`} now.`,
    );
  }
  return undefined;
}
