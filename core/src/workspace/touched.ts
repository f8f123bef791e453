// Which questions may have another answer after an edit, so that nobody has to ask all of them again.
import type { PlaybookDocument } from '../playbook/document.ts';
import { isHiding } from './hidden-parts.ts';
import { keyOfQuestion, type Question } from './question.ts';
import { pointersOf, pointersText } from './reference-index.ts';
import { documentsOfSameName } from './same-file-name.ts';
import { type Change, type Snapshot, type Step, stepTo } from './snapshot.ts';
import { teamsText } from './teams.ts';

/** Keys of questions, a set for each step from `earlier` to `now`; `undefined` where more may have changed than they say. */
export function questionsTouched(earlier: Snapshot, now: Snapshot): readonly ReadonlySet<string>[] | undefined {
  const from = stepTo(earlier);
  if (!from) return undefined;
  const found: ReadonlySet<string>[] = [];
  for (let step = stepTo(now); step !== from; step = step.before) {
    const touched = step && touchedBy(step, now);
    if (!step || !touched) return undefined;
    found.push(touched);
  }
  return found;
}

/** Works it out for the steps that led here, so that nobody keeps files as they were before an edit. */
export function letOldFilesGo(snapshot: Snapshot): void {
  for (let step = stepTo(snapshot); step?.changed; step = step.before) touchedBy(step, snapshot);
}

const touchedBySteps = new WeakMap<Step, ReadonlySet<string> | undefined>();

function touchedBy(step: Step, now: Snapshot): ReadonlySet<string> | undefined {
  if (!touchedBySteps.has(step)) {
    touchedBySteps.set(step, step.changed && findTouched(step.changed, now));
    step.changed = undefined;
  }
  return touchedBySteps.get(step);
}

function findTouched(changed: readonly Change[], now: Snapshot): ReadonlySet<string> | undefined {
  const keys = new Set<string>();
  const add = (question: Question) => keys.add(keyOfQuestion(question));
  for (const change of changed) {
    const documents = documentsIn(change);
    if (!documents) return undefined;
    const { before, after } = documents;
    if (!isAlike(teamsText, before, after)) return undefined;
    const isPointing = !isAlike(pointersText, before, after);
    for (const document of [...before, ...after]) {
      if (before.includes(document) && after.includes(document)) continue;
      const { kind, name, path } = document;
      if (kind === 'MessageTemplate') return undefined;
      if (kind) add({ about: 'all', kind });
      if (kind && name !== undefined) add({ about: 'named', kind, name });
      if (isHiding(document)) add({ about: 'hidden' });
      for (const pointer of pointersOf(document).values()) {
        add({ about: 'references', ...pointer });
        if (isPointing) add({ about: 'referenced', ...pointer });
      }
      for (const other of documentsOfSameName(now, path)) add({ about: 'same-file-name', path: other.path });
    }
  }
  return keys;
}

/** Of a file of playbooks that was edited; templates, settings, and files that come or go are in too many answers. */
function documentsIn({
  before,
  after,
}: Change): { readonly before: readonly PlaybookDocument[]; readonly after: readonly PlaybookDocument[] } | undefined {
  if (before?.type !== 'playbooks' || after?.type !== 'playbooks') return undefined;
  return {
    before: before.documents.map(({ document }) => document),
    after: after.documents.map(({ document }) => document),
  };
}

function isAlike(
  text: (document: PlaybookDocument) => string,
  before: readonly PlaybookDocument[],
  after: readonly PlaybookDocument[],
): boolean {
  return before.length === after.length && before.every((each, index) => text(each) === text(after[index] ?? each));
}
