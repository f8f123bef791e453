// The laws of rename, over everything that the examples name: nothing else changes, and the way back leads home.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  baselineFileName,
  baselineText,
  definition,
  emptySnapshot,
  fileTypeOf,
  highlights,
  linkedEditing,
  prepareRename,
  references,
  rename,
  type Snapshot,
  validate,
  validateChange,
  willRenameFiles,
  withFiles,
} from '#core';
import { movedPath } from '../../../core/src/features/moved-paths.ts';
import { applied } from '../../../core/src/features/rename-baseline.ts';
import { kindNamedBy } from '../../../core/src/playbook/kinds.ts';
import { type Occurrence, occurrenceAt, occurrencesOf } from '../../../core/src/workspace/occurrences.ts';
import { desk } from './desk.ts';

const folder = join(import.meta.dirname, '../../../examples');
const real = readdirSync(join(folder, 'real'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const examples = ['fernway', ...real.map(({ name }) => `real/${name}`)];
const today = { today: '2027-01-04' };

function textsOf(example: string): readonly (readonly [string, string])[] {
  const paths = readdirSync(join(folder, example), { recursive: true, encoding: 'utf8' });
  const ours = paths.map((path) => path.replaceAll('\\', '/')).filter((path) => fileTypeOf(path));
  return ours.sort().map((path) => [path, readFileSync(join(folder, example, path), 'utf8')] as const);
}

function snapshotOf(texts: readonly (readonly [string, string])[], lineBreak: string): Snapshot {
  return withFiles(
    emptySnapshot,
    texts.map(([path, text]) => [path, { content: text.replaceAll(/\r?\n/g, lineBreak) }] as const),
  );
}

/** One place for each thing that is named, wherever it is named first. */
function thingsIn(snapshot: Snapshot): readonly Occurrence[] {
  const found = new Map<string, Occurrence>();
  for (const [path, { text }] of snapshot.files) {
    for (let offset = 0; offset <= text.content.length; offset++) {
      const each = occurrenceAt(snapshot, path, offset);
      if (each && !found.has(each.thing.key)) found.set(each.thing.key, each);
      if (each) offset = each.range.end;
    }
  }
  return [...found.values()];
}

/** A name that nothing has, written as names of its type are. */
function freshName({ type, id }: Occurrence['thing']): string {
  if (type === 'locale') return 'pl';
  return type === 'recipient-field' ? `zz${id}` : `zz-${id.slice(0, 55)}`;
}

function told(
  snapshot: Snapshot,
  pathOf: (path: string) => string,
  wordOf: (words: string) => string,
): readonly string[] {
  return [...validate(snapshot, today)]
    .flatMap(({ findings }) =>
      findings.map(({ path, rule, severity, message }) => wordOf(`${pathOf(path)} ${severity} ${rule} ${message}`)),
    )
    .sort();
}

function contents(snapshot: Snapshot): ReadonlyMap<string, string> {
  return new Map([...snapshot.files].map(([path, { text }]) => [path, text.content]));
}

describe.each(examples)('%s', (example) => {
  const texts = textsOf(example);

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('everything that has a name gets another one, and then its old one back, with %s', (_, lineBreak) => {
    const snapshot = snapshotOf(texts, lineBreak);
    let renamed = 0;
    for (const { thing, path, range } of thingsIn(snapshot)) {
      const fresh = freshName(thing);
      const there = rename(snapshot, path, range.start, { name: fresh, ...today });
      if (there?.kind !== 'renamed') {
        expect(there?.reason, thing.key).toMatch(/ships/);
        continue;
      }
      renamed++;
      const after = applied(snapshot, there);
      const words = (text: string) => text.replaceAll(fresh, thing.id);
      expect(
        told(after, (each) => each, words),
        thing.key,
      ).toEqual(told(snapshot, (each) => movedPath(each, there.moves), words));
      const same = thingsIn(after).find((each) => each.thing.type === thing.type && each.thing.id === fresh);
      const back = same && rename(after, same.path, same.range.start, { name: thing.id, ...today });
      expect(back?.kind, thing.key).toBe('renamed');
      if (back?.kind === 'renamed') expect(contents(applied(after, back)), thing.key).toEqual(contents(snapshot));
    }
    expect(renamed).toBeGreaterThan(0);
  });

  test('every place of a thing leads to the same answers', () => {
    const snapshot = snapshotOf(texts, '\n');
    for (const { thing, path, range } of thingsIn(snapshot)) {
      const all = references(snapshot, path, range.start, { withDefinition: true });
      const target = definition(snapshot, path, range.start)?.targets;
      for (const each of occurrencesOf(snapshot, thing).filter(({ form }) => form === 'text')) {
        expect(references(snapshot, each.path, each.range.end, { withDefinition: true })).toEqual(all);
        if (thing.type !== 'locale') expect(definition(snapshot, each.path, each.range.start)?.targets).toEqual(target);
        const marked = highlights(snapshot, each.path, each.range.start).map(({ range: { start } }) => start);
        expect(marked).toContain(each.range.start);
      }
    }
  });

  test('a document that got another name, or two in a row, is paired with what it was', () => {
    const before = snapshotOf(texts, '\n');
    for (const { thing, path, range } of thingsIn(before)) {
      const isOwn = occurrencesOf(before, thing).some(({ role }) => role === 'definition');
      if (!kindNamedBy(thing.type) || !isOwn) continue;
      const once = rename(before, path, range.start, { name: `zz-${thing.id.slice(0, 55)}`, ...today });
      if (once?.kind !== 'renamed') throw new Error(`${thing.key} was not renamed.`);
      const middle = applied(before, once);
      const same = thingsIn(middle).find((each) => each.thing.type === thing.type && each.thing.id.startsWith('zz-'));
      const twice = same && rename(middle, same.path, same.range.start, { name: 'yy-name', ...today });
      if (twice?.kind !== 'renamed') throw new Error(`${thing.key} was not renamed again.`);
      for (const after of [middle, applied(middle, twice)]) {
        const rules = [...validateChange(before, after, today)].flatMap(({ findings }) =>
          findings.map(({ rule }) => rule),
        );
        expect(rules, thing.key).not.toContain('rename-without-previous-name');
      }
    }
  });
});

const deskTexts = Object.entries(desk());

/** A text of the desk, cut off somewhere or with a stretch of it gone. */
const damaged = fc.record({
  which: fc.nat({ max: deskTexts.length - 1 }),
  from: fc.nat({ max: 1400 }),
  length: fc.oneof(fc.nat({ max: 6 }), fc.constant(5000)),
  at: fc.nat({ max: 1400 }),
  lineBreak: fc.constantFrom('\n', '\r\n'),
});

test('whatever is half typed, every answer lies inside its file, and linked places say the same', () => {
  fc.assert(
    fc.property(damaged, ({ which, from, length, at, lineBreak }) => {
      const texts = deskTexts.map(([path, text], index) => {
        const whole = text.replaceAll('\n', lineBreak);
        return [
          path,
          { content: index === which ? whole.slice(0, from) + whole.slice(from + length) : whole },
        ] as const;
      });
      const snapshot = withFiles(emptySnapshot, texts);
      const path = deskTexts[which]?.[0] ?? '';
      const content = snapshot.files.get(path)?.text.content ?? '';
      const offset = Math.min(at, content.length);
      const places = references(snapshot, path, offset, { withDefinition: true });
      const origin = definition(snapshot, path, offset)?.origin;
      const prepared = prepareRename(snapshot, path, offset);
      const result = rename(snapshot, path, offset, { name: 'fresh-name', ...today });
      const ranges = [
        ...places,
        ...highlights(snapshot, path, offset).map(({ range }) => ({ path, range })),
        ...(origin ? [{ path, range: origin }] : []),
        ...(prepared?.kind === 'renameable' ? [{ path, range: prepared.range }] : []),
        ...(result?.kind === 'renamed'
          ? [...result.edits].flatMap(([file, edits]) => edits.map(({ range }) => ({ path: file, range })))
          : []),
      ];
      for (const { path: file, range } of ranges) {
        const { length: end } = snapshot.files.get(file)?.text.content ?? '';
        expect(0 <= range.start && range.start <= range.end && range.end <= end).toBe(true);
      }
      const linked = linkedEditing(snapshot, path, offset)?.ranges ?? [];
      expect(new Set(linked.map(({ start, end }) => content.slice(start, end))).size).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});

test('what a baseline silences stays silent under another name, in another folder', () => {
  const bare = snapshotOf(deskTexts, '\n');
  const entries = [...validate(bare, today)].flatMap(({ findings }) =>
    findings.map(({ fingerprint, rule, path, message }) => ({ fingerprint, rule, file: path, message })),
  );
  expect(entries.length).toBeGreaterThan(10);
  const snapshot = withFiles(bare, [[baselineFileName, { content: baselineText(entries) }]]);
  const loud = (each: Snapshot) => [...validate(each, today)].flatMap(({ findings }) => findings);
  expect(loud(snapshot)).toEqual([]);
  for (const { thing, path, range } of thingsIn(snapshot)) {
    const result = rename(snapshot, path, range.start, { name: thing.type === 'locale' ? 'de' : 'zz-fresh', ...today });
    if (result?.kind === 'renamed') expect(loud(applied(snapshot, result)), thing.key).toEqual([]);
  }
  const moves = [{ from: 'templates/farewell', to: 'templates/goodbye' }];
  expect(loud(applied(snapshot, { edits: willRenameFiles(snapshot, moves, today), moves }))).toEqual([]);
});

test('with CRLF the same things change as with LF', () => {
  const [lf, crlf] = ['\n', '\r\n'].map((lineBreak) => snapshotOf(deskTexts, lineBreak));
  const changes = (snapshot: Snapshot | undefined) =>
    snapshot &&
    thingsIn(snapshot).map(({ thing, path, range }) => {
      const name = thing.type === 'locale' ? 'de' : 'fresh-name';
      const result = rename(snapshot, path, range.start, { name, ...today });
      const after = result?.kind === 'renamed' ? applied(snapshot, result) : undefined;
      return after ? [...contents(after)].map(([file, text]) => [file, text.replaceAll('\r\n', '\n')]) : result;
    });
  expect(changes(crlf)).toEqual(changes(lf));
});
