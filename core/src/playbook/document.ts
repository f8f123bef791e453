// One document of a playbook file: its typed value, what is wrong with its shape, what it defines and what it points to.
import type { Config, Kind, Playbook } from '../generated/playbooks.ts';
import { check, type Checked, type Definition, type Reference, type ShapeProblem, type WrittenScalar } from '../schema/check.ts';
import { schemaNamed } from '../schema/catalogue.ts';
import { closest } from '../text/closest.ts';
import type { Range } from '../text/range.ts';
import { readDateExpression } from '../time/date-expression.ts';
import { checkScalar, type ScalarName } from '../time/scalar.ts';
import { type Node, pairOf, type YamlDocument, type YamlProblem } from '../yaml/tree.ts';
import { apiVersion, isKind, kindNames, kinds, laterKinds, schemaOfKind } from './kinds.ts';

export interface DocumentProblem {
  readonly rule: YamlProblem['rule'] | ShapeProblem['rule'] | 'unknown-kind';
  readonly message: string;
  readonly range: Range;
  readonly fix?: { readonly title: string; readonly range: Range; readonly newText: string };
}

/** Parsed once per text and shared. All ranges count from the start of the document. */
export interface PlaybookDocument {
  readonly path: string;
  readonly yaml: YamlDocument;
  /** `undefined` when the document does not say what it is. */
  readonly kind: Kind | undefined;
  readonly name: string | undefined;
  /** Reading a part that is broken throws `Unknowable`; see `schema/value.ts`. */
  readonly playbook: Playbook | undefined;
  readonly problems: readonly DocumentProblem[];
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  readonly scalars: readonly WrittenScalar[];
  /** Types of which a mistake may hide definitions, so that an unknown id of them proves nothing. */
  readonly uncertain: ReadonlySet<string>;
}

export function readDocument(path: string, yaml: YamlDocument): PlaybookDocument {
  const { root } = yaml;
  const kind = root?.kind === 'map' ? wordAt(root, 'kind') : undefined;
  if (!root || !isKind(kind)) return unread(path, yaml, root ? kindProblem(root, yaml) : undefined);
  const checked = check(root, schemaOfKind(kind), grammar, yaml.breaks);
  const playbook = isPlaybook(checked.value) ? checked.value : undefined;
  return {
    path,
    yaml,
    kind,
    name: checked.definitions.find(({ type }) => type === kinds[kind].type)?.id,
    playbook,
    problems: [...yaml.problems, ...checked.problems],
    definitions: checked.definitions,
    references: [...checked.references, ...phasesIn(checked.scalars)],
    scalars: checked.scalars,
    uncertain: checked.uncertain,
  };
}

export interface ConfigDocument {
  readonly yaml: YamlDocument;
  readonly config: Config | undefined;
  readonly problems: readonly DocumentProblem[];
  readonly references: readonly Reference[];
}

export function readConfigDocument(yaml: YamlDocument): ConfigDocument {
  const { root } = yaml;
  if (!root) return { yaml, config: undefined, problems: yaml.problems, references: [] };
  const checked = check(root, schemaNamed('config.schema.json'), grammar, yaml.breaks);
  const config = isConfig(checked) ? checked.value : undefined;
  return { yaml, config, problems: [...yaml.problems, ...checked.problems], references: checked.references };
}

export function grammar(name: string, text: string): ReturnType<typeof checkScalar> {
  return isScalarName(name) ? checkScalar(name, text) : undefined;
}

const scalarNames = {
  duration: true,
  period: true,
  date: true,
  'date-expression': true,
  moment: true,
  point: true,
  comparison: true,
  hours: true,
  'time-zone': true,
  locale: true,
  percentage: true,
  url: true,
} as const satisfies Record<ScalarName, true>;

function isScalarName(name: string): name is ScalarName {
  return Object.hasOwn(scalarNames, name);
}

/** The one place where a checked tree becomes typed: `check` has marked as unknowable all that does not fit the type. */
function isPlaybook(value: unknown): value is Playbook {
  return typeof value === 'object' && value !== null;
}

function isConfig(checked: Checked): checked is Checked & { readonly value: Config } {
  return typeof checked.value === 'object' && checked.value !== null;
}

function unread(path: string, yaml: YamlDocument, problem: DocumentProblem | undefined): PlaybookDocument {
  return {
    path,
    yaml,
    kind: undefined,
    name: undefined,
    playbook: undefined,
    problems: problem ? [...yaml.problems, problem] : yaml.problems,
    definitions: [],
    references: [],
    scalars: [],
    uncertain: new Set(),
  };
}

function wordAt(root: Node, key: string): unknown {
  const value = root.kind === 'map' ? pairOf(root, key)?.value : undefined;
  return value?.kind === 'scalar' ? value.value : undefined;
}

/** What the document should have said first; silent where the YAML itself is broken. */
function kindProblem(root: Node, yaml: YamlDocument): DocumentProblem | undefined {
  if (yaml.problems.length > 0) return undefined;
  if (root.kind !== 'map' || root.pairs.length === 0) {
    const range = { start: root.start, end: Math.min(root.end, root.start + 40) };
    return { rule: 'unknown-kind', range, message: `This is not a playbook. A playbook starts with “apiVersion: ${apiVersion}” and a kind.` };
  }
  const pair = pairOf(root, 'kind');
  if (!pair) {
    const near = root.pairs.find(({ key }) => closest(key.source, ['kind']) !== undefined);
    const first = near ?? root.pairs[0];
    const range = first?.key ?? root;
    const known = kindNames.map((name) => `“${name}”`).join(', ');
    if (near) {
      const fix = { title: 'Change to “kind”', range, newText: 'kind' };
      return { rule: 'unknown-key', range, message: `“${near.key.source}” is not a key here. Did you mean “kind”?`, fix };
    }
    return { rule: 'unknown-kind', range, message: `This playbook does not say what it is. Add “kind:” with one of ${known}.` };
  }
  const { value } = pair;
  const word = value.kind === 'scalar' ? value.source : '';
  const range = value.kind === 'scalar' && value.style !== 'missing' ? value : pair.key;
  if (laterKinds.includes(word)) {
    return { rule: 'unknown-kind', range, message: `“${word}” comes with a later version of the language; this document is not checked.` };
  }
  const meant = closest(word, kindNames);
  const hint = meant === undefined ? ` Known kinds: ${kindNames.join(', ')}.` : ` Did you mean “${meant}”?`;
  return {
    rule: 'unknown-kind',
    range,
    message: word === '' ? `This playbook does not say what it is.${hint}` : `“${word}” is not a kind of playbook.${hint}`,
    ...(meant !== undefined && { fix: { title: `Change to “${meant}”`, range, newText: meant } }),
  };
}

/** `redirect.starts` points to the phase `redirect`. */
function phasesIn(scalars: readonly WrittenScalar[]): readonly Reference[] {
  return scalars.flatMap(({ name, text, range }) => {
    const base = name === 'date-expression' ? readDateExpression(text)?.base : undefined;
    if (base?.kind !== 'phase') return [];
    const start = range.start + text.indexOf(base.id);
    return [{ to: { types: ['phase'] }, id: base.id, range: { start, end: start + base.id.length } }];
  });
}
