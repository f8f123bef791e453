// Creates what a name points to and nobody has written yet: a document, or an item in the list where it belongs.
import type { Finding } from '../finding.ts';
import type { ActionContext } from './action-context.ts';
import type { CodeAction } from './code-action.ts';
import { danglingName } from './dangling-name.ts';
import { missingDocument } from './missing-document.ts';
import { missingItems } from './missing-item.ts';

/** An id as the language has it: see `id` in `schemas/common.schema.json`. */
const idPattern = /^(?!all$|none$|.*--)[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
const longestId = 63;

export function createMissing(context: ActionContext, finding: Finding): readonly CodeAction[] {
  const dangling = danglingName(context, finding);
  if (!dangling || !idPattern.test(dangling.reference.id) || dangling.reference.id.length > longestId) return [];
  const creations = [missingDocument(context, dangling) ?? [], missingItems(context, dangling)].flat();
  return creations.map(({ title, change }) => ({
    title,
    kind: 'quickfix',
    isPreferred: false,
    mends: [finding],
    does: { kind: 'change', change },
  }));
}
