// The reference behind a finding about a name that points to nothing.
import type { Finding } from '../finding.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import type { Reference } from '../schema/checked.ts';
import { documentAt } from '../workspace/snapshot.ts';
import type { ActionContext } from './action-context.ts';

export interface DanglingName {
  readonly document: PlaybookDocument;
  readonly reference: Reference;
}

/** `undefined` for any other finding, and where the slip is in the definition and not in what points to it. */
export function danglingName({ snapshot }: ActionContext, { rule, path, range }: Finding): DanglingName | undefined {
  if (rule !== 'dangling-ref') return undefined;
  const placed = documentAt(snapshot, path, range.start);
  if (!placed) return undefined;
  const { start, document } = placed;
  const reference = document.references.find(
    (each) => each.range.start + start === range.start && each.range.end + start === range.end,
  );
  return reference && { document, reference };
}
