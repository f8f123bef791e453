// Durations, dates, names and the like that an author probably wants at a place, with what they come to.
import { wordTexts } from '../generated/words.ts';
import type { Schema } from '../schema/schema.ts';
import { known } from '../schema/value.ts';
import { addDays, weekday } from '../time/date.ts';
import { dateAnchors } from '../time/date-expression.ts';
import { listedZones } from '../time/listed-zones.ts';
import type { Node, Step } from '../yaml/tree.ts';
import type { CompletionContext } from './completion-context.ts';
import { dueExample } from './due-example.ts';
import { namesInUse } from './names-in-use.ts';
import { dayOfPlan } from './plan-date.ts';

export interface ScalarProposal {
  readonly text: string;
  readonly detail: string;
}

export function scalarProposals(branch: Schema, context: CompletionContext): readonly ScalarProposal[] {
  if (branch['x-defines'] || branch['x-refers'] || branch.enum || branch.const !== undefined) return [];
  const examples = (branch.examples ?? []).filter((example) => typeof example === 'string');
  switch (branch['x-scalar']) {
    case 'locale':
      return languages(context);
    case 'time-zone':
      return zones(context);
    case 'duration':
      return durations(examples, context);
    case 'date':
      return days(context);
    case 'date-expression':
      return planDays(context);
    case undefined:
      return names(examples, branch, context);
    default:
      return examples.map((text) => ({ text, detail: (branch['x-scalar'] ?? '').replaceAll('-', ' ') }));
  }
}

/** In the config, where the languages of a workspace are decided, those that messages ship in as well. */
function languages({ document, inquiry }: CompletionContext): readonly ScalarProposal[] {
  const own = document() === undefined ? [] : inquiry.snapshot.settings.locales;
  const shipped = document() === undefined ? Object.keys(wordTexts) : [];
  return [
    ...own.map((text) => ({ text, detail: 'language of the workspace' })),
    ...shipped.map((text) => ({ text, detail: 'messages ship in it' })),
  ];
}

/** Those in use first; a world full of others as soon as something is typed. */
function zones({ cursor, inquiry, typed }: CompletionContext): readonly ScalarProposal[] {
  const { settings } = inquiry.snapshot;
  const inUse = [...new Set([settings.timeZone, ...namesInUse(inquiry.snapshot, 'timeZone', typed)])];
  const others = typed.length > 0 ? [...listedZones().values()] : ['Etc/UTC'];
  const isCalendar = cursor.steps.length > 1;
  return [
    ...inUse.filter((text) => text !== 'customer').map((text) => ({ text, detail: 'used in this workspace' })),
    ...(isCalendar ? [{ text: 'customer', detail: 'the zone of each customer' }] : []),
    ...others.filter((text) => !inUse.includes(text)).map((text) => ({ text, detail: 'time zone' })),
  ];
}

/** What is typed as a number may become any unit. */
function durations(examples: readonly string[], context: CompletionContext): readonly ScalarProposal[] {
  const { cursor, document, inquiry, today, typed } = context;
  const amount = Number(/^(\d{1,4})(?: |$)/.exec(typed)?.[1] ?? 0);
  const units = ['minute', 'hour', 'day', 'business hour', 'business day'];
  const texts = amount > 0 ? units.map((unit) => counted(amount, unit)) : examples;
  const from = document();
  const ancestors = cursor.root ? nodesAlong(cursor.root, cursor.steps) : [];
  return texts.map((text) => {
    const example = from && known(() => dueExample(inquiry, from, { ancestors, text, today }));
    return { text, detail: example?.words ?? 'duration' };
  });
}

function days({ today }: CompletionContext): readonly ScalarProposal[] {
  const ahead: readonly (readonly [number, string])[] = [
    [0, 'today'],
    [1, 'tomorrow'],
    [7, 'in a week'],
    [28, 'in four weeks'],
    [91, 'in a quarter'],
  ];
  return ahead.map(([count, words]) => {
    const text = addDays(today, count);
    return { text, detail: `${capital(weekday(text))}, ${words}` };
  });
}

/** Dates of the plan and what is counted from them; the amount that is typed wins over the usual ones. */
function planDays(context: CompletionContext): readonly ScalarProposal[] {
  const { cursor, document, inquiry, typed } = context;
  const plan = document();
  const own = cursor.steps.at(-2) === 'dates' ? cursor.steps.at(-1) : undefined;
  const phases = plan?.definitions.filter(({ type }) => type === 'phase').map(({ id }) => `${id}.starts`) ?? [];
  const bases = [...dateAnchors.filter((name) => name !== own), ...phases];
  const base = bases.find((name) => typed.startsWith(name));
  const [, sign = '-', amount] = /^ ?([+-])? ?(\d{1,3})?/.exec(base ? typed.slice(base.length) : '') ?? [];
  const shifts =
    amount === undefined
      ? usualShifts
      : ['day', 'business day', 'week', 'month'].map((unit) => counted(Number(amount), unit));
  const shifted = base
    ? shifts.map((shift) => `${base} ${sign} ${shift}`)
    : bases.includes('closeOn')
      ? [
          'announceOn + 1 week',
          'closeOn - 5 weeks',
          'closeOn - 1 week',
          'closeOn - 1 business day',
          'closeOn + 12 months',
        ]
      : [];
  const resolved = [...(base ? [base] : bases), ...shifted].flatMap((text): readonly ScalarProposal[] => {
    const day = plan && known(() => dayOfPlan(inquiry, plan, text));
    return day === undefined ? [] : [{ text, detail: `${capital(weekday(day))} ${day}` }];
  });
  if (base) return resolved;
  return own === undefined ? [...resolved, ...days(context).slice(0, 1)] : [...days(context), ...resolved];
}

const usualShifts: readonly string[] = ['3 days', '1 business day', '1 week', '2 weeks', '5 weeks', '12 months'];

/** Names that others of the kind have in this workspace, then the schema's examples. */
function names(
  examples: readonly string[],
  branch: Schema,
  { cursor, inquiry, typed }: CompletionContext,
): readonly ScalarProposal[] {
  const key = cursor.steps.findLast((step) => typeof step === 'string');
  if (branch.type !== 'string' || cursor.at.kind === 'key') return [];
  const inUse = key === undefined ? [] : namesInUse(inquiry.snapshot, String(key), typed);
  return [
    ...inUse.map((text) => ({ text, detail: 'used in this workspace' })),
    ...examples.filter((text) => !inUse.includes(text)).map((text) => ({ text, detail: 'example' })),
  ];
}

function counted(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function nodesAlong(root: Node, steps: readonly Step[]): readonly Node[] {
  const nodes: Node[] = [root];
  for (const step of steps) {
    const node = nodes[nodes.length - 1];
    const next =
      node?.kind === 'map'
        ? node.pairs.find(({ key }) => key.source === step)?.value
        : node?.kind === 'list' && typeof step === 'number'
          ? node.items[step]
          : undefined;
    if (!next) break;
    nodes.push(next);
  }
  return nodes;
}
