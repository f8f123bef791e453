// Every fix that a rule offers: its finding goes away, no other comes, nothing else changes, and a second time changes nothing.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type AnyRule, allRules, applyEdits, emptySnapshot, type Finding, type Fix, validate, withFiles } from '#core';

const folder = path.resolve(import.meta.dirname, '../../../examples/fernway');
const sample: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => /\.(yaml|hbs)$/.test(name))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
);

const clean = withFiles(
  emptySnapshot,
  [...sample].map(([name, content]) => [name, { content }] as const),
);

type Texts = ReadonlyMap<string, string>;

interface Case {
  readonly name: string;
  readonly rule: string;
  readonly texts: Texts;
}

type Edit = readonly [file: string, find: string, replace: string];

const fax: Edit = [
  'channels',
  '    - id: help-centre\n',
  '    - { id: fax, type: post, lifecycle: closed }\n    - id: help-centre\n',
];

/** Changes of the sample in which a fix has to write in another way than in the bad example of its rule. */
const more: readonly (readonly [rule: string, name: string, ...edits: Edit[]])[] = [
  [
    'interval-invalid',
    'touching spans',
    ['calendars', 'friday: "09:00-17:00"', "friday: ['09:00-12:00', '12:00-17:00']"],
  ],
  [
    'interval-invalid',
    'touching spans, one a line',
    ['calendars', 'friday: "09:00-17:00"', 'friday:\n      - "12:00-17:00"\n      - "09:00-12:00"'],
  ],
  ['dangling-ref', 'in quotes', ['channels', 'handoff: { to: chat,', "handoff: { to: 'chatt',"]],
  [
    'route-no-fallback',
    'a list of one',
    [
      'channels',
      '{ segment: self-serve, queryType: outage, channels: [chat, email] }',
      '{ segment: self-serve, queryType: outage, channels: [ chat ] }',
    ],
  ],
  [
    'route-no-fallback',
    'one a line',
    [
      'channels',
      '    - { segment: self-serve, queryType: outage, channels: [chat, email] }\n',
      '    - segment: self-serve\n      queryType: outage\n      channels:\n        - chat   # at once\n',
    ],
  ],
  ['sla-no-default', 'no key at all', ['sla', '  default: true\n', '']],
  [
    'route-to-inactive-channel',
    'first of a list',
    fax,
    ['channels', 'queryType: data-erasure, channels: [email,', 'queryType: data-erasure, channels: [fax, email,'],
  ],
  [
    'sla-for-closed-channel',
    'one a line',
    fax,
    [
      'sla',
      'channels: [email, chat, scheduled-call, phone], segments: all }',
      'segments: all, channels: [email, chat, scheduled-call, phone, fax] }',
    ],
  ],
  [
    'sla-for-closed-channel',
    'in a row of its own, one a line',
    fax,
    [
      'sla',
      '    - { channel: scheduled-call, metric: first-reply, within: 4 business hours }\n',
      '    - metric: first-reply\n      within: 4 business hours\n      channel:\n        - scheduled-call\n        - fax\n',
    ],
  ],
  [
    'suppression-unused',
    'one of two',
    [
      'phone-sunset',
      'closeOn: 2027-04-06               # the first day without it',
      'closeOn: 2027-04-09 # support-playbooks-ignore no-reminder, close-on-friday: the team works on Saturday',
    ],
  ],
  [
    'suppression-unused',
    'behind a value',
    [
      'phone-sunset',
      'postReviewOn: closeOn + 13 weeks',
      'postReviewOn: closeOn + 13 weeks   # support-playbooks-ignore no-reminder: told in person',
    ],
  ],
  [
    'unknown-rule',
    'in a comment',
    [
      'phone-sunset',
      'closeOn: 2027-04-06               # the first day without it',
      'closeOn: 2027-04-09 # support-playbooks-ignore close-on-frida: the team works on Saturday',
    ],
  ],
];

function casesOf(rule: AnyRule): readonly Case[] {
  const texts = new Map(sample);
  for (const edit of rule.bad) {
    const before = texts.get(edit.file) ?? '';
    texts.set(edit.file, 'content' in edit ? edit.content : before.split(edit.find).join(unmarkable(edit.replace)));
    if ('content' in edit) texts.set(edit.file, unmarkable(edit.content));
  }
  const own = more
    .filter(([id]) => id === rule.id)
    .map(([, name, ...edits]) => ({ name, rule: rule.id, texts: edited(edits) }));
  return [{ name: 'its bad example', rule: rule.id, texts }, ...own];
}

function edited(edits: readonly Edit[]): Texts {
  const texts = new Map(sample);
  for (const [file, find, replace] of edits) {
    const place = `support/${file}.playbook.yaml`;
    const pieces = texts.get(place)?.split(find) ?? [];
    expect(pieces, find).toHaveLength(2);
    texts.set(place, pieces.join(replace));
  }
  return texts;
}

/** The signs that mark the place of a finding. */
function unmarkable(text: string): string {
  return text.replaceAll('«', '').replaceAll('»', '');
}

const asked = new WeakMap<Texts, readonly Finding[]>();

function findingsIn(texts: Texts): readonly Finding[] {
  const known = asked.get(texts);
  if (known) return known;
  const changed = [...texts].filter(([name, content]) => sample.get(name) !== content);
  const snapshot = withFiles(
    clean,
    changed.map(([name, content]) => [name, { content }] as const),
  );
  const found = [...validate(snapshot, { today: '2027-01-04' })].flatMap(({ findings }) => findings);
  asked.set(texts, found);
  return found;
}

function applied(texts: Texts, fix: Fix): Texts {
  const changed = new Map(texts);
  for (const file of new Set(fix.edits.map((edit) => edit.path))) {
    const edits = fix.edits.filter((edit) => edit.path === file);
    changed.set(file, applyEdits(texts.get(file) ?? '', edits));
  }
  return changed;
}

const withCrlf = (texts: Texts): Texts =>
  new Map([...texts].map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]));

function fixable(texts: Texts, rule: string): readonly Finding[] {
  return findingsIn(texts).filter((finding) => finding.rule === rule && finding.fixes.length > 0);
}

const offering = allRules
  .flatMap(casesOf)
  .filter(({ texts, rule }) => fixable(texts, rule).length > 0)
  .flatMap((each) => [
    { ...each, ends: 'LF' },
    { ...each, ends: 'CRLF', texts: withCrlf(each.texts) },
  ]);

test('these rules offer a fix', () => {
  expect([...new Set(offering.map(({ rule }) => rule))].sort()).toMatchInlineSnapshot(`
    [
      "auto-reply-counts-as-reply",
      "business-clock-without-calendar",
      "dangling-ref",
      "deceptive-character",
      "interval-invalid",
      "no-acknowledgement-on-async-channel",
      "route-no-fallback",
      "route-to-inactive-channel",
      "segment-gap",
      "sla-for-closed-channel",
      "sla-no-default",
      "suppression-unused",
      "team-misspelled",
      "unknown-key",
      "unknown-kind",
      "unknown-rule",
      "unquoted-value",
      "wrong-format",
      "wrong-value",
      "yaml-syntax",
    ]
  `);
});

describe.each(offering)('$rule: $name, $ends', ({ rule, texts }) => {
  const [finding] = fixable(texts, rule);
  const [fix] = finding?.fixes ?? [];
  if (!finding || !fix) throw new Error('Only cases with a fix come here.');
  const mended = applied(texts, fix);
  const told = (list: readonly Finding[]) => list.map((each) => `${each.rule} ${each.fingerprint}`);

  test('the finding goes, and no other comes', () => {
    const before = told(findingsIn(texts));
    const after = told(findingsIn(mended));
    expect(before).toContain(told([finding])[0]);
    expect(after).not.toContain(told([finding])[0]);
    expect(after.filter((each) => !before.includes(each))).toEqual([]);
  });

  test('nothing else changes', () => {
    const changes = [...texts].flatMap(([name, text]) => changedLines(text, mended.get(name) ?? ''));
    expect(changes.length).toBe(1);
    const comments = (all: Texts) => [...all.values()].join('\n').match(/#[^\r\n]*/g) ?? [];
    if (!rule.startsWith('suppression') && rule !== 'unknown-rule') expect(comments(mended)).toEqual(comments(texts));
    const whole = [...mended.values()].join('');
    expect(
      [...whole.matchAll(/(\r?)\n/g)].every(([, cr]) => (cr === '\r') === texts.get(finding.path)?.includes('\r')),
    ).toBe(true);
  });

  test('a second time changes nothing', () => {
    expect(fixable(mended, rule)).toEqual([]);
  });
});

/** The one stretch of lines that differs, as what stood there and what stands there now. */
function changedLines(before: string, after: string): readonly (readonly [string[], string[]])[] {
  if (before === after) return [];
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const stretch = [old.slice(start, old.length - end), now.slice(start, now.length - end)] as const;
  expect(Math.max(stretch[0].length, stretch[1].length)).toBeLessThanOrEqual(3);
  return [[...stretch]];
}
