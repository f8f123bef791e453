// Which part of a schema speaks about a place in a tree.
import { type MapNode, type Node, type NodeAt, nodeAt } from '../yaml/tree.ts';
import { patternOf } from './pattern.ts';
import { branchesOf, itemsOf, propertyOf, resolve, type Schema } from './schema.ts';

export interface Located extends NodeAt {
  /** Of the value at the place; for a key, of the value that it holds. `undefined` where the schema knows nothing. */
  readonly schema: Schema | undefined;
  /** Of the mapping around the place, when the place is a key of it or in its white space. */
  readonly holder: { readonly node: MapNode; readonly schema: Schema } | undefined;
  /** Of the key itself, where keys are names of something. */
  readonly keySchema: Schema | undefined;
}

export function locate(root: Node, schema: Schema, offset: number): Located {
  const at = nodeAt(root, offset);
  const chain: readonly Node[] = [...at.ancestors, at.node];
  let current: Schema | undefined = schema;
  let holder: Located['holder'];
  for (const [index, step] of at.steps.entries()) {
    const node = chain[index];
    if (!current || !node) break;
    const branch: Schema | undefined = branchFor(current, node);
    if (branch && node.kind === 'map') holder = { node, schema: branch };
    current = branch && (typeof step === 'string' ? propertyOf(branch, step) : itemsOf(branch));
  }
  const last = at.node;
  if (current && last.kind === 'map') {
    const branch = branchFor(current, last);
    if (branch) holder = { node: last, schema: branch };
  }
  const names = at.isKey && holder?.schema.propertyNames;
  const keySchema = names && holder ? resolve(names, holder.schema.home) : undefined;
  return { ...at, schema: current, holder, keySchema };
}

/** The alternative of a union that a node has chosen by its form. */
export function branchFor(schema: Schema, node: Node): Schema | undefined {
  const branches = branchesOf(schema);
  if (node.kind === 'map') return branches.find(({ type }) => type === 'object');
  if (node.kind === 'list') return branches.find(({ type }) => type === 'array');
  const scalars = branches.filter(({ type }) => type !== 'object' && type !== 'array');
  return scalars.find((branch) => accepts(branch, node.value)) ?? scalars[0];
}

function accepts(branch: Schema, value: unknown): boolean {
  if (branch.enum) return branch.enum.some((word) => word === value);
  if (branch.const !== undefined) return branch.const === value;
  if (branch.type !== typeof value && !(branch.type === 'integer' && typeof value === 'number')) return false;
  return typeof value !== 'string' || branch.pattern === undefined || patternOf(branch.pattern).test(value);
}
