// The pages of the reference that ship: the same as in docs/reference, with a line for everything that a template can name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtinDocument } from '#core';
import { referenceOf, referencePages } from '../../../core/src/features/reference-pages.ts';
import { kindNames } from '../../../core/src/playbook/kinds.ts';
import { namesIn, stepInto, viewSchema } from '../../../core/src/render/check/view-shape.ts';
import type { Schema } from '../../../core/src/schema/schema.ts';

const folder = join(import.meta.dirname, '../../../docs/reference');

test.each([...referencePages.keys()])('%s is the page of the docs', (name) => {
  const [, ...docs] = readFileSync(join(folder, name), 'utf8').split('\n\n');
  expect(builtinDocument(`support-playbooks-builtin:/reference/${name}`)).toBe(docs.join('\n\n'));
});

test('no page of the docs is missing but their table of contents', () => {
  expect([...referencePages.keys(), 'README.md'].sort()).toEqual(readdirSync(folder).sort());
});

test('a page leads only to pages that ship too', () => {
  const links = [...referencePages].flatMap(([name, make]) =>
    [...make().matchAll(/\]\((?!#|https:)([^)#]+)/g)].map(([, to = '']) => `${name}: ${to}`),
  );
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((link) => !referencePages.has(link.replace(/^.*: /, '')))).toEqual([]);
});

test.each(kindNames.filter((kind) => viewSchema(kind)))(
  'every value that a template of %s can name has its line',
  (kind) => {
    const view = viewSchema(kind);
    const paths = view ? pathsIn(view, []) : [];
    expect(paths.length).toBeGreaterThan(20);
    const lines = paths.map((names) => {
      const found = referenceOf(kind, names);
      const page = found && builtinDocument(found.path);
      return page && [page.slice(found.name.start, found.name.end), page.slice(found.line.start, found.line.end)];
    });
    expect(lines).toEqual(
      paths.map((names) => [
        names.at(-1),
        expect.stringMatching(new RegExp(`^\\| \`${names.at(-1)}\` \\| [A-Z].* \\|$`)),
      ]),
    );
  },
);

/** Down to four names; what comes below is described where it first occurs. */
function pathsIn(schema: Schema, names: readonly string[]): readonly (readonly string[])[] {
  const group = stepInto(schema, '[]') ?? schema;
  return namesIn(group).flatMap((name) => {
    const inner = stepInto(group, name);
    const path = [...names, name];
    return inner && path.length < 4 ? [path, ...pathsIn(inner, path)] : [path];
  });
}
