// Days of plans that moved: its own, its phases and its messages, by what they come to.
import { expect, test } from 'vitest';
import { movedDates, withFiles } from '../../../core/src/index.ts';
import { sample, sampleTexts } from '../workspace/fernway.ts';

const plan = 'support/phone-sunset.playbook.yaml';
const text = new Map(sampleTexts).get(plan) ?? '';

function moved(...edits: readonly (readonly [find: string, replace: string])[]) {
  let content = text;
  for (const [find, replace] of edits) {
    expect(content).toContain(find);
    content = content.replace(find, () => replace);
  }
  const after = withFiles(sample, [[plan, { content }]]);
  const said = movedDates(sample, after).map(({ name, dates }) => [
    name,
    ...dates.map(({ kind, id, from, to }) => `${id === undefined ? kind : `${kind} ${id}`} ${from} → ${to}`),
  ]);
  // What came later here went earlier there.
  const back = movedDates(after, sample).flatMap(({ dates }) => dates.map(({ from, to }) => `${to} → ${from}`));
  expect(back.toSorted()).toEqual(said.flatMap(([, ...dates]) => dates.map((each) => each.slice(-23))).toSorted());
  return said;
}

test('nothing moves where nothing changed, or where only the words did', () => {
  expect(movedDates(sample, sample)).toEqual([]);
  expect(moved(['title: Closing the phone line', 'title: Another']), 'a title').toEqual([]);
  expect(moved(['closeOn - 5 weeks', 'closeOn - 35 days'])).toEqual([]);
});

test('one date moves, and what leans on it', () => {
  expect(moved(['redirectUntil: closeOn + 12 months', 'redirectUntil: closeOn + 6 months'])).toEqual([
    ['phone-sunset', 'Last day of the redirect 2028-04-06 → 2027-10-06'],
  ]);
  expect(moved(['closeOn: 2027-04-06', 'closeOn: 2027-04-13'])).toEqual([
    [
      'phone-sunset',
      'Phase redirect 2027-03-02 → 2027-03-09',
      'Message reminder-5-weeks 2027-03-02 → 2027-03-09',
      'Message reminder-1-week 2027-03-30 → 2027-04-06',
      'Message last-day 2027-04-05 → 2027-04-12',
      'Closing day 2027-04-06 → 2027-04-13',
      'Last day of the redirect 2028-04-06 → 2028-04-13',
    ],
  ]);
});

test('a plan that was renamed is the same plan, and one that came or went moves nothing', () => {
  const renamed = ['name: phone-sunset', 'name: phone-closing\n  previousName: phone-sunset'] as const;
  const later = ['sendOn: announceOn + 1 day', 'sendOn: announceOn + 2 days'] as const;
  expect(moved(renamed, later)).toEqual([['phone-closing', 'Message everyone 2027-01-12 → 2027-01-13']]);
  expect(movedDates(sample, withFiles(sample, [[plan, undefined]]))).toEqual([]);
  expect(moved(['name: phone-sunset', 'name: other'], ['closeOn: 2027-04-06', 'closeOn: 2027-05-06'])).toEqual([]);
});

test('a date that cannot be read is left out, and the others are told', () => {
  expect(moved(['closeOn: 2027-04-06', 'closeOn: soon'])).toEqual([]);
  expect(
    moved(['closeOn: 2027-04-06', 'closeOn: soon'], ['announceOn: 2027-01-11', 'announceOn: 2027-01-12'])[0],
  ).toContain('Announcement 2027-01-11 → 2027-01-12');
});
