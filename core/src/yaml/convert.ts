// From the library's nodes to ours: aliases and merge keys written out within a budget, and the traps that YAML sets for honest authors.
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Range } from '../text/range.ts';
import { limits } from './limits.ts';
import { commaTrap, commentTrap, placeholderTrap } from './traps.ts';
import {
  type MapNode,
  missing,
  type Node,
  type Pair,
  type ScalarNode,
  type ScalarStyle,
  type YamlProblem,
} from './tree.ts';

export interface Converted {
  readonly root: Node | undefined;
  readonly problems: readonly YamlProblem[];
  /** Where something was left out of the tree. */
  readonly breaks: readonly Range[];
  /** No anchor, alias, tag or merge key. */
  readonly isPlain: boolean;
}

/** `nodes` when aliases make the document larger than the limit. */
export function convert(document: Document.Parsed, source: string): Converted | 'nodes' {
  const state: State = {
    source,
    problems: [],
    breaks: [],
    anchors: new Map(),
    open: new Set(),
    count: 0,
    isPlain: true,
    flow: 0,
  };
  const directive = /^%YAML[ \t]+(?!1\.2\b)\S+/m.exec(source.slice(0, document.range[0] + 200));
  if (directive) {
    const range = { start: directive.index, end: directive.index + directive[0].length };
    state.problems.push({ rule: 'yaml-syntax', range, message: 'Playbooks use YAML 1.2. Remove this line.' });
  }
  const { contents } = document;
  if (!contents || (isScalar(contents) && contents.value === null && !contents.source)) {
    return { root: undefined, problems: state.problems, breaks: state.breaks, isPlain: state.isPlain };
  }
  const root = nodeFrom(contents, state);
  return state.count > limits.nodes
    ? 'nodes'
    : { root, problems: state.problems, breaks: state.breaks, isPlain: state.isPlain };
}

interface State {
  readonly source: string;
  readonly problems: YamlProblem[];
  readonly breaks: Range[];
  /** In document order, as YAML wants it: an alias means the last anchor of its name before it. */
  readonly anchors: Map<string, ParsedNode>;
  readonly open: Set<ParsedNode>;
  count: number;
  isPlain: boolean;
  /** How many braces and brackets are open. */
  flow: number;
}

function nodeFrom(node: ParsedNode, state: State): Node {
  if (++state.count > limits.nodes) return missing(node.range[0]);
  if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) state.isPlain = false;
  if (isAlias(node)) return aliased(node, state);
  if (node.anchor) state.anchors.set(node.anchor, node);
  state.open.add(node);
  const result = contentOf(node, state);
  state.open.delete(node);
  return result;
}

function contentOf(node: ParsedNode, state: State): Node {
  if (isMap(node)) return mapFrom(node, state);
  if (isSeq(node)) return listFrom(node, state);
  return isScalar(node) ? scalarFrom(node, state) : missing(node.range[0]);
}

function aliased(node: Alias.Parsed, state: State): Node {
  const range = { start: node.range[0], end: node.range[1] };
  const target = state.anchors.get(node.source);
  if (!target || state.open.has(target)) {
    if (node.source === '') return broken(range);
    const message = target
      ? `“*${node.source}” stands inside the very thing it repeats.`
      : `No anchor “&${node.source}” stands before this.`;
    state.problems.push({ rule: 'yaml-syntax', range, message });
    return broken(range);
  }
  state.open.add(target);
  const told = state.problems.length;
  const result = { ...contentOf(target, state), ...range };
  state.problems.length = told; // What is wrong inside was said at the anchor.
  state.open.delete(target);
  return result;
}

function listFrom(list: YAMLSeq.Parsed, state: State): Node {
  const isFlow = list.flow === true;
  if (isFlow) state.flow++;
  const items = list.items.map((item) => nodeFrom(item, state));
  if (isFlow) state.flow--;
  return { kind: 'list', items, isFlow, ...extent(items[items.length - 1]?.end, isFlow, list.range) };
}

function mapFrom(map: YAMLMap.Parsed, state: State): Node {
  const isFlow = map.flow === true;
  const trap = isFlow ? placeholderTrap(map.range[0], state.source, state.flow > 0) : undefined;
  if (trap) {
    state.problems.push({ rule: 'unquoted-value', ...trap });
    return broken(trap.range);
  }
  if (isFlow) state.flow++;
  const result = pairsFrom(map, isFlow, state);
  if (isFlow) state.flow--;
  return result;
}

function pairsFrom(map: YAMLMap.Parsed, isFlow: boolean, state: State): MapNode {
  const pairs: Pair[] = [];
  const byKey = new Map<string, Pair>();
  const merges: Node[] = [];
  let comma: CommaRun | undefined;
  for (const item of map.items) {
    const key = keyFrom(item.key, state);
    if (!key) continue;
    if (isFlow && item.value === null && key.style === 'plain') {
      comma ??= commaRun(pairs[pairs.length - 1]);
      if (comma) {
        comma.end = key.end;
        continue;
      }
    }
    if (comma) tellComma(comma, pairs, state);
    comma = undefined;
    const value = item.value ? nodeFrom(item.value, state) : missing(key.end);
    if (key.source === '<<' && key.style === 'plain') {
      state.isPlain = false;
      merges.push(...(value.kind === 'list' ? value.items : [value]));
    } else if (byKey.has(key.source)) {
      const message = `“${key.source}” is written twice here, and only one can count. Merge the two.`;
      state.problems.push({ rule: 'duplicate-key', range: { start: key.start, end: key.end }, message });
    } else {
      const pair = { key, value };
      byKey.set(key.source, pair);
      pairs.push(pair);
    }
  }
  if (comma) tellComma(comma, pairs, state);
  const last = pairs[pairs.length - 1];
  const range = extent(last && Math.max(last.key.end, last.value.end), isFlow, map.range);
  addMerged(pairs, byKey, merges, state);
  return { kind: 'map', pairs, isFlow, ...range };
}

/** A value that commas cut into pieces, up to the last piece so far. */
interface CommaRun {
  readonly pair: Pair;
  end: number;
}

function commaRun(pair: Pair | undefined): CommaRun | undefined {
  return pair?.value.kind === 'scalar' && pair.value.style === 'plain' ? { pair, end: pair.value.end } : undefined;
}

function tellComma({ pair, end }: CommaRun, pairs: Pair[], state: State): void {
  const trap = commaTrap(pair, { start: end, end }, state.source);
  state.problems.push({ rule: 'unquoted-value', ...trap });
  pairs[pairs.length - 1] = { key: pair.key, value: broken(trap.range) };
}

/** `<<` brings the pairs that the mapping does not write itself (YAML 1.1 merge keys, as everybody expects them). */
function addMerged(pairs: Pair[], byKey: Map<string, Pair>, merges: readonly Node[], state: State): void {
  for (const merge of merges) {
    if (merge.kind !== 'map') continue;
    for (const pair of merge.pairs) {
      if (byKey.has(pair.key.source)) continue;
      byKey.set(pair.key.source, pair);
      pairs.push(pair);
      state.count++;
    }
  }
}

function keyFrom(key: ParsedNode | null, state: State): ScalarNode | undefined {
  if (!key) return undefined;
  const node = nodeFrom(key, state);
  if (node.kind === 'scalar' && node.style !== 'missing' && node.style !== 'broken') {
    return { ...node, source: node.style === 'plain' ? node.source : String(node.value) };
  }
  if (node.kind !== 'scalar') {
    const message = 'A key is one word, or a text in quotes.';
    state.problems.push({ rule: 'yaml-syntax', range: { start: node.start, end: node.end }, message });
    state.breaks.push({ start: node.start, end: node.end });
  }
  return undefined;
}

function scalarFrom(node: Scalar.Parsed, state: State): ScalarNode {
  const [start, end] = node.range;
  const source = node.source ?? '';
  const style = styles[node.type ?? ''] ?? 'plain';
  if (style === 'plain' && source === '' && end <= start) return missing(afterLastWord(state.source, start));
  const isBlock = style === 'literal' || style === 'folded';
  const result: ScalarNode = {
    kind: 'scalar',
    style,
    source,
    value: plainValue(node.value, source),
    start,
    end: isBlock ? trimmedEnd(state.source, start, end) : end,
  };
  if (style === 'double-quoted' && halfCharacter.test(String(result.value))) {
    const message = 'This text holds half of a character, written as a code. Write the character itself.';
    state.problems.push({ rule: 'yaml-syntax', range: { start, end }, message });
  }
  const cut = commentTrap(result, state.source);
  return cut ? { ...result, cut } : result;
}

/** No text in UTF-8 can hold it. */
const halfCharacter = /\p{Surrogate}/u;

function plainValue(value: unknown, source: string): ScalarNode['value'] {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : source;
  return typeof value === 'bigint' ? Number(value) : source;
}

/** Nothing is where the dash or colon before it ends. */
function afterLastWord(source: string, at: number): number {
  let before = at;
  while (before > 0 && isBlank(source.charCodeAt(before - 1))) before--;
  return before;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function broken(range: Range): ScalarNode {
  return { kind: 'scalar', style: 'broken', source: '', value: null, start: range.start, end: range.end };
}

/** Block collections end with their last item, not with the blank lines and comments after it. */
function extent(lastEnd: number | undefined, isFlow: boolean, [start, end]: readonly [number, number, number]): Range {
  return { start, end: isFlow || lastEnd === undefined ? end : Math.max(start, lastEnd) };
}

function trimmedEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(source.charCodeAt(at - 1))) at--;
  return at;
}
