// Code lenses: how often a thing is used, what people will read, how far a plan is.
import { expect, test } from 'vitest';
import { codeLenses, lensPlaces, listRenderings, withFiles } from '#core';
import { sample, samplePaths } from '../workspace/fernway.ts';
import { codeLensesCases } from './code-lenses.cases.ts';
import { type CursorCase, situation } from './cursor-case.ts';
import { checkEverywhere, everyRange } from './everywhere.ts';

const all = { today: '2027-01-04', references: true, preview: true };

test.each(codeLensesCases)('$name ($form)', (each) => {
  expect(lenses(each)).toEqual(each.expected);
});

test('lenses and the places that they show lie inside their files, and a preview exists', () => {
  checkEverywhere(({ snapshot, path, length }) => {
    const ids = listRenderings(snapshot).map(({ id }) => id);
    for (const { range, title, action } of codeLenses(snapshot, path, all)) {
      everyRange([range], { start: 0, end: length });
      expect(title).not.toBe('');
      if (action.kind === 'preview') {
        if (action.id !== undefined) expect(ids).toContain(action.id);
        continue;
      }
      for (const place of lensPlaces(snapshot, action.of)) {
        everyRange([place.range], { start: 0, end: snapshot.files.get(place.path)?.text.content.length ?? 0 });
      }
    }
  });
});

test('each can be switched off', () => {
  const kinds = (options: Partial<typeof all>) => [
    ...new Set(
      [...sample.files.keys()].flatMap((path) =>
        codeLenses(sample, path, { ...all, ...options }).map(({ action }) => action.kind),
      ),
    ),
  ];
  expect(kinds({})).toEqual(['references', 'preview']);
  expect(kinds({ references: false })).toEqual(['preview']);
  expect(kinds({ preview: false })).toEqual(['references']);
  expect(kinds({ references: false, preview: false })).toEqual([]);
});

test('one more use in another file is counted', () => {
  const titleOf = (snapshot: typeof sample) =>
    codeLenses(snapshot, samplePaths.calendars, all).map(({ title }) => title);
  expect(titleOf(sample)).toEqual(['5 uses']);
  const sla = sample.files.get(samplePaths.sla)?.text.content ?? '';
  const content = sla.replace('share: 90% }', 'share: 90%, calendar: amsterdam-office }');
  expect(titleOf(withFiles(sample, [[samplePaths.sla, { content }]]))).toEqual(['6 uses']);
});

function lenses(each: CursorCase<unknown>): readonly string[] {
  const { snapshot, path } = situation(each);
  const contentOf = (file: string) => snapshot.files.get(file)?.text.content ?? '';
  const options = { today: '2027-01-04', references: true, preview: true };
  return codeLenses(snapshot, path, options).map(({ range, title, action }) => {
    const word = contentOf(path).slice(range.start, range.end);
    const places = action.kind === 'references' ? lensPlaces(snapshot, action.of) : [];
    const shown = places.map((place) => {
      const line = contentOf(place.path).slice(0, place.range.start).split('\n').length;
      return `${place.path.replace('.playbook.yaml', '')}:${line}`;
    });
    const target = action.kind === 'preview' ? (action.id ?? 'the file') : shown.join(' ');
    return `${word}: ${title} -> ${target}`;
  });
}
