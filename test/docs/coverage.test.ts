// docs/coverage.yaml tells the truth: every need has its row, every pointer leads somewhere, every rule is accounted for.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { allRules, kindNames } from '#core';
import { plannedRuleIds } from '../../core/src/rules/list.ts';
import { follow, type Located, root, type Schema, schemas } from '../schemas/read-schemas.ts';

interface Row {
  readonly asks: string;
  readonly serves?: readonly Readonly<Record<string, string>>[];
  readonly later?: string;
  readonly why?: string;
}

interface Coverage {
  readonly rows: Readonly<Record<string, Row>>;
  readonly catalogue: Readonly<Record<string, readonly string[]>>;
  readonly gone: Readonly<Record<string, { readonly why: string; readonly instead?: string }>>;
  readonly later: Readonly<Record<string, { readonly why: string; readonly with: string }>>;
  readonly missing: readonly string[];
  readonly own: Readonly<Record<string, string>>;
}

/** A key that stands twice is an error of `parse`, so each row is there once. */
const coverage: Coverage = parse(readFileSync(path.join(root, 'docs/coverage.yaml'), 'utf8'));
const rows = Object.entries(coverage.rows);
const ruleIds = new Set(allRules.map(({ id }) => id));
const planned = Object.values(coverage.catalogue).flat();
const whatComesLater = /^(FeedbackProtocol|KpiScorecard|OperatingModel|StaffingPlan|issue [4-7]|legal packs)$/;

test('every need has its row, in order', () => {
  expect(Object.keys(coverage.rows)).toEqual(Array.from({ length: 147 }, (_, index) => `A${index + 1}`));
});

test('every row says what it asks for, and what serves it or brings it later', () => {
  const allowed = new Set(['asks', 'serves', 'later', 'why']);
  const wrong = rows.filter(
    ([, row]) =>
      !Object.keys(row).every((key) => allowed.has(key)) ||
      !isSentence(row.asks) ||
      (row.serves === undefined ? row.later === undefined : row.serves.length === 0) ||
      (row.later === undefined ? row.why !== undefined : !whatComesLater.test(row.later) || !isSentence(row.why)),
  );
  expect(wrong.map(([id]) => id)).toEqual([]);
});

test('no row points twice to one thing', () => {
  const repeated = rows.filter(([, { serves = [] }]) => {
    const pointers = serves.map((pointer) => JSON.stringify(pointer));
    return new Set(pointers).size < pointers.length;
  });
  expect(repeated.map(([id]) => id)).toEqual([]);
});

test('every pointer leads somewhere', () => {
  const pointers = rows.flatMap(([id, { serves = [] }]) => serves.map((pointer) => ({ id, pointer })));
  expect(pointers.length).toBeGreaterThan(200);
  expect(pointers.filter(({ pointer }) => !leadsSomewhere(pointer))).toEqual([]);
});

test.each([
  ['a kind that does not exist', { schema: 'Plan spec.channel' }],
  ['a field that does not exist', { schema: 'SunsetPlan spec.phases[].colour' }],
  ['a list that is taken for one thing', { schema: 'SunsetPlan spec.phases.starts' }],
  ['one thing that is taken for a list', { schema: 'SunsetPlan spec.dates[].closeOn' }],
  ['a word that is not in the list', { schema: 'SunsetPlan spec.reasons[].code = boredom' }],
  ['a key that is not among those of a table', { schema: 'Config norms.smoke-signal' }],
  ['a kind without a field', { schema: 'SunsetPlan' }],
  ['a rule', { rule: 'no-such-rule' }],
  ['a rule that is gone', { rule: 'phase-gap' }],
  ['a folder of pieces, which is no template', { template: 'partials' }],
  ['a command', { command: 'teleport' }],
  ['a test', { test: 'test/no-such.test.ts' }],
  ['a file that is no test', { test: 'package.json' }],
  ['a form that there is none of', { page: 'README.md' }],
  ['two pointers in one', { rule: 'dangling-ref', command: 'validate' }],
])('a pointer into the void is noticed: %s', (_, pointer) => {
  expect(leadsSomewhere(pointer)).toBe(false);
});

test('the catalogue names each rule once, by subject', () => {
  expect(Object.keys(coverage.catalogue)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C8']);
  expect(planned.length).toBe(155);
  expect(planned.filter((id, index) => planned.indexOf(id) !== index)).toEqual([]);
});

test('every planned rule is in the product, gone, later or missing, and only one of these', () => {
  const homes = [ruleIds, new Set(Object.keys(coverage.gone)), new Set(Object.keys(coverage.later)), missing()];
  const astray = planned.filter((id) => homes.filter((home) => home.has(id)).length !== 1);
  expect(astray).toEqual([]);
});

test('only planned rules are gone, later or missing, each with its reason', () => {
  const { gone, later, own } = coverage;
  const named = [...Object.keys(gone), ...Object.keys(later), ...coverage.missing];
  expect(named.filter((id) => !planned.includes(id))).toEqual([]);
  const goneBadly = Object.entries(gone).filter(
    ([, { why, instead, ...rest }]) =>
      !isSentence(why) || (instead !== undefined && !ruleIds.has(instead)) || Object.keys(rest).length > 0,
  );
  const lateBadly = Object.entries(later).filter(
    ([, { why, with: brings, ...rest }]) =>
      !isSentence(why) || !whatComesLater.test(brings) || Object.keys(rest).length > 0,
  );
  const ownBadly = Object.entries(own).filter(([, why]) => !isSentence(why));
  expect([...goneBadly, ...lateBadly, ...ownBadly].map(([id]) => id)).toEqual([]);
});

test('every rule of the product was planned, or is ours with a reason', () => {
  const surprises = [...ruleIds].filter((id) => !planned.includes(id) && !(id in coverage.own));
  const leftovers = Object.keys(coverage.own).filter((id) => !ruleIds.has(id) || planned.includes(id));
  expect({ surprises, leftovers }).toEqual({ surprises: [], leftovers: [] });
});

test('what settings may already name comes later', () => {
  expect(plannedRuleIds.filter((id) => !(id in coverage.later))).toEqual([]);
});

function leadsSomewhere(pointer: Readonly<Record<string, string | undefined>>): boolean {
  const [[form, target] = [], ...others] = Object.entries(pointer);
  if (form === undefined || target === undefined || others.length > 0) return false;
  switch (form) {
    case 'schema':
      return isField(target);
    case 'rule':
      return ruleIds.has(target) || missing().has(target);
    case 'template':
      return existsSync(path.join(root, 'templates', target, 'template.playbook.yaml'));
    case 'command':
      return isCommand(target);
    case 'test':
      return /^test\/.+\.test\.ts$/.test(target) && existsSync(path.join(root, target));
    default:
      return false;
  }
}

function isCommand(name: string): boolean {
  const file = path.join(root, 'cli/src/commands', `${name}.ts`);
  return existsSync(file) && readFileSync(file, 'utf8').includes(`.command('${name}')`);
}

/** `SunsetPlan spec.reasons[].code = backlog`: a kind, a path with `[]` behind each list that it enters, and a word. */
function isField(target: string): boolean {
  const [, kind = '', field = '', word] = /^(\w+) ([\w.[\]-]+)(?: = ([\w-]+))?$/.exec(target) ?? [];
  const file = schemaFileOf(kind);
  const schema = file === undefined ? undefined : schemas.get(file);
  if (file === undefined || schema === undefined) return false;
  const ends = field.split('.').reduce(stepInto, branches({ schema, file }));
  if (ends.length === 0) return false;
  return word === undefined || ends.some(({ schema }) => wordsOf(schema).includes(word));
}

function schemaFileOf(kind: string): string | undefined {
  if (kind === 'Config') return 'config.schema.json';
  const known = kindNames.find((name) => name === kind);
  return known && `${known.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase()}.schema.json`;
}

function stepInto(places: readonly Located[], step: string): readonly Located[] {
  const [name = '', ...lists] = step.split('[]');
  const fields = places.flatMap(({ schema, file }) => {
    const child = schema.properties?.[name] ?? valueFor(name, { schema, file });
    return child ? branches({ schema: child, file }) : [];
  });
  return lists.reduce(
    (found) => found.flatMap(({ schema, file }) => (schema.items ? branches({ schema: schema.items, file }) : [])),
    fields,
  );
}

/** Where the keys are fixed words, as those of `norms`: what stands behind such a key. */
function valueFor(name: string, { schema, file }: Located): Schema | undefined {
  const { propertyNames, additionalProperties } = schema;
  if (!propertyNames || typeof additionalProperties !== 'object') return undefined;
  const keys = branches({ schema: propertyNames, file }).flatMap((branch) => branch.schema.enum ?? []);
  return keys.includes(name) ? additionalProperties : undefined;
}

/** The words that the schema fixes, and those that completion proposes. */
function wordsOf({ enum: fixed = [], const: only, examples = [] }: Schema): readonly unknown[] {
  return [...fixed, only, ...examples];
}

/** A schema with its references followed, and every alternative and part it is made of. */
function branches(place: Located): readonly Located[] {
  const here = follow(place.schema, place.file);
  const parts = [...(here.schema.anyOf ?? []), ...(here.schema.allOf ?? [])];
  return [here, ...parts.flatMap((schema) => branches({ schema, file: here.file }))];
}

function missing(): ReadonlySet<string> {
  return new Set(coverage.missing);
}

function isSentence(text: unknown): boolean {
  return typeof text === 'string' && /^[A-Z].{8,118}\.$/.test(text);
}
