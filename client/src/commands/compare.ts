// Compare with HEAD, and Compare Two Revisions: what a change means to customers, and both sides of what they read.
import { l10n, ProgressLocation, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import {
  type CompareAnswer,
  type CompareParams,
  compareRequest,
  type NamedRevision,
  type RevisionsAnswer,
  type RevisionsParams,
  revisionsRequest,
} from '#server/protocol';
import { showComparison } from '../compare/show-comparison.ts';
import type { PlaybookServer } from '../playbook-server.ts';
import { saidWhenFailed } from '../said-when-failed.ts';
import { treeNodeOf } from '../tree/tree-nodes.ts';

/** `target`: a file, a plan of the tree, or nothing for the file that is open. */
export function compareWithHead(server: PlaybookServer, target: unknown): Promise<void> {
  return whereTrusted(() => compare(server, { base: 'HEAD', ...nearOf(target) }, l10n.t('Since the last commit')));
}

export function compareRevisions(server: PlaybookServer): Promise<void> {
  return whereTrusted(async () => {
    const near = nearOf(undefined);
    const answer = await server.request<RevisionsAnswer>(revisionsRequest, near satisfies RevisionsParams);
    if (answer.kind === 'problem') {
      await window.showWarningMessage(answer.problem);
      return;
    }
    const ask = (placeHolder: string, first: readonly Choice[]) =>
      chosenRevision(server, answer.revisions, { placeHolder, first });
    const base = await ask(l10n.t('Which revision is the older side?'), []);
    if (base?.ref === undefined) return;
    const now: Choice = { label: l10n.t('What is here now'), description: l10n.t('with what is not saved') };
    const head = await ask(l10n.t('Which revision is the newer side?'), [now]);
    if (head === undefined) return;
    const sides = { base: base.ref, ...(head.ref !== undefined && { head: head.ref }) };
    await compare(server, { ...sides, ...near }, `${base.label} ↔ ${head.label}`);
  });
}

/** Git is a program that may belong to somebody else's folder, so an untrusted one is never asked. */
function whereTrusted(run: () => Promise<void>): Promise<void> {
  return saidWhenFailed(async () => {
    if (workspace.isTrusted) await run();
    else
      await window.showWarningMessage(
        l10n.t('Comparing asks Git, and in a folder that you do not trust Git is not asked. Trust the folder first.'),
      );
  });
}

async function compare(server: PlaybookServer, params: CompareParams, title: string): Promise<void> {
  const location = ProgressLocation.Window;
  const answer = await window.withProgress({ location, title: l10n.t('Comparing playbooks…') }, () =>
    server.request<CompareAnswer>(compareRequest, params),
  );
  const { near: _, ...compared } = params;
  await showComparison(answer, compared, title);
}

function nearOf(target: unknown): { readonly near?: string } {
  const node = treeNodeOf(target);
  if (node?.kind === 'plan' || node?.kind === 'task') return { near: node.plan.uri };
  const uri = target instanceof Uri ? target : window.activeTextEditor?.document.uri;
  return uri !== undefined && workspace.getWorkspaceFolder(uri) ? { near: uri.toString() } : {};
}

interface Choice extends QuickPickItem {
  readonly ref?: string;
}

/** `undefined` when nobody chose. One without a `ref` is what is here now. */
async function chosenRevision(
  server: PlaybookServer,
  revisions: readonly NamedRevision[],
  { placeHolder, first }: { readonly placeHolder: string; readonly first: readonly Choice[] },
): Promise<Choice | undefined> {
  const other: Choice = { label: l10n.t('Another revision…'), alwaysShow: true };
  const named = revisions.map(({ name, ref, date, subject, kind }) => ({
    label: name,
    description: `${date} ${subject}`,
    ref,
    kind,
  }));
  const groups = (['branch', 'tag', 'remote-branch', 'commit'] as const).flatMap((kind) => {
    const members = named.filter((each) => each.kind === kind).map(({ kind: _, ...choice }) => choice);
    return members.length === 0 ? [] : [{ label: kindWords(kind), kind: QuickPickItemKind.Separator }, ...members];
  });
  const choice = await window.showQuickPick<Choice>([...first, ...groups, other], {
    title: l10n.t('Compare Two Revisions'),
    placeHolder,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return choice === other ? typedRevision(server, placeHolder) : choice;
}

function kindWords(kind: NamedRevision['kind']): string {
  switch (kind) {
    case 'branch':
      return l10n.t('Branches');
    case 'tag':
      return l10n.t('Tags');
    case 'remote-branch':
      return l10n.t('Branches elsewhere');
    case 'commit':
      return l10n.t('Latest commits');
    default:
      return kind satisfies never;
  }
}

async function typedRevision(server: PlaybookServer, prompt: string): Promise<Choice | undefined> {
  const ref = await window.showInputBox({
    title: l10n.t('Compare Two Revisions'),
    prompt,
    placeHolder: 'main~2',
    ignoreFocusOut: true,
    validateInput: async (only) => {
      const answer = await server.request<RevisionsAnswer>(revisionsRequest, { ...nearOf(undefined), only });
      return answer.kind === 'problem' ? answer.problem : undefined;
    },
  });
  return ref === undefined ? undefined : { label: ref, ref };
}
