// Every rule of the house: its words are whole, its bad example gives exactly its finding on the whole sample, its good one none.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type AnyRule,
  allRules,
  emptySnapshot,
  type Finding,
  ruleById,
  type Snapshot,
  validate,
  validateChange,
  withFiles,
} from '#core';

type Example = AnyRule['bad'];

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, 'examples/fernway');
const sample = new Map(
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(yaml|hbs)$/.test(name))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(folder, name), 'utf8')]),
);
const clean = snapshotOf(sample);

test('the sample has no finding', () => {
  expect(told(findingsIn(clean))).toEqual([]);
});

test('ids are unique, and each rule has a file of its name', () => {
  const ids = allRules.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.filter((id) => !existsSync(path.join(root, 'core/src/rules', `${id}.ts`)))).toEqual([]);
});

test('whatever is reported anywhere is a rule of the list', () => {
  const rooms = ['core/src', 'core/node', 'cli/src', 'server/src'];
  const sources = rooms.flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(path.join(root, room, name), 'utf8')),
  );
  const reported = sources.flatMap((text) => [...text.matchAll(/\brule: '([a-z0-9-]+)'/g)].map(([, id = '']) => id));
  expect(new Set(reported).size).toBeGreaterThan(25);
  expect([...new Set(reported)].filter((id) => !ruleById(id))).toEqual([]);
});

describe.each(allRules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test('explains itself in whole sentences', () => {
    const { title, what, why, todo, source } = rule;
    expect(title).toMatch(/^[A-Z“`].*[^.]$/);
    for (const words of [what, why, todo, source]) expect(words).toMatch(/^[A-Z“`0-9].*[.?)]$/s);
    for (const words of [title, what, why, todo, source]) expect(words).not.toMatch(/[—–]|TODO|\s{2}/);
  });

  test('its bad example gives exactly its finding', () => {
    const { texts, marks } = applied(rule.bad);
    expect(marks).toHaveLength(1);
    const findings = findingsAfter(rule, texts);
    expect(told(findings, texts)).toEqual(marks.map((mark) => ({ rule: rule.id, ...mark })));
    for (const { message } of findings) expect(message).toMatch(/^[A-Z“0-9`].*[.?]$/);
  });

  test('its good example gives none', () => {
    if (rule.good !== 'sample') expect(told(findingsAfter(rule, applied(rule.good).texts))).toEqual([]);
  });
});

interface Mark {
  readonly path: string;
  readonly start: number;
  readonly text: string;
}

/** « and » stand for these two while edits are made, because the templates of the sample quote in French with the same signs. */
const opening = '\uE000';
const closing = '\uE001';

function applied(example: Example): { texts: Map<string, string>; marks: Mark[] } {
  const texts = new Map(sample);
  for (const edit of example) texts.set(edit.file, edited(edit, texts.get(edit.file)));
  const marks: Mark[] = [];
  for (const [file, text] of texts) {
    const start = text.indexOf(opening);
    if (start === -1) continue;
    const end = text.indexOf(closing);
    marks.push({ path: file, start, text: text.slice(start + 1, end) });
    texts.set(file, text.slice(0, start) + text.slice(start + 1, end) + text.slice(end + 1));
  }
  return { texts, marks };
}

function edited(edit: Example[number], text: string | undefined): string {
  const marked = (words: string) => words.replaceAll('«', opening).replaceAll('»', closing);
  if ('content' in edit) {
    expect(text, `${edit.file} is new`).toBeUndefined();
    return marked(edit.content);
  }
  const pieces = (text ?? '').split(edit.find);
  expect(pieces, `${edit.file} has ${JSON.stringify(edit.find)} exactly once`).toHaveLength(2);
  return pieces.join(marked(edit.replace));
}

function snapshotOf(texts: ReadonlyMap<string, string>): Snapshot {
  return withFiles(
    emptySnapshot,
    [...texts].map(([name, content]) => [name, { content }] as const),
  );
}

function findingsIn(snapshot: Snapshot): readonly Finding[] {
  return [...validate(snapshot, { today: '2027-01-04' })].flatMap(({ findings }) => findings);
}

/** A rule about a change sees the sample, or an earlier state of it, before the edit; one about what is made sees only that. */
function findingsAfter(rule: AnyRule, texts: ReadonlyMap<string, string>): readonly Finding[] {
  const after = snapshotOf(texts);
  if (rule.looksAt === 'rendering') return rule.shown(after, '2027-01-04');
  if (rule.looksAt !== 'change') return findingsIn(after);
  const before = rule.earlier ? snapshotOf(applied(rule.earlier).texts) : clean;
  const changed = [...validateChange(before, after, { today: '2027-01-04' })].flatMap(({ findings }) => findings);
  return [...findingsIn(after), ...changed];
}

/** What is told, and about which place; the message is for the eye when a test fails. */
function told(findings: readonly Finding[], texts: ReadonlyMap<string, string> = sample): unknown[] {
  return findings.map(({ rule, path: file, range, message }) => {
    const text = texts.get(file)?.slice(range.start, range.end);
    return texts === sample ? { rule, path: file, text, message } : { rule, path: file, start: range.start, text };
  });
}
