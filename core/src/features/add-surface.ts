// Rows for contact points and places that a plan forgets, so that what is left is to decide what becomes of them.
import type { Finding } from '../finding.ts';
import { schemaOfKind } from '../playbook/kinds.ts';
import { quotedNames } from '../rules/names-in-words.ts';
import { propertyOf } from '../schema/schema.ts';
import { shift } from '../text/range.ts';
import { strategyOf } from '../workspace/find.ts';
import { isDocumentOf } from '../workspace/inquiry.ts';
import { documentAt } from '../workspace/snapshot.ts';
import { pairOf } from '../yaml/tree.ts';
import type { ActionContext } from './action-context.ts';
import { itemsAdded, type NewItem } from './added-item.ts';
import type { CodeAction } from './code-action.ts';

/** Which key a row names the forgotten thing under, and what most often becomes of it. */
const rows: Readonly<Record<string, { readonly key: string; readonly becomes: string }>> = {
  'orphaned-endpoint': { key: 'endpoint', becomes: 'message' },
  'surface-still-lists-closed-channel': { key: 'surface', becomes: 'updated' },
};

export function addSurface({ snapshot, inquiry }: ActionContext, finding: Finding): readonly CodeAction[] {
  const row = rows[finding.rule];
  const placed = documentAt(snapshot, finding.path, finding.range.start);
  if (!row || !placed || !isDocumentOf(placed.document, 'SunsetPlan')) return [];
  const { start, document } = placed;
  const defined = new Set(strategyOf(inquiry, document)?.definitions.map(({ id }) => id));
  // The finding points to each of them where it is defined.
  const ids = finding.related.flatMap(({ path, range }) => {
    const id = snapshot.files.get(path)?.text.content.slice(range.start, range.end) ?? '';
    return defined.has(id) ? [id] : [];
  });
  const { root } = document.yaml;
  const spec = propertyOf(schemaOfKind('SunsetPlan'), 'spec');
  const edit = itemsAdded(
    document.yaml,
    {
      map: root?.kind === 'map' ? pairOf(root, 'spec')?.value : undefined,
      key: 'surfaces',
      order: Object.keys(spec?.properties ?? {}),
    },
    ids.map(
      (id): NewItem => [
        [row.key, id],
        ['becomes', row.becomes],
      ],
    ),
  );
  if (!edit) return [];
  const { path } = finding;
  return [
    {
      title: `Say that ${quotedNames(ids)} ${ids.length === 1 ? 'becomes' : 'become'} “${row.becomes}” (check that it is meant)`,
      kind: 'quickfix',
      isPreferred: false,
      mends: [finding],
      does: {
        kind: 'change',
        change: { edits: [{ path, range: shift(edit.range, start), newText: edit.newText }], files: [] },
      },
    },
  ];
}
