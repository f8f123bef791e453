// What an edit means to customers, and the laws that hold for every comparison.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import type { Change } from '../../../core/src/diff/change.ts';
import { changeKinds } from '../../../core/src/diff/changes/list.ts';
import { compare } from '../../../core/src/diff/compare.ts';
import { emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';
import { edits } from './edits.ts';
import { type ImpactPlace, impactPlaces } from './places.ts';

function snapshotOf(texts: ReadonlyMap<string, string>): Snapshot {
  return withFiles(
    emptySnapshot,
    [...texts].map(([path, content]) => [path, { content }] as const),
  );
}

function edited(file: keyof typeof samplePaths, find: string, replace: string): Snapshot {
  const path = samplePaths[file];
  const text = sampleTexts.get(path) ?? '';
  expect(text).toContain(find);
  return withFiles(sample, [[path, { content: text.replace(find, () => replace) }]]);
}

function says(changes: readonly Change[]): readonly string[] {
  return changes.map(({ severity, id, sentence }) => `${severity} ${id}: ${sentence}`);
}

test('there are at least 120 edits', () => {
  expect(edits.length).toBeGreaterThanOrEqual(120);
});

test.each(edits)('$file: $find → $replace', ({ file, find, replace, says: expected }) => {
  expect(says(compare(sample, edited(file, find, replace)))).toEqual(expected);
});

test('a revision and itself differ in nothing', () => {
  expect(compare(sample, sample)).toEqual([]);
  expect(compare(sample, snapshotOf(sampleTexts))).toEqual([]);
});

test('another order of keys and items, other quotes, anchors and comments are no change', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(1000)), fc.boolean(), (numbers, isFlow) => {
      const texts = [...sampleTexts].map(([path, text]) => {
        return [path, path.endsWith('.yaml') ? rewritten(text, numbers, isFlow) : text] as const;
      });
      expect(says(compare(sample, snapshotOf(new Map(texts))))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

/** The same meaning in other words: what says the same is written once and pointed to. */
function rewritten(text: string, numbers: Iterator<number>, isFlow: boolean): string {
  const seen = new Map<string, unknown>();
  const shuffle = (list: readonly unknown[]): readonly unknown[] =>
    list
      .map((item) => [numbers.next().value, item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  const rewrite = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const key = JSON.stringify(value);
    const known = seen.get(key);
    if (known !== undefined) return known;
    const made = Array.isArray(value)
      ? (value.every((item) => typeof item === 'object') ? shuffle(value) : value).map(rewrite)
      : Object.fromEntries(shuffle(Object.entries(value)).map((entry) => (entry as [string, unknown]).map(rewrite)));
    seen.set(key, made);
    return made;
  };
  return parseAllDocuments(text)
    .map((document) =>
      stringify(rewrite(document.toJS()), { lineWidth: 0, defaultStringType: isFlow ? 'QUOTE_SINGLE' : 'PLAIN' }),
    )
    .map(
      (document) =>
        `# A note.\n${document.replaceAll('\n', ' # another one\n').replaceAll(/([|>][-+]?) # another one\n/g, '$1\n')}`,
    )
    .join('---\n');
}

const names = changeKinds.flatMap(({ less, more, other, waiver }) => [
  ...(less ? [{ id: less.id, mirror: more?.id ?? (waiver === undefined ? '' : less.id) }] : []),
  ...(more ? [{ id: more.id, mirror: less?.id ?? '' }] : []),
  ...(other ? [{ id: other.id, mirror: other.id }] : []),
]);

test('every kind of change has its mirror, or says why it needs none', () => {
  expect(names.filter(({ mirror }) => mirror === '')).toEqual([]);
  const waivers = changeKinds.flatMap(({ other, waiver }) => [other?.waiver, waiver].flatMap((each) => each ?? []));
  expect(waivers.filter((each) => each.length < 10)).toEqual([]);
  expect(new Set(names.map(({ id }) => id)).size).toBe(names.length);
});

test('what one direction takes, the other one gives', () => {
  const mirrorOf = new Map(names.map(({ id, mirror }) => [id, mirror]));
  const sides = { breaking: 'worse', weakened: 'worse', neutral: 'same', improved: 'better' } as const;
  const turned = { worse: 'better', same: 'same', better: 'worse' } as const;
  const wrong = edits.flatMap(({ file, find, replace }) => {
    const after = edited(file, find, replace);
    const [there, back] = [compare(sample, after), compare(after, sample)];
    const mirrored = there.map(({ id, severity }) => {
      return id === 'cannot-be-compared' ? `${id} worse` : `${mirrorOf.get(id)} ${turned[sides[severity]]}`;
    });
    const found = back.map(({ id, severity }) => `${id} ${sides[severity]}`);
    return mirrored.sort().join() === found.sort().join() ? [] : [{ find, replace, mirrored, found }];
  });
  expect(wrong).toEqual([]);
});

test('every place of the schemas that means something to customers is judged by a kind of change', () => {
  const judged = new Set(
    changeKinds.flatMap(({ places, covers }) => [...Object.keys(places ?? {}), ...(covers ?? [])]),
  );
  const missing: string[] = [];
  const isIn = (place: string) => changeKinds.some(({ covers }) => covers?.includes(place));
  const visit = ({ place, inside, isIdentity, hasImpact }: ImpactPlace, isWithin: boolean): void => {
    const isCovered = isWithin || isIn(place);
    for (const each of inside) visit(each, isCovered);
    if (!hasImpact || isCovered || isIdentity || judged.has(place)) return;
    // A list is judged item by item, a group key by key.
    const [item] = inside;
    const isList = item?.place === `${place}[]`;
    if (isList ? !judged.has(item.place) : inside.length === 0) missing.push(place);
  };
  for (const root of impactPlaces()) visit(root, false);
  expect(missing).toEqual([]);
});

test('no kind of change judges a place that no schema has', () => {
  const known = new Set<string>();
  const visit = ({ place, inside }: ImpactPlace): void => {
    known.add(place);
    inside.forEach(visit);
  };
  impactPlaces().forEach(visit);
  const places = changeKinds.flatMap(({ places: of, covers }) => [...Object.keys(of ?? {}), ...(covers ?? [])]);
  expect(places.filter((place) => !known.has(place))).toEqual([]);
});

test('no place is judged by two kinds of change', () => {
  const places = changeKinds.flatMap(({ places: of }) => Object.keys(of ?? {}));
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
});
