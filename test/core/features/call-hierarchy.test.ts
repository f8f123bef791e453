// The call hierarchy: who depends on whom.
import { expect, test } from 'vitest';
import { type Call, callItemAt, incomingCalls, outgoingCalls } from '#core';
import { callHierarchyCases, type HierarchyExpected } from './call-hierarchy.cases.ts';
import { type CursorCase, situation } from './cursor-case.ts';
import { checkEverywhere, everyRange } from './everywhere.ts';

test.each(callHierarchyCases)('$name ($form)', (each) => {
  expect(hierarchy(each)).toEqual(each.expected);
});

test('who is called knows who calls, from the same places, inside the file', () => {
  checkEverywhere(({ snapshot, path, offset }) => {
    const item = callItemAt(snapshot, path, offset);
    if (!item) return;
    const lengthOf = (file: string) => snapshot.files.get(file)?.text.content.length ?? 0;
    everyRange([item.range], { start: 0, end: lengthOf(item.path) });
    everyRange([item.selection], item.range);
    for (const call of outgoingCalls(snapshot, item.thing)) {
      everyRange(call.ranges, { start: 0, end: lengthOf(call.path) });
      const back = incomingCalls(snapshot, call.item.thing).find((each) => each.item.thing.key === item.thing.key);
      expect(back?.ranges).toEqual(call.ranges);
    }
    for (const call of incomingCalls(snapshot, item.thing)) {
      const there = outgoingCalls(snapshot, call.item.thing).find((each) => each.item.thing.key === item.thing.key);
      expect(there?.ranges).toEqual(call.ranges);
    }
  });
});

function hierarchy(each: CursorCase<unknown>): HierarchyExpected {
  const { snapshot, path, offset } = situation(each);
  const item = callItemAt(snapshot, path, offset);
  const words = (calls: readonly Call[]) =>
    calls.map((call) => {
      const times = call.ranges.length > 1 ? ` ${call.ranges.length} times` : '';
      const named = call.ranges.map(({ start, end }) => snapshot.files.get(call.path)?.text.content.slice(start, end));
      return `${call.item.name} (${call.item.detail})${times}: ${[...new Set(named)].join(', ')}`;
    });
  if (!item) return undefined;
  return {
    item: `${item.name} (${item.detail})`,
    from: words(incomingCalls(snapshot, item.thing)),
    to: words(outgoingCalls(snapshot, item.thing)),
  };
}
