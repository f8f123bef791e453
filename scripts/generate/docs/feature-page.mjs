// `docs/editor-features.md`: what the language server can do, from the list that it answers `initialize` with.
import { loadModule } from './load-module.mjs';
import { code, page, table } from './markdown.mjs';

const places = { playbooks: 'Playbooks', config: 'Config', 'template-text': 'Templates' };

/** Taken by the tests of the real VS Code (`test/vscode`, with `--docs`). */
const pictures = [
  ['completion', 'The ids of channels, proposed in a plan from the strategy beside it'],
  ['hover', 'What a channel is, said where a plan names it'],
  ['inlay-hints', 'The days that “closeOn - 5 weeks” and its kin come to, in grey'],
  ['rename-preview', 'A channel gets another id in three files'],
  ['quick-fix', 'A misspelt name, and what it may have meant'],
  ['code-lens-preview', 'Above each message its preview'],
  ['problems-of-unopened-files', 'Problems in files that nobody has opened'],
];

export async function featurePage(root) {
  const { features } = await loadModule(root, 'server/src/handlers/list.ts');
  const rows = features.map(({ name, does, worksIn, capabilities }) => [
    name,
    `${does.charAt(0).toUpperCase()}${does.slice(1)}`,
    ...Object.keys(places).map((place) => (worksIn.includes(place) ? 'yes' : '')),
    Object.keys(capabilities)
      .map((key) => code(key))
      .join(', '),
  ]);
  const content = page([
    '# What the editor can do',
    'Each line is one feature of the language server. It works in VS Code and in [every other editor](other-editors.md) that speaks the Language Server Protocol and knows the feature. In text that is broken or half-typed it does what it still can.',
    'Problems come while you type, in all files of the workspace, opened or not. What stands beside the text, such as the tree of plans and the preview, is told in [its own page](editor-views.md).',
    table(['Feature', 'What it does', ...Object.values(places), 'What the server answers to `initialize`'], rows),
    ...pictures.map(([name, words]) => `![${words}](images/${name}.png)`),
    'More about some of them: [going places and renaming](navigation.md), [fixes, suppressions and creating what is missing](code-actions.md).',
  ]);
  return ['docs/editor-features.md', content];
}
