// One thing stands in a list twice, and the two may say different things.
import type { BusinessCalendarSpec, SunsetPlanPlanSurface, SunsetPlanSpec } from '../generated/playbooks.ts';
import { each, eachOne, rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { type DocumentOf, isDocumentOf } from '../workspace/inquiry.ts';
import { listOf, planFacts } from '../workspace/plan-facts.ts';
import { cells } from '../workspace/rows.ts';
import { universeOf } from '../workspace/universe.ts';
import { documentRule } from './define.ts';
import type { Report, RuleContext } from './rule.ts';

export const entryListedTwice = documentRule<'SunsetPlan' | 'BusinessCalendar'>({
  id: 'entry-listed-twice',
  severity: 'warning',
  title: 'One thing is listed twice',
  what: 'Looks in a plan for an alternative that is named twice for the same customers and questions, and for an endpoint, surface or place of which two entries under `surfaces` say what becomes of it; and in a calendar for a day that is a holiday twice, and for two exceptions of the same days.',
  why: 'The two may say different things, and nobody can tell which one holds: one reader leads the old number to a page, the other lets it ring.',
  todo: 'Keep the right one and delete the other.',
  source: 'The language: each endpoint of a closing channel is named once.',
  on: ['SunsetPlan', 'BusinessCalendar'],
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - { surface: contact-page, becomes: updated, due: announceOn }\n',
      replace:
        '    - { surface: contact-page, becomes: updated, due: announceOn }\n    - { surface: «contact-page», becomes: archived, due: announceOn }\n',
    },
  ],
  good: 'sample',
  *check(context) {
    const { document, inquiry } = context;
    if (isDocumentOf(document, 'BusinessCalendar')) {
      yield* twice(daysIn(document.playbook.spec));
    } else if (isDocumentOf(document, 'SunsetPlan')) {
      yield* twice(placesIn(document.playbook.spec));
      yield* alternativesTwice(document, inquiry);
    }
  },
});

interface Entry {
  readonly key: string;
  readonly range: Range;
  /** What is said of it when it comes again. */
  readonly message: string;
}

function* twice(entries: Iterable<Entry>): Iterable<Report> {
  const seen = new Set<string>();
  for (const { key, range, message } of entries) {
    if (seen.has(key)) yield { range, message };
    seen.add(key);
  }
}

function placesIn({ surfaces }: SunsetPlanSpec): Iterable<Entry> {
  return each(surfaces, placesOf);
}

function* placesOf(entry: SunsetPlanPlanSurface): Iterable<Entry> {
  for (const key of ['endpoint', 'surface', 'place'] as const) {
    const named = entry[key];
    for (const [index, id] of listOf(named ?? []).entries()) {
      const range = typeof named === 'object' ? rangeOf(named, index) : rangeOf(entry, key);
      const message = `Another entry above says what becomes of “${id}” already.`;
      yield { key: `${key === 'place' ? key : ''} ${id}`, range, message };
    }
  }
}

function* daysIn({ holidays, exceptions }: BusinessCalendarSpec): Iterable<Entry> {
  yield* eachOne(typeof holidays === 'string' ? [] : holidays, (holiday): Entry => {
    const { date } = holiday;
    return { key: date, range: rangeOf(holiday, 'date'), message: `${date} is in the list of holidays already.` };
  });
  yield* eachOne(exceptions, (exception): Entry => {
    const { from, to = from } = exception;
    const days = from === to ? from : `${from} to ${to}`;
    const message = `Another exception above says already what holds on ${days}.`;
    return { key: `${from} ${to}`, range: rangeOf(exception, 'from'), message };
  });
}

function* alternativesTwice(document: DocumentOf<'SunsetPlan'>, inquiry: RuleContext['inquiry']): Iterable<Report> {
  const { alternatives, strategy } = planFacts(inquiry, document);
  const { segments, queryTypes } = universeOf(strategy);
  for (const [index, { alternative, channel, covers }] of alternatives.entries()) {
    const others = alternatives.slice(0, index).filter((other) => other.channel.id === channel.id);
    if (others.length === 0) continue;
    const all = [...cells({ segment: segments, queryType: queryTypes })];
    if (!others.some((other) => all.some((cell) => covers(cell) && other.covers(cell)))) continue;
    const message = `“${channel.id}” is an alternative for these customers already, in an entry above.`;
    yield { range: rangeOf(alternative, 'channel'), message };
  }
}
