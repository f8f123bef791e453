// What server and client tell each other unasked: the state of a check, a change, another extension for YAML.

/** Server to client, after every check of the workspace. */
export const statusNotification = 'support-playbooks/status';

export interface StatusParams {
  readonly playbooks: number;
  readonly findings: { readonly error: number; readonly warning: number };
  readonly message?: string;
}

/** Server to client, after every change of the model; carries nothing. A preview asks again, and the newest answer wins. */
export const changedNotification = 'support-playbooks/changed';

/** Client to server: what another extension for YAML does here. It also comes along as `yamlNeighbour` in the options of `initialize`. */
export const yamlNeighbourNotification = 'support-playbooks/yamlNeighbour';

export interface YamlNeighbour {
  readonly isActive: boolean;
  /** Whether the user gave it our schema for our files. */
  readonly mapsOurSchema: boolean;
}
