// What the helper “table” finds in the rows that it gets: a template may give it anything.

/** A promise or target as a view has it; its parts are worked out when they are read. */
export type Row = object;

/** The times of a row, for one priority where they differ. */
export interface Times {
  readonly priority: Named | undefined;
  readonly times: unknown;
  readonly share: unknown;
}

export interface Named {
  readonly id: string;
  readonly title: string | undefined;
}

export function isGroup(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `undefined` for what is no promise and no target. */
export function timesFrom(row: Row): readonly Times[] | undefined {
  const times = partIn(row, 'times');
  if (!isGroup(times)) return undefined;
  const byPriority = listIn(times, 'byPriority').map((item) => {
    return timesOf(partIn(item, 'times'), namedFrom(partIn(item, 'priority')));
  });
  return byPriority.length > 0 ? byPriority : [timesOf(times, undefined)];
}

function timesOf(times: unknown, priority: Named | undefined): Times {
  return { priority, times, share: partIn(times, 'share') };
}

export function namedFrom(value: unknown): Named {
  return { id: textIn(value, 'id') ?? '', title: textIn(value, 'title') };
}

export function textIn(holder: unknown, key: string): string | undefined {
  const value = partIn(holder, key);
  return typeof value === 'string' ? value : undefined;
}

export function listIn(holder: unknown, key: string): readonly unknown[] {
  const value = partIn(holder, key);
  return Array.isArray(value) ? value : [];
}

function partIn(holder: unknown, key: string): unknown {
  return isGroup(holder) && Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;
}
