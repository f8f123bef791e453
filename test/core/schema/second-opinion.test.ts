// Our walk and ajv's generated validators agree on every tree: the walk finds nothing exactly when ajv accepts and every grammar is content.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Kind } from '../../../core/src/generated/playbooks.ts';
import { grammar } from '../../../core/src/playbook/document.ts';
import { isKind, kindNames, schemaOfKind } from '../../../core/src/playbook/kinds.ts';
import { check } from '../../../core/src/schema/check.ts';
import { readYaml } from '../../../core/src/yaml/read.ts';
import type { Node, Pair, ScalarNode } from '../../../core/src/yaml/tree.ts';
import {
  isBusinessCalendar,
  isChannelStrategy,
  isMessageTemplate,
  isSlaPolicy,
  isSunsetPlan,
} from '../../generated/validators.js';
import { sampleTexts } from '../workspace/fernway.ts';

const roots: readonly Node[] = [...sampleTexts].flatMap(([path, text]) =>
  path.endsWith('.playbook.yaml') ? readYaml(text).flatMap(({ document }) => document.root ?? []) : [],
);

interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly { readonly keyword: string }[] | null;
}

const validators: Readonly<Record<Kind, Validator>> = {
  BusinessCalendar: isBusinessCalendar,
  ChannelStrategy: isChannelStrategy,
  MessageTemplate: isMessageTemplate,
  SlaPolicy: isSlaPolicy,
  SunsetPlan: isSunsetPlan,
};

const answers = { accepted: 0, rejected: 0 };

/**
 * With grammars that accept everything the relation is exact, but for two differences by design: a list that repeats a
 * word which defines something is left to the rule about ids, and the kind of a document is told before its shape.
 */
function agrees(root: Node): void {
  const kind = kindOf(root);
  if (!kind) return;
  const accept = validators[kind];
  const data = dataOf(root);
  const told = check(root, schemaOfKind(kind), () => undefined).problems;
  const isAccepted = accept(data) === true;
  answers[isAccepted ? 'accepted' : 'rejected']++;
  if (isAccepted === (told.length === 0)) return;
  if (!isAccepted && (accept.errors ?? []).every(({ keyword }) => keyword === 'uniqueItems')) return;
  expect({ told, errors: accept.errors, data: JSON.stringify(data) }).toEqual('the same answer');
}

test('on the sample, with all grammars', () => {
  for (const root of roots) {
    agrees(root);
    const kind = kindOf(root);
    expect(kind && check(root, schemaOfKind(kind), grammar).problems).toEqual([]);
  }
  expect(roots.length).toBeGreaterThan(4);
  expect(kindNames).toHaveLength(5);
});

const words = [
  '',
  'all',
  'none',
  'email',
  'x',
  'A B',
  '24x7',
  '2027-01-01',
  '80%',
  '09:00-17:00',
  'constructor',
  'é'.repeat(70),
];

const scalar: fc.Arbitrary<ScalarNode> = fc
  .oneof(
    fc.constantFrom(...words),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
    fc.integer({ min: -2, max: 3 }),
    fc.boolean(),
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1, max: 101 }),
  )
  .map((value) => ({ kind: 'scalar', style: 'plain', value, source: String(value), start: 0, end: 1 }));

const anyNode: fc.Arbitrary<Node> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  {
    weight: 1,
    arbitrary: fc
      .array(scalar, { maxLength: 3 })
      .map((items): Node => ({ kind: 'list', items, isFlow: true, start: 0, end: 1 })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom('id', 'title', 'en', 'channel', 'name', 'x'), scalar), { maxLength: 2 })
      .map(mapOf),
  },
);

function mapOf(entries: readonly (readonly [string, Node])[]): Node {
  const pairs = [...new Map(entries)].map(
    ([key, value]): Pair => ({
      key: { kind: 'scalar', style: 'plain', value: key, source: key, start: 0, end: 1 },
      value,
    }),
  );
  return { kind: 'map', pairs, isFlow: true, start: 0, end: 1 };
}

const change = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'rename', 'repeat', 'empty'),
  with: anyNode,
  word: fc.constantFrom(...words, 'id', 'titel'),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

test('on the sample with random changes', () => {
  fc.assert(
    fc.property(fc.constantFrom(...roots), fc.array(change, { minLength: 1, maxLength: 3 }), (root, changes) => {
      agrees(changes.reduce(changed, root));
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(answers.accepted, answers.rejected)).toBeGreaterThan(200);
});

/** Changes the value number `at`, counted through the whole tree. */
function changed(root: Node, edit: Change): Node {
  const all = count(root);
  const target = 1 + (edit.at % Math.max(1, all - 1));
  let seen = -1;
  const walk = (node: Node): Node => {
    seen++;
    if (seen === target && edit.how === 'replace') return edit.with;
    if (seen === target && edit.how === 'empty')
      return node.kind === 'list'
        ? { ...node, items: [] }
        : node.kind === 'map'
          ? { ...node, pairs: [] }
          : { ...node, value: '' };
    if (seen === target && edit.how === 'repeat' && node.kind === 'list')
      return { ...node, items: [...node.items, ...node.items.slice(0, 1)] };
    if (node.kind === 'list') return { ...node, items: node.items.flatMap((item) => around(item)) };
    if (node.kind !== 'map') return node;
    const taken = new Set(node.pairs.map(({ key }) => key.source));
    const pairs = node.pairs.flatMap((pair): readonly Pair[] => {
      const isTarget = seen + 1 === target;
      const [value] = around(pair.value);
      if (!value) return [];
      if (!isTarget || edit.how !== 'rename' || taken.has(edit.word) || pair.key.source === 'kind')
        return [{ ...pair, value }];
      return [{ key: { ...pair.key, source: edit.word }, value }];
    });
    return { ...node, pairs };
  };
  const around = (node: Node): readonly Node[] => {
    const isRemoved = seen + 1 === target && edit.how === 'remove';
    const result = walk(node);
    return isRemoved ? [] : [result];
  };
  return walk(root);
}

function count(node: Node): number {
  if (node.kind === 'list') return node.items.reduce((sum, item) => sum + count(item), 1);
  return node.kind === 'map' ? node.pairs.reduce((sum, { value }) => sum + count(value), 1) : 1;
}

function kindOf(root: Node) {
  const pair = root.kind === 'map' ? root.pairs.find(({ key }) => key.source === 'kind') : undefined;
  const word = pair?.value.kind === 'scalar' ? pair.value.value : undefined;
  return isKind(word) ? word : undefined;
}

function dataOf(node: Node): unknown {
  if (node.kind === 'list') return node.items.map(dataOf);
  if (node.kind === 'scalar') return node.value;
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key.source, dataOf(value)]));
}
