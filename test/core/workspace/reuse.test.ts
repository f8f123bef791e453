// What was learnt before an edit may be kept only where nothing can tell the difference.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlaybookDocument } from '../../../core/src/playbook/document.ts';
import { kindNames } from '../../../core/src/playbook/kinds.ts';
import { validate } from '../../../core/src/rules/validate.ts';
import {
  all,
  type Inquiry,
  inquire,
  knownToRefer,
  mayBeHidden,
  named,
  ownPieces,
  referencedNames,
  sameFileName,
  teamsLike,
  template,
} from '../../../core/src/workspace/inquiry.ts';
import { emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { questionsTouched } from '../../../core/src/workspace/touched.ts';
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

const words = [
  ...[
    'fernway-support',
    'amsterdam-office',
    'standard-response',
    'phone-sunset',
    'support-operations',
    'phone',
    'email',
  ],
  ...[
    'ChannelStrategy',
    'BusinessCalendar',
    'SlaPolicy',
    'SunsetPlan',
    'MessageTemplate',
    'owner',
    'strategy',
    'name:',
  ],
];

/** Names, kinds and teams change, files come and go, and not every state is looked at before the next one. */
const step = fc.record({
  path: fc.constantFrom(...sampleTexts.keys(), 'support/more.playbook.yaml', 'Support/sla.playbook.yaml'),
  from: fc.constantFrom(...words),
  to: fc.constantFrom(...words, 'suport-operations', 'sunset-announcement', 'elsewhere', ''),
  nth: fc.nat(6),
  does: fc.constantFrom('swap', 'swap', 'swap', 'swap', 'swap', 'misspell', 'delete', 'restore', 'copy'),
  isLookedAt: fc.boolean(),
});

function stepped(
  text: string | undefined,
  { path, from, to, nth, does }: typeof step extends fc.Arbitrary<infer V> ? V : never,
): string | undefined {
  if (does === 'delete') return undefined;
  if (does === 'copy') return sampleTexts.get(samplePaths.calendars);
  if (does === 'misspell') return text?.replace('support-operations', 'suport-operations');
  if (does === 'restore' || text === undefined) return sampleTexts.get(path) ?? sampleTexts.get(samplePaths.sla);
  const parts = text.split(from);
  const at = nth % parts.length;
  return at === 0 ? text : parts.slice(0, at).join(from) + to + parts.slice(at).join(from);
}

test('whatever changes its name, kind or team, comes or goes, every judgement that it touches is made again', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
      let texts: ReadonlyMap<string, string> = sampleTexts;
      let snapshot = fresh(texts);
      findingsIn(snapshot);
      for (const [index, each] of steps.entries()) {
        const text = stepped(texts.get(each.path), each);
        texts = new Map([...texts].filter(([path]) => path !== each.path));
        if (text !== undefined) texts = new Map([...texts, [each.path, text]]);
        snapshot = withFiles(snapshot, [[each.path, text === undefined ? undefined : { content: text }]]);
        if (each.isLookedAt || index === steps.length - 1)
          expect(findingsIn(snapshot)).toEqual(findingsIn(fresh(texts)));
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

const names = [...words, 'suport-operations', 'sunset-announcement', 'elsewhere', 'phone', 'email-first', 'b2b'];
const types = [
  'strategy',
  'calendar',
  'channel',
  'segment',
  'query-type',
  'sla-policy',
  'sunset-plan',
  'template',
  'team',
];

/** Everything that may be asked, with its answer. */
function answers(snapshot: Snapshot): Inquiry['asked'] {
  const inquiry = inquire(snapshot);
  for (const kind of kindNames) {
    all(inquiry, kind);
    for (const name of names) named(inquiry, kind, name);
  }
  for (const type of types) {
    for (const strategy of ['', 'fernway-support', 'elsewhere']) {
      referencedNames(inquiry, type, strategy);
      for (const name of names) knownToRefer(inquiry, type, name, strategy);
    }
  }
  for (const name of names) {
    teamsLike(inquiry, name);
    mayBeHidden(inquiry, 'SlaPolicy', name);
    template(inquiry, name);
  }
  for (const path of snapshot.files.keys()) sameFileName(inquiry, path);
  ownPieces(inquiry);
  return inquiry.asked;
}

test('a question that has another answer after some edits is among those that they touch', () => {
  let touchedAtAll = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      const earlier = withFiles(fresh(sampleTexts), [['Support/SLA.playbook.yaml', { content: island }]]);
      const before = answers(earlier);
      let now = earlier;
      for (const each of steps) {
        const text = stepped(now.files.get(each.path)?.text.content, each);
        now = withFiles(now, [[each.path, text === undefined ? undefined : { content: text }]]);
      }
      const touched = questionsTouched(earlier, now);
      if (!touched) return;
      touchedAtAll++;
      const others = [...answers(now)].filter(([key, { answer }]) => {
        const old = before.get(key)?.answer ?? [];
        return old.length !== answer.length || old.some((each, index) => each !== answer[index]);
      });
      expect(others.map(([key]) => key).filter((key) => !touched.some((keys) => keys.has(key)))).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(touchedAtAll).toBeGreaterThan(30);
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
