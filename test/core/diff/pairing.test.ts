// What is the same thing in both revisions, what cannot be read, and what follows from several documents together.
import { expect, test } from 'vitest';
import { compare } from '../../../core/src/diff/compare.ts';
import { renderedChanges } from '../../../core/src/diff/rendered-changes.ts';
import { emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';

type Files = Readonly<Record<string, string | undefined>>;

function changed(files: Files, from: Snapshot = sample): Snapshot {
  return withFiles(
    from,
    Object.entries(files).map(([path, content]) => [path, content === undefined ? undefined : { content }] as const),
  );
}

function text(path: string): string {
  return sampleTexts.get(path) ?? '';
}

function says(before: Snapshot, after: Snapshot): readonly string[] {
  return compare(before, after).map(({ severity, id, sentence }) => `${severity} ${id}: ${sentence}`);
}

const { calendars, plan, sla, strategy, config } = samplePaths;

test('a document that moved to another file is the same one', () => {
  const after = changed({ [sla]: undefined, [strategy]: `${text(strategy)}---\n${text(sla)}` });
  expect(says(sample, after)).toEqual([]);
});

test('a rename that says so is a rename, also for those who point to it', () => {
  const renamed = text(calendars).replace('name: amsterdam-office', 'name: ams\n  previousName: amsterdam-office');
  const files = Object.fromEntries(
    [strategy, sla].map((path) => [path, text(path).replaceAll('amsterdam-office', 'ams')]),
  );
  expect(says(sample, changed({ ...files, [calendars]: renamed }))).toEqual([
    'neutral renamed: Name: amsterdam-office → ams',
  ]);
});

test('whole documents come and go', () => {
  const without = changed({ [plan]: undefined });
  expect(says(without, sample)).toEqual(['breaking closing-planned: Sunset plan “Closing the phone line” is new']);
  expect(says(sample, without)).toEqual(['improved closing-called-off: Sunset plan “Closing the phone line” is gone']);
  expect(says(sample, changed({ [sla]: undefined }))).toEqual([
    'breaking policy-withdrawn: SLA policy “Standard response times” is gone',
  ]);
});

test('an edit of one document opens a gap for what another one closes', () => {
  const after = changed({
    [strategy]: text(strategy).replace(
      'languages: [en, fr, nl, zh-CN]\n      suits: [how-to, billing, outage, data',
      'lifecycle: closed\n      languages: [en, fr, nl, zh-CN]\n      suits: [how-to, billing, outage, data',
    ),
  });
  const gap =
    'breaking coverage-gap-opened: No way is left for vulnerable (how-to, billing, outage) from 2027-04-06 on';
  expect(says(sample, after)).toEqual([
    'breaking channel-lifecycle-lowered: Lifecycle of channel “Booked call”: active → closed',
    gap,
  ]);
  expect(says(after, sample)).toContain(
    gap
      .replace('breaking coverage-gap-opened: No way is left', 'improved coverage-gap-closed: There is a way again')
      .replace(' from 2027', ', where none was left from 2027'),
  );
});

test.each([
  ['an empty file', { [sla]: '' }],
  ['a document that is no mapping', { [sla]: '- a\n- b\n' }],
  ['a conflict that nobody has settled', { [sla]: `<<<<<<< ours\n${text(sla)}=======\n>>>>>>> theirs\n` }],
  ['a half-written line', { [sla]: text(sla).replace('  clockStart: created', '  clockStart: "crea') }],
  ['a tab', { [sla]: text(sla).replace('  clockStart: created', '\tclockStart: created') }],
  ['a misspelt key', { [sla]: text(sla).replace('promises:', 'promisses:') }],
  ['a wrong value', { [sla]: text(sla).replace('within: 45 seconds', 'within: soon') }],
  ['a wrong value in a list', { [strategy]: text(strategy).replace('touch: high', 'touch: [high]') }],
  ['an unknown kind', { [sla]: text(sla).replace('kind: SlaPolicy', 'kind: Whatever') }],
  [
    'two rows for the same',
    {
      [sla]: text(sla).replace(
        '  promises:',
        '    - { channel: chat, metric: first-reply, within: 50 seconds }\n  promises:',
      ),
    },
  ],
  [
    'a name that nobody knows',
    { [strategy]: text(strategy).replace('channels: [chat, email] }', 'channels: [chatt, email] }') },
  ],
])('%s never reads as no change', (_, files) => {
  const after = changed(files);
  for (const [before, other] of [
    [sample, after],
    [after, sample],
  ] as const) {
    const found = compare(before, other);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ sentence, fingerprint }) => sentence !== '' && /^[0-9a-f]{16}$/.test(fingerprint))).toBe(
      true,
    );
  }
  expect(compare(after, changed(files))).toEqual([]);
});

test('a file that is no text is told, also when it was none before: nobody can see whether it changed', () => {
  const after = changed({ [sla]: 'a\u0000b' });
  const told = 'cannot-be-compared: The file cannot be compared: it';
  expect(says(sample, after)).toContain(`breaking ${told} cannot be read`);
  expect(says(after, sample)).toContain(`weakened ${told} could not be read before`);
  expect(says(after, changed({ [sla]: 'a\u0000c' }))).toEqual([`breaking ${told} cannot be read`]);
});

test('a fingerprint stays when lines move, and is another one for another value', () => {
  const prints = (after: Snapshot) => compare(sample, after).map(({ fingerprint }) => fingerprint);
  const later = text(plan).replace('closeOn: 2027-04-06', 'closeOn: 2027-03-06');
  const first = prints(changed({ [plan]: later }));
  expect(prints(changed({ [plan]: `# A note.\n\n${later}` }))).toEqual(first);
  expect(prints(changed({ [plan]: later.replace('2027-03-06', '2027-03-07') }))).not.toEqual(first);
});

test('both places count from the start of their files', () => {
  const before = changed({ [sla]: `${text(calendars).replace('amsterdam-office', 'other')}---\n${text(sla)}` });
  const after = changed({ [sla]: text(sla).replace('clockStart: created', 'clockStart: assigned') }, before);
  const [change] = compare(before, after).filter(({ id }) => id === 'clock-lenient');
  const words = [change?.before, change?.after].map((place, side) => {
    const file = (side === 0 ? before : after).files.get(place?.path ?? '');
    return file?.text.content.slice(place?.range.start, place?.range.end);
  });
  expect(words).toEqual(['created', 'assigned']);
});

test('what customers will read, before and after, language by language', () => {
  const after = changed({ [plan]: text(plan).replace('closeOn: 2027-04-06', 'closeOn: 2027-03-09') });
  const found = renderedChanges(sample, after, { today: '2027-01-04', locales: ['en'] });
  const everyone = found.find(({ id }) => id === 'phone-sunset/everyone');
  expect(found.every(({ locale }) => locale === 'en')).toBe(true);
  expect([everyone?.before?.includes('6 April 2027'), everyone?.after?.includes('9 March 2027')]).toEqual([true, true]);
  expect(found.some(({ id }) => id === 'phone-sunset/checklist')).toBe(true);
  expect(
    renderedChanges(
      sample,
      withFiles(
        emptySnapshot,
        [...sampleTexts].map(([path, content]) => [path, { content }] as const),
      ),
      { today: '2027-01-04' },
    ),
  ).toEqual([]);
});

test('settings are compared by what they say', () => {
  expect(says(sample, changed({ [config]: text(config).replace('notice:', '# a note\nnotice:') }))).toEqual([]);
});
