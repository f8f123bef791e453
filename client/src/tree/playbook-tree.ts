// The view Support Playbooks: plans with what is due next, strategies with their channels, policies and calendars.
import {
  Disposable,
  EventEmitter,
  env,
  l10n,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import { type OverviewAnswer, type OverviewParams, overviewRequest } from '#server/protocol';
import type { PlaybookServer } from '../playbook-server.ts';
import { treeItem } from './tree-items.ts';
import { childNodes, rootNodes, type TreeNode } from './tree-nodes.ts';

/** Typing changes the model with every key; a list beside it need not jump along. In milliseconds. */
const calm = 400;

/** `looked` settles when it is known whether there are playbooks; until then an empty view would say too much. */
export function showPlaybookTree(server: PlaybookServer, looked: Promise<void>): Disposable {
  const tree = new PlaybookTree(server, looked);
  const view = window.createTreeView('supportPlaybooks.tree', { treeDataProvider: tree, showCollapseAll: true });
  tree.attach(view);
  return Disposable.from(tree, view);
}

/** A class because it guards one invariant: a hidden view asks for nothing, and a shown one is never older than `calm`. */
class PlaybookTree implements TreeDataProvider<TreeNode>, Disposable {
  readonly #server: PlaybookServer;
  readonly #looked: Promise<void>;
  readonly #changes = new EventEmitter<void>();
  readonly #listening: Disposable[] = [];
  #view: TreeView<TreeNode> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStale = false;
  /** The answer that the view shows. */
  #shown = '';

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(server: PlaybookServer, looked: Promise<void>) {
    this.#server = server;
    this.#looked = looked;
  }

  attach(view: TreeView<TreeNode>): void {
    this.#view = view;
    this.#listening.push(
      view.onDidChangeVisibility(() => {
        if (view.visible && this.#isStale) this.#refresh();
      }),
      this.#server.onChanged(() => this.#refreshSoon()),
      this.#server.onState((state) => {
        if (state.kind !== 'running' || state.status === undefined) this.#refresh();
      }),
    );
  }

  getTreeItem(node: TreeNode): TreeItem {
    return treeItem(node);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node !== undefined) return [...childNodes(node)];
    await this.#looked;
    const { kind } = this.#server.state;
    // Without a playbook there is no server, and this view is no reason to start one.
    if (kind === 'stopped' || kind === 'failed') return [];
    const answer = await this.#ask();
    this.#shown = JSON.stringify(answer);
    this.#showBadge(answer);
    return [...rootNodes(answer)];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const each of this.#listening) each.dispose();
    this.#changes.dispose();
  }

  #ask(): Promise<OverviewAnswer> {
    const params: OverviewParams = { locale: env.language };
    return this.#server.request<OverviewAnswer>(overviewRequest, params);
  }

  #showBadge({ workspaces }: OverviewAnswer): void {
    const plans = workspaces.flatMap((each) => each.plans);
    const late = plans.flatMap(({ open }) => open).filter(({ state }) => state === 'overdue').length;
    const tooltip = late === 1 ? l10n.t('1 task is overdue') : l10n.t('{0} tasks are overdue', late);
    if (this.#view !== undefined) this.#view.badge = late === 0 ? undefined : { value: late, tooltip };
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refreshIfDifferent(), calm);
  }

  /** A view that is drawn anew under the pointer loses a click, so it is drawn only where something is new. */
  async #refreshIfDifferent(): Promise<void> {
    const isVisible = this.#view?.visible !== false;
    const answer = isVisible ? await this.#ask().catch(() => undefined) : undefined;
    if (answer === undefined || JSON.stringify(answer) !== this.#shown) this.#refresh();
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    this.#isStale = this.#view?.visible === false;
    if (!this.#isStale) this.#changes.fire();
  }
}
