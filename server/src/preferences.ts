// What a person set in the editor, typed and defaulted: whatever the settings say, the server gets something it can use.
import type { YamlNeighbour } from './protocol/index.ts';

/** How much of plain YAML we say beside another YAML extension. The words are those of the setting. */
export const yamlIntegrations = ['auto', 'own', 'semanticOnly'] as const;
export type YamlIntegration = (typeof yamlIntegrations)[number];

export interface Preferences {
  readonly yamlIntegration: YamlIntegration;
  /** Which inlay hints are shown. */
  readonly inlayHints: { readonly dates: boolean; readonly dueTimes: boolean };
  /** Which code lenses are shown. */
  readonly codeLens: { readonly references: boolean; readonly preview: boolean };
}

export const defaultPreferences: Preferences = {
  yamlIntegration: 'auto',
  inlayHints: { dates: true, dueTimes: true },
  codeLens: { references: true, preview: true },
};

export const noNeighbour: YamlNeighbour = { isActive: false, mapsOurSchema: false };

/**
 * From what an editor keeps under `supportPlaybooks`: nested as VS Code gives it, or with dotted keys as some others do.
 * Nonsense counts as not said.
 */
export function preferencesFrom(settings: unknown): Preferences {
  const { yamlIntegration, inlayHints, codeLens } = defaultPreferences;
  const switched = (path: string, standard: boolean) => {
    const value = valueAt(settings, path);
    return typeof value === 'boolean' ? value : standard;
  };
  const said = valueAt(settings, 'yamlIntegration');
  return {
    yamlIntegration: yamlIntegrations.find((word) => word === said) ?? yamlIntegration,
    inlayHints: {
      dates: switched('inlayHints.dates', inlayHints.dates),
      dueTimes: switched('inlayHints.dueTimes', inlayHints.dueTimes),
    },
    codeLens: {
      references: switched('codeLens.references', codeLens.references),
      preview: switched('codeLens.preview', codeLens.preview),
    },
  };
}

export function neighbourFrom(said: unknown): YamlNeighbour {
  return { isActive: valueAt(said, 'isActive') === true, mapsOurSchema: valueAt(said, 'mapsOurSchema') === true };
}

/** A file that another extension for YAML may look at too. */
export interface SharedFile {
  /** Nobody else looks at files that are not open. */
  readonly isOpen: boolean;
  /** Our config has a schema of its own. */
  readonly isConfig: boolean;
  readonly content: string;
}

/** What another extension does in one file: a comment of its own there may give it our schema too. */
export function neighbourIn({ isOpen, isConfig, content }: SharedFile, neighbour: YamlNeighbour): YamlNeighbour {
  if (!isOpen || !neighbour.isActive) return noNeighbour;
  const address = schemaComment.exec(content)?.[1];
  if (address !== undefined) return { isActive: true, mapsOurSchema: ourSchema.test(address) };
  return isConfig ? { isActive: true, mapsOurSchema: false } : neighbour;
}

/** As Red Hat's extension reads it: a comment line of its own, which wins over its settings. */
const schemaComment = /^[ \t]*#[ \t]+yaml-language-server[ \t]*:.*?\$schema=(\S+)/m;
const ourSchema = /support-playbooks.{0,300}schema|(?:^|[/\\])playbook\.schema\.json$/;

/** Which half of plain YAML is ours to report: its syntax, and what the schemas say. What playbooks mean always is. */
export interface YamlShare {
  readonly syntax: boolean;
  readonly schema: boolean;
}

export function yamlShare({ yamlIntegration }: Preferences, neighbour: YamlNeighbour): YamlShare {
  switch (yamlIntegration) {
    case 'own':
      return { syntax: true, schema: true };
    case 'semanticOnly':
      return { syntax: false, schema: false };
    case 'auto':
      return { syntax: !neighbour.isActive, schema: !(neighbour.isActive && neighbour.mapsOurSchema) };
    default:
      return yamlIntegration satisfies never;
  }
}

function valueAt(value: unknown, path: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, path)) return Reflect.get(value, path);
  const dot = path.indexOf('.');
  return dot < 0 ? undefined : valueAt(Reflect.get(value, path.slice(0, dot)), path.slice(dot + 1));
}
