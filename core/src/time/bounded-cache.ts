// A map that remembers what was computed and starts afresh when it is full, so that no session grows without end.

/** Wraps a pure function of one text so that each text is computed once; `limit` texts are remembered. */
export function remembered<Value>(limit: number, compute: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (key) => {
    const hit = known.get(key);
    if (hit !== undefined) return hit.value;
    if (known.size >= limit) known.clear();
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}
