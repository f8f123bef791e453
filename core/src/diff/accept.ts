// Which changes somebody has accepted, and which acceptances have run out or meet nothing any more.
import { type AcceptedChange, acceptedFileName } from '../workspace/accepted.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Change } from './change.ts';

export interface AcceptedOrNot {
  readonly change: Change;
  /** `undefined` when nobody has, or when it has run out. */
  readonly accepted: AcceptedChange | undefined;
}

export interface Acceptances {
  readonly changes: readonly AcceptedOrNot[];
  readonly expired: readonly AcceptedChange[];
}

/** What the newer revision says counts: a change is accepted where it is made. */
export function acceptances(changes: readonly Change[], after: Snapshot, today: string): Acceptances {
  const entries = acceptedIn(after);
  const isExpired = ({ until }: AcceptedChange) => until !== undefined && until < today;
  const inForce = new Map(entries.filter((entry) => !isExpired(entry)).map((entry) => [entry.fingerprint, entry]));
  return {
    changes: changes.map((change) => ({ change, accepted: inForce.get(change.fingerprint) })),
    expired: entries.filter(
      (entry) => isExpired(entry) && changes.some((change) => change.fingerprint === entry.fingerprint),
    ),
  };
}

function acceptedIn({ files }: Snapshot): readonly AcceptedChange[] {
  const file = files.get(acceptedFileName);
  return file?.type === 'accepted' ? file.accepted.entries : [];
}
