// Which messages read differently, in a workspace of which most has nothing to do with the change.
import { expect, test } from 'vitest';
import { renderedChanges } from '../../../core/src/diff/rendered-changes.ts';
import { render } from '../../../core/src/render/render.ts';
import { listRenderings } from '../../../core/src/render/rendering.ts';
import { emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { samplePaths, sampleTexts } from '../workspace/fernway.ts';
import { edits } from './edits.ts';

const today = '2027-01-04';
const locales = ['en'];

/** The sample, and twice a company like it: one with hours and times of its own, one that shares the calendars. */
const company = new Map([...sampleTexts, ...renamedBy('own'), ...renamedBy('shared')]);

function renamedBy(suffix: 'own' | 'shared'): readonly (readonly [string, string])[] {
  const names = ['fernway-support', 'standard-response', 'phone-sunset'];
  const all = suffix === 'own' ? [...names, 'amsterdam-office', 'phone-hours'] : names;
  const { strategy, sla, plan, calendars } = samplePaths;
  const files = suffix === 'own' ? [strategy, sla, plan, calendars] : [strategy, sla, plan];
  return files.map((path) => {
    const text = all.reduce((each, name) => each.replaceAll(name, `${name}-${suffix}`), sampleTexts.get(path) ?? '');
    return [`${suffix}/${path}`, text];
  });
}

function snapshotOf(texts: ReadonlyMap<string, string>): Snapshot {
  return withFiles(
    emptySnapshot,
    [...texts].map(([path, content]) => [path, { content }] as const),
  );
}

const before = snapshotOf(company);
const texts = textsOf(before);

/** Every message of a workspace, made one by one. */
function textsOf(snapshot: Snapshot): ReadonlyMap<string, string> {
  return new Map(
    listRenderings(snapshot).flatMap(({ id, locales: due }) => {
      const made = due.includes('en') ? render(snapshot, { id, locale: 'en', today }) : undefined;
      const heading = made?.subject ?? made?.title;
      return made ? [[id, heading === undefined ? made.markdown : `${heading}\n\n${made.markdown}`]] : [];
    }),
  );
}

test('there are three companies, and not all of an edit is in each', () => {
  expect(listRenderings(before).length).toBeGreaterThan(30);
});

// Every sixth edit, because each makes all messages of all companies.
test.each(edits.filter((_, index) => index % 6 === 0))('$file: $find → $replace', ({ file, find, replace }) => {
  const path = samplePaths[file];
  const text = company.get(path) ?? '';
  const after = withFiles(before, [[path, { content: text.replace(find, () => replace) }]]);
  const now = textsOf(after);
  const ids = [...new Set([...now.keys(), ...texts.keys()])];
  const differing = ids.filter((id) => (now.get(id) || undefined) !== (texts.get(id) || undefined));
  const found = renderedChanges(before, after, { today, locales });
  expect(found.map(({ id }) => id).sort()).toEqual(differing.sort());
  expect(found.map((each) => [each.id, each.before, each.after])).toEqual(
    found.map(({ id }) => [id, texts.get(id) || undefined, now.get(id) || undefined]),
  );
});

test('one text that is asked for by its id', () => {
  const path = samplePaths.plan;
  const after = withFiles(before, [[path, { content: company.get(path)?.replace('2027-04-06', '2027-05-06') ?? '' }]]);
  const all = renderedChanges(before, after, { today });
  expect(all.length).toBeGreaterThan(10);
  const ids = ['phone-sunset/everyone'];
  const some = renderedChanges(before, after, { today, ids, locales: ['fr'] });
  expect(some).toEqual(all.filter(({ id, locale }) => id === ids[0] && locale === 'fr'));
  expect(some).toHaveLength(1);
});
