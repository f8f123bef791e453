// Response times beside what customers expect.
import { expect, test } from 'vitest';
import { responseTimes } from '../../../core/src/reports/response-times.ts';
import { withFiles } from '../../../core/src/workspace/snapshot.ts';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';
import { placed } from './placed.ts';

const sla = sampleTexts.get(samplePaths.sla) ?? '';

function levels(content: string, today = '2027-01-04') {
  const times = responseTimes(withFiles(sample, [[samplePaths.sla, { content }]]), 'fernway-support', today);
  return times?.metrics.map(({ metric, channels }) => [
    metric,
    ...channels.map(({ channel, cells }) => `${channel}: ${cells.map(({ level }) => level).join(' ')}`),
  ]);
}

test('the sample', () => {
  expect(levels(sla)).toEqual([
    [
      'first-reply',
      'email: well-within well-within well-within well-within',
      'chat: within within within within',
      'scheduled-call: no-norm no-norm no-norm no-norm',
    ],
    ['resolution', 'email: no-norm no-norm no-norm none', 'chat: no-norm no-norm no-norm no-norm'],
    ['speed-of-answer', 'phone: no-norm no-norm no-norm no-norm'],
  ]);
});

test('a time that is too long, one that is missing, and a channel that is closed for good', () => {
  const late = sla.replace(
    'channel: chat, metric: first-reply, within: 45 seconds',
    'channel: chat, metric: first-reply, within: 5 minutes',
  );
  expect(levels(late)?.[0]?.[2]).toBe('chat: later later later later');
  const missing = sla.replace('        low: 6 business hours\n', '');
  expect(levels(missing)?.[0]?.[1]).toBe('email: well-within well-within well-within unsaid');
  expect(levels(sla, '2027-05-01')?.map(([metric]) => metric)).toEqual(['first-reply', 'resolution']);
});

test('what customers were told stands beside the target', () => {
  const times = responseTimes(sample, 'fernway-support', '2027-01-04');
  expect(times?.metrics[0]?.channels[0]).toMatchObject({ channel: 'email', title: 'E-mail', norm: '24 hours' });
  expect(placed(sample, times?.metrics[0]?.channels[0]?.cells[0])).toEqual({
    place: `${samplePaths.sla}: 1 business hour`,
    priority: 'urgent',
    level: 'well-within',
    targets: ['1 business hour'],
    promises: ['1 business day'],
  });
  expect(responseTimes(sample, 'nowhere', '2027-01-04')).toBeUndefined();
});
