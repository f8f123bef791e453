// support-playbooks/overview: the workspace at a glance, for the tree view.
import { type DueItem, type OverviewEntry, overview, type PlanEntry, type StrategyEntry } from '#core';
import type {
  OverviewAnswer,
  OverviewDocument,
  OverviewParams,
  OverviewPlan,
  OverviewStrategy,
  OverviewTask,
  WorkspaceOverview,
} from '../protocol/index.ts';
import type { Session } from '../session.ts';
import { placeToLsp } from '../to-lsp.ts';
import { type Home, homesOf } from './homes.ts';

export function onOverview(session: Session, { locale }: OverviewParams): OverviewAnswer {
  return { workspaces: homesOf(session).map((home) => workspaceOverview(home, session.today(home.snapshot), locale)) };
}

function workspaceOverview(home: Home, today: string, locale: string): WorkspaceOverview {
  const { plans, strategies, policies, calendars } = overview(home.snapshot, { today, locale });
  const documents = (entries: readonly OverviewEntry[]) => entries.map((entry) => documentFrom(home, entry));
  const strategyEntries = strategies.map((entry) => strategyFrom(home, entry));
  return {
    uri: home.uri,
    today,
    plans: plans.map((plan) => planFrom(home, plan, strategyEntries)),
    strategies: strategyEntries,
    policies: documents(policies),
    calendars: documents(calendars),
  };
}

function documentFrom(home: Home, { name, title, path, range, detail }: OverviewEntry): OverviewDocument {
  return { name, title, ...placeToLsp(home, { path, range }), ...(detail !== undefined && { detail }) };
}

function planFrom(home: Home, plan: PlanEntry, strategies: readonly OverviewStrategy[]): OverviewPlan {
  const { closeOn, isOver, open, nextAction, nextCommunication } = plan;
  const strategy = strategies.find(({ name }) => name === plan.strategy);
  const task = (item: DueItem) => taskFrom(home, plan, item);
  return {
    ...documentFrom(home, plan),
    ...(closeOn !== undefined && { closeOn }),
    isOver,
    checklist: `${plan.name}/checklist`,
    ...(strategy && { strategy }),
    open: open.map(task),
    ...(nextCommunication && { nextCommunication: task(nextCommunication) }),
    ...(nextAction && { nextAction: task(nextAction) }),
  };
}

function taskFrom(home: Home, plan: PlanEntry, item: DueItem): OverviewTask {
  const { kind, id, name, fullName, owner, due, state, range, canBeMarked } = item;
  return {
    kind,
    name,
    fullName,
    ...(owner !== undefined && { owner }),
    ...(due !== undefined && { due }),
    state,
    ...placeToLsp(home, { path: plan.path, range }),
    canBeMarked,
    ...(kind === 'communication' && id !== undefined && { rendering: `${plan.name}/${id}` }),
  };
}

function strategyFrom(home: Home, strategy: StrategyEntry): OverviewStrategy {
  const channels = strategy.channels.map(({ title, type, lifecycle, closesOn, range }) => ({
    title,
    ...(type !== undefined && { type }),
    ...(lifecycle !== undefined && { lifecycle }),
    ...(closesOn !== undefined && { closesOn }),
    ...placeToLsp(home, { path: strategy.path, range }),
  }));
  return { ...documentFrom(home, strategy), channels };
}
