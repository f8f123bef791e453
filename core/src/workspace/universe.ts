// Which ids there are in a strategy: what `all` means in a row.
import type { ChannelStrategy } from '../generated/playbooks.ts';
import { Unknowable } from '../schema/value.ts';
import type { DocumentOf } from './inquiry.ts';
import { type Rows, rowsOf } from './rows.ts';

/** The one id of an axis on which a strategy makes no difference: without segments there is one segment, and so on. */
export const everything = 'all';

export interface Universe {
  readonly channels: readonly string[];
  readonly segments: readonly string[];
  readonly queryTypes: readonly string[];
  /** Most urgent first. */
  readonly priorities: readonly string[];
}

/** In the order of the strategy. `Unknowable` where a mistake may hide an id. */
export function universeOf(strategy: DocumentOf<'ChannelStrategy'>): Universe {
  const known = universes.get(strategy) ?? readUniverse(strategy);
  universes.set(strategy, known);
  return known;
}

const universes = new WeakMap<DocumentOf<'ChannelStrategy'>, Universe>();

function readUniverse(strategy: DocumentOf<'ChannelStrategy'>): Universe {
  const ids = (type: string) => {
    if (strategy.uncertain.has(type) || strategy.yaml.breaks.length > 0) throw new Unknowable();
    return [...new Set(strategy.definitions.filter((each) => each.type === type).map(({ id }) => id))];
  };
  const orEverything = (list: readonly string[]) => (list.length > 0 ? list : [everything]);
  return {
    channels: ids('channel'),
    segments: orEverything(ids('segment')),
    queryTypes: orEverything(ids('query-type')),
    priorities: orEverything(ids('priority')),
  };
}

export type Route = NonNullable<ChannelStrategy['spec']['routes']>[number];

/** The routes by `segment` and `queryType`; see `rowAt`. A strategy without routes has no rows: every channel serves every cell. */
export function routeRows(strategy: DocumentOf<'ChannelStrategy'>): Rows<Route> {
  const known = routes.get(strategy) ?? readRoutes(strategy);
  routes.set(strategy, known);
  return known;
}

const routes = new WeakMap<DocumentOf<'ChannelStrategy'>, Rows<Route>>();

function readRoutes(strategy: DocumentOf<'ChannelStrategy'>): Rows<Route> {
  const { segments, queryTypes } = universeOf(strategy);
  return rowsOf(strategy.playbook.spec.routes, {
    axes: {
      segment: { of: (route) => route.segment, ids: segments },
      queryType: { of: (route) => route.queryType, ids: queryTypes },
    },
  });
}
