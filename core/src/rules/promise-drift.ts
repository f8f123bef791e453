// Two places tell customers different times for the same thing.
import { each, eachOne } from '../schema/value.ts';
import { conditionOf, placesOf, policiesFor, policyOf } from '../workspace/policy.ts';
import { allPromises, type CellLimit } from '../workspace/targets.ts';
import { documentRule } from './define.ts';
import { once } from './once.ts';

export const promiseDrift = documentRule({
  id: 'promise-drift',
  severity: 'error',
  title: 'The same promise differs from place to place',
  what: 'Promises for the same channel, segment, query type, metric and condition that are published in different places, in one policy or in several of a strategy, have to name the same time and share. A promise for fewer customers than the other is its exception and no drift.',
  why: 'Customers quote the place that suits them, and agents cannot know which one holds.',
  todo: 'Make them the same, best by publishing one promise in both places: `publishedOn: [a, b]`.',
  source: 'Common advice on digital channels: say the same everywhere.',
  on: ['SlaPolicy'],
  *check({ document, inquiry, today }) {
    const own = policyOf(inquiry, document);
    const policies = policiesFor(inquiry, own.strategy, today);
    const upToHere = policies.slice(0, policies.indexOf(own) + 1);
    const published = upToHere.flatMap((policy) => allPromises(policy).map((promise) => ({ policy, promise })));
    const byCell = new Map<string, (typeof published)[number][]>();
    for (const each of published) {
      const key = keyOf(each.promise);
      const same = byCell.get(key);
      if (same) same.push(each);
      else byCell.set(key, [each]);
    }
    yield* once(
      each([...byCell.values()], (same) => {
        const [first, ...others] = same;
        return eachOne(others, ({ policy, promise }) => {
          if (policy !== own || !first || isAlike(first.promise, promise)) return;
          return {
            range: promise.limit.range,
            message: `Customers read ${promise.limit.words} here and ${first.promise.limit.words} ${placeWords(first.promise)}.`,
            related: [
              { document: first.policy.document, range: first.promise.limit.range, message: 'The other promise.' },
            ],
          };
        });
      }),
    );
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '  briefedTo: [support] ',
      replace:
        '    - { channel: email, metric: first-reply, within: «2 business days», publishedOn: [invoice-footer] }\n  briefedTo: [support] ',
    },
  ],
  good: [
    {
      file: 'support/sla.playbook.yaml',
      find: '  briefedTo: [support] ',
      replace:
        '    - { channel: email, metric: first-reply, within: 1 business day, publishedOn: [invoice-footer] }\n  briefedTo: [support] ',
    },
  ],
});

/** What both promises have to share: the cell, the condition, and whom the row is for. */
function keyOf({ cell, limit: { row } }: CellLimit): string {
  const key = rowKeys.get(row) ?? rowKeyOf(row);
  rowKeys.set(row, key);
  return `${key}\n${cell.channel}\n${cell.segment}\n${cell.queryType}\n${cell.metric}\n${cell.priority}`;
}

const rowKeys = new WeakMap<CellLimit['limit']['row'], string>();

function rowKeyOf({ item, cover }: CellLimit['limit']['row']): string {
  const isForAll = item.channel === undefined || item.channel === 'all';
  const ids = ['segment', 'queryType'].map((axis) => [...(cover.get(axis) ?? [])].sort());
  return JSON.stringify([isForAll, ids, conditionOf(item)]);
}

function isAlike(a: CellLimit, b: CellLimit): boolean {
  return a.limit.words === b.limit.words || sortedPlaces(a) === sortedPlaces(b);
}

function sortedPlaces({ limit: { row } }: CellLimit): string {
  return placesOf(row.item).join();
}

function placeWords({ limit: { row } }: CellLimit): string {
  const places = placesOf(row.item);
  return places.length === 0 ? 'elsewhere' : `on ${places.map((place) => `“${place}”`).join(' and ')}`;
}
