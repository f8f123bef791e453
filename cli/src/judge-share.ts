// Judges some files of a workspace: all that were asked for, or those that fall to one thread.
import type { JudgedShare } from './judged.ts';
import { type Asked, findingsIn } from './workspace-findings.ts';

export interface JudgeOptions {
  /** How many days to look ahead, if at all. */
  readonly lookAheadDays?: number | undefined;
}

export function judgeShare(workspace: Asked, options: JudgeOptions): JudgedShare {
  const found = findingsIn(workspace, options);
  const files = [...workspace.focus].flatMap((path) => {
    const file = workspace.snapshot.files.get(path);
    if (!file) return [];
    const documents = file.type === 'playbooks' ? file.documents.length : 0;
    return [{ path, documents }];
  });
  return { ...found, files };
}
