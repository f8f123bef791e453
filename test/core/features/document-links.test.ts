// Links: what can be followed from a file, and nothing but the web and the workspace.
import { expect, test } from 'vitest';
import { documentLinks } from '#core';
import { type CursorCase, situation } from './cursor-case.ts';
import { documentLinksCases } from './document-links.cases.ts';
import { checkEverywhere, everyRange } from './everywhere.ts';

test.each(documentLinksCases)('$name ($form)', (each) => {
  expect(links(each)).toEqual(each.expected);
});

test('links lie inside the file, do not overlap, and lead to the web or to something that exists', () => {
  checkEverywhere(({ snapshot, path, length }) => {
    let end = 0;
    for (const { range, target, tooltip } of documentLinks(snapshot, path)) {
      everyRange([range], { start: end, end: length });
      end = range.end;
      expect(tooltip).toMatch(/^(?:Open|Read about) \S/);
      if (target.kind === 'web') expect(target.url).toMatch(/^https?:\/\//i);
      if (target.kind === 'file') expect([...snapshot.files.keys()]).toContain(target.path);
    }
  });
});

function links(each: CursorCase<unknown>): readonly string[] {
  const { snapshot, path } = situation(each);
  const content = snapshot.files.get(path)?.text.content ?? '';
  return documentLinks(snapshot, path).map(({ range, target }) => {
    const words = content.slice(range.start, range.end);
    return `${words} -> ${target.kind === 'web' ? (target.url === words ? 'there' : target.url) : target.path}`;
  });
}
