// A scalar against its schema: of the right type, among the allowed words, and in its grammar.
import type { Range } from '../text/range.ts';
import type { ScalarNode } from '../yaml/tree.ts';
import { explain, explainEmpty, explainType } from './explain.ts';
import type { Place, ScalarPlace } from './place.ts';
import { hideDefinitions, type Spot, touchesBreak, type Walk, wrong } from './walk.ts';

export function visitScalar(node: ScalarNode, place: Place, walk: Walk, spot: Spot): unknown {
  const { schema } = place;
  // What belongs where nothing is may stand behind the break.
  if (node.style === 'broken' || (node.style === 'missing' && touchesBreak(node, walk))) {
    hideDefinitions(schema, walk);
    return wrong;
  }
  for (const branch of place.scalars) {
    if (fitsType(node.value, branch) && fits(node.value, branch, walk)) return accept(node, branch, walk, spot);
  }
  hideDefinitions(schema, walk);
  walk.problems.push(problemOf(node, place, walk, spot));
  return wrong;
}

function problemOf(node: ScalarNode, { schema, scalars }: Place, walk: Walk, spot: Spot): Walk['problems'][number] {
  const passes = (value: ScalarNode['value']) =>
    scalars.some((branch) => fitsType(value, branch) && fits(value, branch, walk));
  const question = { node, schema, spot, passes, grammar: walk.grammar };
  if (node.value === null || node.value === '') return explainEmpty(question);
  const fitting = scalars.filter((branch) => fitsType(node.value, branch)).map((branch) => branch.schema);
  return fitting.length === 0 ? explainType(question) : explain(question, fitting);
}

function fitsType(value: ScalarNode['value'], { type, words }: ScalarPlace): boolean {
  switch (type) {
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
      return value !== null && words !== undefined;
    default:
      return false;
  }
}

function fits(value: ScalarNode['value'], place: ScalarPlace, walk: Walk): boolean {
  if (place.words) return place.words.includes(value);
  if (typeof value === 'number') return value >= place.minimum && value <= place.maximum;
  if (typeof value !== 'string') return true;
  if (isShorter(value, place.minLength) || (value.length > place.maxLength && !isShorter(value, place.maxLength + 1)))
    return false;
  if (place.grammar !== undefined && walk.grammar(place.grammar, value)) return false;
  return place.pattern === undefined || place.pattern.test(value);
}

/** JSON Schema counts characters, not UTF-16 code units, of which a character has one or two. */
function isShorter(text: string, length: number): boolean {
  if (text.length < length) return true;
  if (text.length >= length * 2) return false;
  let count = 0;
  for (const _ of text) count++;
  return count < length;
}

function accept(node: ScalarNode, place: ScalarPlace, walk: Walk, { holder }: Spot): unknown {
  const { value } = node;
  if (typeof value !== 'string') return value;
  const { grammar, defines, refers } = place;
  if (grammar !== undefined || defines !== undefined || refers !== undefined) {
    const range = innerRange(node);
    if (grammar !== undefined) walk.scalars.push({ name: grammar, text: value, range });
    if (defines !== undefined) walk.definitions.push({ type: defines, id: value, range, owner: holder ?? value });
    if (refers && !refers.words?.includes(value) && !(refers.url && value.startsWith('https://'))) {
      walk.references.push({ to: refers, id: value, range });
    }
  } else if (node.cut && !place.words) {
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
