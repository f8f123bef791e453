// When an answer is due: on the calendar, in its zone, and why not at all.
import { expect, test } from 'vitest';
import { type AnswerScope, answerAxes, answerTimes } from '../../../core/src/reports/answer-times.ts';
import { readMoment } from '../../../core/src/time/moment.ts';
import { type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';
import { placed } from './placed.ts';

const sla = sampleTexts.get(samplePaths.sla) ?? '';

function answers(moment: string, scope: AnswerScope, snapshot: Snapshot = sample) {
  const from = readMoment(moment);
  if (!from) throw new Error(`“${moment}” is no moment.`);
  const times = answerTimes(snapshot, 'standard-response', { from, scope });
  return times?.answers.map(({ metric, channel, kind, within, due, priorities }) => {
    const at = due === undefined ? 'never' : new Date(due).toISOString();
    return [metric, channel, priorities.join('+'), kind, within ?? 'none', at].join(' | ');
  });
}

test('the Friday before Easter: the target for urgent e-mail is due on Tuesday, and the holiday is told', () => {
  const from = { date: '2027-03-26', minutes: 16 * 60 + 30 };
  const scope = { channel: 'email', priority: 'urgent', metric: 'first-reply' };
  const { answers: found = [], ...rest } = answerTimes(sample, 'standard-response', { from, scope }) ?? {};
  expect(rest).toEqual({
    policy: 'standard-response',
    title: 'Standard response times',
    zone: 'Europe/Amsterdam',
    from: Date.UTC(2027, 2, 26, 15, 30),
    pausesOn: ['waiting-for-customer'],
  });
  expect(found).toHaveLength(2);
  expect(placed(sample, found[0])).toEqual({
    place: `${samplePaths.sla}: 1 business hour`,
    metric: 'first-reply',
    channel: 'email',
    channelTitle: 'E-mail',
    priorities: ['urgent'],
    segments: ['vulnerable', 'enterprise', 'self-serve'],
    queryTypes: ['how-to', 'billing', 'outage', 'data-erasure'],
    kind: 'target',
    publishedOn: [],
    condition: undefined,
    within: '1 business hour',
    calendar: 'amsterdam-office',
    // Clocks have moved on by an hour over the weekend.
    due: Date.UTC(2027, 2, 30, 7, 30),
    outsideHours: undefined,
    closedSince: undefined,
    stretches: [
      { start: Date.UTC(2027, 2, 26, 15, 30), end: Date.UTC(2027, 2, 26, 16) },
      { start: Date.UTC(2027, 2, 30, 7), end: Date.UTC(2027, 2, 30, 7, 30) },
    ],
    more: 0,
    closedDays: [
      { date: '2027-03-27', because: undefined },
      { date: '2027-03-28', because: undefined },
      { date: '2027-03-29', because: 'Easter Monday' },
    ],
  });
  expect(found[1]).toMatchObject({ kind: 'promise', within: '1 business day', publishedOn: ['contact-page'] });
});

test('targets come before promises, channel by channel; no time on purpose is said', () => {
  expect(answers('2027-01-05 10:00', { metric: 'resolution', priority: 'low' })).toEqual([
    'resolution | email | low | target | none | never',
    'resolution | chat | low | target | 1 business day for 90% | 2027-01-06T09:00:00.000Z',
  ]);
});

test('where one waits, a contact outside the hours does not count, and the next opening is told', () => {
  const from = { date: '2027-03-26', minutes: 18 * 60 };
  const times = answerTimes(sample, 'standard-response', { from, scope: { channel: 'chat', metric: 'first-reply' } });
  const found = times?.answers.map(({ due, outsideHours }) => ({ due, outsideHours }));
  const shut = { due: undefined, outsideHours: { opensAt: Date.UTC(2027, 2, 30, 7) } };
  expect(found).toEqual([shut, shut]);
});

test('on a channel that a plan has closed nothing is due', () => {
  const on = (date: string) =>
    answerTimes(sample, 'standard-response', {
      from: { date, minutes: 600 },
      scope: { channel: 'phone' },
    })?.answers.map(({ due, closedSince }) => [due === undefined, closedSince]);
  expect(on('2027-04-05')).toEqual([[false, undefined]]);
  expect(on('2027-04-06')).toEqual([[true, '2027-04-06']]);
});

test('an exception for a segment is an answer of its own', () => {
  const row = '    - { channel: scheduled-call, metric: first-reply, within: 4 business hours }\n';
  expect(sla.split(row)).toHaveLength(2);
  const exception = row.replace('metric', 'segment: enterprise, metric').replace('4 business', '2 business');
  const snapshot = withFiles(sample, [[samplePaths.sla, { content: sla.replace(row, row + exception) }]]);
  const scope = { channel: 'scheduled-call', metric: 'first-reply', priority: 'high' };
  expect(answers('2027-01-05 10:00', { ...scope, segment: 'enterprise' }, snapshot)?.[0]).toMatch(/2 business hours/);
  expect(answers('2027-01-05 10:00', { ...scope, segment: 'self-serve' }, snapshot)?.[0]).toMatch(/4 business hours/);
});

test('what is not there or cannot be known has no times', () => {
  const from = { date: '2027-01-05' };
  expect(answerTimes(sample, 'no-such-policy', { from, scope: {} })).toBeUndefined();
  const broken = withFiles(sample, [
    [samplePaths.sla, { content: sla.replace('strategy: fernway-support', 'strategy: nowhere') }],
  ]);
  expect(answerTimes(broken, 'standard-response', { from, scope: {} })).toBeUndefined();
  expect(answerAxes(sample, 'standard-response')?.channel).toEqual(['email', 'chat', 'scheduled-call', 'phone']);
});
