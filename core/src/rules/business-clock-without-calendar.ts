// Business time without a calendar that says what business hours are.

import type { SlaPolicyPromise, SlaPolicyTarget } from '../generated/playbooks.ts';
import { each, rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { readDuration } from '../time/duration.ts';
import { all, type DocumentOf } from '../workspace/inquiry.ts';
import { documentRule } from './define.ts';
import { keyAdded } from './mending.ts';
import type { ReportFix } from './rule.ts';

export const businessClockWithoutCalendar = documentRule({
  id: 'business-clock-without-calendar',
  severity: 'error',
  title: 'Business hours without a calendar',
  what: 'A time in business minutes, hours or days needs a calendar, from its row or from the policy. Said once, at the first such time.',
  why: 'Four business hours end at five o’clock for one reader and at midnight for another. Help desks refuse such a policy, or count around the clock.',
  todo: 'Write `calendar:` with the name of a business calendar in the policy.',
  source: 'ServiceNow makes the schedule mandatory.',
  on: ['SlaPolicy'],
  *check({ document, playbook, inquiry }) {
    const { calendar, targets, promises } = playbook.spec;
    if (calendar !== undefined) return;
    const times = [...each(targets, businessTime), ...each(promises, businessTime)];
    const [first] = times;
    if (!first) return;
    const fix = onlyCalendar(document, all(inquiry, 'BusinessCalendar'));
    yield {
      range: first.range,
      message: `“${first.text}” runs on business hours, and neither the row nor the policy names a calendar.`,
      ...(fix && { fix }),
    };
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '  calendar: amsterdam-office          # what business hours are; a row may name another\n',
      replace: '',
    },
    { file: 'support/sla.playbook.yaml', find: 'urgent: 1 business hour\n', replace: 'urgent: «1 business hour»\n' },
  ],
  good: 'sample',
});

/** Where there is one calendar only, it is the one. */
function onlyCalendar(
  document: DocumentOf<'SlaPolicy'>,
  calendars: readonly DocumentOf<'BusinessCalendar'>[],
): ReportFix | undefined {
  const [only, another] = calendars;
  if (only?.name === undefined || another) return undefined;
  const edits = keyAdded(document, document.playbook.spec, { after: 'strategy', line: `calendar: ${only.name}` });
  return edits && { title: `Add “calendar: ${only.name}”`, isSafe: false, edits };
}

function* businessTime(
  row: SlaPolicyTarget | SlaPolicyPromise,
): Iterable<{ readonly text: string; readonly range: Range }> {
  const { within, calendar } = row;
  if (calendar !== undefined || within === undefined) return;
  if (typeof within === 'string') {
    if (readDuration(within)?.business) yield { text: within, range: rangeOf(row, 'within') };
    return;
  }
  for (const priority of Object.keys(within)) {
    const text = within[priority];
    if (text === undefined || !readDuration(text)?.business) continue;
    yield { text, range: rangeOf(within, priority) };
    return;
  }
}
