// Something is written down as done on a day that is still to come.
import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNames } from '../playbook/kinds.ts';
import { known, rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import type { DateText } from '../time/date.ts';
import { isDocumentOf } from '../workspace/inquiry.ts';
import type { PlanDates } from '../workspace/plan-dates.ts';
import { planFacts } from '../workspace/plan-facts.ts';
import { nodeAt } from '../yaml/tree.ts';
import { documentRule } from './define.ts';

export const factInFuture = documentRule({
  id: 'fact-in-future',
  severity: 'warning',
  title: 'A day to come is written as a fact',
  what: 'Looks at the days on which something was done: `doneOn`, `sentOn`, `decidedOn`, `closedOn`, `retrievedOn`, `measuredOn`, `lastReviewedOn`, `lastActivityOn` and `lastHeldOn`. None of them can lie after today. Days that are planned, such as `closeOn`, `sendOn` and `due`, may.',
  why: 'Whoever reads the plan takes it for done: nobody sends the message or looks the figure up, and the checklist shows a tick.',
  todo: 'Correct the year or the month, or write the day where plans stand, such as in `sendOn` or `due`.',
  source: 'Common practice: in January people write last year, and in December next year.',
  on: kindNames,
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'source: Queue audit, retrievedOn: 2026-11-27 }',
      replace: 'source: Queue audit, retrievedOn: «2027-11-27» }',
    },
  ],
  good: 'sample',
  *check({ document, inquiry, today }) {
    const dates = isDocumentOf(document, 'SunsetPlan') ? planFacts(inquiry, document).dates : undefined;
    for (const { key, day, range } of [...factsIn(document, today), ...(dates ? closedOn(document, dates) : [])]) {
      if (day <= today || (key === 'decidedOn' && isAfterTelling(day, dates))) continue;
      yield { range, message: `“${key}” says what has happened, and ${day} is still to come.` };
    }
  },
});

interface Fact {
  readonly key: string;
  readonly day: DateText;
  readonly range: Range;
}

const factKeys: ReadonlySet<string> = new Set([
  'decidedOn',
  'doneOn',
  'lastActivityOn',
  'lastHeldOn',
  'lastReviewedOn',
  'measuredOn',
  'retrievedOn',
  'sentOn',
]);

/** Those that may be wrong: nearly all days of a playbook are past. */
function* factsIn({ scalars, yaml }: PlaybookDocument, today: DateText): Iterable<Fact> {
  for (const { name, text, range } of scalars) {
    if (name !== 'date' || text <= today || !yaml.root) continue;
    const key = nodeAt(yaml.root, range.start).pair?.key.source;
    if (key !== undefined && factKeys.has(key)) yield { key, day: text, range };
  }
}

/** The one of them that may be an expression. */
function* closedOn({ playbook }: PlaybookDocument, { on }: PlanDates): Iterable<Fact> {
  if (playbook?.kind !== 'SunsetPlan') return;
  const { dates } = playbook.spec;
  const day = known(() => on('closedOn'));
  if (dates && day !== undefined) yield { key: 'closedOn', day, range: rangeOf(dates, 'closedOn') };
}

/** That one has its finding: `decision-unrecorded`. */
function isAfterTelling(day: DateText, dates: PlanDates | undefined): boolean {
  const told = known(() => dates?.on('announceOn'));
  return told !== undefined && day > told;
}
