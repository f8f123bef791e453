// The findings of one workspace as `validate` was asked for them: all, only what a change brought, and what is to come.
import {
  compareFindings,
  type Finding,
  lookAhead,
  type SilencedFinding,
  type Snapshot,
  validate,
  validateChange,
  withoutBaseline,
} from '#core';

export interface FoundFinding extends Finding {
  /** For one that is to come: the first day on which it is a finding. */
  readonly from?: string;
}

export interface WorkspaceFindings {
  readonly findings: readonly FoundFinding[];
  /** What comments and the baseline keep silent. */
  readonly silenced: readonly FoundSilenced[];
}

export interface FoundSilenced extends FoundFinding, SilencedFinding {}

export interface Asked {
  readonly snapshot: Snapshot;
  /** The files to report on; walked more than once. */
  readonly focus: Iterable<string>;
  readonly today: string;
  readonly base: Snapshot | undefined;
}

export function findingsIn(
  workspace: Asked,
  { lookAheadDays }: { readonly lookAheadDays?: number | undefined },
): WorkspaceFindings {
  const { snapshot, today, focus, base } = workspace;
  const files = [...validate(snapshot, { today, paths: focus })];
  if (base) files.push(...validateChange(base, snapshot, { today, paths: focus }));
  const isNew = base ? newSince(base, workspace) : () => true;
  const present = files.flatMap(({ findings }) => findings).filter(isNew);
  const days = lookAheadDays ?? 0;
  const coming = days > 0 ? lookAhead(snapshot, { today, days, paths: focus }).filter(isNew) : [];
  return {
    findings: [...present, ...coming].sort(compareFindings),
    silenced: files.flatMap(({ silenced }) => silenced).sort(compareFindings),
  };
}

/** Files whose text is another one than at the base; how their lines end is no change. */
export function changedPaths({ snapshot, focus, base }: Pick<Asked, 'snapshot' | 'focus' | 'base'>): readonly string[] {
  if (!base) return [...focus];
  const textIn = ({ files }: Snapshot, path: string): string | undefined =>
    files.get(path)?.text.content.replaceAll('\r\n', '\n');
  return [...focus].filter((path) => textIn(snapshot, path) !== textIn(base, path));
}

/** All in a file that changed; elsewhere only what was not found at the base, whatever stood in its baseline. */
function newSince(base: Snapshot, workspace: Asked): (finding: Finding) => boolean {
  const changed = new Set(changedPaths(workspace));
  const before = [...validate(withoutBaseline(base), { today: workspace.today })].flatMap(({ findings }) => findings);
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  return ({ path, fingerprint }) => changed.has(path) || !known.has(fingerprint);
}
