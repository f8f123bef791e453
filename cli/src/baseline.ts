// `validate --update-baseline`, and what in a baseline is past.
import path from 'node:path';
import { acceptableFindings, baselineFileName, baselineText, withFiles } from '#core';
import { type WriteProblem, writeFiles } from '#core/node';
import { type CheckReport, displayPath } from './check.ts';
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
    say(io, `${file} lists ${plural(findings.length, 'finding')} now; each stays silent until it is mended.`);
    workspaces.push({ ...workspace, snapshot: withFiles(snapshot, [[baselineFileName, { content }]]) });
  }
  return { ...opened, workspaces };
}

/** So many are named one by one. */
const namedAtMost = 5;

export function tellWhatIsGone(report: CheckReport, io: Io): void {
  for (const { root, gone } of report.gone) {
    if (gone.length === 0) continue;
    const names = gone.slice(0, namedAtMost).map(({ rule, file }) => `${rule} in ${file}`);
    const more = gone.length > namedAtMost ? ` and ${gone.length - namedAtMost} more` : '';
    const [count, verb] = [plural(gone.length, 'finding'), gone.length === 1 ? 'is' : 'are'];
    say(
      io,
      `${displayPath(io.cwd, root, baselineFileName)} lists ${count} that ${verb} gone: ${names.join(', ')}${more}. Take them out with “validate --update-baseline”.`,
    );
  }
}
