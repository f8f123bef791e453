// Date expressions are read, and resolved against one another.
import { expect, test } from 'vitest';
import { compileCalendar } from '../../../core/src/time/calendar.ts';
import { readDateExpression, resolveDate, resolveDateExpressions } from '../../../core/src/time/date-expression.ts';
import { sample } from './calendars.ts';

test.each([
  ['2027-04-06', { base: { kind: 'date', date: '2027-04-06' } }],
  ['closeOn', { base: { kind: 'anchor', name: 'closeOn' } }],
  ['de-emphasise.starts', { base: { kind: 'phase', id: 'de-emphasise' } }],
  ['closeOn - 5 weeks', { base: { kind: 'anchor', name: 'closeOn' }, shift: { sign: -1, amount: 5, unit: 'week' } }],
  [
    '2027-01-31 + 1 month',
    { base: { kind: 'date', date: '2027-01-31' }, shift: { sign: 1, amount: 1, unit: 'month' } },
  ],
  [
    'redirect.starts + 2 business days',
    { base: { kind: 'phase', id: 'redirect' }, shift: { sign: 1, amount: 2, unit: 'business-day' } },
  ],
])('%s', (text, expected) => {
  expect(readDateExpression(text)).toEqual(expected);
});

test.each(['redirect', 'closeon', 'closeOn+ 1 day', 'closeOn + 0 days', 'closeOn + 1 hour', '2027-04-36', 'none', ''])(
  '%j is no date expression',
  (text) => {
    expect(readDateExpression(text)).toBeUndefined();
  },
);

test('the dates of the sample plan', () => {
  const named = new Map([
    ['announceOn', '2027-01-11'],
    ['closeOn', '2027-04-06'],
    ['redirectUntil', 'closeOn + 12 months'],
    ['align-internally.starts', 'announceOn - 1 week'],
    ['redirect.starts', 'closeOn - 5 weeks'],
  ]);
  const resolved = resolveDateExpressions(named, { calendar: sample });
  const date = (day: string) => ({ kind: 'date', date: day });
  expect(Object.fromEntries(resolved)).toEqual({
    announceOn: date('2027-01-11'),
    closeOn: date('2027-04-06'),
    redirectUntil: date('2028-04-06'),
    'align-internally.starts': date('2027-01-04'),
    'redirect.starts': date('2027-03-02'),
  });
  const others = [
    'closeOn - 1 business day',
    'redirectUntil + 4 weeks',
    'redirect.starts',
    '2027-03-26 + 1 business day',
  ];
  expect(others.map((text) => resolveDate(text, resolved, { calendar: sample }))).toEqual([
    date('2027-04-05'),
    date('2028-05-04'),
    date('2027-03-02'),
    date('2027-03-30'),
  ]);
});

test('circles, unknown names and dates that are none are passed on', () => {
  const named = new Map([
    ['announceOn', 'none'],
    ['closeOn', 'b.starts + 1 day'],
    ['reopenOn', 'later'],
    ['a.starts', 'closeOn'],
    ['b.starts', 'a.starts - 1 week'],
    ['c.starts', 'a.starts + 1 day'],
    ['d.starts', 'gone.starts + 1 day'],
    ['e.starts', 'announceOn + 1 day'],
    ['f.starts', 'f.starts + 1 day'],
    ['g.starts', 'reopenOn'],
  ]);
  const circle = { kind: 'circle', names: ['closeOn', 'b.starts', 'a.starts'] };
  expect(Object.fromEntries(resolveDateExpressions(named, { calendar: sample }))).toEqual({
    announceOn: { kind: 'none' },
    closeOn: circle,
    reopenOn: { kind: 'unknown', name: 'later' },
    'a.starts': circle,
    'b.starts': circle,
    'c.starts': circle,
    'd.starts': { kind: 'unknown', name: 'gone.starts' },
    'e.starts': { kind: 'none' },
    'f.starts': { kind: 'circle', names: ['f.starts'] },
    'g.starts': { kind: 'unknown', name: 'later' },
  });
});

test('a long chain of phases resolves', () => {
  const named = new Map([['p0.starts', '2027-01-01']]);
  for (let i = 1; i <= 2000; i += 1) named.set(`p${i}.starts`, `p${i - 1}.starts + 1 day`);
  const resolved = resolveDateExpressions(new Map([...named].reverse()), { calendar: sample });
  expect(resolved.get('p2000.starts')).toEqual({ kind: 'date', date: '2032-06-23' });
});

test('business days on a calendar that never opens lead nowhere', () => {
  const never = compileCalendar({ timeZone: 'Etc/UTC', weekly: {} });
  expect(resolveDate('2027-01-01 + 1 business day', new Map(), { calendar: never })).toEqual({
    kind: 'unknown',
    name: '2027-01-01 + 1 business day',
  });
});
