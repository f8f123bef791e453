// The changes for the worse that somebody has accepted: by fingerprint, with a reason, and as long as they said.
import { type DocumentProblem, grammar } from '../playbook/document.ts';
import { schemaNamed } from '../schema/catalogue.ts';
import { check } from '../schema/check.ts';
import { Unknowable } from '../schema/value.ts';
import { readSingle } from '../yaml/read.ts';

export const acceptedFileName = 'support-playbooks.accepted.yaml';

export interface AcceptedChange {
  readonly fingerprint: string;
  readonly change: string | undefined;
  readonly says: string | undefined;
  readonly reason: string;
  /** The last day on which it counts. */
  readonly until: string | undefined;
}

export interface Accepted {
  /** What is broken is left out, and accepts nothing. */
  readonly entries: readonly AcceptedChange[];
  readonly problems: readonly DocumentProblem[];
  /** Where the document starts in its file; the problems count from there. */
  readonly start: number;
}

export function readAccepted(content: string): Accepted {
  const first = readSingle(content);
  if (!first?.document.root) return { entries: [], problems: first?.document.problems ?? [], start: first?.start ?? 0 };
  const { root, breaks, problems } = first.document;
  const checked = check(root, schemaNamed('accepted.schema.json'), grammar, breaks);
  return { entries: entriesIn(checked.value), problems: [...problems, ...checked.problems], start: first.start };
}

function entriesIn(value: unknown): readonly AcceptedChange[] {
  const list = part(value, 'accepted');
  if (!Array.isArray(list)) return [];
  const entries: AcceptedChange[] = [];
  for (let index = 0; index < list.length; index++) {
    const item = part(list, index);
    const text = (key: string) => {
      const said = part(item, key);
      return typeof said === 'string' ? said : undefined;
    };
    const [fingerprint, reason, until] = [text('fingerprint'), text('reason'), text('until')];
    const isTimed = typeof item === 'object' && item !== null && 'until' in item;
    if (fingerprint === undefined || reason === undefined || (isTimed && until === undefined)) continue;
    entries.push({ fingerprint, reason, until, change: text('change'), says: text('says') });
  }
  return entries;
}

function part(holder: unknown, key: string | number): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  try {
    return Reflect.get(holder, key);
  } catch (error) {
    if (error instanceof Unknowable) return undefined;
    throw error;
  }
}
