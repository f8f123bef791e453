// Rules that compare two revisions: what they tell, and when they keep silent.
import { expect, test } from 'vitest';
import { emptySnapshot, type Snapshot, validate, validateChange, withFiles } from '#core';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';

const today = '2027-01-04';
const { strategy, plan } = samplePaths;

function edited(path: string, ...edits: readonly (readonly [find: string, replace: string])[]): Snapshot {
  const content = edits.reduce((text, [find, replace]) => {
    expect(text.split(find), find).toHaveLength(2);
    return text.replace(find, replace);
  }, sampleTexts.get(path) ?? '');
  return withFiles(sample, [[path, { content }]]);
}

function told(before: Snapshot, after: Snapshot): readonly string[] {
  return [...validateChange(before, after, { today })].flatMap(({ findings }) =>
    findings.map(({ message }) => message),
  );
}

const lifecycle = (state: string) =>
  edited(strategy, ['      type: chatbot\n', `      type: chatbot\n      lifecycle: ${state}\n`]);
const audience = (text: string) => edited(strategy, ['      type: live-chat\n', `      type: live-chat\n${text}`]);

test('nothing changed, nothing is told', () => {
  expect(told(sample, sample)).toEqual([]);
  expect(told(emptySnapshot, sample)).toEqual([]);
  expect(told(sample, emptySnapshot)).toEqual([]);
});

test.each([
  {
    from: 'active',
    to: 'closed',
    says: ['“assistant” went from active to closed in one step, and no sunset plan closes it.'],
  },
  { from: 'active', to: 'deprecated', says: [] },
  { from: 'experimental', to: 'closed', says: [] },
  { from: 'deprecated', to: 'closed', says: [] },
  { from: 'deprecated', to: 'active', says: [] },
  {
    from: 'closed',
    to: 'active',
    says: ['“assistant” was closed and is active now, and neither a plan nor “opensOn” says from which day.'],
  },
  { from: 'closed', to: 'active\n      opensOn: 2027-02-01', says: [] },
])('from $from to $to', ({ from, to, says }) => {
  expect(told(lifecycle(from), lifecycle(to))).toEqual(says);
});

test('a plan closes its channel', () => {
  expect(
    told(sample, edited(strategy, ['      type: phone\n', '      type: phone\n      lifecycle: closed\n'])),
  ).toEqual([]);
});

test.each([
  { from: '[prospects]', to: '[prospects, customers]', isTold: true },
  { from: '[prospects, customers]', to: '[customers]', isTold: false },
  { from: '[prospects]', to: '[customers, prospects]\n      staffing: { minAgents: 2 }', isTold: false },
])('an audience from $from to $to', ({ from, to, isTold }) => {
  const says = isTold ? ['“chat” is for “customers” now too, and its staffing is as it was.'] : [];
  expect(told(audience(`      audience: ${from}\n`), audience(`      audience: ${to}\n`))).toEqual(says);
});

test('a channel that named nobody before is left alone', () => {
  expect(told(sample, audience('      audience: [customers]\n'))).toEqual([]);
});

test('a rename is told with the line that says so, also in braces and with Windows line ends', () => {
  const written = (text: string) =>
    withFiles(emptySnapshot, [['a.playbook.yaml', { content: text.replaceAll('\n', '\r\n') }]]);
  const calendar = (metadata: string) =>
    `apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: ${metadata}, owner: a }\nspec:\n  timeZone: Europe/Paris\n  weekly: { monday: "10:00-16:00" }\n  holidays: none\n`;
  const after = written(calendar('paris'));
  const findings = [...validateChange(written(calendar('office')), after, { today })].flatMap((each) => each.findings);
  expect(findings.map(({ message, fixes }) => ({ message, fixes }))).toEqual([
    {
      message: '“paris” has the lines of “office”, which is gone, and does not say that it was called so.',
      fixes: [
        {
          title: 'Say that it was called “office”',
          isSafe: false,
          edits: [{ path: 'a.playbook.yaml', range: { start: 81, end: 81 }, newText: ', previousName: office' }],
        },
      ],
    },
  ]);
  expect(after.files.get('a.playbook.yaml')?.text.content.slice(76, 81)).toBe('paris');
  expect(told(written(calendar('office')), written(calendar('paris, previousName: office')))).toEqual([]);
});

const named = (name: string, more = '') =>
  withFiles(emptySnapshot, [
    [
      'a.playbook.yaml',
      {
        content: `apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata:\n  name: ${name}\n${more}  owner: a\nspec:\n  timeZone: Europe/Paris\n  weekly: { monday: "10:00-16:00" }\n  holidays: none\n`,
      },
    ],
  ]);
const previous = (name: string) => `  previousName: ${name}\n`;
const retitled = `${previous('office')}  title: Hours\n`;

test.each<readonly [what: string, before: Snapshot, after: Snapshot, says: readonly string[]]>([
  ['the rename itself is no news', named('office'), named('paris', previous('office')), []],
  ['nor are two in a row since the earlier revision', named('office'), named('lyon', previous('office')), []],
  [
    'a later change meets the line that is left',
    named('paris', previous('office')),
    named('paris', retitled),
    ['“paris” says that it was called “office”, and the earlier revision calls it as it is called now.'],
  ],
  ['a document that the change does not touch is left alone', named('paris', retitled), named('paris', retitled), []],
  [
    'the next rename says the name of the last one',
    named('paris', previous('office')),
    named('lyon', previous('office')),
    [
      '“lyon” has the lines of “paris”, which is gone, and says that it was called “office”, which nothing in the earlier revision is.',
    ],
  ],
  [
    'a new document names what never was',
    emptySnapshot,
    named('paris', previous('office')),
    ['“paris” says that it was called “office”, and the earlier revision has nothing of that name.'],
  ],
])('%s', (_, before, after, says) => {
  expect(told(before, after)).toEqual(says);
});

test('a copy that says it was the one that is still there', () => {
  const copy = named('paris', previous('office')).files.get('a.playbook.yaml')?.text.content ?? '';
  const both = withFiles(named('office'), [['b.playbook.yaml', { content: copy }]]);
  expect(told(named('office'), both)).toEqual([
    '“paris” says that it was called “office”, and that one is still there.',
  ]);
});

test('a stale line goes, and a wrong one gets the right name', () => {
  const fixesOf = (before: Snapshot, after: Snapshot) =>
    [...validateChange(before, after, { today })].flatMap(({ findings }) =>
      findings.flatMap(({ fixes }) =>
        fixes.map(({ title, edits }) => [
          title,
          edits[0]?.newText,
          after.files.get('a.playbook.yaml')?.text.content.slice(edits[0]?.range.start, edits[0]?.range.end),
        ]),
      ),
    );
  expect(fixesOf(named('paris', previous('office')), named('paris', retitled))).toEqual([
    ['Delete the line', '', '\n  previousName: office'],
  ]);
  expect(fixesOf(named('paris', previous('office')), named('lyon', previous('office')))).toEqual([
    ['Say that it was called “paris”', 'paris', 'office'],
  ]);
});

test('a new document beside the old one is no rename, nor is one with other lines', () => {
  const text = sampleTexts.get(plan) ?? '';
  const copy = withFiles(sample, [
    ['support/b.playbook.yaml', { content: text.replace('name: phone-sunset', 'name: b') }],
  ]);
  expect(told(sample, copy)).toEqual([]);
  const other = 'apiVersion: support-playbooks/v1\nkind: SunsetPlan\nmetadata: { name: b }\nspec: { channel: chat }\n';
  expect(told(sample, withFiles(sample, [[plan, { content: other }]]))).toEqual([]);
});

test('a comment may silence such a rule, and is not told to be unused where nothing is compared', () => {
  const comment = '      # support-playbooks-ignore lifecycle-transition-invalid: it was never announced\n';
  const after = edited(strategy, ['      type: chatbot\n', `      type: chatbot\n${comment}      lifecycle: closed\n`]);
  expect(told(sample, after)).toEqual([]);
  const rules = [...validate(after, { today })].flatMap(({ findings }) => findings.map(({ rule }) => rule));
  expect(rules).not.toContain('suppression-unused');
});
