// The facts of a plan: its dates on the right calendar, its phases, and the days on which its channel is closed.
import { expect, test } from 'vitest';
import { Unknowable } from '../../../core/src/schema/value.ts';
import { all, inquire } from '../../../core/src/workspace/inquiry.ts';
import { closedSpan, isClosedOn } from '../../../core/src/workspace/plan-closure.ts';
import { isWithdrawn, type PlanFacts, planFacts } from '../../../core/src/workspace/plan-facts.ts';
import { emptySnapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';

const head = 'apiVersion: support-playbooks/v1\n';
const workspace = `${head}kind: BusinessCalendar
metadata: { name: shop }
spec:
  timeZone: Europe/Paris
  weekly: { tuesday: "10:00-19:00", wednesday: "10:00-19:00", saturday: "10:00-19:00" }
  holidays: [{ date: 2027-04-03 }]
---
${head}kind: ChannelStrategy
metadata: { name: ours }
spec:
  channels:
    - { id: desk, type: in-person, calendar: shop, endpoints: [{ id: door }, { id: window }] }
    - { id: phone, type: phone }
    - { id: lost, type: email, calendar: nowhere }
`;

function factsOf(spec: string): PlanFacts {
  const plan = `${head}kind: SunsetPlan\nmetadata: { name: plan }\nspec:\n  strategy: ours\n${spec}`;
  const inquiry = inquire(
    withFiles(emptySnapshot, [
      ['workspace.playbook.yaml', { content: workspace }],
      ['plan.playbook.yaml', { content: plan }],
    ]),
  );
  const document = all(inquiry, 'SunsetPlan')[0];
  if (!document) throw new Error('The plan could not be read.');
  return planFacts(inquiry, document);
}

const outcome = (read: () => unknown) => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unknowable) return 'unknowable';
    throw error;
  }
};

test('business days count on the calendar of the closing channel', () => {
  const { dates } = factsOf(
    '  channel: desk\n  dates: { announceOn: 2027-03-30, closeOn: announceOn + 2 business days }\n',
  );
  // Wednesday 31 March, then neither Thursday, Friday nor the holiday on Saturday.
  expect(dates.on('closeOn')).toBe('2027-04-06');
  expect(dates.day('closeOn - 1 business day')).toBe('2027-03-31');
});

test('without a calendar they count from Monday to Friday', () => {
  const { dates } = factsOf('  channel: [phone, desk]\n  dates: { closeOn: 2027-04-06 }\n');
  expect(dates.day('closeOn - 2 business days')).toBe('2027-04-02');
  expect(dates.day('closeOn - 5 weeks')).toBe('2027-03-02');
  expect(dates.day(undefined)).toBe(undefined);
  expect(dates.day('none')).toBe(undefined);
});

test('an unknown calendar or channel takes only the business days with it', () => {
  for (const channel of ['lost', 'dsek']) {
    const { dates } = factsOf(
      `  channel: ${channel}\n  dates: { announceOn: 2027-01-11, closeOn: announceOn + 12 weeks }\n`,
    );
    expect(dates.on('closeOn')).toBe('2027-04-05');
    expect(outcome(() => dates.day('closeOn - 1 business day'))).toBe('unknowable');
  }
});

test('a broken date, and what leans on it, is unknowable; the others are not', () => {
  const { dates, phases } = factsOf(
    '  channel: phone\n  dates: { announceOn: 2027-01-11, closeOn: next spring, redirectUntil: closeOn + 1 year }\n  phases: [{ id: soft, starts: announceOn + 1 week }]\n',
  );
  expect(dates.on('announceOn')).toBe('2027-01-11');
  expect(outcome(() => dates.on('closeOn'))).toBe('unknowable');
  expect(outcome(() => dates.on('redirectUntil'))).toBe('unknowable');
  expect([dates.isBroken('closeOn'), dates.isBroken('redirectUntil'), dates.isBroken('soft.starts')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(phases.map(({ starts }) => starts)).toEqual(['2027-01-18']);
});

test('circles and missing dates are unknowable too', () => {
  const { dates } = factsOf(
    '  channel: phone\n  dates: { announceOn: closeOn - 1 week, closeOn: announceOn + 1 week }\n',
  );
  expect(outcome(() => dates.on('closeOn'))).toBe('unknowable');
  expect(dates.named.get('closeOn')).toEqual({ kind: 'circle', names: ['announceOn', 'closeOn'] });
  expect(outcome(() => dates.day('reopenOn - 1 day'))).toBe('unknowable');
});

test('a phase ends where the next one with a day begins', () => {
  const { phases } = factsOf(
    '  channel: phone\n  dates: { closeOn: 2027-04-06 }\n  phases: [{ id: a, starts: closeOn - 5 weeks }, { id: b }, { id: c, starts: a.starts + 1 month }]\n',
  );
  expect(phases.map(({ phase, starts, ends }) => [phase.id, starts, ends])).toEqual([
    ['a', '2027-03-02', '2027-04-02'],
    ['b', undefined, '2027-04-02'],
    ['c', '2027-04-02', undefined],
  ]);
});

test('closed from the closing day to the eve of reopening', () => {
  const { closure } = factsOf('  channel: phone\n  dates: { closeOn: 2027-04-06, reopenOn: 2027-09-01 }\n');
  expect(closure).toEqual({ from: '2027-04-06', until: '2027-09-01', isYearly: false });
  const days = ['2027-04-05', '2027-04-06', '2027-08-31', '2027-09-01', '2028-05-01'];
  expect(days.map((day) => closure && isClosedOn(closure, day))).toEqual([false, true, true, false, false]);
});

test('every year again, over New Year and from a leap day', () => {
  const { closure } = factsOf(
    '  channel: phone\n  dates: { closeOn: 2027-12-20, reopenOn: 2028-01-05, repeats: yearly }\n',
  );
  const days = ['2027-01-02', '2027-12-25', '2028-01-04', '2028-01-05', '2030-12-20', '2031-01-04', '2031-01-05'];
  expect(days.map((day) => closure && isClosedOn(closure, day))).toEqual([false, true, true, false, true, true, false]);
  const leap = factsOf(
    '  channel: phone\n  dates: { closeOn: 2028-02-29, reopenOn: 2028-03-02, repeats: yearly }\n',
  ).closure;
  expect(leap && closedSpan(leap, '2029-03-01')).toEqual({ from: '2029-02-28', until: '2029-03-02' });
  expect(leap && closedSpan(leap, '2032-02-29')).toEqual({ from: '2032-02-29', until: '2032-03-02' });
  expect(leap && closedSpan(leap, '2032-02-28')).toBe(undefined);
});

test('the day on which it really closed wins, and a plan that was taken back holds no more', () => {
  const plan = factsOf(
    '  channel: phone\n  dates: { closeOn: 2027-04-06, closedOn: 2027-04-12, withdrawnOn: 2027-06-01 }\n',
  );
  const { closure } = plan;
  const days = ['2027-04-06', '2027-04-12', '2027-05-31', '2027-06-01'];
  expect(days.map((day) => closure && isClosedOn(closure, day))).toEqual([false, true, true, false]);
  expect(closure && closedSpan(closure, '2027-05-01')).toEqual({ from: '2027-04-12', until: '2027-06-01' });
  expect(days.map((day) => isWithdrawn(plan, day))).toEqual([false, false, false, true]);
});

test('scope says what closes, and whether it is the whole', () => {
  const whole = factsOf('  channel: desk\n');
  expect([whole.isPartial, whole.endpoints.map(({ id }) => id), whole.closure]).toEqual([
    false,
    ['door', 'window'],
    undefined,
  ]);
  const part = factsOf('  channel: desk\n  scope: { endpoints: door }\n');
  expect([part.isPartial, part.endpoints.map(({ id }) => id)]).toEqual([true, ['door']]);
  expect(factsOf('  channel: desk\n  scope: { segments: all }\n').isPartial).toBe(false);
});
