// What one letter costs, counted: what is read, judged and visited again, and how many functions each room calls for it.
import { expect, test } from 'vitest';
import { strategyOf } from '../../bench/corpus.mjs';
import { validate } from '../../core/src/rules/validate.ts';
import { emptySnapshot, type Snapshot, withFiles } from '../../core/src/workspace/snapshot.ts';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { type Counts, expectWithin } from './budget.ts';
import { type Calls, callsDuring } from './calls.ts';

interface Situation {
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly path: string;
  /** The letter is typed behind these words: in the middle of the file, or where they stand alone. */
  readonly behind: string;
}

const strategies = Array.from({ length: 100 }, (_, index) => `company-${index}`);
const situations: readonly Situation[] = [
  oneFile(200),
  oneFile(2000),
  {
    name: 'a title among 100 strategies',
    texts: new Map(strategies.map((name) => [`${name}.playbook.yaml`, strategyOf(name, 100)])),
    path: 'company-50.playbook.yaml',
    behind: 'title: { en: ',
  },
  { name: 'the title of the sample’s plan', texts: sampleTexts, path: samplePaths.plan, behind: '\n  title: ' },
  { name: 'a holiday of the sample', texts: sampleTexts, path: samplePaths.calendars, behind: 'title: ' },
];

/** By what they stand for, the functions that do it once. */
const functions = {
  yamlReads: ['core/src/yaml/read-afresh.ts', 'readAfresh'],
  schemaNodes: ['core/src/schema/check.ts', 'visit'],
  rules: ['core/src/rules/validate.ts', 'judgedBy'],
} as const;

const rooms = ['text', 'yaml', 'schema', 'playbook', 'template', 'workspace', 'render', 'rules'];

interface Edited {
  readonly situation: string;
  readonly calls: Calls;
  readonly documentsRead: number;
  readonly documentsJudged: number;
}

const edits = situations.map(edit);

test('the functions that are counted are there', () => {
  const calls = callsDuring(() => allOf(withFiles(emptySnapshot, contentsOf(sampleTexts)), () => {}));
  for (const [file, name] of Object.values(functions))
    expect({ file, name, calls: calls.of(file, name) > 0 }).toEqual({ file, name, calls: true });
});

test('only the changed document is read again', () => {
  expectWithin(
    'documents read per letter',
    counts(({ documentsRead }) => documentsRead),
  );
  expectWithin(
    'YAML parsed per letter',
    counts(({ calls }) => calls.of(...functions.yamlReads)),
  );
});

test('only what a letter can change is judged again', () => {
  expectWithin(
    'documents judged per letter',
    counts(({ documentsJudged }) => documentsJudged),
  );
  expectWithin(
    'rules run per letter',
    counts(({ calls }) => calls.of(...functions.rules)),
  );
});

test('a letter has the schema walked no further than it has to be', () => {
  expectWithin(
    'schema nodes per letter',
    counts(({ calls }) => calls.of(...functions.schemaNodes)),
  );
});

test('no room does more for a letter than it did', () => {
  const entries = edits.flatMap(({ situation, calls }) =>
    rooms.map((room) => [`${room}: ${situation}`, callsIn(room, calls)] as const),
  );
  expectWithin('calls per letter', Object.fromEntries(entries));
});

function callsIn(room: string, calls: Calls): number {
  return calls.below(`core/src/${room}`, ...(room === 'yaml' ? ['node_modules/yaml'] : []));
}

function counts(count: (edited: Edited) => number): Counts {
  return Object.fromEntries(edits.map((edited) => [edited.situation, count(edited)]));
}

function oneFile(lines: number): Situation {
  const path = 'long.playbook.yaml';
  return {
    name: `a title in ${lines} lines`,
    texts: new Map([[path, strategyOf('long', lines)]]),
    path,
    behind: 'title: { en: ',
  };
}

/** The letter has been typed and deleted twice before, so that what is remembered is there. */
function edit({ name, texts, path, behind }: Situation): Edited {
  const written = texts.get(path) ?? '';
  const middle = written.indexOf(behind, written.length / 2);
  const at = (middle < 0 ? written.indexOf(behind) : middle) + behind.length;
  expect(at).toBeGreaterThan(behind.length);
  const typed = `${written.slice(0, at)}x${written.slice(at)}`;
  let snapshot = withFiles(emptySnapshot, contentsOf(texts));
  allOf(snapshot, () => {});
  for (const content of [typed, written, typed, written]) {
    snapshot = withFiles(snapshot, [[path, { content }]]);
    allOf(snapshot, () => {});
  }
  const before = documentsIn(snapshot);
  let documentsJudged = 0;
  const calls = callsDuring(() => {
    snapshot = withFiles(snapshot, [[path, { content: typed }]]);
    allOf(snapshot, () => documentsJudged++);
  });
  const documentsRead = [...documentsIn(snapshot)].filter((document) => !before.has(document)).length;
  return { situation: name, calls, documentsRead, documentsJudged };
}

function allOf(snapshot: Snapshot, onJudged: () => void): void {
  for (const _ of validate(snapshot, { today: '2027-01-04', onJudged }));
}

function documentsIn({ files }: Snapshot): ReadonlySet<unknown> {
  const all = [...files.values()].flatMap((file) => (file.type === 'playbooks' ? file.documents : []));
  return new Set(all.map(({ document }) => document.yaml));
}

function contentsOf(texts: ReadonlyMap<string, string>): readonly (readonly [string, { readonly content: string }])[] {
  return [...texts].map(([path, content]) => [path, { content }]);
}
