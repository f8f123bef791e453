// Workspace symbols: everything that has a name, by whatever part of it somebody remembers.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptySnapshot, mostWorkspaceSymbols, withFiles, workspaceSymbols } from '#core';
import { sample } from '../workspace/fernway.ts';
import { type CursorCase, situation } from './cursor-case.ts';
import { checkEverywhere, everyRange } from './everywhere.ts';
import { strategyPath, strategyText } from './small-files.ts';
import { workspaceSymbolsCases } from './workspace-symbols.cases.ts';

test.each(workspaceSymbolsCases)('$name ($form)', (each) => {
  expect(found(each)).toEqual(each.expected);
});

test('each id finds its own thing first, and every place lies inside its file', () => {
  checkEverywhere(({ snapshot }) => {
    for (const { path, range, name } of workspaceSymbols(snapshot, '')) {
      const content = snapshot.files.get(path)?.text.content ?? '';
      everyRange([range], { start: 0, end: content.length });
      const id = content.slice(range.start, range.end);
      if (/^[a-z-]+$/.test(id))
        expect(workspaceSymbols(snapshot, id)[0]?.name).toMatch(new RegExp(`(^|\\()${id}\\)?$`));
      expect(name).not.toBe('');
    }
  });
});

test('no query is too strange, and a longer one finds no more', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1, maxLength: 3 }), (query, more) => {
      const some = workspaceSymbols(sample, query);
      expect(workspaceSymbols(sample, `${query} ${more}`).length).toBeLessThanOrEqual(some.length);
    }),
  );
});

test('an answer is bounded, and an edit elsewhere keeps what is known of a document', () => {
  const channels = Array.from({ length: 500 }, (_, index) => `    - { id: channel-${index} }\n`).join('');
  const snapshot = withFiles(emptySnapshot, [[strategyPath, { content: strategyText(`  channels:\n${channels}`) }]]);
  expect(workspaceSymbols(snapshot, 'channel')).toHaveLength(mostWorkspaceSymbols);
  const before = workspaceSymbols(snapshot, 'channel-499')[0];
  const edited = withFiles(snapshot, [['other.playbook.yaml', { content: strategyText('  channels: []\n', 'other') }]]);
  expect(workspaceSymbols(edited, 'channel-499')[0]).toBe(before);
});

function found(each: CursorCase<unknown>): readonly string[] {
  const { snapshot, path, offset } = situation(each);
  const query = /# (.*)$/.exec(snapshot.files.get(path)?.text.content.slice(0, offset) ?? '')?.[1] ?? '';
  return workspaceSymbols(snapshot, query)
    .slice(0, 8)
    .map(({ name, container, path: home, range }) => {
      const word = snapshot.files.get(home)?.text.content.slice(range.start, range.end);
      return `${name} | ${container} | ${word}`;
    });
}
