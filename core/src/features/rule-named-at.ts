// The rule whose id stands at a place: as a key under `rules` in the config, or in a comment that silences it.
import { type Range, shift } from '../text/range.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { nodeAt } from '../yaml/tree.ts';

export interface NamedRule {
  readonly id: string;
  readonly range: Range;
}

export function ruleNamedAt(snapshot: Snapshot, path: string, offset: number): NamedRule | undefined {
  const file = snapshot.files.get(path);
  if (!file) return undefined;
  return (file.type === 'config' ? ruleKeyAt(file, offset) : undefined) ?? silencedAt(file.text.content, offset);
}

type ConfigFile = Extract<ReturnType<Snapshot['files']['get']>, { readonly type: 'config' }>;

function ruleKeyAt({ document, start }: ConfigFile, offset: number): NamedRule | undefined {
  if (!document?.yaml.root) return undefined;
  const { node, steps, isKey } = nodeAt(document.yaml.root, offset - start);
  if (!isKey || node.kind !== 'scalar' || steps.at(-2) !== 'rules') return undefined;
  return { id: node.source, range: shift({ start: node.start, end: node.end }, start) };
}

/** The ids of a comment stand between its name and the colon before the reason. */
function silencedAt(content: string, offset: number): NamedRule | undefined {
  const lineStart = content.lastIndexOf('\n', offset - 1) + 1;
  const line = /^[^\r\n]*/.exec(content.slice(lineStart))?.[0] ?? '';
  const sign = line.search(/#|\{\{!/);
  const comment = sign < 0 ? null : /support-playbooks-ignore(?:-file)?(?=\s)([^:]*)/.exec(line.slice(sign));
  if (!comment?.[1]) return undefined;
  const listStart = lineStart + sign + comment.index + comment[0].length - comment[1].length;
  for (const { 0: id, index } of comment[1].matchAll(/[a-z][a-z0-9-]*/g)) {
    const range = { start: listStart + index, end: listStart + index + id.length };
    if (range.start <= offset && offset <= range.end) return { id, range };
  }
  return undefined;
}
