// Keeps the session's preferences equal to the editor's settings: as said at the start, then after every change.
import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import { askHintsAgain, askLensesAgain } from './ask-again.ts';
import {
  defaultPreferences,
  neighbourFrom,
  neighbourIn,
  noNeighbour,
  type Preferences,
  preferencesFrom,
  type SharedFile,
  type YamlShare,
  yamlShare,
} from './preferences.ts';
import { yamlNeighbourNotification } from './protocol/index.ts';

const section = 'supportPlaybooks';

/** What follows the settings; read it anew each time, because it changes. */
export interface FollowedPreferences {
  readonly preferences: Preferences;
  /** What of plain YAML is ours in a file. */
  readonly yaml: (file: SharedFile) => YamlShare;
  /** From `initialize`: what the client said about itself, and settings that came along. */
  readonly begin: (params: InitializeParams) => void;
  /** From `initialized`: asks for the settings, and listens from now on. */
  readonly follow: () => void;
}

/** `onChange` is called after a change that makes a difference. */
export function followPreferences(connection: Connection, onChange: () => void): FollowedPreferences {
  let preferences = defaultPreferences;
  let neighbour = noNeighbour;
  let client: InitializeParams['capabilities'] = {};

  const changed = (next: { preferences?: Preferences; neighbour?: typeof neighbour }) => {
    const before = JSON.stringify([preferences, neighbour]);
    preferences = next.preferences ?? preferences;
    neighbour = next.neighbour ?? neighbour;
    if (JSON.stringify([preferences, neighbour]) === before) return;
    onChange();
    askHintsAgain({ connection, client });
    askLensesAgain({ connection, client });
  };
  /** An editor that can be asked is asked; another one says it all in the notification, under our name or bare. */
  const read = async (pushed: unknown) => {
    if (client.workspace?.configuration) {
      const settings: unknown = await connection.workspace.getConfiguration(section);
      changed({ preferences: preferencesFrom(settings) });
    } else if (pushed !== undefined) {
      changed({ preferences: preferencesFrom(ownPart(pushed)) });
    }
  };
  const readSafely = (pushed: unknown) => {
    read(pushed).catch((error: unknown) => connection.console.warn(`The settings could not be read: ${String(error)}`));
  };

  connection.onNotification(yamlNeighbourNotification, (said: unknown) => changed({ neighbour: neighbourFrom(said) }));
  connection.onDidChangeConfiguration(({ settings }) => readSafely(settings));
  return {
    get preferences() {
      return preferences;
    },
    yaml: (file) => yamlShare(preferences, neighbourIn(file, neighbour)),
    begin: ({ capabilities, initializationOptions }) => {
      client = capabilities;
      preferences = preferencesFrom(ownPart(initializationOptions));
      neighbour = neighbourFrom(partOf(initializationOptions, 'yamlNeighbour'));
    },
    follow: () => {
      if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
        void connection.client.register(DidChangeConfigurationNotification.type, { section });
      readSafely(undefined);
    },
  };
}

function ownPart(settings: unknown): unknown {
  return partOf(settings, section) ?? settings;
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
