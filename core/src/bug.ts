// A broken promise of ours, as opposed to a mistake of the author's.

/** Thrown by `assert` only. One guard per front catches it, logs it and goes on. */
export class Bug extends Error {
  override readonly name = 'Bug';
}

export function assert(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new Bug(promise);
}
