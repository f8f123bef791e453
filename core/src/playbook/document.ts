// One document of a playbook file: its typed value, what is wrong with its shape, what it defines and what it points to.
import type { Config, Kind, Playbook } from '../generated/playbooks.ts';
import { schemaNamed } from '../schema/catalogue.ts';
import { check } from '../schema/check.ts';
import type { Checked, Definition, Reference, ShapeProblem, WrittenScalar } from '../schema/checked.ts';
import type { Range } from '../text/range.ts';
import { readDateExpression } from '../time/date-expression.ts';
import { checkScalar, type ScalarName } from '../time/scalar.ts';
import { type Node, pairOf, type YamlDocument, type YamlProblem } from '../yaml/tree.ts';
import { findKind } from './find-kind.ts';
import { kinds, schemaOfKind } from './kinds.ts';

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
  if (!root) return unread(path, yaml);
  const found = findKind(root);
  if (!found.kind) {
    const isSilent = !found.problem || yaml.problems.length > 0;
    return { ...unread(path, yaml), name: nameIn(root), problems: isSilent ? yaml.problems : [found.problem] };
  }
  const { kind } = found;
  const checked = check(root, schemaOfKind(kind), grammar, yaml.breaks);
  const { value } = checked;
  if (isPlaybook(value)) Reflect.defineProperty(value, 'kind', { value: kind, enumerable: true, configurable: true });
  return {
    path,
    yaml,
    kind,
    name: checked.definitions.find(({ type }) => type === kinds[kind].type)?.id,
    playbook: isPlaybook(value) ? value : undefined,
    problems: [...yaml.problems, ...worded(checked.problems, found.problem)],
    definitions: checked.definitions,
    references: [...checked.references, ...phasesIn(checked.scalars)],
    scalars: checked.scalars,
    uncertain: checked.uncertain,
  };
}

/** A misspelled kind is one mistake, and the schema's words for it are not the best ones. */
function worded(
  problems: readonly ShapeProblem[],
  kindProblem: DocumentProblem | undefined,
): readonly DocumentProblem[] {
  if (!kindProblem) return problems;
  const { start } = kindProblem.range;
  return problems.map((problem) => (problem.range.start === start ? kindProblem : problem));
}

/** Of a document that does not say what it is. */
function nameIn(root: Node): string | undefined {
  const metadata = root.kind === 'map' ? pairOf(root, 'metadata')?.value : undefined;
  const name = metadata?.kind === 'map' ? pairOf(metadata, 'name')?.value : undefined;
  return name?.kind === 'scalar' && typeof name.value === 'string' ? name.value : undefined;
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

function unread(path: string, yaml: YamlDocument): PlaybookDocument {
  return {
    path,
    yaml,
    kind: undefined,
    name: undefined,
    playbook: undefined,
    problems: yaml.problems,
    definitions: [],
    references: [],
    scalars: [],
    uncertain: new Set(),
  };
}

/** `redirect.starts` points to the phase `redirect`. */
function phasesIn(scalars: readonly WrittenScalar[]): readonly Reference[] {
  const phases: Reference[] = [];
  for (const { name, text, range } of scalars) {
    const base = name === 'date-expression' ? readDateExpression(text)?.base : undefined;
    if (base?.kind !== 'phase') continue;
    const start = range.start + text.indexOf(base.id);
    phases.push({ to: { types: ['phase'] }, id: base.id, range: { start, end: start + base.id.length } });
  }
  return phases;
}
