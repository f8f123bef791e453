// What VS Code kept of the reports: the same place again, and a sound one where an older version or somebody else wrote it.
import { expect, test } from 'vitest';
import { reportsPlaceOf, reportTabs } from '../../client/src/reports/messages.ts';

const first = { report: 'timeline', wishes: {}, near: undefined };

test('a place comes back as it was', () => {
  for (const report of reportTabs) {
    const place = { report, wishes: { done: 'yes', from: '2027-01-04' }, near: 'file:///company/plan.playbook.yaml' };
    expect(reportsPlaceOf(JSON.parse(JSON.stringify({ ...place, top: 120 })))).toEqual(place);
  }
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a word', 'agenda'],
  ['a report that there is no more', { report: 'weather' }],
  ['a wish of the prototype', Object.create({ report: 'agenda', near: 'file:///x' })],
  ['a list of wishes', { wishes: null, near: 7 }],
])('%s is the first report', (_, kept) => {
  expect(reportsPlaceOf(kept)).toEqual(first);
});

test('of the wishes, those that are words', () => {
  expect(reportsPlaceOf({ report: 'due', wishes: { at: '2027-01-04 09:00', channel: 7, policy: null } })).toEqual({
    report: 'due',
    wishes: { at: '2027-01-04 09:00' },
    near: undefined,
  });
});
