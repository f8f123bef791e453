// What is wrong with a scalar, in a sentence: what was meant where that is clear, else what may stand here.
import { closest } from '../text/closest.ts';
import { asItLooks, deceptionIn } from '../text/deceptive.ts';
import { bounds, type Range } from '../text/range.ts';
import { shorten } from '../text/wording.ts';
import { quoted } from '../yaml/traps.ts';
import type { ScalarNode } from '../yaml/tree.ts';
import { describeAccepted } from './accepted.ts';
import type { Grammar, GrammarProblem, ShapeProblem } from './checked.ts';
import { branchesOf, type Schema } from './schema.ts';
import type { Spot } from './walk.ts';

/** A scalar that no alternative of its schema takes. */
export interface Rejected {
  readonly node: ScalarNode;
  readonly schema: Schema;
  readonly spot: Spot;
  readonly grammar: Grammar;
  /** Whether another value would be taken in its place. */
  readonly passes: (value: ScalarNode['value']) => boolean;
}

/** Nothing is written, or a word that means nothing. */
export function explainEmpty({ node, schema, spot }: Rejected): ShapeProblem {
  const goes = `${upperFirst(describeAccepted(schema))} goes here.`;
  if (node.style === 'plain')
    return { rule: 'empty-value', range: bounds(node), message: `“${node.source}” means nothing in YAML. ${goes}` };
  const key = spot.holder ? spot.key : undefined;
  const message = key ? `“${key.source}” is empty. ${goes}` : `Nothing is written here. ${goes}`;
  return { rule: 'empty-value', range: node.style === 'missing' ? placeOfNothing(node, key) : bounds(node), message };
}

/** The key whose value is missing; in a list, the dash or comma before. */
function placeOfNothing(node: ScalarNode, key: ScalarNode | undefined): Range {
  return key ? bounds(key) : { start: Math.max(0, node.start - 1), end: node.end };
}

/** A number or a yes-or-no value where a text belongs, or the other way round. */
export function explainType({ node, schema, spot, passes, grammar }: Rejected): ShapeProblem {
  const range = bounds(node);
  if (typeof node.value !== 'string' && passes(node.source)) {
    const readAs = typeof node.value === 'number' ? 'a number' : 'a yes-or-no value';
    return {
      rule: 'unquoted-value',
      range,
      message: `YAML reads “${node.source}” as ${readAs}. Put it in quotes to keep it as written.`,
      fix: { title: 'Put it in quotes', range, newText: quoted(node.source) },
    };
  }
  const scalar = branchesOf(schema).find((branch) => branch['x-scalar'])?.['x-scalar'];
  const problem = scalar === undefined ? undefined : grammar(scalar, node.source);
  if (problem) return fromGrammar(node, problem);
  const meant = unquotedMeaning(node, passes);
  const hint =
    meant === undefined
      ? `${upperFirst(describeAccepted(schema))} goes here.`
      : `Did you mean “${meant}” without quotes?`;
  return {
    rule: 'wrong-type',
    range,
    message: `“${shorten(node.source)}” is not a value ${ofKey(spot)}. ${hint}`,
    ...(meant !== undefined && { fix: { title: 'Remove the quotes', range, newText: meant } }),
  };
}

/** `"true"` and `"2"` where a yes-or-no value or a number belongs. */
function unquotedMeaning({ style, value }: ScalarNode, passes: Rejected['passes']): string | undefined {
  if ((style !== 'double-quoted' && style !== 'single-quoted') || typeof value !== 'string') return undefined;
  const plain =
    value === 'true' ? true : value === 'false' ? false : /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
  return plain !== undefined && passes(plain) ? value : undefined;
}

/** The right type and still wrong: a known word comes first, then what the grammar says, then what is allowed. */
export function explain(rejected: Rejected, fitting: readonly Schema[]): ShapeProblem {
  const { node, schema, spot, passes, grammar } = rejected;
  const text = String(node.value);
  const words = fitting.flatMap(wordsOf);
  const reserved = fitting.flatMap((branch) => branch['x-refers']?.words ?? []);
  const meant = closest(text, [...words, ...reserved]) ?? respelled(text, passes);
  const scalar = fitting.find((branch) => branch['x-scalar'])?.['x-scalar'];
  const problem = scalar === undefined ? undefined : grammar(scalar, text);
  if (problem && meant === undefined) return fromGrammar(node, problem);
  // Well written and out of bounds: the words of the place say what the bounds are.
  const limits = scalar !== undefined && meant === undefined ? schema.description : undefined;
  const isName = fitting.some((branch) => branch['x-defines'] ?? branch['x-refers']);
  return {
    rule: words.length > 0 ? 'wrong-value' : 'wrong-format',
    range: bounds(node),
    message: `“${shorten(text)}” ${isName ? whyNoName(text) : `is not a value ${ofKey(spot)}`}.${deceptionIn(text)}${limits === undefined ? hintFor(meant, schema, fitting) : ` ${limits}`}`,
    ...(meant !== undefined && { fix: replacement(node, meant) }),
  };
}

function wordsOf(branch: Schema): readonly string[] {
  return branch.enum?.map(String) ?? (branch.const === undefined ? [] : [String(branch.const)]);
}

function hintFor(meant: string | undefined, schema: Schema, fitting: readonly Schema[]): string {
  if (meant !== undefined) return ` Did you mean “${meant}”?`;
  if (fitting.some((branch) => branch['x-defines'])) return '';
  return ` ${upperFirst(describeAccepted(schema))} goes here.`;
}

function whyNoName(text: string): string {
  if (text === 'all' || text === 'none') return `is a word with a meaning of its own, so it cannot be an id`;
  return 'is not an id: ids are lower-case letters, digits and hyphens';
}

/** The same words without typographic quotes, or in the spelling of ids. */
function respelled(text: string, passes: Rejected['passes']): string | undefined {
  if (text.length > 100) return undefined;
  const bare = asItLooks(text).replace(/^[\s“”„‘’«»"']+|(?<![\s“”„‘’«»"'])[\s“”„‘’«»"']+$/g, '');
  const id = bare
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\d]+/gu, '-')
    .replace(/^-|-$/g, '');
  return [bare, id].find((word) => word !== text && word !== '' && passes(word));
}

function fromGrammar(node: ScalarNode, problem: GrammarProblem): ShapeProblem {
  const { suggestion } = problem;
  const isWhole = node.style !== 'plain' || problem.from === undefined || node.source !== node.value;
  const range = isWhole
    ? bounds(node)
    : { start: node.start + (problem.from ?? 0), end: node.start + (problem.to ?? node.source.length) };
  return {
    rule: 'wrong-format',
    range,
    message: grammarSentence(problem),
    ...(suggestion !== undefined && { fix: replacement(node, suggestion) }),
  };
}

export function grammarSentence({ message, suggestion }: GrammarProblem): string {
  return suggestion === undefined ? message : `${message.replace(howToWrite, '.')} Did you mean “${suggestion}”?`;
}

/** Examples of the right form say less than the right text itself. */
const howToWrite = /; (?:write|name) .*$/s;

function replacement(node: ScalarNode, newText: string): NonNullable<ShapeProblem['fix']> {
  const isQuoted = node.style === 'double-quoted' || node.style === 'single-quoted';
  return { title: `Change to “${newText}”`, range: bounds(node), newText: isQuoted ? quoted(newText) : newText };
}

function ofKey({ key }: Spot): string {
  return key ? `of “${key.source}”` : 'that can stand here';
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
