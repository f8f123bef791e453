// A bot hands over to people who are not there, and says nothing.
import { each, rangeOf } from '../schema/value.ts';
import { businessTimeBetween } from '../time/business-time.ts';
import { alwaysOpen, type Calendar } from '../time/calendar.ts';
import { addDays, type DateText } from '../time/date.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import { botChannelTypes } from '../workspace/channel-types.ts';
import { documentRule } from './define.ts';

export const handoffOutsideHours = documentRule({
  id: 'handoff-outside-hours',
  severity: 'warning',
  title: 'A bot hands over to a closed channel',
  what: 'A bot is open at hours when the live channel that it hands over to is closed, and neither `outsideHours` nor `message` says what happens then. A bot without a calendar counts as always open; a channel without one is not judged.',
  why: 'At night the customer is told to wait for a person, and waits.',
  todo: 'Name a channel in `outsideHours` that takes a message, or write a `message` that says when people are back.',
  source: 'Common advice on digital channels: a bot around the clock, people for forty hours.',
  on: ['ChannelStrategy'],
  *check({ playbook, inquiry, today }) {
    const { channels } = playbook.spec;
    yield* each(channels, function* (bot) {
      const { handoff } = bot;
      if (!botChannelTypes.has(bot.type) || bot.lifecycle === 'closed' || !handoff) return;
      if (handoff.outsideHours !== undefined || handoff.message !== undefined) return;
      const target = channels.find(({ id }) => id === handoff.to);
      if (target?.calendar === undefined) return;
      const own = bot.calendar === undefined ? alwaysOpen : calendarNamed(inquiry, bot.calendar);
      if (!isOpenWithout(own, calendarNamed(inquiry, target.calendar), today)) return;
      yield {
        range: rangeOf(handoff, 'to'),
        message: `“${bot.id}” is open when “${target.id}” is closed, and does not say what happens then.`,
      };
    });
  },
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: 'handoff: { to: chat, when: [asked-for-person, two-failed-answers, requires-human], outsideHours: email }',
      replace: 'handoff: { to: «chat», when: [asked-for-person, two-failed-answers, requires-human] }',
    },
  ],
  good: 'sample',
});

/** Whether the first is open at some moment of the coming four weeks at which the second is closed. */
function isOpenWithout(first: Calendar, second: Calendar, today: DateText): boolean {
  return Array.from({ length: 28 }, (_, day) => first.spansOn(addDays(today, day)))
    .flat()
    .some(({ start, end }) => businessTimeBetween(second, start, end) < end - start);
}
