// A name for a finding that survives moved lines, so that baselines and accepted changes keep to it.

import { hashText } from '../text/hash.ts';
import { nodeAt, type Step } from '../yaml/tree.ts';
import type { PlacedReport } from './rule.ts';

/** Hashes rule, document (the file, when it has no name) and logical path (items by their id, not their index); equal ones are numbered in order. */
export function fingerprints(reports: readonly PlacedReport[], path: string): readonly string[] {
  const seen = new Map<string, number>();
  return reports.map((report) => {
    const owner = report.document?.name === undefined ? path : `${report.document.kind} ${report.document.name}`;
    const key = [report.rule, owner, logicalPath(report)].join('\n');
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return hashText(count === 0 ? key : `${key}\n${count}`);
  });
}

function logicalPath({ document, range }: PlacedReport): string {
  const root = document?.yaml.root;
  if (!root) return '';
  const { steps, ancestors } = nodeAt(root, range.start);
  return steps.map((step, index) => nameOf(step, ancestors[index])).join('/');
}

/** The first words of an item say which it is: its id, or what it is about. */
function nameOf(step: Step, holder: ReturnType<typeof nodeAt>['node'] | undefined): string {
  if (typeof step === 'string' || holder?.kind !== 'list') return String(step);
  const item = holder.items[step];
  if (item?.kind === 'scalar') return item.source;
  if (item?.kind !== 'map') return String(step);
  const scalars = item.pairs.flatMap(({ key, value }) =>
    value.kind === 'scalar' ? [[key.source, value.source] as const] : [],
  );
  const id = scalars.find(([key]) => key === 'id');
  return id
    ? id[1]
    : scalars
        .slice(0, 3)
        .map(([, source]) => source)
        .join(' ');
}
