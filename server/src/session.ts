// What every handler may use.
import type { ClientCapabilities, Connection, TextDocumentPositionParams } from 'vscode-languageserver';
import { offsetAt, type Snapshot, type Text } from '#core';
import type { Diagnostics } from './diagnostics.ts';
import type { Folders, OpenPlace } from './folders.ts';
import type { Host } from './host.ts';
import type { Preferences, SharedFile, YamlShare } from './preferences.ts';

export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  /** What the editor said that it can do; nothing before it did. */
  readonly client: ClientCapabilities;
  readonly folders: Folders;
  readonly diagnostics: Diagnostics;
  /** The day that counts as today in a workspace. */
  readonly today: (snapshot: Snapshot) => string;
  /** The newest settings; read them where they are needed, because they change. */
  readonly preferences: Preferences;
  /** What of plain YAML is ours to say in a file, beside another extension for YAML. */
  readonly yaml: (file: SharedFile) => YamlShare;
}

/** A file that is known, with its text. */
export interface FileSpot extends OpenPlace {
  readonly text: Text;
}

/** A place in a file, counted from the start of the file. */
export interface Spot extends FileSpot {
  readonly offset: number;
}

/** `undefined` for a file that is none of ours. */
export function fileOf(
  { folders }: Session,
  { textDocument }: Pick<TextDocumentPositionParams, 'textDocument'>,
): FileSpot | undefined {
  const place = folders.place(textDocument.uri);
  const text = place?.snapshot.files.get(place.path)?.text;
  return place && text && { ...place, text };
}

export function spotOf(session: Session, params: TextDocumentPositionParams): Spot | undefined {
  const file = fileOf(session, params);
  return file && { ...file, offset: offsetAt(file.text, params.position) };
}

/** What of plain YAML is ours in the file of a spot. Whoever asks about a place has the file open. */
export function yamlShareIn(session: Session, { snapshot, path, text }: FileSpot): YamlShare {
  return session.yaml({ isOpen: true, isConfig: snapshot.files.get(path)?.type === 'config', content: text.content });
}
