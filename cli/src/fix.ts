// `validate --fix`: mends what can be mended, in memory first, and writes files whole.
import path from 'node:path';
import { type FixKinds, fixAll } from '#core';
import { type WriteProblem, writeFiles } from '#core/node';
import { displayPath } from './check.ts';
import type { Io } from './io.ts';
import type { Opened } from './opened.ts';
import { changedPaths } from './workspace-findings.ts';

export interface FixOutcome {
  /** As after the fixes. */
  readonly opened: Opened;
  /** How many findings are gone. */
  readonly fixed: number;
  readonly files: readonly FixedFile[];
}

export interface FixedFile {
  /** Absolute, of the workspace. */
  readonly root: string;
  /** Absolute. */
  readonly path: string;
  /** Relative to the current folder, with forward slashes. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

export function fixWorkspaces(opened: Opened, kinds: FixKinds, { cwd }: Io): FixOutcome {
  const files: FixedFile[] = [];
  let fixed = 0;
  const workspaces = opened.workspaces.map((workspace) => {
    const { root, snapshot, today } = workspace;
    const result = fixAll(snapshot, { today, kinds, paths: changedPaths(workspace) });
    fixed += result.fixed.length;
    for (const [relative, after] of result.changed) {
      const before = snapshot.files.get(relative)?.text.content ?? '';
      files.push({ root, path: path.join(root, relative), file: displayPath(cwd, root, relative), before, after });
    }
    return { ...workspace, snapshot: result.snapshot };
  });
  return { opened: { ...opened, workspaces }, fixed, files };
}

/** Each workspace whole or not at all. A byte order mark stays. */
export async function writeFixed(files: readonly FixedFile[]): Promise<WriteProblem | undefined> {
  for (const root of new Set(files.map((each) => each.root))) {
    const own = files.filter((each) => each.root === root);
    const contents = own.map(({ path: file, after }) => ({ path: file, content: after }));
    const problem = await writeFiles(contents, { overwrite: true, within: root, keepsMark: true });
    if (problem) return problem;
  }
  return undefined;
}
