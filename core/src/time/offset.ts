// How far a zone's clocks stand from UTC at an instant, asked of Intl and remembered as the stretches between clock changes.
import { listedZones } from './listed-zones.ts';

/** Milliseconds that local clocks are ahead of UTC. An unknown zone counts as UTC. */
export function offsetAt(instant: number, zone: string): number {
  const clocks = clocksOf(zone);
  return clocks.isKnown ? stretchAt(instant, clocks).offset : 0;
}

/** The instants after `from` and up to `until` at which the zone's clocks change. */
export function clockChanges(zone: string, from: number, until: number): readonly number[] {
  const clocks = clocksOf(zone);
  const changes: number[] = [];
  if (!clocks.isKnown) return changes;
  let here = stretchAt(from, clocks);
  while (here.until <= Math.min(until, farthest)) {
    const next = stretchAt(here.until, clocks);
    if (next.offset !== here.offset) changes.push(here.until);
    here = next;
  }
  return changes;
}

/** Whether this machine's time zone data knows the name. */
export function isKnownZone(zone: string): boolean {
  // The first format of a process costs 10 ms, so ask the list before one is made.
  return isUtc(zone) || listedZones().has(zone.toLowerCase()) || clocksOf(zone).isKnown;
}

/** From one instant, inclusive, to another, exclusive; the next stretch may well have the same offset. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

interface Piece {
  /** In order and without gaps. */
  readonly stretches: readonly [Stretch, ...Stretch[]];
  /** The offset at the instant where the next piece begins, which may be that of a change. */
  readonly next: number;
}

type Clocks =
  | { readonly isKnown: false }
  | {
      readonly isKnown: true;
      readonly format: Intl.DateTimeFormat;
      /** The stretches of each piece of time that was asked for, by its number. */
      readonly pieces: Map<number, Piece>;
      /** The stretch of the last answer, grown over pieces; most questions fall into it. */
      latest: Stretch | undefined;
    };
type KnownClocks = Extract<Clocks, { readonly isKnown: true }>;

const known = new Map<string, Clocks>();
/** Most questions are about the zone of the one before. */
let latestZone = 'UTC';
let latestClocks: Clocks = { isKnown: false };
/**
 * Clocks that differ at no end of a piece did not change within it: of all changes in the time zone database that were
 * taken back, none was sooner than after four days (Freetown in 1939; since 1970, a week).
 */
const pieceLength = 3 * 86_400_000;
/** The range of ECMAScript instants, less a day, so that every local time near its ends exists. */
const farthest = 8.64e15 - 86_400_000;
/** ICU's own three letters, which are no IANA names: `PST` and its like. */
const icuOnly = /^(?:A[CEGRS]|B[ES]|C[ANST]|E[AC]|I[ES]|JS|MI|N[ES]|P[LNRS]|SS|VS)T$/i;

function isUtc(zone: string): boolean {
  return zone === 'Etc/UTC' || zone === 'UTC';
}

function clocksOf(zone: string): Clocks {
  if (zone === latestZone) return latestClocks;
  latestClocks = known.get(zone) ?? newClocks(zone);
  latestZone = zone;
  return latestClocks;
}

function newClocks(zone: string): Clocks {
  if (known.size >= 1000) known.clear();
  const format = isUtc(zone) ? undefined : formatOf(zone);
  const made: Clocks =
    format === undefined ? { isKnown: false } : { isKnown: true, format, pieces: new Map(), latest: undefined };
  known.set(zone, made);
  return made;
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  // Intl also takes fixed offsets such as `+01:00`, which are no zones to us.
  if (!/^[A-Za-z]/.test(timeZone) || icuOnly.test(timeZone)) return undefined;
  const clock = { day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', { timeZone, ...clock });
  } catch {
    // Trying is the only way that Intl offers to ask whether a zone exists.
    return undefined;
  }
}

function stretchAt(instant: number, clocks: KnownClocks): Stretch {
  const { latest } = clocks;
  if (latest !== undefined && latest.from <= instant && instant < latest.until) return latest;
  const within = Math.min(Math.max(Number.isNaN(instant) ? 0 : instant, -farthest), farthest);
  const { stretches } = pieceAt(Math.floor(within / pieceLength), clocks);
  let [found] = stretches;
  for (const stretch of stretches) if (stretch.from <= within) found = stretch;
  clocks.latest = grown(latest, found);
  return clocks.latest;
}

function grown(latest: Stretch | undefined, next: Stretch): Stretch {
  if (latest === undefined || latest.offset !== next.offset) return next;
  if (latest.until === next.from) return { ...next, from: latest.from };
  if (latest.from === next.until) return { ...next, until: latest.until };
  return next;
}

function pieceAt(number: number, clocks: KnownClocks): Piece {
  const { pieces } = clocks;
  const found = pieces.get(number);
  if (found !== undefined) return found;
  if (pieces.size >= 5000) pieces.clear();
  const from = number * pieceLength;
  const until = from + pieceLength;
  const first = pieces.get(number - 1)?.next ?? measure(from, clocks);
  const next = pieces.get(number + 1)?.stretches[0].offset ?? measure(until, clocks);
  let end = next === first ? until : firstChange(from, until, first, clocks);
  const stretches: [Stretch, ...Stretch[]] = [{ from, until: end, offset: first }];
  while (end < until) {
    const start = end;
    const offset = measure(start, clocks);
    end = next === offset ? until : firstChange(start, until, offset, clocks);
    stretches.push({ from: start, until: end, offset });
  }
  const made: Piece = { stretches, next };
  pieces.set(number, made);
  return made;
}

/** Between two instants with different offsets, a whole second at which the clocks leave the first one's. */
function firstChange(from: number, until: number, before: number, clocks: KnownClocks): number {
  let [low, high] = [from / 1000, until / 1000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (measure(middle * 1000, clocks) === before) low = middle;
    else high = middle;
  }
  return high * 1000;
}

/** Reads the offset off the zone's clock; the day of the month is enough, because no clock is a whole day from UTC. */
function measure(instant: number, { format }: KnownClocks): number {
  const whole = Math.min(Math.max(Math.floor(instant / 1000) * 1000, -farthest), farthest);
  const [day = 0, hour = 0, minute = 0, second = 0] = (format.format(whole).match(/\d+/g) ?? []).map(Number);
  const days = day - new Date(whole).getUTCDate();
  // From the last of a month to the first of the next one, and back.
  const ahead = days > 1 ? -1 : days < -1 ? 1 : days;
  const sinceMidnight = ((whole % 86_400_000) + 86_400_000) % 86_400_000;
  return ahead * 86_400_000 + (hour * 3600 + minute * 60 + second) * 1000 - sinceMidnight;
}
