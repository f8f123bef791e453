// A map that remembers what was computed and starts afresh when it is full, so that no session grows without end.

/** Wraps a pure function of one text or number so that each is computed once; `limit` of them are remembered. */
export function remembered<Key extends string | number, Value>(
  limit: number,
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const hit = known.get(key);
    if (hit !== undefined) return hit.value;
    if (known.size >= limit) known.clear();
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}
