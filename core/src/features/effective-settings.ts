// The settings as they count, each with the place in the config that says so: for “why is this rule so loud here?”.
import type { Severity } from '../finding.ts';
import { allRules } from '../rules/list.ts';
import { severityIn } from '../rules/severity.ts';
import { known } from '../schema/value.ts';
import { type Range, shift } from '../text/range.ts';
import type { Text } from '../text/text.ts';
import { pathMatcher } from '../workspace/glob.ts';
import { configFileName, type Settings } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { ConfigFile } from '../workspace/source-file.ts';
import { type Node, type Pair, pairOf } from '../yaml/tree.ts';

export interface EffectiveSettings {
  /** The text of the config, for the places; `undefined` without one. */
  readonly text: Text | undefined;
  /** In the order of the reference; `thresholds`, `norms`, `notice` and `brand` entry by entry. */
  readonly values: readonly EffectiveValue[];
  readonly rules: readonly EffectiveRule[];
}

export interface EffectiveValue {
  /** Such as `thresholds.usedShare`. */
  readonly name: string;
  /** `undefined` when nothing is set and there is no default, and for an entry that cannot be read. */
  readonly value: unknown;
  /** From the start of the config file; `undefined` for a default. */
  readonly at: Range | undefined;
}

export interface EffectiveRule {
  readonly id: string;
  readonly severity: Severity | 'off';
  /** The rule as it is written, the preset, `rules`, or an entry of `overrides`. */
  readonly from: 'rule' | 'preset' | 'rules' | 'overrides';
  readonly at: Range | undefined;
}

/** `path` is relative to the workspace; without one, overrides for some files do not count. */
export function effectiveSettings(snapshot: Snapshot, path: string | undefined): EffectiveSettings {
  const file = snapshot.files.get(configFileName);
  const config = file?.type === 'config' ? file : undefined;
  return {
    text: file?.text,
    values: valuesIn(snapshot.settings, config),
    rules: allRules.map(({ id }) => effectiveRule(id, { snapshot, config, path })),
  };
}

/** Settings whose entries are set one by one; all others are set whole. */
const grouped: ReadonlySet<string> = new Set(['brand', 'norms', 'notice', 'thresholds']);
/** These are told rule by rule. */
const told: ReadonlySet<string> = new Set(['rules', 'overrides']);

function valuesIn(settings: Settings, config: ConfigFile | undefined): readonly EffectiveValue[] {
  return Object.entries(settings).flatMap(([name, value]: [string, unknown]) => {
    if (told.has(name)) return [];
    if (!grouped.has(name) || typeof value !== 'object' || value === null) {
      return [{ name, value, at: placeOf(config, [name]) }];
    }
    const keys = Object.keys(value);
    return keys.map((key) => ({
      name: `${name}.${key}`,
      value: known((): unknown => Reflect.get(value, key)),
      at: placeOf(config, [name, key]),
    }));
  });
}

function effectiveRule(
  id: string,
  {
    snapshot: { settings },
    config,
    path,
  }: { readonly snapshot: Snapshot; readonly config: ConfigFile | undefined; readonly path: string | undefined },
): EffectiveRule {
  const counted = path === undefined ? { ...settings, overrides: [] } : settings;
  const severity = severityIn(id, path ?? '', counted);
  const override = counted.overrides.findLastIndex(
    ({ files, rules }) => rules[id] !== undefined && files.some((pattern) => pathMatcher(pattern)(path ?? '')),
  );
  if (override >= 0)
    return { id, severity, from: 'overrides', at: placeOf(config, ['overrides', override, 'rules', id]) };
  if (settings.rules[id] !== undefined) return { id, severity, from: 'rules', at: placeOf(config, ['rules', id]) };
  const isAsWritten = severity === severityIn(id, '', { ...counted, preset: 'recommended' });
  return isAsWritten
    ? { id, severity, from: 'rule', at: undefined }
    : { id, severity, from: 'preset', at: placeOf(config, ['preset']) };
}

/** Of the key, as long as what it holds can be used; else the default counts. */
function placeOf(config: ConfigFile | undefined, steps: readonly (string | number)[]): Range | undefined {
  if (!config?.document) return undefined;
  let node: Node | undefined = config.document.yaml.root;
  let pair: Pair | undefined;
  for (const step of steps) {
    if (typeof step === 'number') node = node?.kind === 'list' ? node.items[step] : undefined;
    else {
      pair = node?.kind === 'map' ? pairOf(node, step) : undefined;
      node = pair?.value;
    }
  }
  if (!pair || !node) return undefined;
  const { start, end } = node;
  const isBroken = config.document.problems.some(
    ({ range }) => range.start >= start && range.end <= Math.max(end, start),
  );
  if (isBroken && node.kind === 'scalar') return undefined;
  const { start: from, end: to } = shift(pair.key, config.start);
  return { start: from, end: to };
}
