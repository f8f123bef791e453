// What the extension does besides the language: tasks that are marked and examples that are copied.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { edited, eventually, file, findingsIn, opened, rangeOf } from './editor.ts';

const plan = 'support/phone-sunset.playbook.yaml';

export const extensionTests: readonly { readonly name: string; readonly check: () => Promise<void> }[] = [
  {
    name: 'Mark as Done writes the day beside the message under the cursor, and Undo takes it back',
    check: async () => {
      const document = await opened(plan);
      const before = document.getText();
      const { start } = rangeOf(document, 'internal-brief');
      const editor = vscode.window.activeTextEditor;
      ok(editor);
      editor.selection = new vscode.Selection(start, start);
      await vscode.commands.executeCommand('supportPlaybooks.markDone');
      const line = 'sendOn: announceOn - 6 days';
      strictEqual(document.getText(), before.replace(line, `${line}, sentOn: 2027-01-04`));
      ok(document.isDirty);
      await vscode.commands.executeCommand('undo');
      strictEqual(document.getText(), before);
    },
  },
  {
    name: 'the example is copied into a folder of its own, validates clean there, and is never overwritten',
    check: async () => {
      await vscode.commands.executeCommand('supportPlaybooks.copyExample');
      strictEqual(vscode.window.activeTextEditor?.document.uri.path, file(`fernway-example/${plan}`).path);
      const copy = await opened(`fernway-example/${plan}`);
      await edited(copy, '  strategy: ', '  stratgy: ');
      await eventually(() => strictEqual(findingsIn()[`fernway-example/${plan}`]?.length, 1));
      await copy.save();
      await vscode.commands.executeCommand('supportPlaybooks.copyExample');
      match(copy.getText(), /stratgy/);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(file('fernway-example'), { recursive: true });
      await eventually(() => deepStrictEqual(findingsIn(), {}));
    },
  },
];
