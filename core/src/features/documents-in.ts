// The YAML documents of one file, playbooks and config alike, each with the schema that speaks about it.
import type { PlaybookDocument } from '../playbook/document.ts';
import { schemaOfKind } from '../playbook/kinds.ts';
import { schemaNamed } from '../schema/catalogue.ts';
import type { Schema } from '../schema/schema.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { YamlDocument } from '../yaml/tree.ts';

export interface DocumentIn {
  /** Where the document starts in the file; add it to every range that leaves. */
  readonly start: number;
  readonly yaml: YamlDocument;
  readonly schema: Schema | undefined;
  /** `undefined` in the config file. */
  readonly document: PlaybookDocument | undefined;
}

/** In the order of the file; none for a template text or a file that cannot be read. */
export function documentsIn(snapshot: Snapshot, path: string): readonly DocumentIn[] {
  const file = snapshot.files.get(path);
  if (file?.type === 'config') {
    const schema = schemaNamed('config.schema.json');
    return file.document ? [{ start: file.start, yaml: file.document.yaml, schema, document: undefined }] : [];
  }
  if (file?.type !== 'playbooks') return [];
  return file.documents.map(({ start, document }) => {
    const schema = document.kind && schemaOfKind(document.kind);
    return { start, yaml: document.yaml, schema, document };
  });
}
