// Render All Communications: everything that a plan sends, in every language in which it is due, and its checklist, into a folder.
import {
  type CancellationToken,
  commands,
  env,
  l10n,
  type Progress,
  ProgressLocation,
  type QuickPickItem,
  UIKind,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type DueText,
  type EveryTextAnswer,
  type EveryTextParams,
  type ExportAnswer,
  type ExportParams,
  everyTextRequest,
  exportRequest,
  type OverviewAnswer,
  type OverviewPlan,
  overviewRequest,
} from '#server/protocol';
import type { PlaybookServer } from '../playbook-server.ts';
import { saidWhenFailed } from '../said-when-failed.ts';
import { askFolder, exportFolder, type FileToSave, saveFiles } from '../save-files.ts';
import { treeNodeOf } from '../tree/tree-nodes.ts';

/** `target`: a plan of the tree, a file, or nothing for the file that is open. */
export async function renderAll(server: PlaybookServer, target: unknown): Promise<void> {
  await saidWhenFailed(async () => {
    const plan = await chosenPlan(server, target);
    if (plan === undefined) return;
    const formats = await askFormats();
    if (formats.length === 0) return;
    const folder = await askFolder(l10n.t('Render All Communications'), exportFolder(plan.uri));
    if (folder === undefined) return;
    const made = await madeFiles(server, plan, formats);
    if (made === undefined || (made.faulty.length > 0 && !(await isWantedAnyway(made.faulty)))) return;
    const written = await saveFiles(made.files, folder);
    if (written !== undefined)
      await offerFolder(folder, writtenWords(made.files, plan, workspace.asRelativePath(folder)));
  });
}

/** Everything before anything is written: `undefined` when the person stopped it. */
async function madeFiles(server: PlaybookServer, plan: OverviewPlan, formats: readonly string[]) {
  const location = ProgressLocation.Notification;
  const title = l10n.t('Rendering “{0}”', plan.title);
  return window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const params: EveryTextParams = { uri: plan.uri, name: plan.name };
    const { texts, oddId } = await server.request<EveryTextAnswer>(everyTextRequest, params, token);
    if (oddId !== undefined) throw new Error(l10n.t('“{0}” cannot be the name of a file. Choose another id.', oddId));
    return render(server, { uri: plan.uri, texts, formats }, { progress, token });
  });
}

interface Work {
  readonly uri: string;
  readonly texts: readonly DueText[];
  readonly formats: readonly string[];
}

interface Watcher {
  readonly progress: Progress<{ readonly message: string; readonly increment: number }>;
  readonly token: CancellationToken;
}

interface Made {
  readonly files: readonly MadeFile[];
  /** What has errors, as a person calls it. */
  readonly faulty: readonly string[];
}

interface MadeFile extends FileToSave {
  readonly id: string;
  readonly locale: string;
}

async function render(
  server: PlaybookServer,
  { uri, texts, formats }: Work,
  { progress, token }: Watcher,
): Promise<Made | undefined> {
  const files: MadeFile[] = [];
  const faulty = new Set<string>();
  for (const { id, title, locale, fileName } of texts) {
    const name = `${title} (${locale})`;
    progress.report({ message: name, increment: 100 / texts.length });
    for (const format of formats) {
      if (token.isCancellationRequested) return undefined;
      const params: ExportParams = { uri, id, locale, format };
      const made = await server.request<ExportAnswer | null>(exportRequest, params);
      if (made === null) continue; // Not every message is a mail.
      for (const { text } of made.files) files.push({ id, locale, name: `${fileName}.${format}`, text });
      if (made.errors > 0) faulty.add(`${id} (${locale}): ${title}`);
    }
  }
  return { files, faulty: [...faulty] };
}

async function chosenPlan(server: PlaybookServer, target: unknown): Promise<OverviewPlan | undefined> {
  const node = treeNodeOf(target);
  if (node?.kind === 'plan' || node?.kind === 'task') return node.plan;
  const { workspaces } = await server.request<OverviewAnswer>(overviewRequest, { locale: env.language });
  const plans = workspaces.flatMap((each) => each.plans);
  const here = (target instanceof Uri ? target : window.activeTextEditor?.document.uri)?.toString();
  const near = plans.filter(({ uri }) => uri === here);
  const offered = near.length > 0 ? near : plans;
  if (offered.length < 2) {
    if (offered.length === 0)
      await window.showInformationMessage(
        l10n.t('There is no sunset plan here whose communications could be rendered.'),
      );
    return offered[0];
  }
  const items = offered.map((plan) => ({
    label: plan.title,
    description: workspace.asRelativePath(Uri.parse(plan.uri)),
    plan,
  }));
  const choice = await window.showQuickPick(items, {
    title: l10n.t('Render All Communications'),
    placeHolder: l10n.t('Which plan?'),
    matchOnDescription: true,
  });
  return choice?.plan;
}

async function askFormats(): Promise<readonly string[]> {
  const items: readonly (QuickPickItem & { readonly format: string })[] = [
    { label: 'HTML', description: l10n.t('also for printing the checklist'), format: 'html', picked: true },
    { label: 'Markdown', format: 'md' },
    { label: l10n.t('Plain text'), format: 'txt' },
    { label: l10n.t('E-mail drafts'), description: l10n.t('of those that are mail'), format: 'eml' },
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Render All Communications'),
    placeHolder: l10n.t('What kinds of files? Nothing is sent.'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return chosen?.map(({ format }) => format) ?? [];
}

/** A message with a hole in it must not leave the house unseen. */
async function isWantedAnyway(faulty: readonly string[]): Promise<boolean> {
  const anyway = l10n.t('Write Anyway');
  const problems = l10n.t('Show Problems');
  const answer = await window.showWarningMessage(
    l10n.t('Something may be missing: {0} of the texts have errors.', faulty.length),
    { modal: true, detail: faulty.join('\n') },
    anyway,
    problems,
  );
  if (answer === problems) await commands.executeCommand('workbench.actions.view.problems');
  return answer === anyway;
}

/** Beside messages in several languages, somebody may look for the checklist in another one. */
function writtenWords(files: readonly MadeFile[], plan: OverviewPlan, folder: string): string {
  const checklist = files.find(({ id }) => id === plan.checklist);
  const isOneOfSeveral = checklist !== undefined && files.some(({ locale }) => locale !== checklist.locale);
  return isOneOfSeveral
    ? l10n.t(
        '{0} files are in {1}. The checklist is for colleagues, so it is in your default language only ({2}).',
        files.length,
        folder,
        checklist.locale,
      )
    : l10n.t('{0} files are in {1}.', files.length, folder);
}

async function offerFolder(folder: Uri, said: string): Promise<void> {
  const shows = commandThatShows(folder);
  const answer = await window.showInformationMessage(said, ...(shows === undefined ? [] : [l10n.t('Open Folder')]));
  if (shows !== undefined && answer !== undefined) await commands.executeCommand(shows, folder);
}

/** What is not in the Explorer, only the system could show; it knows the folders of its own computer, and no browser asks it. */
function commandThatShows(folder: Uri): string | undefined {
  if (workspace.getWorkspaceFolder(folder) !== undefined) return 'revealInExplorer';
  const isOnThisComputer = env.uiKind === UIKind.Desktop && env.remoteName === undefined && folder.scheme === 'file';
  return isOnThisComputer ? 'revealFileInOS' : undefined;
}
