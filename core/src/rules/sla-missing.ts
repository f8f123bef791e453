// Customers on some channel are told no time for a first reply, and nobody decided that.
import type { ChannelStrategyChannel } from '../generated/playbooks.ts';
import { listWords } from '../schema/accepted.ts';
import { eachOne, keyRangeOf, known, rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { compareDates, type DateText } from '../time/date.ts';
import { meetingChannelTypes } from '../workspace/channel-types.ts';
import { closedForGood } from '../workspace/closed-channels.ts';
import { coverage } from '../workspace/coverage.ts';
import { isAssisted } from '../workspace/coverage-human.ts';
import { type DocumentOf, type Inquiry, isDocumentOf } from '../workspace/inquiry.ts';
import { customerPolicies, type Policy, policiesFor, policyOf } from '../workspace/policy.ts';
import { type Cell, coversCell, rowsNear } from '../workspace/rows.ts';
import { targetAt } from '../workspace/targets.ts';
import { universeOf } from '../workspace/universe.ts';
import { documentRule } from './define.ts';
import { quotedNames } from './names-in-words.ts';
import type { Report } from './rule.ts';

export const slaMissing = documentRule<'SlaPolicy' | 'ChannelStrategy'>({
  id: 'sla-missing',
  severity: 'error',
  title: 'No target says how soon a first reply comes',
  what: 'Once a strategy has a policy, each active channel with people needs a first-reply target for all customers, questions and priorities that it serves; on phone and video a speed of answer will do. `none` is an answer; silence is not. When the last policy is over (`effective`) and none follows, that is told instead. A target without priorities serves all. Channels where one meets in person have no first reply.',
  why: 'Cases without a target have no clock. They sink to the bottom of the queue, and nobody notices.',
  todo: 'Add a target, widen one, or write `within: none` if no time is given on purpose.',
  source: 'Common advice on digital channels: a norm for each channel.',
  on: ['SlaPolicy', 'ChannelStrategy'],
  *check({ document, inquiry, today }) {
    if (isDocumentOf(document, 'ChannelStrategy')) yield* withoutPolicy(document, inquiry, today);
    if (isDocumentOf(document, 'SlaPolicy')) yield* withGaps(document, inquiry, today);
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: `      metric: first-reply             # first-reply | next-reply | periodic-update | resolution | speed-of-answer
      within:
        urgent: 1 business hour
        high: 2 business hours
        normal: 4 business hours
        low: 6 business hours
`,
      replace: `      metric: first-reply             # first-reply | next-reply | periodic-update | resolution | speed-of-answer
      «within»:
        urgent: 1 business hour
        high: 2 business hours
        normal: 4 business hours
`,
    },
  ],
  good: 'sample',
});

/** A channel that no policy is for belongs to the strategy's author. */
function* withoutPolicy(document: DocumentOf<'ChannelStrategy'>, inquiry: Inquiry, today: DateText): Iterable<Report> {
  const policies = policiesFor(inquiry, document, today);
  if (policies.length === 0) return;
  const closed = closedForGood(inquiry, document, today);
  const served = servedCells(document, inquiry);
  yield* eachOne(document.playbook.spec.channels, (channel) => {
    if (!needsTarget(channel) || closed.has(channel.id) || policies.some((policy) => isFor(policy, channel.id))) return;
    if (!served.has(channel.id)) return;
    return { range: rangeOf(channel, 'id'), message: `No policy says how soon “${channel.id}” answers.` };
  });
}

/** Of several policies for a channel, the first one speaks for them all. */
function* withGaps(document: DocumentOf<'SlaPolicy'>, inquiry: Inquiry, today: DateText): Iterable<Report> {
  const own = policyOf(inquiry, document);
  const policies = policiesFor(inquiry, own.strategy, today);
  if (policies.length === 0) yield* nothingFollows(own, inquiry, today);
  const closed = closedForGood(inquiry, own.strategy, today);
  const served = servedCells(own.strategy, inquiry);
  const { priorities } = universeOf(own.strategy);
  const gaps = eachOne(own.strategy.playbook.spec.channels, (channel) => {
    const speaker = policies.find((policy) => isFor(policy, channel.id));
    if (speaker?.document !== document || !needsTarget(channel) || closed.has(channel.id)) return;
    const near = policies.flatMap((policy) =>
      answeredMetrics(channel).map((metric) => ({
        ...policy,
        targets: rowsNear(policy.targets, { channel: channel.id, metric }),
      })),
    );
    const cells = served.get(channel.id) ?? [];
    const lacking = cells.flatMap(({ segment = '', queryType = '' }) =>
      eachOne(priorities, (priority) => {
        const cell = { segment, queryType, priority };
        return near.every((policy) => targetAt(policy, cell) === undefined) ? cell : undefined;
      }),
    );
    const [first] = lacking;
    if (!first) return;
    const all = cells.flatMap((cell) => priorities.map((priority) => ({ ...cell, priority })));
    const range = placeOf(own, { ...first, channel: channel.id, metric: 'first-reply' });
    return { channel: channel.id, range, whom: wordsFor(lacking, all) };
  });
  yield* toldTogether(gaps);
}

interface Gap {
  readonly channel: string;
  readonly range: Range;
  readonly whom: string;
}

/** One row, or one list, that lacks the same for several channels is one mistake. */
function* toldTogether(gaps: readonly Gap[]): Iterable<Report> {
  for (const [index, { range, whom }] of gaps.entries()) {
    const alike = gaps.filter((other) => other.range.start === range.start && other.whom === whom);
    if (alike[0] !== gaps[index]) continue;
    const answer = alike.length === 1 ? 'answers' : 'answer';
    yield {
      range,
      message: `No target says how soon ${quotedNames(alike.map(({ channel }) => channel))} ${answer}${whom}.`,
    };
  }
}

/** Said once, of the policy that was in force longest. */
function* nothingFollows({ document, spec, strategy }: Policy, inquiry: Inquiry, today: DateText): Iterable<Report> {
  const over = customerPolicies(inquiry, strategy, { from: '0001-01-01', until: today });
  const [last] = over.toSorted((a, b) => compareDates(b.spec.effective?.until ?? '', a.spec.effective?.until ?? ''));
  const { from, until } = spec.effective ?? {};
  const isBackwards = from !== undefined && until !== undefined && compareDates(until, from) < 0;
  if (last?.document !== document || !spec.effective || until === undefined || isBackwards) return;
  const message = `“${document.name}” ended on ${until}, and no policy of “${spec.strategy}” follows; write the next one, or let this one go on.`;
  yield { range: rangeOf(spec.effective, 'until'), message };
}

function needsTarget(channel: ChannelStrategyChannel): boolean {
  const { lifecycle = 'active', type } = channel;
  return lifecycle === 'active' && isAssisted(channel) && !meetingChannelTypes.has(type);
}

function isFor({ scope, targets }: Policy, channel: string): boolean {
  return scope.channels.includes(channel) || targets.rows.some(({ cover }) => cover.get('channel')?.has(channel));
}

function answeredMetrics({ type }: ChannelStrategyChannel): readonly string[] {
  return type === 'phone' || type === 'video-call' ? ['first-reply', 'speed-of-answer'] : ['first-reply'];
}

/** What routes send to each channel. A route that cannot be read sends nothing for sure. */
function servedCells(strategy: DocumentOf<'ChannelStrategy'>, inquiry: Inquiry): ReadonlyMap<string, readonly Cell[]> {
  const { cells, route } = coverage(inquiry, strategy);
  const served = new Map<string, Cell[]>();
  for (const cell of cells) {
    for (const { id } of known(() => route(cell)) ?? []) {
      const ofChannel = served.get(id);
      if (!ofChannel) served.set(id, [cell]);
      else if (ofChannel.at(-1) !== cell) ofChannel.push(cell);
    }
  }
  return served;
}

/** What the gaps have in common that sets them apart from all that the channel serves. */
function wordsFor(gaps: readonly Cell[], all: readonly Cell[]): string {
  const parts = ['segment', 'queryType', 'priority'].flatMap((axis) => {
    const ids = (cells: readonly Cell[]) => [...new Set(cells.map((cell) => cell[axis] ?? ''))];
    const missing = ids(gaps);
    return missing.length === ids(all).length ? [] : [listWords(missing)];
  });
  return parts.length === 0 ? '' : ` for ${parts.join(', ')}`;
}

/** The row that forgot a priority, else the list that lacks a row. */
function placeOf({ spec, document, targets }: Policy, { priority: _, ...cell }: Cell): Range {
  const row = targets.rows.findLast((each) => coversCell(each, cell) && typeof each.item.within === 'object');
  if (row) return keyRangeOf(row.item, 'within');
  return spec.targets === undefined ? keyRangeOf(document.playbook, 'spec') : keyRangeOf(spec, 'targets');
}
