// “Make dates relative” and back: the days of a plan as days from its announcing and closing, or as dates.
import type { PlaybookDocument } from '../playbook/document.ts';
import type { WrittenScalar } from '../schema/checked.ts';
import { known } from '../schema/value.ts';
import { type Range, shift } from '../text/range.ts';
import { addPeriod, type DateText, daysBetween } from '../time/date.ts';
import { readDateExpression } from '../time/date-expression.ts';
import { isDocumentOf } from '../workspace/inquiry.ts';
import { type PlanDates, planDates } from '../workspace/plan-dates.ts';
import { documentAt } from '../workspace/snapshot.ts';
import { type Node, nodeAt, pairOf } from '../yaml/tree.ts';
import type { ActionContext } from './action-context.ts';
import type { CodeAction } from './code-action.ts';

/** One date at the cursor, and all dates of the plan when there are more. */
export function rewriteDates({ snapshot, inquiry, path }: ActionContext, range: Range): readonly CodeAction[] {
  const placed = documentAt(snapshot, path, range.start);
  if (!placed || !isDocumentOf(placed.document, 'SunsetPlan')) return [];
  const { start, document } = placed;
  const plan = document;
  const dates = known(() => planDates(inquiry, plan));
  if (!dates) return [];
  const written = document.scalars.filter((each) => each.name === 'date-expression' && !isAnchor(document, each));
  const offset = range.start - start;
  return [
    { rewrite: relative, one: 'Write this date as', all: 'Make all dates of this plan relative' },
    { rewrite: absolute, one: 'Write this date as', all: 'Write all dates of this plan as dates' },
  ].flatMap(({ rewrite, one, all }) => {
    const rewritten = written.flatMap((scalar) => {
      const newText = rewrite(scalar.text, dates);
      return newText === undefined ? [] : [{ scalar, newText }];
    });
    const here = rewritten.find(({ scalar }) => scalar.range.start <= offset && offset <= scalar.range.end);
    const isInPlan = here !== undefined || isAtDates(document, offset);
    const action = (title: string, changes: typeof rewritten): CodeAction => ({
      title,
      kind: 'refactor.rewrite',
      isPreferred: false,
      mends: [],
      does: {
        kind: 'change',
        change: {
          edits: changes.map(({ scalar, newText }) => ({ path, range: shift(scalar.range, start), newText })),
          files: [],
        },
      },
    });
    return [
      ...(here ? [action(`${one} ${here.newText}`, [here])] : []),
      ...(isInPlan && rewritten.length > (here ? 1 : 0) ? [action(all, rewritten)] : []),
    ];
  });
}

const anchors = ['closeOn', 'announceOn'] as const;

/** From the nearer of closing and announcing; a date that leans on something already stays as it is. */
function relative(text: string, { named }: PlanDates): string | undefined {
  const expression = readDateExpression(text);
  if (expression?.base.kind !== 'date' || expression.shift !== undefined) return undefined;
  const { date } = expression.base;
  const bases = anchors.flatMap((name) => {
    const resolved = named.get(name);
    return resolved?.kind === 'date' ? [{ name, from: resolved.date }] : [];
  });
  const [nearest] = bases.sort((a, b) => Math.abs(daysBetween(a.from, date)) - Math.abs(daysBetween(b.from, date)));
  return nearest && counted(nearest.name, nearest.from, date);
}

/** `closeOn - 5 weeks`; whole years and months first, then weeks, then days. */
function counted(name: string, from: DateText, date: DateText): string {
  const days = daysBetween(from, date);
  if (days === 0) return name;
  const sign = days > 0 ? 1 : -1;
  const months = monthsBetween(from, date, sign);
  const size = Math.abs(days);
  const period =
    months !== undefined && months % 12 === 0
      ? amount(months / 12, 'year')
      : size % 7 === 0
        ? amount(size / 7, 'week')
        : months !== undefined
          ? amount(months, 'month')
          : amount(size, 'day');
  return `${name} ${sign > 0 ? '+' : '-'} ${period}`;
}

/** Exactly so many months, counted as the language counts them. */
function monthsBetween(from: DateText, date: DateText, sign: 1 | -1): number | undefined {
  const [years, months] = [
    Number(date.slice(0, 4)) - Number(from.slice(0, 4)),
    Number(date.slice(5, 7)) - Number(from.slice(5, 7)),
  ];
  const count = sign * (12 * years + months);
  if (count < 1 || from.slice(8) !== date.slice(8)) return undefined;
  return addPeriod(from, { amount: count, unit: 'month' }, sign) === date ? count : undefined;
}

function amount(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function absolute(text: string, dates: PlanDates): string | undefined {
  const expression = readDateExpression(text);
  if (!expression || (expression.base.kind === 'date' && expression.shift === undefined)) return undefined;
  const resolved = dates.resolve(text);
  return resolved.kind === 'date' ? resolved.date : undefined;
}

/** The two days that all others are counted from. */
function isAnchor({ yaml }: PlaybookDocument, { range }: WrittenScalar): boolean {
  const { steps } = yaml.root ? nodeAt(yaml.root, range.start) : { steps: [] };
  return steps.length === 3 && steps[1] === 'dates' && (steps[2] === 'announceOn' || steps[2] === 'closeOn');
}

/** On the key `dates` and what it holds. */
function isAtDates({ yaml }: PlaybookDocument, offset: number): boolean {
  const spec = valueIn(yaml.root, 'spec');
  const pair = spec?.kind === 'map' ? pairOf(spec, 'dates') : undefined;
  return pair !== undefined && pair.key.start <= offset && offset <= Math.max(pair.key.end, pair.value.end);
}

function valueIn(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? pairOf(node, key)?.value : undefined;
}
