// The page of helpers: what a template can call, from the same words as hover and completion.
import { templateTexts } from '../generated/templates.ts';
import { code, either, fence, page } from '../schema/reference/markdown.ts';
import { type HelperShape, helperShapes } from '../template/helper-names.ts';
import { blockNames } from '../template/tree.ts';

export function helperPage(): string {
  const blocks = blockNames.map((name) => code(`{{#${name} …}}`));
  const pieces = Object.keys(templateTexts).flatMap((path) => /^partials\/([^/]+)\//.exec(path)?.[1] ?? []);
  const named = [...new Set(pieces)].sort().map((name) => code(`{{> ${name}}}`));
  return page([
    '# Helpers',
    'A helper writes a value as the reader’s language does. It stands in double braces, before the value.',
    `Beside helpers, a template has the blocks ${either(blocks)}, each with an \`{{else}}\` if you like, and the pieces that ship: ${either(named)}. There is nothing else, and no way to run code.`,
    ...Object.entries(helperShapes).flatMap(([name, shape]) => sectionOf(name, shape)),
  ]);
}

function sectionOf(name: string, { words, example, options }: HelperShape): readonly (string | undefined)[] {
  const names = Object.keys(options).map(code);
  return [
    `## ${code(name)}`,
    words,
    fence(example, 'handlebars'),
    names.length > 0 ? `Options: ${names.join(', ')}.` : undefined,
  ];
}
