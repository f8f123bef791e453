// What a person meets in a real editor: findings that come and go, help while typing, previews, a server that comes back.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { edited, eventually, file, findingsIn, opened, rangeOf } from './editor.ts';
import { extensionTests } from './extension-tests.ts';
import { endServer } from './server-process.ts';

const plan = 'support/phone-sunset.playbook.yaml';
const channels = 'support/channels.playbook.yaml';

export const tests: readonly { readonly name: string; readonly check: () => Promise<void> }[] = [
  {
    name: 'the packaged extension starts where there are playbooks',
    check: async () => {
      const extension = vscode.extensions.getExtension('support-playbooks.support-playbooks');
      ok(extension, 'The extension is not installed.');
      await eventually(() => ok(extension.isActive, 'The extension is not active.'));
    },
  },
  {
    name: 'a playbook is YAML, also in a folder that Ansible claims',
    check: async () => {
      const uri = file('playbooks/ansible-claims-this.playbook.yaml');
      await vscode.workspace.fs.writeFile(uri, new Uint8Array());
      strictEqual((await vscode.workspace.openTextDocument(uri)).languageId, 'yaml');
      await vscode.workspace.fs.delete(uri);
    },
  },
  {
    name: 'a typo is the only finding in the sample, at that word, with the right word, and goes when it is fixed',
    check: async () => {
      const document = await opened(plan);
      await edited(document, '  strategy: ', '  stratgy: ');
      await eventually(() => strictEqual(findingsIn()[plan]?.length, 1));
      const [finding] = vscode.languages.getDiagnostics(document.uri);
      deepStrictEqual(finding?.range, rangeOf(document, 'stratgy'));
      match(finding?.message ?? '', /strategy/);
      strictEqual(finding?.severity, vscode.DiagnosticSeverity.Error);
      await edited(document, '  stratgy: ', '  strategy: ');
      await eventually(() => deepStrictEqual(findingsIn(), {}));
    },
  },
  {
    name: 'a name that goes in one file is missed in the other, opened or not',
    check: async () => {
      const document = await opened(channels);
      await edited(document, '- id: scheduled-call', '- id: booked-call');
      await eventually(() => match((findingsIn()[plan] ?? []).join('\n'), /scheduled-call/));
      await edited(document, '- id: booked-call', '- id: scheduled-call');
      await eventually(() => deepStrictEqual(findingsIn(), {}));
    },
  },
  {
    name: 'files that are made and deleted outside the editor are noticed',
    check: async () => {
      const uri = file('support/late.playbook.yaml');
      const text = 'apiVersion: support-playbooks/v1\nkind: BusinesCalendar\nmetadata:\n  name: late\n';
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      await eventually(() => ok(findingsIn()['support/late.playbook.yaml']?.length));
      await vscode.workspace.fs.delete(uri);
      await eventually(() => deepStrictEqual(findingsIn(), {}));
    },
  },
  {
    name: 'hover explains a word of the language',
    check: async () => {
      const document = await opened(plan);
      const { start } = rangeOf(document, 'closeOn');
      await eventually(async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          start,
        );
        const text = hovers
          .flatMap((hover) => hover.contents.map((part) => (typeof part === 'string' ? part : part.value)))
          .join('');
        ok(text.length > 20, 'The hover is empty.');
      });
    },
  },
  {
    name: 'completion offers names from other files',
    check: async () => {
      const document = await opened(plan);
      const { end } = rangeOf(document, 'channel: ');
      await eventually(async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          end,
        );
        const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        ok(labels.includes('chat') && labels.includes('email'), `It offers ${labels.join(', ')}.`);
      });
    },
  },
  {
    name: 'the preview opens beside the plan',
    check: async () => {
      await opened(plan);
      await vscode.commands.executeCommand('supportPlaybooks.preview');
      await eventually(() => {
        const inputs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.input));
        ok(
          inputs.some(
            (input) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('supportPlaybooks.preview'),
          ),
        );
        strictEqual(vscode.window.tabGroups.all.length, 2);
      });
    },
  },
  {
    name: 'a restarted server knows what is typed and not saved',
    check: async () => {
      const document = await opened(plan);
      await edited(document, '  strategy: ', '  stratgy: ');
      await eventually(() => strictEqual(findingsIn()[plan]?.length, 1));
      await vscode.commands.executeCommand('supportPlaybooks.restart');
      await eventually(() => strictEqual(findingsIn()[plan]?.length, 1));
      await edited(document, '  stratgy: ', '  strategy: ');
      await eventually(() => deepStrictEqual(findingsIn(), {}));
    },
  },
  {
    name: 'a server that falls over comes back by itself',
    check: async () => {
      const document = await opened(plan);
      await endServer();
      await edited(document, '  strategy: ', '  stratgy: ');
      await eventually(() => strictEqual(findingsIn()[plan]?.length, 1));
      await edited(document, '  stratgy: ', '  strategy: ');
      await eventually(() => deepStrictEqual(findingsIn(), {}));
    },
  },
  ...extensionTests,
];
