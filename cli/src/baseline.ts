// `validate --update-baseline`.
import path from 'node:path';
import { acceptableFindings, baselineFileName, baselineText, withFiles } from '#core';
import { type WriteProblem, writeFiles } from '#core/node';
import { displayPath } from './check.ts';
import type { Io } from './io.ts';
import type { Opened } from './opened.ts';
import { plural } from './reporters/plural.ts';
import { say } from './session.ts';

/** Writes all present findings of each workspace beside its config; gives the workspaces with their new baselines. */
export async function updateBaselines(opened: Opened, io: Io): Promise<Opened | WriteProblem> {
  const workspaces: Opened['workspaces'][number][] = [];
  for (const workspace of opened.workspaces) {
    const { root, snapshot, today } = workspace;
    const findings = acceptableFindings(snapshot, { today });
    if (findings.length === 0 && !snapshot.files.has(baselineFileName)) {
      say(io, 'There is no finding, so no baseline is needed.');
      workspaces.push(workspace);
      continue;
    }
    const content = baselineText(findings.map((finding) => ({ ...finding, file: finding.path })));
    const problem = await writeFiles([{ path: path.join(root, baselineFileName), content }], {
      overwrite: true,
      within: root,
    });
    if (problem) return problem;
    const file = displayPath(io.cwd, root, baselineFileName);
    say(
      io,
      findings.length === 0
        ? `${file} lists nothing any more, because all of it is mended. Delete it if you like.`
        : `${file} lists ${plural(findings.length, 'finding')} now; each stays silent until it is mended.`,
    );
    workspaces.push({ ...workspace, snapshot: withFiles(snapshot, [[baselineFileName, { content }]]) });
  }
  return { ...opened, workspaces };
}
