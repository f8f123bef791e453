// Beside Red Hat's YAML extension and Ansible's: nothing is said twice, nothing is left unsaid, and our files stay ours.
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { edited, eventually, file, hoversAt, opened, rangeOf } from './editor.ts';
import { type EditorTest, runTests } from './run-tests.ts';

const plan = 'support/phone-sunset.playbook.yaml';

export function run(): Promise<void> {
  return runTests(tests);
}

const tests: readonly EditorTest[] = [
  {
    name: 'the two neighbours are there, and the YAML one works',
    check: async () => {
      for (const id of ['redhat.vscode-yaml', 'redhat.ansible']) ok(vscode.extensions.getExtension(id), id);
      const uri = file('other.yaml');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('list: [\n'));
      await opened('other.yaml');
      await eventually(() => ok(said(uri).length > 0), 30_000);
      ok(
        said(uri).every((each) => each.startsWith('YAML')),
        said(uri).join('\n'),
      );
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(uri);
    },
  },
  {
    name: 'files that Ansible claims by its patterns are YAML and ours, and its own are left alone',
    check: async () => {
      const languages = async (path: string) => {
        await vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode('kind: Nothing\n'));
        const { languageId } = await opened(path);
        const isOurs = said(file(path)).some((each) => each.startsWith('Support Playbooks'));
        return { languageId, isOurs };
      };
      const ours = { languageId: 'yaml', isOurs: true };
      for (const path of ['playbooks/one.playbook.yaml', 'two.playbook.yml', 'roles/a/main.playbook.yaml']) {
        await eventually(async () => deepStrictEqual(await languages(path), ours, path));
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
        await vscode.workspace.fs.delete(file(path));
      }
      deepStrictEqual(await languages('playbooks/site.yaml'), { languageId: 'ansible', isOurs: false });
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(file('playbooks'), { recursive: true });
      await vscode.workspace.fs.delete(file('roles'), { recursive: true });
    },
  },
  {
    name: 'a syntax error is said once, by the YAML extension',
    check: async () => {
      const document = await opened(plan);
      await edited(document, 'spec:\n', 'spec: [\n');
      await eventually(() => ok(said(document.uri).some((each) => each.startsWith('YAML'))));
      await eventually(() =>
        deepStrictEqual(
          ourRules(document.uri).filter((rule) => rule === 'yaml-syntax'),
          [],
        ),
      );
      await edited(document, 'spec: [\n', 'spec:\n');
      await eventually(() => deepStrictEqual(said(document.uri), []));
    },
  },
  {
    name: 'a misspelt key is ours to say, once, while nobody else knows our schema',
    check: async () => {
      const document = await opened(plan);
      await edited(document, '  strategy: ', '  stratgy: ');
      await eventually(() => deepStrictEqual(ourRules(document.uri), ['unknown-key']));
      strictEqual(said(document.uri).length, 1);
      strictEqual((await hoversAt(document, 'closeOn')).length, 1);
      await edited(document, '  stratgy: ', '  strategy: ');
      await eventually(() => deepStrictEqual(said(document.uri), []));
    },
  },
  {
    name: 'with our schema mapped there, a misspelt key, a hover and a key in completion come once, from there',
    check: async () => {
      const document = await opened(plan);
      await mapOurSchema(['**/*.playbook.yaml']);
      await edited(document, '  strategy: ', '  stratgy: ');
      await eventually(() => {
        strictEqual(
          said(document.uri).filter((each) => each.includes('stratgy')).length,
          1,
          said(document.uri).join('\n'),
        );
        ok(
          said(document.uri).every((each) => each.startsWith('YAML')),
          said(document.uri).join('\n'),
        );
      }, 30_000);
      await edited(document, '  stratgy: ', '  strategy: ');
      await eventually(() => deepStrictEqual(said(document.uri), []));
      await eventually(async () => {
        const [theirs, ...more] = await hoversAt(document, 'redirectUntil');
        ok(theirs?.includes('playbook.schema.json'), theirs);
        deepStrictEqual(more, []);
      });
      await edited(document, '  strategy: ', '  \n  strategy: ');
      const place = rangeOf(document, '  \n  strategy: ').start.translate(0, 2);
      await eventually(async () => {
        const labels = await offeredAt(document, place);
        ok(labels.includes('scope'), labels.join(', '));
        deepStrictEqual(labels, [...new Set(labels)]);
      });
      await edited(document, '  \n  strategy: ', '  strategy: ');
    },
  },
  {
    name: 'with our schema mapped there, what names and dates mean is still ours',
    check: async () => {
      const document = await opened(plan);
      const hovers = await hoversAt(document, 'phone\n');
      ok(
        hovers.some((text) => text.includes('Defined in support/channels.playbook.yaml')),
        hovers.join('\n'),
      );
      const { end } = rangeOf(document, '  channel: ');
      const labels = await offeredAt(document, end);
      strictEqual(labels.filter((label) => label === 'chat').length, 1, labels.join(', '));
      await edited(document, '  channel: phone\n', '  channel: fone\n');
      await eventually(() => ok(ourRules(document.uri).includes('dangling-ref'), ourRules(document.uri).join()));
      await edited(document, '  channel: fone\n', '  channel: phone\n');
      await eventually(() => deepStrictEqual(said(document.uri), []));
      await mapOurSchema(undefined);
      await eventually(async () => ok((await hoversAt(document, 'redirectUntil')).join().includes('redirectUntil')));
    },
  },
  {
    name: 'settings for YAML, and the formatter of the YAML extension, count for playbooks',
    check: async () => {
      const document = await opened(plan);
      await configure('[yaml]', { 'editor.detectIndentation': false, 'editor.tabSize': 4 });
      await eventually(() => strictEqual(vscode.window.activeTextEditor?.options.tabSize, 4));
      await configure('[yaml]', { 'editor.formatOnSave': true, 'editor.defaultFormatter': 'redhat.vscode-yaml' });
      await eventually(() => strictEqual(vscode.window.activeTextEditor?.options.tabSize, 2));
      const before = document.getText();
      await edited(document, 'kind: SunsetPlan', 'kind:     SunsetPlan');
      await eventually(async () => {
        await document.save();
        ok(document.getText().includes('\nkind: SunsetPlan\n'), document.getText().slice(0, 80));
      });
      await configure('[yaml]', undefined);
      await eventually(() => deepStrictEqual(said(document.uri), []));
      await edited(document, document.getText(), before);
      await document.save();
    },
  },
];

/** `Source: message` of every finding in a file. The other extension names a schema as its source, where it has one. */
function said(uri: vscode.Uri): readonly string[] {
  const all = vscode.languages.getDiagnostics(uri);
  return all.map(({ source, message }) => `${source?.replace(/^yaml-schema.*$/s, 'YAML')}: ${message}`);
}

function ourRules(uri: vscode.Uri): readonly string[] {
  const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Support Playbooks');
  return ours.map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

async function offeredAt(document: vscode.TextDocument, place: vscode.Position): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    place,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** As a person would, in the settings of the workspace: the schema that ships with our extension, for these files. */
async function mapOurSchema(files: readonly string[] | undefined): Promise<void> {
  const ours = vscode.extensions.getExtension('support-playbooks.support-playbooks');
  ok(ours);
  const address = vscode.Uri.joinPath(ours.extensionUri, 'schemas/playbook.schema.json').toString();
  await configure('yaml.schemas', files && { [address]: files });
}

async function configure(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Workspace);
}
