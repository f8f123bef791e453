// The item that a bare id points to and that its list does not have yet, with the keys that it needs.
import type { PlaybookDocument } from '../playbook/document.ts';
import { schemaOfKind, scopeOfType } from '../playbook/kinds.ts';
import { propertyOf, type Schema } from '../schema/schema.ts';
import { known } from '../schema/value.ts';
import { shift } from '../text/range.ts';
import { strategyOf } from '../workspace/find.ts';
import { isDocumentOf } from '../workspace/inquiry.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { startOf } from '../workspace/snapshot.ts';
import { type Node, pairOf } from '../yaml/tree.ts';
import type { ActionContext } from './action-context.ts';
import { type ItemPlace, itemAdded, type NewItem } from './added-item.ts';
import { channelTypeFor } from './channel-type-for.ts';
import type { DanglingName } from './dangling-name.ts';
import type { Creation } from './missing-document.ts';

export function missingItems(context: ActionContext, dangling: DanglingName): readonly Creation[] {
  return dangling.reference.to.types.flatMap((type) => missingItem(context, dangling, type) ?? []);
}

function missingItem({ snapshot, inquiry }: ActionContext, dangling: DanglingName, type: string): Creation | undefined {
  const { id } = dangling.reference;
  const home = scopeOfType(type) === 'strategy' ? strategyOf(inquiry, dangling.document) : dangling.document;
  const place = home && placeFor(type, home, dangling);
  if (!home || !place || !snapshot.files.has(home.path)) return undefined;
  const edit = itemAdded(home.yaml, place, itemFor(type, id, place));
  if (!edit) return undefined;
  const range = shift(edit.range, startOf(snapshot, home));
  const where = home === dangling.document ? '' : ` in ${home.path}`;
  return {
    title: `Create the ${type.replace('-', ' ')} “${id}”${where}`,
    change: { edits: [{ path: home.path, range, newText: edit.newText }], files: [] },
  };
}

const lists: Readonly<Record<string, string>> = {
  priority: 'priorities',
  status: 'statuses',
  segment: 'segments',
  'query-type': 'queryTypes',
  channel: 'channels',
  surface: 'surfaces',
  asset: 'selfService',
  phase: 'phases',
};

function placeFor(type: string, home: PlaybookDocument, dangling: DanglingName): ItemPlace | undefined {
  const spec = valueIn(home.yaml.root, 'spec');
  const specSchema = home.kind && propertyOf(schemaOfKind(home.kind), 'spec');
  if (type === 'endpoint') return endpointPlace(spec, dangling);
  const key = lists[type];
  if (key === undefined || !specSchema) return undefined;
  const before = type === 'segment' ? lastDefault(valueIn(spec, key)) : undefined;
  return { map: spec, key, order: keysOf(specSchema), ...(before !== undefined && { before }) };
}

/** A segment that takes everybody else stays the last one. */
function lastDefault(list: Node | undefined): number | undefined {
  if (list?.kind !== 'list') return undefined;
  const standard = valueIn(list.items.at(-1), 'default');
  return standard?.kind === 'scalar' && standard.value === true ? list.items.length - 1 : undefined;
}

/** Of the channel that the plan closes; elsewhere nobody can tell of which channel it is. */
function endpointPlace(spec: Node | undefined, { document }: DanglingName): ItemPlace | undefined {
  if (!isDocumentOf(document, 'SunsetPlan')) return undefined;
  const closing = known(() => listOf(document.playbook.spec.channel)) ?? [];
  const channels = valueIn(spec, 'channels');
  if (closing.length !== 1 || channels?.kind !== 'list') return undefined;
  const map = channels.items.find((item) => {
    const id = valueIn(item, 'id');
    return id?.kind === 'scalar' && id.value === closing[0];
  });
  return map && { map, key: 'endpoints', order: [] };
}

function itemFor(type: string, id: string, { map, key }: ItemPlace): NewItem {
  const written = /^(?:[0-9.e-]+|null|true|false)$/.test(id) ? `"${id}"` : id;
  const title: readonly [string, string] = ['title', titleOf(id)];
  switch (type) {
    case 'channel':
      return [
        ['id', written],
        ['type', channelTypeFor(id)],
      ];
    case 'priority':
    case 'status':
      return holdsMaps(valueIn(map, key)) ? [['id', written], title] : written;
    case 'phase':
      return [
        ['id', written],
        ['starts', 'closeOn'],
      ];
    case 'endpoint':
    case 'surface':
      return [['id', written]];
    default:
      return [['id', written], title];
  }
}

function holdsMaps(list: Node | undefined): boolean {
  return list?.kind === 'list' && list.items.some(({ kind }) => kind === 'map');
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return /^[A-Z][a-z]*(?: [a-z]+)*$/.test(title) && !/^(?:Null|True|False)$/.test(title) ? title : `"${title}"`;
}

function valueIn(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? pairOf(node, key)?.value : undefined;
}

function keysOf({ properties }: Schema): readonly string[] {
  return Object.keys(properties ?? {});
}
