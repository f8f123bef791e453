// From what a kind of change found to the change that everybody reads.

import { known } from '../schema/value.ts';
import { hashText } from '../text/hash.ts';
import { shift } from '../text/range.ts';
import { configFileName } from '../workspace/settings.ts';
import { startOf } from '../workspace/snapshot.ts';
import type { Change, ChangePlace, Subject } from './change.ts';
import type { Affected, ChangeKind, Found, Verdict } from './change-kind.ts';
import { detail } from './changes/detail.ts';
import { severityOf } from './severity.ts';
import type { Pair, Side, Sides, Spot } from './side.ts';

export interface Judged {
  readonly kind: ChangeKind;
  readonly verdict: Verdict;
  readonly pair: Pair;
  /** For a text that belongs to no document. */
  readonly template?: { readonly name: string; readonly path: string };
  readonly sentence: string;
  readonly about: readonly string[];
  readonly spots: Found['spots'];
  readonly affected: Affected | undefined;
  readonly locale: string | undefined;
}

export function changeFrom(judged: Judged, sides: Sides): Change {
  const { kind, verdict, sentence, about, spots, affected, locale } = judged;
  // What a kind has no name for cannot be ordered against what it was.
  const { id, title } = kind[verdict.direction] ?? detail.other ?? { id: '', title: '' };
  const subject = subjectOf(judged);
  const isNamed = kind[verdict.direction] !== undefined;
  const direction = isNamed ? verdict.direction : 'other';
  return {
    id,
    title,
    severity: severityOf(direction, verdict.isTold ?? kind.isTold),
    sentence,
    from: verdict.from,
    to: verdict.to,
    subject,
    affected,
    locale,
    before: placeOf(spots.before, sides.before),
    after: placeOf(spots.after, sides.after),
    fingerprint: hashText(
      [id, subject.kind, subject.name ?? subject.path, ...about, verdict.from, verdict.to].join('\n'),
    ),
  };
}

function subjectOf({ pair, template, spots }: Judged): Subject {
  const document = pair.after ?? pair.before;
  if (document) {
    const { kind, name, path, playbook } = document;
    const title = known(() => playbook?.metadata.title) ?? name ?? path;
    return { kind: kind ?? 'Workspace', name, title, path };
  }
  if (template) return { kind: 'Template', name: template.name, title: template.name, path: template.path };
  const path = spots.after?.path ?? spots.before?.path ?? configFileName;
  return { kind: 'Workspace', name: path, title: path, path };
}

function placeOf(spot: Spot | undefined, { snapshot }: Side): ChangePlace | undefined {
  if (!spot) return undefined;
  const { path, document, range } = spot;
  return { path, range: document ? shift(range, startOf(snapshot, document)) : range };
}
