// A bot hands over to people who are not there, and says nothing.
import { eachOne, rangeOf } from '../schema/value.ts';
import { alwaysOpen, type Calendar } from '../time/calendar.ts';
import { addDays, type DateText } from '../time/date.ts';
import { merged } from '../time/span.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import { botChannelTypes, liveChannelTypes } from '../workspace/channel-types.ts';
import { closingChannels } from '../workspace/closing-channels.ts';
import { documentRule } from './define.ts';

export const handoffOutsideHours = documentRule({
  id: 'handoff-outside-hours',
  severity: 'warning',
  title: 'A bot hands over to a closed channel',
  what: 'A bot is open at hours when the live channel that it hands over to is closed, and neither `outsideHours` nor `message` says what happens then; or `outsideHours` names a live channel that is closed at some of those hours as well. A bot without a calendar counts as always open; a channel without one is not judged.',
  why: 'At night the customer is told to wait for a person, and waits.',
  todo: 'Name a channel in `outsideHours` that takes a message, or write a `message` that says when people are back.',
  source: 'Common advice on digital channels: a bot around the clock, people for forty hours.',
  on: ['ChannelStrategy'],
  *check({ document, playbook, inquiry, today }) {
    const { channels } = playbook.spec;
    yield* eachOne(channels, (bot) => {
      const { handoff } = bot;
      if (!botChannelTypes.has(bot.type) || bot.lifecycle === 'closed' || !handoff) return;
      if (handoff.message !== undefined) return;
      const instead = channels.find(({ id }) => id === handoff.outsideHours);
      // Written messages can be left in a channel that nobody staffs at that hour.
      const waits = instead !== undefined && liveChannelTypes.has(instead.type) && instead.calendar !== undefined;
      if (handoff.outsideHours !== undefined && (!waits || closingChannels(inquiry, document).has(instead.id))) return;
      const target = channels.find(({ id }) => id === handoff.to);
      if (target?.calendar === undefined) return;
      const own = bot.calendar === undefined ? alwaysOpen : calendarNamed(inquiry, bot.calendar);
      const people = [target, instead ?? []].flat().map(({ calendar }) => calendarNamed(inquiry, calendar));
      if (!isOpenWithout(own, people, today)) return;
      const where = `“${bot.id}” is open when “${target.id}” is closed, and`;
      const then = instead === target ? 'leads there all the same' : `“${instead?.id}” is closed then too`;
      return instead
        ? { range: rangeOf(handoff, 'outsideHours'), message: `${where} ${then}.` }
        : { range: rangeOf(handoff, 'to'), message: `${where} does not say what happens then.` };
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

/** Whether the first is open at some moment of the coming four weeks at which all others are closed. */
function isOpenWithout(first: Calendar, others: readonly Calendar[], today: DateText): boolean {
  const days = Array.from({ length: 30 }, (_, day) => addDays(today, day - 1));
  const covered = merged(others.flatMap((calendar) => days.flatMap((day) => calendar.spansOn(day))));
  return days
    .slice(1, -1)
    .flatMap((day) => first.spansOn(day))
    .some((span) => !covered.some(({ start, end }) => start <= span.start && span.end <= end));
}
