// How a plan runs: phases, events, closed days, holidays, busy periods and gaps.
import { expect, test } from 'vitest';
import { timeline } from '../../../core/src/reports/timeline.ts';
import { emptySnapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';
import { placed, placeWords } from './placed.ts';

const today = '2027-01-04';
const textAt = (path: string) => sampleTexts.get(path) ?? '';

test('the plan of the sample', () => {
  const { plans, ...rest } = timeline(sample, { today });
  expect(rest).toEqual({ today, from: '2027-01-04', to: '2027-08-03', unreadable: [] });
  const [plan] = plans;
  expect(plans).toHaveLength(1);
  const phase = (id: string, from: string, to: string) => {
    const place = `${samplePaths.plan}: ${id}`;
    return { id, title: id, from, to, doneOn: undefined, place };
  };
  expect(placed(sample, plan?.phases)).toEqual([
    phase('align-internally', '2027-01-04', '2027-01-10'),
    phase('de-emphasise', '2027-01-11', '2027-03-01'),
    phase('redirect', '2027-03-02', '2027-04-16'),
  ]);
  expect(placed(sample, plan?.closed)).toEqual([
    { from: '2027-04-06', to: undefined, place: `${samplePaths.plan}: 2027-04-06` },
  ]);
  expect(plan?.gaps).toEqual([]);
  expect(plan?.freezeWindows).toEqual([]);
  expect(plan?.holidays.map(({ on, title }) => `${on} ${title}`)).toEqual([
    '2027-03-29 Easter Monday',
    "2027-04-27 King's Day",
    '2027-05-05 Liberation Day',
    '2027-05-06 Ascension Day',
    '2027-05-17 Whit Monday',
  ]);
  expect(plan?.events.filter(({ kind }) => kind === 'message').map(({ title, on }) => `${on} ${title}`)).toEqual([
    '2027-01-05 internal-brief',
    '2027-01-11 frequent-callers',
    '2027-01-11 article',
    '2027-01-11 agent-reply',
    '2027-01-12 everyone',
    '2027-03-02 reminder-5-weeks',
    '2027-03-30 reminder-1-week',
    '2027-04-05 last-day',
  ]);
});

test('days without a way and busy periods stand in it', () => {
  const calendars = textAt(samplePaths.calendars).replace(
    '  holidayRegion: NL ',
    '  freezeWindows:\n    - { from: 2027-03-15, to: 2027-04-09, title: End of the tax year }\n  holidayRegion: NL ',
  );
  const strategy = textAt(samplePaths.strategy)
    .replace(
      'queryType: outage, channels: [scheduled-call, phone, chat, email]',
      'queryType: outage, channels: [phone, chat]',
    )
    .replace('      type: live-chat\n', '      type: live-chat\n      opensOn: 2027-04-12\n');
  const plan = textAt(samplePaths.plan)
    .replace('covers: { segments: [enterprise, vulnerable] }', 'covers: { segments: [vulnerable] }')
    .replace('- channel: email                    #', '- channel: email\n      covers: { segments: [vulnerable] } #');
  const snapshot = withFiles(sample, [
    [samplePaths.calendars, { content: calendars }],
    [samplePaths.strategy, { content: strategy }],
    [samplePaths.plan, { content: plan }],
  ]);
  const [made] = timeline(snapshot, { today }).plans;
  const window = {
    title: 'End of the tax year',
    calendar: 'amsterdam-office',
    place: `${samplePaths.calendars}: from`,
  };
  expect(placed(snapshot, made?.freezeWindows)).toEqual([{ from: '2027-03-15', to: '2027-04-09', ...window }]);
  const gap = { segment: 'Enterprise accounts', queryTypes: ['Something is broken'] };
  expect(placed(snapshot, made?.gaps)).toEqual([
    { ...gap, from: '2027-04-06', to: '2027-04-11', place: `${samplePaths.plan}: alternatives` },
  ]);
});

test('a message, an action and a day to know of lead to where the plan says them', () => {
  const events = timeline(sample, { today }).plans[0]?.events ?? [];
  const words = (kind: string) =>
    events
      .filter((event) => event.kind === kind)
      .map(({ title, place }) => `${title}: ${placeWords(sample, place).split(': ').at(-1)}`);
  expect(words('message')[0]).toBe('internal-brief: internal-brief');
  expect(words('action')[0]).toBe('Brief all agents and answer their questions: task');
  expect(words('day')).toEqual([
    'Customers are told: 2027-01-11',
    'First day without the channel: 2027-04-06',
    'Look back at the whole plan: closeOn + 13 weeks',
    'Last day on which you can still go back: closeOn + 16 weeks',
    'Last day on which old contact points lead on: closeOn + 12 months',
  ]);
  expect(new Set(events.map(({ place }) => place.path))).toEqual(new Set([samplePaths.plan]));
});

test('only plans that were asked for; none makes an empty timeline, and a plan without a known channel is told', () => {
  const nothing = { today, from: undefined, to: undefined, plans: [], unreadable: [] };
  expect(timeline(emptySnapshot, { today })).toEqual(nothing);
  expect(timeline(sample, { today, plans: ['other'] })).toEqual(nothing);
  const lost = withFiles(sample, [
    [samplePaths.plan, { content: textAt(samplePaths.plan).replace('channel: phone\n', 'channel: phoone\n') }],
  ]);
  expect(timeline(lost, { today })).toEqual({ ...nothing, unreadable: ['phone-sunset'] });
});
