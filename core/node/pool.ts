// Many small tasks, a few at a time, results in the order of the input.

/** More open files than this at once meet the limits of small machines. */
const width = 32;

export async function mapPooled<Item, Result>(
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      const index = next++;
      const item = items.at(index);
      if (index >= items.length || item === undefined) return;
      results.set(index, await task(item));
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
