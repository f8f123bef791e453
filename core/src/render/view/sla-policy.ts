// What a template sees of an SLA policy.

import type { SlaPolicy } from '../../generated/playbooks.ts';
import type {
  SlaPolicyView,
  SlaPolicyViewEscalation,
  SlaPolicyViewOpeningHour,
  SlaPolicyViewPolicy,
  SlaPolicyViewPolicyRemedy,
  SlaPolicyViewTarget,
} from '../../generated/views.ts';
import { known } from '../../schema/value.ts';
import { calendarNamed } from '../../workspace/calendars.ts';
import { must, strategyOf } from '../../workspace/find.ts';
import type { DocumentOf } from '../../workspace/inquiry.ts';
import { everything, universeOf } from '../../workspace/universe.ts';
import { calendarView } from './calendar.ts';
import { dueExamples } from './due-examples.ts';
import { hoursOf, promiseView, publishedViews, scopeOf } from './policy-rows.ts';
import { timesOfTarget } from './promise.ts';
import { lazy, shape } from './shape.ts';
import { brandView, listed, textIn, type ViewContext, workspaceView } from './view-context.ts';
import { priorityView, scoped } from './words-of-strategy.ts';

type Policy = DocumentOf<'SlaPolicy'>;
type Strategy = DocumentOf<'ChannelStrategy'>;

export function slaPolicyView(context: ViewContext, document: Policy): SlaPolicyView {
  const { spec } = document.playbook;
  const strategy = () => must(strategyOf(context.inquiry, document));
  return shape<SlaPolicyView>({
    policy: lazy(() => policyView(context, document)),
    targets: lazy(() => (spec.targets ?? []).map((row) => targetView(context, document, row, strategy()))),
    promises: lazy(() => (spec.promises ?? []).map((row) => promiseView(context, document, row))),
    published: lazy(() => publishedViews(context, document)),
    openingHours: lazy(() => openingHoursOf(context, document)),
    priorities: lazy(() => prioritiesOf(context, strategy())),
    calendar: lazy(() => (spec.calendar === undefined ? undefined : calendarView(context, spec.calendar))),
    escalations: lazy(() => (spec.escalations ?? []).map((row) => escalationView(context, row, strategy()))),
    brand: lazy(() =>
      brandView(
        context,
        known(() => strategy().playbook.spec.brand),
      ),
    ),
    workspace: workspaceView(context),
  });
}

function prioritiesOf(context: ViewContext, strategy: Strategy): SlaPolicyView['priorities'] {
  return universeOf(strategy)
    .priorities.filter((id) => id !== everything)
    .map((id) => priorityView(context, strategy, id));
}

function policyView(context: ViewContext, document: Policy): SlaPolicyViewPolicy {
  const { metadata, spec } = document.playbook;
  const home = { context, document };
  return shape<SlaPolicyViewPolicy>({
    name: metadata.name,
    title: lazy(() => metadata.title),
    owner: lazy(() => metadata.owner),
    description: lazy(() => metadata.description),
    strategy: lazy(() => known(() => strategyOf(context.inquiry, document)?.playbook.metadata.title) ?? spec.strategy),
    agreementType: lazy(() => spec.agreementType ?? 'sla'),
    commitment: lazy(() => spec.commitment),
    isContractual: lazy(() => spec.commitment === 'contractual'),
    from: lazy(() => spec.effective?.from),
    until: lazy(() => spec.effective?.until),
    clockStart: lazy(() => spec.clockStart),
    pauseOn: lazy(() => pausesOf(context, document)),
    replyMeans: textIn(home, spec, 'replyMeans'),
    autoReplyCounts: lazy(() => spec.autoReplyCounts === true),
    briefedTo: lazy(() => listed(spec.briefedTo)),
    remedies: lazy(() =>
      (spec.remedies ?? []).map((remedy) =>
        shape<SlaPolicyViewPolicyRemedy>({
          when: textIn(home, remedy, 'when'),
          give: textIn(home, remedy, 'give'),
          claimWithin: lazy(() => remedy.claimWithin),
        }),
      ),
    ),
  });
}

/** A status may be a word, or an id with a title. */
function pausesOf(context: ViewContext, document: Policy): readonly string[] {
  const strategy = strategyOf(context.inquiry, document);
  const statuses = known(() => strategy?.playbook.spec.statuses) ?? [];
  return listed<string>(document.playbook.spec.pauseOn).map((id) => {
    const status = statuses.flatMap((each) => (typeof each !== 'string' && each.id === id ? [each] : []))[0];
    return (strategy && status && textIn({ context, document: strategy }, status, 'title')?.read()) ?? id;
  });
}

type Target = NonNullable<SlaPolicy['spec']['targets']>[number];

function targetView(context: ViewContext, document: Policy, row: Target, strategy: Strategy): SlaPolicyViewTarget {
  return shape<SlaPolicyViewTarget>({
    ...scopeOf(context, strategy, row),
    condition: textIn({ context, document }, row, 'condition'),
    times: lazy(() => timesOfTarget(context, document, row)),
    hours: lazy(() => hoursOf(context, document, row)),
    dueExamples: lazy(() => {
      const calendar = calendarNamed(context.inquiry, row.calendar ?? document.playbook.spec.calendar);
      return dueExamples(timesOfTarget(context, document, row), calendar, context.today);
    }),
  });
}

/** Rows that share a calendar are one entry; one row for all channels makes it an entry for all, and so with segments. */
function openingHoursOf(context: ViewContext, document: Policy): SlaPolicyView['openingHours'] {
  const byCalendar = new Map<string, SlaPolicyViewOpeningHour>();
  for (const { hours, channels, segments } of publishedViews(context, document)) {
    if (!hours) continue;
    const before = byCalendar.get(hours.name);
    byCalendar.set(hours.name, {
      hours: before?.hours ?? hours,
      channels: before ? together(before.channels, channels) : channels,
      segments: before ? together(before.segments, segments) : segments,
    });
  }
  return [...byCalendar.values()];
}

/** An empty list means all. */
function together<Named extends { readonly id: string }>(
  some: readonly Named[],
  more: readonly Named[],
): readonly Named[] {
  if (some.length === 0 || more.length === 0) return [];
  return [...some, ...more.filter(({ id }) => !some.some((other) => other.id === id))];
}

type Escalation = NonNullable<SlaPolicy['spec']['escalations']>[number];

function escalationView(context: ViewContext, row: Escalation, strategy: Strategy): SlaPolicyViewEscalation {
  return shape<SlaPolicyViewEscalation>({
    ...scopeOf(context, strategy, row),
    at: row.at,
    notify: lazy(() => listed(row.notify)),
    action: lazy(() => row.action),
    ackWithin: lazy(() => row.ackWithin),
    metrics: lazy(() => listed<SlaPolicyViewEscalation['metrics'][number]>(row.metric)),
    priorities: lazy(() => scoped(row.priority, (id) => priorityView(context, strategy, id))),
  });
}
