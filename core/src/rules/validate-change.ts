// What only shows between two revisions: each document beside what it was.
import type { PlaybookDocument } from '../playbook/document.ts';
import { Unknowable } from '../schema/value.ts';
import { type Inquiry, inquire } from '../workspace/inquiry.ts';
import { allDocuments, documentsNamed, type Snapshot } from '../workspace/snapshot.ts';
import type { PlaybookFile } from '../workspace/source-file.ts';
import { allRules } from './list.ts';
import type { PlacedReport } from './rule.ts';
import { severityIn } from './severity.ts';
import { silence } from './suppressions.ts';
import { type FileFindings, loudAndSilent, placedFindings, type ValidateOptions } from './validate.ts';

/** The findings of rules that look at a change, beside those of `validate`. A document that cannot be read whole is not compared. */
export function* validateChange(before: Snapshot, after: Snapshot, options: ValidateOptions): Generator<FileFindings> {
  const pairs = pairsOf(before, after);
  const inquiry = inquire(after);
  for (const path of options.paths ?? after.files.keys()) {
    const file = after.files.get(path);
    if (file?.type !== 'playbooks') continue;
    const reports = [...reportsOn(file, pairs, { inquiry, today: options.today })];
    const all = placedFindings(reports, path, after);
    yield { path, ...loudAndSilent(silence(file, all, options.today), after) };
  }
}

interface Pairs {
  readonly earlier: ReadonlyMap<PlaybookDocument, PlaybookDocument>;
  readonly gone: readonly PlaybookDocument[];
  readonly added: readonly PlaybookDocument[];
}

/** By kind and name, or by the name that a document says it had. */
function pairsOf(before: Snapshot, after: Snapshot): Pairs {
  const earlier = new Map<PlaybookDocument, PlaybookDocument>();
  const added: PlaybookDocument[] = [];
  for (const document of allDocuments(after).filter(isWhole)) {
    const same = [document.name, previousName(document)].flatMap((name) => namedBefore(before, document, name));
    if (same[0]) earlier.set(document, same[0]);
    else added.push(document);
  }
  const kept = new Set(earlier.values());
  const gone = allDocuments(before).filter(
    (document) => isWhole(document) && !kept.has(document) && namedBefore(after, document, document.name).length === 0,
  );
  return { earlier, gone, added };
}

function isWhole({ kind, name, yaml }: PlaybookDocument): boolean {
  return kind !== undefined && name !== undefined && yaml.breaks.length === 0;
}

function namedBefore(
  snapshot: Snapshot,
  { kind }: PlaybookDocument,
  name: string | undefined,
): readonly PlaybookDocument[] {
  return kind === undefined || name === undefined ? [] : documentsNamed(snapshot, kind, name);
}

function previousName({ playbook }: PlaybookDocument): string | undefined {
  try {
    return playbook?.metadata.previousName;
  } catch (error) {
    if (error instanceof Unknowable) return undefined;
    throw error;
  }
}

function* reportsOn(
  file: PlaybookFile,
  { earlier, gone, added }: Pairs,
  { inquiry, today }: { readonly inquiry: Inquiry; readonly today: string },
): Iterable<PlacedReport> {
  const { settings } = inquiry.snapshot;
  for (const { start, document } of file.documents) {
    if (!isWhole(document) || earlier.get(document)?.yaml.source === document.yaml.source) continue;
    for (const rule of allRules) {
      if (rule.looksAt !== 'change' || severityIn(rule.id, file.path, settings) === 'off') continue;
      const context = { inquiry, settings, today, before: earlier.get(document), gone, added };
      try {
        for (const report of rule.checkAny(document, context)) yield { ...report, rule: rule.id, start, document };
      } catch (error) {
        if (!(error instanceof Unknowable)) throw error;
      }
    }
  }
}
