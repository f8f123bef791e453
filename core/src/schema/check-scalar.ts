// A scalar against its schema: of the right type, among the allowed words, and in its grammar.
import type { Range } from '../text/range.ts';
import type { ScalarNode } from '../yaml/tree.ts';
import { explain, explainEmpty, explainType } from './explain.ts';
import { branchesOf, type Schema } from './schema.ts';
import { hideDefinitions, type Spot, type Walk, wrong } from './walk.ts';

export function visitScalar(node: ScalarNode, schema: Schema, walk: Walk, spot: Spot): unknown {
  if (node.style === 'broken') {
    hideDefinitions(schema, walk);
    return wrong;
  }
  const accepted = branchesOf(schema);
  for (const branch of accepted) {
    if (fitsType(node.value, branch) && fits(node.value, branch, walk)) return accept(node, branch, walk, spot);
  }
  hideDefinitions(schema, walk);
  walk.problems.push(problemOf(node, schema, walk, spot));
  return wrong;
}

function problemOf(node: ScalarNode, schema: Schema, walk: Walk, spot: Spot): Walk['problems'][number] {
  const accepted = branchesOf(schema);
  const passes = (value: ScalarNode['value']) =>
    accepted.some((branch) => fitsType(value, branch) && fits(value, branch, walk));
  const question = { node, schema, spot, passes, grammar: walk.grammar };
  if (node.value === null || node.value === '') return explainEmpty(question);
  const fitting = accepted.filter((branch) => fitsType(node.value, branch));
  return fitting.length === 0 ? explainType(question) : explain(question, fitting);
}

function fitsType(value: ScalarNode['value'], branch: Schema): boolean {
  switch (branch.type) {
    case 'string':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
    case undefined:
      return value !== null && (branch.enum !== undefined || branch.const !== undefined);
    default:
      return false;
  }
}

function fits(value: ScalarNode['value'], branch: Schema, walk: Walk): boolean {
  if (branch.enum) return branch.enum.includes(value);
  if (branch.const !== undefined) return branch.const === value;
  if (typeof value === 'number') return value >= (branch.minimum ?? -Infinity) && value <= (branch.maximum ?? Infinity);
  if (typeof value !== 'string') return true;
  if (branch.minLength !== undefined && codePoints(value) < branch.minLength) return false;
  if (branch.maxLength !== undefined && codePoints(value) > branch.maxLength) return false;
  const scalar = branch['x-scalar'];
  if (scalar !== undefined && walk.grammar(scalar, value)) return false;
  return branch.pattern === undefined || patternOf(branch.pattern).test(value);
}

/** JSON Schema counts characters, not UTF-16 code units. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function accept(node: ScalarNode, branch: Schema, walk: Walk, { holder }: Spot): unknown {
  const { value } = node;
  if (typeof value !== 'string') return value;
  const scalar = branch['x-scalar'];
  const type = branch['x-defines'];
  const to = branch['x-refers'];
  if (scalar !== undefined || type !== undefined || to !== undefined) {
    const range = innerRange(node);
    if (scalar !== undefined) walk.scalars.push({ name: scalar, text: value, range });
    if (type !== undefined) walk.definitions.push({ type, id: value, range, owner: holder ?? value });
    if (to && !to.words?.includes(value) && !(to.url && value.startsWith('https://'))) {
      walk.references.push({ to, id: value, range });
    }
  } else if (node.cut && !branch.enum && branch.const === undefined) {
    walk.problems.push({ rule: 'unquoted-value', ...node.cut });
    return wrong;
  }
  return value;
}

/** Without the quotes. */
function innerRange(node: ScalarNode): Range {
  const isQuoted = node.style === 'double-quoted' || node.style === 'single-quoted';
  return isQuoted ? { start: node.start + 1, end: node.end - 1 } : { start: node.start, end: node.end };
}

const patterns = new Map<string, RegExp>();

/** Compiled once; `u` as in JSON Schema. */
export function patternOf(source: string): RegExp {
  const known = patterns.get(source);
  if (known) return known;
  const pattern = new RegExp(source, 'u');
  patterns.set(source, pattern);
  return pattern;
}
