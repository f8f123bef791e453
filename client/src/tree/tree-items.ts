// How each node of the tree looks: its words, its icon, what a click opens and which menus it has.
import {
  env,
  l10n,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from 'vscode';
import type { OverviewChannel, OverviewPlan, OverviewTask, ProtocolRange } from '#server/protocol';
import { dayText } from './day-text.ts';
import { sectionTitle, type TreeNode } from './tree-nodes.ts';

export function treeItem(node: TreeNode): TreeItem {
  switch (node.kind) {
    case 'workspace':
      return workspaceItem(Uri.parse(node.overview.uri, true));
    case 'section':
      return folded(sectionTitle(node.section), `section-${node.section}`, TreeItemCollapsibleState.Expanded);
    case 'plan':
      return planItem(node.plan, node.today);
    case 'later': {
      const item = folded(l10n.t('Later ({0})', node.tasks.length), 'later', TreeItemCollapsibleState.Collapsed);
      return withIcon(item, 'ellipsis');
    }
    case 'task':
      return taskItem(node.task, node.today);
    case 'strategy':
      return opening(
        withIcon(folded(node.strategy.title, 'strategy', TreeItemCollapsibleState.Collapsed), 'references'),
        node.strategy,
      );
    case 'channel':
      return channelItem(node.channel);
    case 'document': {
      const item = withIcon(new TreeItem(node.document.title), node.section === 'policies' ? 'watch' : 'calendar');
      item.contextValue = 'document';
      if (node.document.detail !== undefined) item.description = node.document.detail;
      return opening(item, node.document);
    }
    default:
      return node satisfies never;
  }
}

function workspaceItem(uri: Uri): TreeItem {
  const item = folded(workspace.asRelativePath(uri, false), 'workspace', TreeItemCollapsibleState.Expanded);
  const root = workspace.workspaceFolders?.find((folder) => folder.uri.toString() === uri.toString());
  if (root !== undefined) item.label = root.name;
  return withIcon(item, 'folder');
}

function planItem(plan: OverviewPlan, today: string): TreeItem {
  const item = folded(
    plan.title,
    plan.strategy === undefined ? 'plan' : 'plan strategyKnown',
    plan.open.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Expanded,
  );
  const late = plan.open.filter(({ state }) => state === 'overdue').length;
  item.description = planDescription(plan, { late, today });
  item.tooltip = planTooltip(plan, today);
  return opening(late > 0 ? warning(item, 'project') : withIcon(item, plan.isOver ? 'pass' : 'project'), plan);
}

function planDescription(
  plan: OverviewPlan,
  { late, today }: { readonly late: number; readonly today: string },
): string {
  if (plan.isOver) return l10n.t('finished');
  const next = plan.open.find(({ state }) => state === 'today' || state === 'coming')?.due;
  const parts = [
    ...(late === 0 ? [] : [late === 1 ? l10n.t('1 overdue') : l10n.t('{0} overdue', late)]),
    ...(next === undefined ? [] : [l10n.t('next {0}', dayText(next, today, env.language))]),
  ];
  return parts.join(' · ');
}

function planTooltip(plan: OverviewPlan, today: string): MarkdownString {
  const day = (text: string) => dayText(text, today, env.language);
  const tip = new MarkdownString();
  const lines = [
    plan.title,
    ...(plan.closeOn === undefined ? [] : [l10n.t('First day without the channel: {0}', day(plan.closeOn))]),
    ...(plan.nextCommunication?.due === undefined
      ? []
      : [l10n.t('Next message: {0}, {1}', day(plan.nextCommunication.due), plan.nextCommunication.fullName)]),
    ...(plan.nextAction?.due === undefined
      ? []
      : [l10n.t('Next action: {0}, {1}', day(plan.nextAction.due), plan.nextAction.fullName)]),
  ];
  // As text, not as Markdown: titles are the author's, and may hold anything.
  for (const [index, line] of lines.entries()) tip.appendText(index === 0 ? line : `\n\n${line}`);
  return tip;
}

/** The day comes first: in a narrow list it is what must not be cut off. */
function taskItem(task: OverviewTask, today: string): TreeItem {
  const day = task.due === undefined ? l10n.t('no date') : dayText(task.due, today, env.language);
  const item = new TreeItem(`${day}: ${task.name}`);
  const marks = [
    'task',
    ...(task.canBeMarked ? ['markable'] : []),
    ...(task.rendering === undefined ? [] : ['previewable']),
  ];
  item.contextValue = marks.join(' ');
  const state = stateText(task);
  item.description = [state, task.owner].filter((part) => part !== undefined).join(' · ');
  item.tooltip = [task.fullName, day, item.description].filter((part) => part !== '').join('\n');
  const icon = taskIcons[task.kind] ?? 'circle-large-outline';
  return opening(task.state === 'overdue' ? warning(item, icon) : withIcon(item, icon), task);
}

function stateText({ state }: OverviewTask): string | undefined {
  if (state === 'overdue') return l10n.t('overdue');
  return state === 'today' ? l10n.t('today') : undefined;
}

const taskIcons: Readonly<Record<string, string>> = {
  communication: 'mail',
  surface: 'link',
  release: 'link',
  gate: 'milestone',
  'monitoring-starts': 'eye',
  'success-due': 'graph',
  review: 'history',
};

function channelItem(channel: OverviewChannel): TreeItem {
  const item = new TreeItem(channel.title);
  item.contextValue = 'channel';
  const closes =
    channel.closesOn === undefined
      ? undefined
      : l10n.t('closes {0}', dayText(channel.closesOn, undefined, env.language));
  item.description = [channel.type, closes ?? channel.lifecycle].filter((part) => part !== undefined).join(' · ');
  return opening(withIcon(item, 'comment-discussion'), channel);
}

function folded(label: string, contextValue: string, state: TreeItemCollapsibleState): TreeItem {
  const item = new TreeItem(label, state);
  item.contextValue = contextValue;
  return item;
}

function withIcon(item: TreeItem, icon: string): TreeItem {
  item.iconPath = new ThemeIcon(icon);
  return item;
}

function warning(item: TreeItem, icon: string): TreeItem {
  item.iconPath = new ThemeIcon(icon, new ThemeColor('list.warningForeground'));
  return item;
}

function opening(item: TreeItem, { uri, range }: { readonly uri: string; readonly range: ProtocolRange }): TreeItem {
  const { start, end } = range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [Uri.parse(uri, true), { selection }] };
  return item;
}
