// A second, naive reading of the language: who can reach whom, asked day by day of plain data. Shares no code with core.

export interface ModelEndpoint {
  readonly id: string;
  readonly kind: 'phone-number' | 'postal-address' | 'web-page';
  readonly segments?: readonly string[];
}

export interface ModelChannel {
  readonly id: string;
  readonly type: 'phone' | 'email' | 'chatbot';
  readonly lifecycle?: 'closed';
  readonly opensOn?: string;
  readonly languages?: readonly string[];
  readonly endpoints?: readonly ModelEndpoint[];
}

export interface ModelSegment {
  readonly id: string;
  readonly vulnerable?: boolean;
  readonly languages?: readonly string[];
}

export interface ModelRoute {
  readonly segment?: 'all' | readonly string[];
  readonly queryType?: 'all' | readonly string[];
  readonly channels: readonly string[];
}

export interface ModelScope {
  readonly segments?: readonly string[];
  readonly queryTypes?: readonly string[];
}

export interface ModelPlan {
  readonly channel: readonly string[];
  readonly scope?: ModelScope & { readonly endpoints?: readonly string[]; readonly stillOpen?: '24x7' };
  readonly dates: {
    readonly closeOn: string;
    readonly closedOn?: string;
    readonly reopenOn?: string;
    readonly withdrawnOn?: string;
    readonly repeats?: 'yearly';
  };
  readonly alternatives: readonly { readonly channel: string; readonly covers?: ModelScope; readonly until?: string }[];
}

export interface Model {
  readonly segments: readonly ModelSegment[];
  readonly queryTypes: readonly string[];
  readonly channels: readonly ModelChannel[];
  readonly routes: readonly ModelRoute[];
  readonly plans: readonly ModelPlan[];
}

export interface ModelCell {
  readonly segment: string;
  readonly queryType: string;
}

const nothingSaid = ['all'];

export function cellsOf({ segments, queryTypes }: Model): readonly ModelCell[] {
  const ids = segments.length > 0 ? segments.map(({ id }) => id) : nothingSaid;
  const types = queryTypes.length > 0 ? queryTypes : nothingSaid;
  return ids.flatMap((segment) => types.map((queryType) => ({ segment, queryType })));
}

/** `undefined` when routes compete for the cell: nobody can tell. */
export function routeOf(model: Model, cell: ModelCell): readonly string[] | undefined {
  if (model.routes.length === 0) return model.channels.map(({ id }) => id);
  const covering = model.routes.filter((route) => covers(route, cell));
  if (covering.length === 0) return [];
  const sets = covering.map((route) => ({
    route,
    cells: new Set(
      cellsOf(model)
        .filter((each) => covers(route, each))
        .map((each) => JSON.stringify(each)),
    ),
  }));
  const narrowest = sets.filter((one) =>
    sets.every(
      (other) =>
        other === one || (one.cells.size < other.cells.size && [...one.cells].every((each) => other.cells.has(each))),
    ),
  );
  return narrowest[0]?.route.channels;
}

function covers({ segment, queryType }: ModelRoute, cell: ModelCell): boolean {
  return has(segment, cell.segment) && has(queryType, cell.queryType);
}

function has(ids: 'all' | readonly string[] | undefined, id: string): boolean {
  return ids === undefined || ids === 'all' || ids.includes(id);
}

function inScope(scope: ModelScope | undefined, cell: ModelCell): boolean {
  return has(scope?.segments, cell.segment) && has(scope?.queryTypes, cell.queryType);
}

export function isInForce({ dates }: ModelPlan, day: string): boolean {
  if (dates.withdrawnOn !== undefined && day >= dates.withdrawnOn) return false;
  const from = dates.closedOn ?? dates.closeOn;
  if (dates.reopenOn === undefined) return day >= from;
  if (dates.repeats === undefined) return day >= from && day < dates.reopenOn;
  for (let year = 0; year < 10; year++) {
    if (day >= laterBy(year, from) && day < laterBy(year, dates.reopenOn)) return true;
  }
  return false;
}

function laterBy(years: number, date: string): string {
  const year = Number(date.slice(0, 4)) + years;
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}${date.slice(4) === '-02-29' && !isLeap ? '-02-28' : date.slice(4)}`;
}

function endpointsFor(channel: ModelChannel, cell: ModelCell): readonly ModelEndpoint[] {
  return (channel.endpoints ?? []).filter(({ segments }) => segments === undefined || segments.includes(cell.segment));
}

export function isAffected(model: Model, plan: ModelPlan, cell: ModelCell): boolean {
  const route = routeOf(model, cell);
  if (!route || !inScope(plan.scope, cell)) return false;
  const lost = model.channels.filter(({ id }) => plan.channel.includes(id) && route.includes(id));
  const closing = plan.scope?.endpoints;
  if (!closing) return lost.length > 0;
  return lost.some((channel) => endpointsFor(channel, cell).some(({ id }) => closing.includes(id)));
}

/** The ids of the channels by which people of a cell reach somebody on a day. */
export function waysOn(model: Model, cell: ModelCell, day: string): ReadonlySet<string> {
  const candidates = new Set(routeOf(model, cell) ?? []);
  for (const plan of model.plans) {
    if (!isInForce(plan, day) || !isAffected(model, plan, cell)) continue;
    for (const { channel, covers: scope, until } of plan.alternatives) {
      if (inScope(scope, cell) && (until === undefined || day <= until)) candidates.add(channel);
    }
  }
  return new Set([...candidates].filter((id) => canReach(model, id, cell, day)));
}

function canReach(model: Model, id: string, cell: ModelCell, day: string): boolean {
  const channel = model.channels.find((each) => each.id === id);
  const segment = model.segments.find((each) => each.id === cell.segment);
  if (!channel || channel.lifecycle === 'closed' || (channel.opensOn !== undefined && day < channel.opensOn))
    return false;
  let open = endpointsFor(channel, cell);
  for (const plan of model.plans) {
    if (!plan.channel.includes(id) || plan.scope?.stillOpen || !inScope(plan.scope, cell) || !isInForce(plan, day))
      continue;
    const closing = plan.scope?.endpoints;
    if (!closing) return false;
    open = open.filter((endpoint) => !closing.includes(endpoint.id));
  }
  if ((channel.endpoints ?? []).length > 0 && open.length === 0) return false;
  if (segment?.vulnerable && !open.some(({ kind }) => kind !== 'web-page')) return false;
  if (!segment?.languages || !channel.languages) return true;
  return segment.languages.some((language) => channel.languages?.includes(language));
}
