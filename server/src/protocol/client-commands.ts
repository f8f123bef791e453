// Commands of the client that code lenses and code actions of the server name.
import type { ProtocolPosition, ProtocolRange } from './position.ts';

/** Commands of the client that code lenses run; both sides know them by these names. */
export const previewCommand = 'supportPlaybooks.preview';
export const showReferencesCommand = 'supportPlaybooks.showReferences';

/** The file, and the id of what to show from it; without one, the first that there is. */
export type PreviewArguments = readonly [uri: string, id?: string];

/** The file and the place of the lens, and the places to show. */
export type ReferencesArguments = readonly [
  uri: string,
  position: ProtocolPosition,
  places: readonly { readonly uri: string; readonly range: ProtocolRange }[],
];

/**
 * Commands of the client that a code action may name. A client that has them says so in its capabilities, under
 * `experimental.commands.commands`, as for other servers; any other client gets plain edits.
 */
export const suppressCommand = 'supportPlaybooks.suppressFinding';

/** The one argument of `suppressCommand`. */
export interface SuppressParams {
  readonly uri: string;
  readonly rule: string;
  /** Where the comment belongs. */
  readonly position: ProtocolPosition;
  /** The whole comment; the reason belongs where `placeholder` stands. */
  readonly text: string;
  readonly placeholder: string;
}

/** Opens the page of the rule whose id is its one argument. */
export const explainCommand = 'supportPlaybooks.explainRule';
