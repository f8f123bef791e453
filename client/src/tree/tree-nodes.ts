// The nodes of the tree of playbooks: which there are, and what is below each.
import { l10n } from 'vscode';
import type {
  OverviewAnswer,
  OverviewChannel,
  OverviewDocument,
  OverviewPlan,
  OverviewStrategy,
  OverviewTask,
  WorkspaceOverview,
} from '#server/protocol';

export type TreeNode =
  | { readonly kind: 'workspace'; readonly overview: WorkspaceOverview }
  | { readonly kind: 'section'; readonly section: SectionName; readonly overview: WorkspaceOverview }
  | { readonly kind: 'plan'; readonly plan: OverviewPlan; readonly today: string }
  | {
      readonly kind: 'later';
      readonly tasks: readonly OverviewTask[];
      readonly plan: OverviewPlan;
      readonly today: string;
    }
  | { readonly kind: 'task'; readonly task: OverviewTask; readonly plan: OverviewPlan; readonly today: string }
  | { readonly kind: 'strategy'; readonly strategy: OverviewStrategy }
  | { readonly kind: 'channel'; readonly channel: OverviewChannel }
  | { readonly kind: 'document'; readonly document: OverviewDocument; readonly section: SectionName };

export const sectionNames = ['plans', 'strategies', 'policies', 'calendars'] as const;
export type SectionName = (typeof sectionNames)[number];

/** With one workspace its sections stand at the top; with several, each workspace does. */
export function rootNodes({ workspaces }: OverviewAnswer): readonly TreeNode[] {
  const [only, ...more] = workspaces;
  if (only && more.length === 0) return sectionsOf(only);
  return workspaces.map((overview) => ({ kind: 'workspace', overview }));
}

export function childNodes(node: TreeNode): readonly TreeNode[] {
  switch (node.kind) {
    case 'workspace':
      return sectionsOf(node.overview);
    case 'section':
      return documentsOf(node.overview, node.section);
    case 'plan':
      return planNodes(node.plan, node.today);
    case 'later':
      return taskNodes(node.tasks, node);
    case 'strategy':
      return node.strategy.channels.map((channel) => ({ kind: 'channel', channel }));
    case 'task':
    case 'channel':
    case 'document':
      return [];
    default:
      return node satisfies never;
  }
}

/** What is due within a month, and the rest folded away; never a plan with its next step folded away. */
function planNodes(plan: OverviewPlan, today: string): readonly TreeNode[] {
  const soon = plan.open.filter(({ due }) => due !== undefined && daysBetween(today, due) <= soonDays);
  const shown = Math.max(soon.length, leastShown);
  const later = plan.open.slice(shown);
  const tasks = taskNodes(plan.open.slice(0, shown), { plan, today });
  return later.length === 0 ? tasks : [...tasks, { kind: 'later', tasks: later, plan, today }];
}

const soonDays = 31;
const leastShown = 3;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function taskNodes(
  tasks: readonly OverviewTask[],
  { plan, today }: { readonly plan: OverviewPlan; readonly today: string },
): readonly TreeNode[] {
  return tasks.map((task) => ({ kind: 'task', task, plan, today }));
}

export function sectionTitle(section: SectionName): string {
  switch (section) {
    case 'plans':
      return l10n.t('Sunset plans');
    case 'strategies':
      return l10n.t('Channel strategies');
    case 'policies':
      return l10n.t('SLA policies');
    case 'calendars':
      return l10n.t('Calendars');
    default:
      return section satisfies never;
  }
}

function sectionsOf(overview: WorkspaceOverview): readonly TreeNode[] {
  return sectionNames
    .filter((section) => overview[section].length > 0)
    .map((section) => ({ kind: 'section', section, overview }));
}

function documentsOf(overview: WorkspaceOverview, section: SectionName): readonly TreeNode[] {
  const { plans, strategies, policies, calendars, today } = overview;
  switch (section) {
    case 'plans':
      return plans.map((plan) => ({ kind: 'plan', plan, today }));
    case 'strategies':
      return strategies.map((strategy) => ({ kind: 'strategy', strategy }));
    case 'policies':
      return policies.map((document) => ({ kind: 'document', document, section }));
    case 'calendars':
      return calendars.map((document) => ({ kind: 'document', document, section }));
    default:
      return section satisfies never;
  }
}

/** What a menu hands to a command: one of our nodes, or anything else. */
export function treeNodeOf(target: unknown): TreeNode | undefined {
  return isNode(target) ? target : undefined;
}

const kinds: ReadonlySet<unknown> = new Set<TreeNode['kind']>([
  'workspace',
  'section',
  'plan',
  'later',
  'task',
  'strategy',
  'channel',
  'document',
]);

/** The commands are for this tree's menus only, so what has one of these kinds is one of these nodes. */
function isNode(target: unknown): target is TreeNode {
  return typeof target === 'object' && target !== null && 'kind' in target && kinds.has(target.kind);
}
