// The pages of `docs/reference`, as the product makes them, and the list of them.
import { readSchemas } from '../read-schemas.mjs';
import { loadModule } from './load-module.mjs';
import { lowerFirst, page } from './markdown.mjs';

const folder = 'docs/reference';

export async function referencePages(root) {
  const { referencePages: pages } = await loadModule(root, 'core/src/features/reference-pages.ts');
  const made = [...pages].map(([name, make]) => [`${folder}/${name}`, page([make().trimEnd()])]);
  return [[`${folder}/README.md`, indexPage(await readSchemas(root), [...pages.keys()])], ...made];
}

function indexPage(schemas, names) {
  const described = [...schemas].map(([file, schema]) => [
    file.replace('/', '-').replace('.schema.json', '.md'),
    schema,
  ]);
  const entries = names.flatMap((name) => {
    const found = described.find(([page]) => page === name);
    if (!found) return [];
    const [, { title, description }] = found;
    const summary = lowerFirst(/^.*?[.](?= |$)/.exec(description)?.[0] ?? description);
    return [{ isView: name.startsWith('view-'), line: `- [${title}](${name}): ${summary}` }];
  });
  const lines = (wanted) => entries.filter(({ isView }) => isView === wanted).map(({ line }) => line);
  return page([
    '# Reference',
    'Every field of the playbook language. These pages, the hover texts of the editor and its completion come from one source, so they agree. New here? Read [the guide](../language.md) first.',
    '## What you write',
    [
      ...lines(false),
      '- [How to write values](values.md): durations, dates, opening hours, languages and the rest.',
    ].join('\n'),
    '## What templates see',
    [
      ...lines(true),
      '- [Helpers](helpers.md): dates, durations, lists and other things in the reader’s language.',
    ].join('\n'),
    '## What is checked',
    'The [rules](../rules/README.md), each with its reason and an example.',
  ]);
}
