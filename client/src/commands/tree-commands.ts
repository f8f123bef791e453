// What the menus of the tree do besides opening a file: previews, the checklist of a plan, its strategy.
import { Position, Range, Uri } from 'vscode';
import type { ProtocolRange } from '#server/protocol';
import type { PreviewPanels } from '../preview/preview-panels.ts';
import { saidWhenFailed } from '../said-when-failed.ts';
import { showFile } from '../show-file.ts';
import { treeNodeOf } from '../tree/tree-nodes.ts';

/** The preview of a message, or of the first thing that a document says to anybody. */
export async function previewInTree(previews: PreviewPanels, target: unknown): Promise<void> {
  const node = treeNodeOf(target);
  if (node?.kind === 'task') await preview(previews, node.task.uri, node.task.rendering);
  if (node?.kind === 'plan') await preview(previews, node.plan.uri, undefined);
  if (node?.kind === 'strategy') await preview(previews, node.strategy.uri, undefined);
}

export async function showChecklist(previews: PreviewPanels, target: unknown): Promise<void> {
  const node = treeNodeOf(target);
  const plan = node?.kind === 'plan' || node?.kind === 'task' ? node.plan : undefined;
  if (plan !== undefined) await preview(previews, plan.uri, plan.checklist);
}

export async function openStrategy(target: unknown): Promise<void> {
  const node = treeNodeOf(target);
  const strategy = node?.kind === 'plan' || node?.kind === 'task' ? node.plan.strategy : undefined;
  if (strategy !== undefined) await saidWhenFailed(() => open(strategy));
}

async function preview(previews: PreviewPanels, uri: string, id: string | undefined): Promise<void> {
  await saidWhenFailed(async () => {
    const target = Uri.parse(uri, true);
    await showFile(target, { preview: true, preserveFocus: true });
    previews.open(target, { id });
  });
}

async function open({ uri, range }: { readonly uri: string; readonly range: ProtocolRange }): Promise<void> {
  const { start, end } = range;
  const selection = new Range(new Position(start.line, start.character), new Position(end.line, end.character));
  await showFile(Uri.parse(uri, true), { selection });
}
