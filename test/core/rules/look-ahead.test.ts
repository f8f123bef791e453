// Looking ahead finds what becomes a finding, with its first day, and agrees with judging every single day.
import { expect, test } from 'vitest';
import { lookAhead, type Snapshot, validate, withFiles } from '#core';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';

const today = '2027-01-04';

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The slow way: every day. */
function everyDay(snapshot: Snapshot, days: number): readonly string[] {
  const found = (day: string) => [...validate(snapshot, { today: day })].flatMap(({ findings }) => findings);
  const told = new Set(found(today).map(({ fingerprint }) => fingerprint));
  const coming: string[] = [];
  for (let ahead = 1; ahead <= days; ahead++) {
    const day = dayAfter(today, ahead);
    for (const { rule, path, fingerprint } of found(day)) {
      if (told.has(fingerprint)) continue;
      told.add(fingerprint);
      coming.push(`${day} ${path} ${rule}`);
    }
  }
  return coming.sort();
}

function ahead(snapshot: Snapshot, days: number): readonly string[] {
  return lookAhead(snapshot, { today, days })
    .map(({ from, path, rule }) => `${from} ${path} ${rule}`)
    .sort();
}

const strategy = (sampleTexts.get(samplePaths.strategy) ?? '').replace('2026-12-14', '2026-07-10');
const stale = withFiles(sample, [
  [
    samplePaths.strategy,
    {
      content: strategy.replace(
        '      type: live-chat\n',
        '      # support-playbooks-ignore knowledge-stale: we know, until 2027-02-02\n      type: live-chat\n',
      ),
    },
  ],
]);

test('a finding that comes says from which day, and is no error yet', () => {
  const found = lookAhead(stale, { today, days: 30 }).filter(({ rule }) => rule === 'knowledge-stale');
  expect(
    found.map(({ from, severity, message, fixes }) => ({ from, severity, fixes, says: message.slice(0, 17) })),
  ).toEqual([{ from: '2027-01-11', severity: 'warning', fixes: [], says: 'From 2027-01-11: ' }]);
});

test('a comment that ends on a day is told from the day after', () => {
  const [found] = lookAhead(stale, { today, days: 60 }).filter(({ rule }) => rule === 'suppression-expired');
  expect(found?.from).toBe('2027-02-03');
});

test('halving finds the same first days as judging every day', { timeout: 60_000 }, () => {
  expect(ahead(stale, 100)).toEqual(everyDay(stale, 100));
});
