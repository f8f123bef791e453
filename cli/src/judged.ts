// What judging one workspace gave, as plain data: all of it can be written down and read again.
import { type BaselineEntry, builtinText, goneFromBaseline, type Text, textOf } from '#core';
import type { CheckedWorkspace } from './opened.ts';
import { type FoundFinding, type FoundSilenced, findingsIn } from './workspace-findings.ts';

export interface Judged {
  readonly findings: readonly FoundFinding[];
  readonly silenced: readonly FoundSilenced[];
  /** What was to be looked at, in path order. */
  readonly files: readonly JudgedFile[];
  /** Entries of the baseline whose finding is gone. */
  readonly gone: readonly BaselineEntry[];
  /** Of a file of the workspace or of a template that ships; empty for one that could not be read. */
  readonly textOf: (path: string) => Text;
}

export interface JudgedFile {
  /** Relative to the workspace. */
  readonly path: string;
  readonly documents: number;
}

export function judge(workspace: CheckedWorkspace, options: { readonly lookAheadDays?: number | undefined }): Judged {
  const { snapshot, focus, today } = workspace;
  const files = focus.flatMap((path) => {
    const file = snapshot.files.get(path);
    if (!file) return [];
    const documents = file.type === 'playbooks' ? file.documents.length : 0;
    return [{ path, documents }];
  });
  return {
    ...findingsIn(workspace, options),
    files,
    gone: goneFromBaseline(snapshot, { today }),
    textOf: (path) => snapshot.files.get(path)?.text ?? textOf(builtinText(path) ?? ''),
  };
}
