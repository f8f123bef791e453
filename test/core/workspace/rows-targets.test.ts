// The times of a policy by cell: exceptions, calendars, shares, conditions, and what `within: target` publishes.
import { expect, test } from 'vitest';
import { emptySnapshot, withFiles } from '#core';
import { inquire, isDocumentOf, named } from '../../../core/src/workspace/inquiry.ts';
import { type Policy, policyOf } from '../../../core/src/workspace/policy.ts';
import { allPromises, allTargets, orderOf, targetAt } from '../../../core/src/workspace/targets.ts';

const strategy = `
apiVersion: support-playbooks/v1
kind: ChannelStrategy
metadata: { name: main }
spec:
  priorities: [urgent, normal]
  segments: [{ id: gold }, { id: rest, default: true }]
  channels: [{ id: email, type: email }, { id: chat, type: live-chat }]
---
apiVersion: support-playbooks/v1
kind: SlaPolicy
metadata: { name: times }
spec:
  strategy: main
`;

function policy(rows: string): { policy: Policy; inquiry: ReturnType<typeof inquire> } {
  const snapshot = withFiles(emptySnapshot, [['a.playbook.yaml', { content: strategy + rows }]]);
  const inquiry = inquire(snapshot);
  const document = named(inquiry, 'SlaPolicy', 'times')[0];
  if (!isDocumentOf(document, 'SlaPolicy')) throw new Error('The policy cannot be read.');
  return { policy: policyOf(inquiry, document), inquiry };
}

/** Each line is a set of cells that rows do not tell apart: channel segment priority: time on calendar. */
function told(limits: ReturnType<typeof allTargets>): readonly string[] {
  return limits.map(({ cell, limit }) => {
    const { channel, segment, metric, priority } = cell;
    return `${channel} ${segment} ${metric} ${priority}: ${limit.words} on ${limit.calendar ?? 'no calendar'}`;
  });
}

test('an exception holds for its cells and keeps its own calendar; what it leaves out falls to the wider row', () => {
  const { policy: times } = policy(`
  calendar: office
  targets:
    - { channel: email, metric: first-reply, within: { urgent: 1 business hour, normal: 1 business day } }
    - { channel: email, segment: gold, metric: first-reply, calendar: all-hours, within: { urgent: 30 minutes } }
`);
  expect(told(allTargets(times))).toEqual([
    'email gold first-reply urgent: 30 minutes on all-hours',
    'email gold first-reply normal: 1 business day on office',
    'email rest first-reply urgent: 1 business hour on office',
    'email rest first-reply normal: 1 business day on office',
  ]);
});

test('“all” means what the policy applies to; a list of metrics is a row for each; silence and “none” differ', () => {
  const { policy: times } = policy(`
  appliesTo: { channels: chat }
  targets:
    - { metric: [first-reply, resolution], within: 1 hour, share: 90% }
    - { segment: rest, metric: resolution, within: none }
`);
  expect(told(allTargets(times))).toEqual([
    'chat gold first-reply urgent: 1 hour for 90% on no calendar',
    'chat gold first-reply normal: 1 hour for 90% on no calendar',
    'chat gold resolution urgent: 1 hour for 90% on no calendar',
    'chat gold resolution normal: 1 hour for 90% on no calendar',
    'chat rest first-reply urgent: 1 hour for 90% on no calendar',
    'chat rest first-reply normal: 1 hour for 90% on no calendar',
  ]);
  const at = (channel: string, segment: string, metric: string) =>
    targetAt(times, { channel, segment, queryType: 'all', metric, priority: 'urgent' });
  expect([
    at('chat', 'rest', 'resolution'),
    at('email', 'gold', 'resolution'),
    at('chat', 'rest', 'next-reply'),
  ]).toEqual(['none', undefined, undefined]);
});

test('“within: target” publishes the target of each cell with its share, unless the promise has its own', () => {
  const { policy: times } = policy(`
  targets:
    - { channel: chat, metric: first-reply, within: { urgent: 30 seconds, normal: 1 minute }, share: 95% }
    - { channel: email, metric: first-reply, within: 1 day }
  promises:
    - { channel: chat, metric: first-reply, within: target }
    - { channel: email, metric: first-reply, within: target, share: 80% }
`);
  expect(told(allPromises(times))).toEqual([
    'email gold first-reply urgent: 1 day for 80% on no calendar',
    'email gold first-reply normal: 1 day for 80% on no calendar',
    'chat gold first-reply urgent: 30 seconds for 95% on no calendar',
    'chat gold first-reply normal: 1 minute for 95% on no calendar',
  ]);
});

test('a broken time hides its own cell only', () => {
  const { policy: times } = policy(`
  targets:
    - { channel: email, metric: first-reply, within: { urgent: soon, normal: 1 day } }
`);
  expect(told(allTargets(times))).toEqual(['email gold first-reply normal: 1 day on no calendar']);
});

test('business times on different calendars, or on none, have no order', () => {
  const { policy: times, inquiry } = policy(`
  targets:
    - { channel: email, metric: first-reply, within: 2 business hours, calendar: a }
    - { channel: email, metric: next-reply, within: 4 business hours, calendar: b }
    - { channel: email, metric: resolution, within: 1 hour }
    - { channel: email, metric: periodic-update, within: 1 business day }
`);
  const [reply, next, update, resolution] = ['first-reply', 'next-reply', 'periodic-update', 'resolution'].map(
    (metric) => allTargets(times).find(({ cell }) => cell.metric === metric)?.limit,
  );
  if (!reply || !next || !update || !resolution) throw new Error('A target is missing.');
  const today = '2027-01-04';
  expect(orderOf(inquiry, reply, next, today)).toBe('unordered');
  expect(orderOf(inquiry, update, resolution, today)).toBe('unordered');
});
