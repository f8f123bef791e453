// What the extension does besides the language: marked tasks, a copied example, folders that move, a server that falls over again and again.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { edited, eventually, file, findingsIn, opened, rangeOf } from './editor.ts';
import { endServer, serverProcess } from './server-process.ts';

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
  {
    name: 'a folder that comes, moves and goes outside the editor is noticed with all that is in it',
    check: async () => {
      const outside = `${file('').fsPath}-outside`;
      const wrong = 'apiVersion: support-playbooks/v1\nkind: BusinesCalendar\nmetadata:\n  name: late\n';
      mkdirSync(`${outside}/deep`, { recursive: true });
      writeFileSync(`${outside}/deep/late.playbook.yaml`, wrong);
      const wrongOnes = () => Object.keys(findingsIn());
      renameSync(outside, file('one').fsPath);
      await eventually(() => deepStrictEqual(wrongOnes(), ['one/deep/late.playbook.yaml']));
      renameSync(file('one').fsPath, file('two').fsPath);
      await eventually(() => deepStrictEqual(wrongOnes(), ['two/deep/late.playbook.yaml']));
      rmSync(file('two').fsPath, { recursive: true });
      await eventually(() => deepStrictEqual(findingsIn(), {}));
    },
  },
  {
    name: 'a server that is killed three times in a row comes back with every finding',
    check: async () => {
      const document = await opened(plan);
      await edited(document, '  strategy: ', '  stratgy: ');
      await eventually(() => strictEqual(findingsIn()[plan]?.length, 1));
      // A person's restart starts a new row, so that ends in other tests do not count.
      await vscode.commands.executeCommand('supportPlaybooks.restart');
      await eventually(() => strictEqual(findingsIn()[plan]?.length, 1));
      for (let kill = 0; kill < 3; kill++) {
        const before = await endServer();
        await eventually(() =>
          ok(serverProcess() !== undefined && serverProcess() !== before, 'It did not come back.'),
        );
      }
      await eventually(() => strictEqual(findingsIn()[plan]?.length, 1));
      await edited(document, '  stratgy: ', '  strategy: ');
      await eventually(() => deepStrictEqual(findingsIn(), {}));
      await vscode.commands.executeCommand('supportPlaybooks.restart');
      await eventually(() => deepStrictEqual(findingsIn(), {}));
    },
  },
];
