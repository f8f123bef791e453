// What was learnt before an edit may be kept only where nothing can tell the difference.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlaybookDocument } from '../../../core/src/playbook/document.ts';
import { validate } from '../../../core/src/rules/validate.ts';
import { emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { findingsIn, sample, samplePaths, sampleTexts } from './fernway.ts';

const edit = fc.record({
  path: fc.constantFrom(...Object.values(samplePaths)),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(30),
  insert: fc.oneof(
    fc.constantFrom(
      '',
      '\n',
      '\r\n',
      '---\n',
      ' ',
      '  ',
      '\t',
      ':',
      '- ',
      '#',
      '"',
      "'",
      '{',
      ']',
      '🙂',
      '帮助',
      'phone',
      '&a ',
      '*a',
      '|\n',
      '2027-01-01',
      'email',
      ', ',
    ),
    fc.string({ maxLength: 4 }),
  ),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function edited(texts: ReadonlyMap<string, string>, { path, at, remove, insert }: Edit): ReadonlyMap<string, string> {
  const text = texts.get(path) ?? '';
  const start = Math.floor(at * text.length);
  return new Map([...texts, [path, text.slice(0, start) + insert + text.slice(start + remove)]]);
}

function fresh(texts: ReadonlyMap<string, string>): Snapshot {
  return withFiles(
    emptySnapshot,
    [...texts].map(([path, content]) => [path, { content }] as const),
  );
}

test('after any edits, a workspace that remembers says the same as one that was just opened', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), fc.boolean(), (edits, isWindows) => {
      let texts = isWindows
        ? new Map([...sampleTexts].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]))
        : sampleTexts;
      let snapshot = withFiles(
        sample,
        [...texts].map(([path, content]) => [path, { content }] as const),
      );
      findingsIn(snapshot);
      for (const each of edits) {
        texts = edited(texts, each);
        snapshot = withFiles(snapshot, [[each.path, { content: texts.get(each.path) ?? '' }]]);
        expect(findingsIn(snapshot)).toEqual(findingsIn(fresh(texts)));
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

const island = `apiVersion: support-playbooks/v1
kind: ChannelStrategy
metadata: { name: island, owner: them }
spec:
  channels:
    - { id: letters, title: Letters, type: email, calendar: 24x7, endpoints: [{ id: box, kind: email-address, value: a@b.example }] }
`;

test('only what an edit can change is judged again', () => {
  const both = withFiles(sample, [['support/island.playbook.yaml', { content: island }]]);
  findingsIn(both);
  expect(judgedAfter(both, samplePaths.plan, (text) => text)).toEqual([]);
  const afterPlan = judgedAfter(both, samplePaths.plan, (text) => text.replace('Ticket tag', 'Tag of the ticket'));
  expect(afterPlan).toContain('phone-sunset');
  expect(afterPlan).not.toContain('island');
  expect(afterPlan).not.toContain('amsterdam-office');
  const afterIsland = judgedAfter(both, 'support/island.playbook.yaml', (text) => text.replace('Letters', 'Post'));
  expect(afterIsland).toContain('island');
  expect(afterIsland).not.toContain('amsterdam-office');
});

/** Names of the documents whose rules ran again. */
function judgedAfter(snapshot: Snapshot, path: string, change: (text: string) => string): readonly string[] {
  const file = snapshot.files.get(path);
  const after = withFiles(snapshot, [[path, { content: change(file?.text.content ?? '') }]]);
  const judged: PlaybookDocument[] = [];
  for (const _ of validate(after, { today: '2027-01-04', onJudged: (document) => judged.push(document) }));
  return judged.map(({ name }) => name ?? '');
}

test('a second document with the same text is a second document', () => {
  const text = sampleTexts.get(samplePaths.calendars) ?? '';
  const twice = withFiles(sample, [[samplePaths.calendars, { content: `---\n${text}---\n${text}` }]]);
  expect(findingsIn(twice).filter(({ rule }) => rule === 'duplicate-name').length).toBeGreaterThan(0);
});
