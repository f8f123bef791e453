// How far a zone's clocks stand from UTC at an instant, remembered as the stretches between clock changes.
import { Temporal } from 'temporal-polyfill';

/** Milliseconds that local clocks are ahead of UTC. An unknown zone counts as UTC. */
export function offsetAt(instant: number, zone: string): number {
  return stretchAt(instant, zone).offset;
}

/** The instants after `from` and up to `until` at which the zone's clocks change. */
export function clockChanges(zone: string, from: number, until: number): readonly number[] {
  const changes: number[] = [];
  for (let at = stretchAt(from, zone).until; at <= until; at = stretchAt(at, zone).until) changes.push(at);
  return changes;
}

/** Whether this machine's time zone data knows the name. */
export function isKnownZone(zone: string): boolean {
  return stretchesOf(zone).known;
}

/** From one clock change, inclusive, to the next, exclusive. A zoned operation costs about 0.1 ms, a look-up here nothing. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

interface Zone {
  readonly known: boolean;
  stretches: Stretch[];
  latest: Stretch | undefined;
}

const zones = new Map<string, Zone>();
const always: Stretch = { from: -Infinity, until: Infinity, offset: 0 };
/** The range of ECMAScript and Temporal instants, less a day, so that every local time near its ends exists. */
const farthest = 8.64e15 - 86_400_000;

function stretchesOf(zone: string): Zone {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  if (zones.size >= 1000) zones.clear();
  const made: Zone = isZoneName(zone)
    ? { known: true, stretches: [], latest: undefined }
    : { known: false, stretches: [always], latest: always };
  zones.set(zone, made);
  return made;
}

function isZoneName(zone: string): boolean {
  // Temporal also takes fixed offsets such as `+01:00`, which are no zones to us.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    // Trying is the only way that Temporal offers to ask whether a zone exists.
    return false;
  }
}

function stretchAt(instant: number, name: string): Stretch {
  const zone = stretchesOf(name);
  const { latest } = zone;
  if (latest !== undefined && latest.from <= instant && instant < latest.until) return latest;
  const index = firstEndingAfter(zone.stretches, instant);
  const found = zone.stretches[index];
  if (found !== undefined && found.from <= instant) {
    zone.latest = found;
    return found;
  }
  const made = measureStretch(instant, name);
  if (zone.stretches.length >= 1000) zone.stretches = [made];
  else zone.stretches.splice(index, 0, made);
  zone.latest = made;
  return made;
}

function firstEndingAfter(stretches: readonly Stretch[], instant: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch !== undefined && stretch.until <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

function measureStretch(instant: number, zone: string): Stretch {
  const within = Math.min(Math.max(Number.isNaN(instant) ? 0 : instant, -farthest), farthest);
  const here = Temporal.Instant.fromEpochMilliseconds(Math.floor(within)).toZonedDateTimeISO(zone);
  const next = here.getTimeZoneTransition('next');
  // "Previous" looks strictly before, and a stretch begins with its own change: so ask from just after.
  const previous = here.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return {
    from: previous?.epochMilliseconds ?? -Infinity,
    until: next?.epochMilliseconds ?? Infinity,
    offset: Math.round(here.offsetNanoseconds / 1e6),
  };
}
