// The page of helpers: what a template can call, from the same words as hover and completion.
import { templateTexts } from '../generated/templates.ts';
import { code, fence, page } from '../schema/reference/markdown.ts';
import { blockWords, loopWords } from '../template/fixed-words.ts';
import { type HelperShape, helperShapes } from '../template/helper-names.ts';
import { blockNames } from '../template/tree.ts';
import { loopNames } from '../template/view-value.ts';
import { lowerFirst } from '../text/wording.ts';

export function helperPage(): string {
  const pieces = Object.keys(templateTexts).flatMap((path) => /^partials\/([^/]+)\//.exec(path)?.[1] ?? []);
  const named = [...new Set(pieces)].sort().map((name) => code(`{{> ${name}}}`));
  return page([
    '# Helpers',
    'A helper writes a value as the reader’s language does. It stands in double braces, before the value.',
    `Beside helpers, a template has the blocks below and the pieces that ship: ${named.join(', ')}. There is nothing else, and no way to run code.`,
    ...Object.entries(helperShapes).flatMap(([name, shape]) => sectionOf(name, shape)),
    '## Blocks',
    listOf(blockNames.map((name) => [`{{#${name} …}}`, blockWords[name]])),
    'Inside `{{#each …}}` there are also:',
    listOf(loopNames.map((name) => [`@${name}`, loopWords[name]])),
    `${code('@root')} stands for all the data that the template sees, and \`../\` leads one block out.`,
  ]);
}

function listOf(entries: readonly (readonly [word: string, meaning: string])[]): string {
  return entries.map(([word, meaning]) => `- ${code(word)}: ${lowerFirst(meaning)}`).join('\n');
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
