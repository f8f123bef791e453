// A report leaves out what cannot be read; whoever reads it has to know.
import type { OpenedWorkspace } from '#core/node';
import { displayPath, todayIn } from './check.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import { say } from './session.ts';
import { obstaclesIn } from './show-findings.ts';

/** The exit code of a report that was made: it fails where something in the workspaces cannot be read, or leads nowhere. */
export function mindMistakes(
  io: Io,
  workspaces: Iterable<OpenedWorkspace>,
  { asOf, ended }: { readonly asOf?: string | undefined; readonly ended: ExitCode },
): ExitCode {
  if (ended !== exitCodes.clean) return ended;
  const files = [...new Set(workspaces)].flatMap(({ snapshot, root }) =>
    obstaclesIn(snapshot, snapshot.files.keys(), todayIn(snapshot, asOf, io.now())).map(({ path }) =>
      displayPath(io.cwd, root, path),
    ),
  );
  if (files.length === 0) return ended;
  const names = [...new Set(files)].map((file) => `“${file}”`);
  const shown = names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
  say(io, `Something may be missing here, because of mistakes in ${shown}; “support-playbooks validate” shows them.`);
  return exitCodes.findings;
}
