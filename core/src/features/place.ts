// The document around a place in a file, with the offset counted from the document's own start.

import type { PlaybookDocument } from '../playbook/document.ts';
import { schemaOfKind } from '../playbook/kinds.ts';
import { schemaNamed } from '../schema/catalogue.ts';
import { type Located, locate } from '../schema/locate.ts';
import type { Schema } from '../schema/schema.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';
import type { Node, YamlDocument } from '../yaml/tree.ts';

export interface Place {
  /** Where the document starts in the file; add it to every range that leaves. */
  readonly start: number;
  readonly offset: number;
  readonly yaml: YamlDocument;
  readonly schema: Schema | undefined;
  /** `undefined` in the config file. */
  readonly document: PlaybookDocument | undefined;
}

export function placeAt(snapshot: Snapshot, path: string, offset: number): Place | undefined {
  const file = snapshot.files.get(path);
  if (file?.type === 'config') {
    const schema = schemaNamed('config.schema.json');
    return (
      file.document && {
        start: file.start,
        offset: offset - file.start,
        yaml: file.document.yaml,
        schema,
        document: undefined,
      }
    );
  }
  const placed = documentAt(snapshot, path, offset);
  if (!placed) return undefined;
  const { start, document } = placed;
  const schema = document.kind && schemaOfKind(document.kind);
  return { start, offset: offset - start, yaml: document.yaml, schema, document };
}

export function located(root: Node | undefined, schema: Schema | undefined, offset: number): Located | undefined {
  return root && schema && locate(root, schema, offset);
}
