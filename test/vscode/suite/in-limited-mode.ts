// A folder that is not trusted yet: playbooks are checked and explained, and nothing that the folder says can change how.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { edited, eventually, file, findingsIn, hoversAt, opened } from './editor.ts';
import { type EditorTest, runTests } from './run-tests.ts';

const plan = 'support/phone-sunset.playbook.yaml';

export function run(): Promise<void> {
  return runTests(tests);
}

const tests: readonly EditorTest[] = [
  {
    name: 'the folder is not trusted, and the extension works in it',
    check: async () => {
      strictEqual(vscode.workspace.isTrusted, false);
      const extension = vscode.extensions.getExtension('support-playbooks.support-playbooks');
      await eventually(() => ok(extension?.isActive));
    },
  },
  {
    name: 'playbooks are checked, explained and completed',
    check: async () => {
      const document = await opened(plan);
      await eventually(async () => match((await hoversAt(document, 'phone\n')).join(), /Defined in support/));
      await edited(document, '  strategy: ', '  stratgy: ');
      await eventually(() => strictEqual(findingsIn()[plan]?.length, 1));
      await edited(document, '  stratgy: ', '  strategy: ');
      await eventually(() => deepStrictEqual(findingsIn(), {}));
    },
  },
  {
    name: 'a setting of the folder cannot silence a finding',
    check: async () => {
      const settings = { 'supportPlaybooks.yamlIntegration': 'semanticOnly' };
      const bytes = new TextEncoder().encode(JSON.stringify(settings));
      await vscode.workspace.fs.writeFile(file('.vscode/settings.json'), bytes);
      await eventually(() =>
        strictEqual(
          vscode.workspace.getConfiguration('supportPlaybooks').inspect('yamlIntegration')?.workspaceValue ??
            'left out',
          'left out',
        ),
      );
      strictEqual(vscode.workspace.getConfiguration('supportPlaybooks').get('yamlIntegration'), 'auto');
      const document = await opened(plan);
      await edited(document, '  strategy: ', '  stratgy: ');
      await eventually(() => strictEqual(findingsIn()[plan]?.length, 1));
      await edited(document, '  stratgy: ', '  strategy: ');
      await eventually(() => deepStrictEqual(findingsIn(), {}));
    },
  },
  {
    name: 'the preview opens beside the plan',
    check: async () => {
      await opened(plan);
      await vscode.commands.executeCommand('supportPlaybooks.preview');
      await eventually(() => strictEqual(vscode.window.tabGroups.all.length, 2));
    },
  },
];
