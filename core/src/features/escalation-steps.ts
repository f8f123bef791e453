// Who is told after whom when a time limit is about to be missed: the order in which a policy escalates.
import type { PlaybookDocument } from '../playbook/document.ts';
import { known, rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { durationMilliseconds } from '../time/duration.ts';
import { readPoint } from '../time/point.ts';
import { isDocumentOf } from '../workspace/inquiry.ts';

export interface EscalationStep {
  readonly from: string;
  readonly to: string;
  /** Where `to` is named, from the start of the document. */
  readonly range: Range;
}

/** From everybody who is told at one moment to everybody who is told at the next, for the same cases. */
export function escalationSteps(document: PlaybookDocument): readonly EscalationStep[] {
  if (!isDocumentOf(document, 'SlaPolicy')) return [];
  const rows = rowsOf(known(() => document.playbook.spec) ?? {});
  const steps: EscalationStep[] = [];
  for (const scope of new Set(rows.map((row) => row.scope))) {
    const inScope = rows.filter((row) => row.scope === scope).toSorted((a, b) => a.at - b.at);
    for (const [index, row] of inScope.entries()) {
      const next = inScope.find((each, later) => later > index && each.at > row.at);
      const together = inScope.filter(({ at }) => at === next?.at).flatMap(({ told }) => told);
      for (const { name: from } of row.told) {
        for (const { name: to, range } of together) if (from !== to) steps.push({ from, to, range });
      }
    }
  }
  return steps;
}

interface Row {
  readonly scope: string;
  /** Comparable, in shares of the time limit; after it, in days. */
  readonly at: number;
  readonly told: readonly { readonly name: string; readonly range: Range }[];
}

type Spec = Readonly<Record<string, unknown>> | object;

function rowsOf(spec: Spec): readonly Row[] {
  const list = known((): unknown => Reflect.get(spec, 'escalations'));
  if (!Array.isArray(list)) return [];
  return Array.from({ length: list.length }, (_, index) => {
    const row = known((): unknown => list[index]);
    return typeof row === 'object' && row !== null ? rowOf(row) : undefined;
  }).filter((row) => row !== undefined);
}

function rowOf(row: object): Row | undefined {
  const at = known((): unknown => Reflect.get(row, 'at'));
  const moment = typeof at === 'string' ? momentOf(at) : undefined;
  if (moment === undefined) return undefined;
  const scope = ['channel', 'segment', 'queryType', 'priority', 'metric']
    .map((key) => known(() => JSON.stringify(Reflect.get(row, key) ?? 'all')) ?? '?')
    .join(' ');
  return { scope, at: moment, told: toldBy(row) };
}

function toldBy(row: object): Row['told'] {
  const notify = known((): unknown => Reflect.get(row, 'notify'));
  if (typeof notify === 'string') return [{ name: notify, range: rangeOf(row, 'notify') }];
  if (!Array.isArray(notify)) return [];
  return Array.from({ length: notify.length }, (_, index) => ({
    name: known((): unknown => notify[index]),
    range: rangeOf(notify, index),
  })).flatMap(({ name, range }) => (typeof name === 'string' ? [{ name, range }] : []));
}

/** Before the start, on the way to the deadline (0 to 1), and after it; business days count as days. */
function momentOf(text: string): number | undefined {
  const point = readPoint(text);
  if (!point) return undefined;
  if (point.kind === 'percentage') return point.percent / 100;
  const { shift } = point;
  const days = shift
    ? (shift.sign * (durationMilliseconds(shift.duration) ?? shift.duration.amount * dayMilliseconds)) / dayMilliseconds
    : 0;
  // What is counted from the start lies before every share of the time that follows it.
  return point.from === 'breach' ? 1 + days : Math.min(days / 10_000, 0.001);
}

const dayMilliseconds = 86_400_000;
