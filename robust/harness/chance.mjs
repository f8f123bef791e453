// Chance that can be repeated: the same seed gives the same choices on every machine.

/** mulberry32 by Tommy Ettinger (public domain): small, fast, and good enough to choose inputs. */
export function chanceFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number from 0 to below `end`. */
  const below = (end) => Math.floor(next() * end);
  return {
    below,
    /** A whole number, small ones much more often. */
    small: (end) => Math.floor(next() ** 3 * end),
    pick: (list) => list[below(list.length)],
    isTrue: (share = 0.5) => next() < share,
  };
}
