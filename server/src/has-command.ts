// Whether an editor has a command of ours; one that has not gets plain edits and plain words.
import type { Session } from './session.ts';

/** As other servers ask: `experimental.commands.commands`. */
export function hasCommand({ client }: Pick<Session, 'client'>, name: string): boolean {
  const said: unknown = client.experimental;
  const names = partOf(partOf(said, 'commands'), 'commands');
  return Array.isArray(names) && names.includes(name);
}

function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
