// Two folders in one window, each with a config of its own: rules, names and days of one mean nothing in the other.
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { edited, eventually } from './editor.ts';
import { type EditorTest, runTests } from './run-tests.ts';

const plan = 'support/phone-sunset.playbook.yaml';

/**
 * In a browser VS Code reads the workspace file and its own copy of that file at the same time. On a slow machine both
 * answers may come in one message; it then forgets the folders, but has the copy, so that a reload finds them there.
 */
export function run(): Promise<void> {
  return vscode.workspace.workspaceFolders?.length === 0 ? reloaded() : runTests(tests);
}

const tests: readonly EditorTest[] = [
  {
    name: 'both folders are read, and the same company twice is no double name',
    check: async () => {
      strictEqual(vscode.workspace.workspaceFolders?.length, 2);
      await opened(0);
      await eventually(() => ok(vscode.extensions.getExtension('support-playbooks.support-playbooks')?.isActive));
      await eventually(() => deepStrictEqual(rules(), [[], []]));
    },
  },
  {
    name: 'a rule that one config turns off is silent there only',
    check: async () => {
      for (const folder of [0, 1]) {
        const document = await opened(folder);
        await edited(document, '  channel: phone\n', '  channel: fone\n');
      }
      await eventually(() => ok(rules()[0]?.includes('dangling-ref')));
      await eventually(() => ok(!rules()[1]?.includes('dangling-ref')));
      for (const folder of [0, 1]) await edited(await opened(folder), '  channel: fone\n', '  channel: phone\n');
      await eventually(() => deepStrictEqual(rules(), [[], []]));
    },
  },
  {
    name: 'a folder that is added is checked, and one that is taken away leaves nothing behind',
    check: async () => {
      const document = await opened(1);
      await edited(document, '  strategy: ', '  stratgy: ');
      await document.save();
      await eventually(() => deepStrictEqual(rules(), [[], ['unknown-key']]));
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      const second = folderAt(1);
      vscode.workspace.updateWorkspaceFolders(1, 1);
      await eventually(() => strictEqual(vscode.workspace.workspaceFolders?.length, 1));
      await eventually(() => deepStrictEqual(rulesIn(second), []));
      vscode.workspace.updateWorkspaceFolders(1, 0, { uri: second });
      await eventually(() => deepStrictEqual(rulesIn(second), ['unknown-key']));
    },
  },
];

/** Never ends: the reload ends this extension host, and VS Code starts the suite again in the next. */
function reloaded(): Promise<never> {
  void vscode.commands.executeCommand('workbench.action.reloadWindow');
  return new Promise(() => undefined);
}

function folderAt(index: number): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[index];
  if (folder === undefined) throw new Error(`There is no folder ${index}.`);
  return folder.uri;
}

async function opened(folder: number): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(folderAt(folder), plan);
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const document = vscode.window.activeTextEditor?.document;
  if (document?.uri.toString() !== uri.toString()) throw new Error(`${uri.path} did not open.`);
  return document;
}

/** The rules of all errors and warnings, by folder. */
function rules(): readonly (readonly string[])[] {
  return [0, 1].map((index) => rulesIn(folderAt(index)));
}

function rulesIn(folder: vscode.Uri): readonly string[] {
  const inside = vscode.languages.getDiagnostics().filter(([uri]) => uri.path.startsWith(`${folder.path}/`));
  const serious = inside.flatMap(([, all]) => all.filter(({ severity }) => severity < 2));
  return serious.map(({ code }) => String(typeof code === 'object' ? code.value : code));
}
