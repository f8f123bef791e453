// How a plan runs: phases, events, closed days, holidays, busy periods and gaps.
import { expect, test } from 'vitest';
import { timeline } from '../../../core/src/reports/timeline.ts';
import { emptySnapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';

const today = '2027-01-04';
const textAt = (path: string) => sampleTexts.get(path) ?? '';

test('the plan of the sample', () => {
  const { plans, ...rest } = timeline(sample, { today });
  expect(rest).toEqual({ today, from: '2027-01-04', to: '2027-08-03', unreadable: [] });
  const [plan] = plans;
  expect(plans).toHaveLength(1);
  expect(plan?.phases).toEqual([
    { id: 'align-internally', title: 'align-internally', from: '2027-01-04', to: '2027-01-10', doneOn: undefined },
    { id: 'de-emphasise', title: 'de-emphasise', from: '2027-01-11', to: '2027-03-01', doneOn: undefined },
    { id: 'redirect', title: 'redirect', from: '2027-03-02', to: '2027-04-16', doneOn: undefined },
  ]);
  expect(plan?.closed).toEqual([{ from: '2027-04-06', to: undefined }]);
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
  expect(made?.freezeWindows).toEqual([
    { from: '2027-03-15', to: '2027-04-09', title: 'End of the tax year', calendar: 'amsterdam-office' },
  ]);
  expect(made?.gaps).toEqual([
    { segment: 'Enterprise accounts', queryTypes: ['Something is broken'], from: '2027-04-06', to: '2027-04-11' },
  ]);
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
