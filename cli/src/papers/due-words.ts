// When an answer is due, for a terminal and for programs.
import { type AnswerTime, type AnswerTimes, clockTime, dateAt, metricTitles, shortDay } from '#core';
import type { Colors } from '../colors.ts';
import { jsonText } from '../sinks/json.ts';
import { terminalText } from '../sinks/terminal.ts';

export function duePretty(
  times: AnswerTimes,
  all: { readonly priorities: number; readonly segments: number; readonly queryTypes: number },
  colors: Colors,
): string {
  const { zone } = times;
  const head = `${colors.bold(terminalText(times.title))}: somebody writes on ${moment(times.from, zone)} (${terminalText(zone)})`;
  const metrics = [...new Set(times.answers.map(({ metric }) => metric))];
  const blocks = metrics.flatMap((metric) => [
    '',
    colors.bold(metricTitles[metric] ?? terminalText(metric)),
    ...times.answers
      .filter((answer) => answer.metric === metric)
      .flatMap((answer) => answerLines(answer, { times, all, colors })),
  ]);
  const none = times.answers.length === 0 ? ['', 'The policy gives no time for that.'] : [];
  return `${[head, ...blocks, ...none].join('\n')}\n`;
}

interface Around {
  readonly times: AnswerTimes;
  readonly all: { readonly priorities: number; readonly segments: number; readonly queryTypes: number };
  readonly colors: Colors;
}

function answerLines(answer: AnswerTime, { times: { zone, pausesOn }, all, colors }: Around): readonly string[] {
  const { channelTitle, priorities, segments, queryTypes, condition, kind, publishedOn, within } = answer;
  const scope = [
    channelTitle,
    ...(priorities.length < all.priorities ? [priorities.join(', ')] : []),
    ...(segments.length < all.segments ? [segments.join(', ')] : []),
    ...(queryTypes.length < all.queryTypes ? [queryTypes.join(', ')] : []),
    ...(condition === undefined ? [] : [condition]),
  ];
  const where = publishedOn.length === 0 ? '' : ` (${publishedOn.join(', ')})`;
  const said = kind === 'promise' ? `customers were told ${within ?? 'no time'}${where}` : aim(within);
  const first = `  ${terminalText(scope.join(' · '))}`;
  const stands =
    pausesOn.length > 0 &&
    answer.due !== undefined &&
    (answer.metric === 'resolution' || answer.metric === 'periodic-update')
      ? [`the clock stands still while the case is ${pausesOn.join(' or ')}`]
      : [];
  const notes = [...workedOut(answer, zone), ...stands].map((note) => `      ${colors.dim(terminalText(note))}`);
  return [first, `    ${colors.bold(terminalText(dueWords(answer, zone)))}  ${terminalText(said)}`, ...notes];
}

function aim(within: string | undefined): string {
  return within === undefined ? 'on purpose' : `the team aims at ${within}`;
}

function dueWords({ due, within, outsideHours, closedSince }: AnswerTime, zone: string): string {
  if (due !== undefined) return moment(due, zone);
  if (closedSince !== undefined) return 'closed';
  if (outsideHours) return 'does not count';
  return within === undefined ? 'no time' : 'never';
}

/** How the day came about, as a support manager would count it. */
function workedOut(
  { closedSince, within, due, calendar, outsideHours, stretches, more, closedDays }: AnswerTime,
  zone: string,
): readonly string[] {
  if (closedSince !== undefined) return [`the channel is closed since ${shortDay(closedSince)}`];
  if (outsideHours) {
    const opens = outsideHours.opensAt === undefined ? '' : `, and opens on ${moment(outsideHours.opensAt, zone)}`;
    return [`nobody is there then${opens}; a contact outside its hours does not count`];
  }
  if (within === undefined) return [];
  if (due === undefined) return [`“${calendar ?? 'Monday to Friday'}” does not open for long enough`];
  if (stretches.length === 0) return ['elapsed time, around the clock'];
  const spans = stretches.map(
    ({ start, end }) => `${shortDay(dateAt(start, zone))} ${clockTime(start, zone)}–${endTime(end, zone)}`,
  );
  const closed = closedDays.map(
    ({ date, because }) => `${shortDay(date)}${because === undefined ? '' : ` (${because})`}`,
  );
  return [
    `open hours of “${calendar ?? 'Monday to Friday'}”: ${spans.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
    ...(closed.length === 0 ? [] : [`closed: ${closed.join(', ')}`]),
  ];
}

function endTime(instant: number, zone: string): string {
  const time = clockTime(instant, zone);
  return time === '00:00' ? '24:00' : time;
}

function moment(instant: number, zone: string): string {
  return `${shortDay(dateAt(instant, zone))} ${clockTime(instant, zone)}${secondsOf(instant)}`;
}

/** Only where they matter: `:45`. */
function secondsOf(instant: number): string {
  const seconds = Math.floor(instant / 1000) % 60;
  return seconds === 0 ? '' : `:${String(seconds).padStart(2, '0')}`;
}

export function dueJson({ policy, title, zone, from, answers, pausesOn }: AnswerTimes): string {
  const at = (instant: number | undefined) =>
    instant === undefined ? undefined : `${dateAt(instant, zone)}T${clockTime(instant, zone)}${secondsOf(instant)}`;
  return jsonText({
    version: 1,
    policy,
    title,
    timeZone: zone,
    from: at(from),
    pausesOn,
    answers: answers.map(({ due, outsideHours, stretches, more, ...answer }) => ({
      ...answer,
      due: at(due),
      dueInstant: due === undefined ? undefined : new Date(due).toISOString(),
      outsideHours: outsideHours && { opensAt: at(outsideHours.opensAt) },
      stretches: stretches.map(({ start, end }) => ({ from: at(start), to: at(end) })),
      moreStretches: more,
      workedOut: workedOut({ due, outsideHours, stretches, more, ...answer }, zone),
    })),
  });
}
