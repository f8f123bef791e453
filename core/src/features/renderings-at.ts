// What a preview can show for a file: its own messages and checklist, or those made from the template in its folder.

import { listRenderings, type Rendering } from '../render/rendering.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';
import { nodeAt } from '../yaml/tree.ts';

export interface RenderingsAt {
  readonly items: readonly Rendering[];
  /** The id of the item around the offset, if the author stands in one. */
  readonly selected: string | undefined;
}

export function renderingsAt(snapshot: Snapshot, path: string, offset: number | undefined): RenderingsAt {
  const all = listRenderings(snapshot).map(withPart);
  const template = templateOf(snapshot, path);
  if (template !== undefined) {
    const items = all.filter((item) => item.template === template);
    return { items, selected: items[0]?.id };
  }
  const items = all.filter((item) => item.document.path === path);
  const selected = offset === undefined ? undefined : itemAt(snapshot, path, offset);
  return { items, selected: items.find(({ id }) => id === selected)?.id };
}

/** Two messages may share a template, and so its title: the part of the plan tells them apart. */
function withPart(item: Rendering): Rendering {
  const part = item.id.slice(item.document.name.length + 1);
  return item.template === undefined ? item : { ...item, title: `${part}: ${item.title}` };
}

/** The template whose folder a file lies in. */
function templateOf(snapshot: Snapshot, path: string): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const isTemplate = path.endsWith('.hbs') || /\/template\.playbook\.ya?ml$/.test(path);
  if (!isTemplate) return undefined;
  const documents = [...(snapshot.named.get('MessageTemplate')?.values() ?? [])].flat();
  return documents.find(
    (document) => document.path.startsWith(folder) && !document.path.slice(folder.length).includes('/'),
  )?.name;
}

/** The message, contact point or channel that an offset stands in, as the id of its rendering. */
function itemAt(snapshot: Snapshot, path: string, offset: number): string | undefined {
  const placed = documentAt(snapshot, path, offset);
  const root = placed?.document.yaml.root;
  if (!placed || !root) return undefined;
  const { steps, ancestors, node } = nodeAt(root, offset - placed.start);
  const [spec, list, index] = steps;
  const item = [...ancestors, node][3];
  if (spec !== 'spec' || typeof list !== 'string' || typeof index !== 'number' || item?.kind !== 'map')
    return undefined;
  const key = keys[list];
  const value = key && item.pairs.find((pair) => pair.key.source === key.key)?.value;
  if (!key || value?.kind !== 'scalar') return undefined;
  return `${placed.document.name}/${key.prefix}${value.source}`;
}

const keys: Readonly<Record<string, { readonly key: string; readonly prefix: string }>> = {
  communications: { key: 'id', prefix: '' },
  surfaces: { key: 'endpoint', prefix: 'surface/' },
  channels: { key: 'id', prefix: 'acknowledgement/' },
};
