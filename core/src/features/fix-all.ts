// Mends all findings that have one right answer, round by round, until nothing changes any more.
import { compareFindings, type FileEdit, type Finding, type Fix } from '../finding.ts';
import { type FileFindings, type ValidateOptions, validate } from '../rules/validate.ts';
import { applyEdits } from '../text/edit.ts';
import { type Snapshot, withFiles } from '../workspace/snapshot.ts';

export interface FixOptions extends ValidateOptions {
  /** `safe` cannot change what the author meant; `unsafe` are those too that need a look. */
  readonly kinds: FixKinds;
  /** Only findings of this rule. */
  readonly rule?: string;
}

export type FixKinds = 'safe' | 'unsafe';

export interface FixedFiles {
  /** The workspace after the fixes; the same one when there was nothing to mend. */
  readonly snapshot: Snapshot;
  /** The findings that are gone, in the order in which they went. */
  readonly fixed: readonly Finding[];
  /** The new text of each file that changed, by path, in path order. */
  readonly changed: ReadonlyMap<string, string>;
}

/** A mended key may bring to light what could not be judged before; so often that is looked at again. */
const mostRounds = 10;

/**
 * A fix is kept only when its finding is gone afterwards and the YAML is no more broken than before. Line ends, comments
 * and quotes stay as they are, since nothing but the edits of the fixes is written.
 */
export function fixAll(snapshot: Snapshot, options: FixOptions): FixedFiles {
  const refused = new Set<string>();
  const fixed: Finding[] = [];
  let current = snapshot;
  for (let round = 0; round < mostRounds; round++) {
    const step = fixOnce(current, options, refused);
    if (step.fixed.length === 0) break;
    fixed.push(...step.fixed);
    current = step.snapshot;
  }
  return { snapshot: current, fixed, changed: changedTexts(snapshot, current) };
}

interface FixStep {
  readonly snapshot: Snapshot;
  readonly fixed: readonly Finding[];
}

/** One round. Fixes that do not help are refused, and the others tried again without them. */
function fixOnce(snapshot: Snapshot, options: FixOptions, refused: Set<string>): FixStep {
  for (;;) {
    const findings = findingsIn(snapshot, options).filter((finding) => !refused.has(keyOf(finding)));
    const wanted = findings.filter(({ rule }) => options.rule === undefined || rule === options.rule);
    const chosen = fixesOf(wanted, options.kinds).filter((each) => isForUs(each, snapshot));
    if (chosen.length === 0) return { snapshot, fixed: [] };
    const edited = withEdits(
      snapshot,
      chosen.flatMap(({ fix }) => fix.edits),
    );
    const useless = uselessFixes(chosen, findingsIn(snapshot, options), findingsIn(edited, options));
    if (useless.length === 0) return { snapshot: edited, fixed: chosen.map(({ finding }) => finding) };
    for (const { finding } of useless) refused.add(keyOf(finding));
  }
}

interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** One fix for each finding that has one of the kind, in reading order; of two that touch, the first one only. */
function fixesOf(findings: readonly Finding[], kinds: FixKinds): readonly ChosenFix[] {
  const taken = new Map<string, FileEdit[]>();
  return [...findings].sort(compareFindings).flatMap((finding) => {
    const fix = finding.fixes.find(({ isSafe }) => isSafe || kinds === 'unsafe');
    if (!fix || fix.edits.length === 0) return [];
    if (fix.edits.some((edit) => taken.get(edit.path)?.some((other) => doTouch(edit, other)))) return [];
    for (const edit of fix.edits) taken.set(edit.path, [...(taken.get(edit.path) ?? []), edit]);
    return [{ finding, fix }];
  });
}

/** Two that only meet touch as well: which text would come first is nobody's guess. */
function doTouch({ range: a }: FileEdit, { range: b }: FileEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Texts that ship with the product cannot be edited; and to put several broken lines into one text is for a person to decide. */
function isForUs({ finding, fix }: ChosenFix, { files }: Snapshot): boolean {
  return fix.edits.every(({ path, range }) => {
    const file = files.get(path);
    if (file === undefined || file.type === 'unreadable') return false;
    return finding.rule !== syntaxRule || !/[\r\n]/.test(file.text.content.slice(range.start, range.end));
  });
}

function withEdits(snapshot: Snapshot, edits: readonly FileEdit[]): Snapshot {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return withFiles(
    snapshot,
    paths.map((path) => {
      const own = edits.filter((edit) => edit.path === path);
      return [path, { content: applyEdits(snapshot.files.get(path)?.text.content ?? '', own) }] as const;
    }),
  );
}

/** Counted, because of two equal findings in a file one may be mended and the other take over its fingerprint. */
function uselessFixes(
  chosen: readonly ChosenFix[],
  before: readonly Finding[],
  after: readonly Finding[],
): readonly ChosenFix[] {
  const was = counted(before);
  const is = counted(after);
  const tried = counted(chosen.map(({ finding }) => finding));
  const isLeft = (key: string): boolean => (is.get(key) ?? 0) > (was.get(key) ?? 0) - (tried.get(key) ?? 0);
  return chosen.filter(({ finding, fix }) => {
    if (isLeft(keyOf(finding))) return true;
    return fix.edits.some(({ path }) => !isBetterRead(breaksIn(before, path), breaksIn(after, path), finding.rule));
  });
}

/** A mended break is one less, or lets the reader get further; any other fix leaves no new break behind. */
function isBetterRead(before: readonly number[], after: readonly number[], rule: string): boolean {
  if (rule !== syntaxRule) return after.length <= before.length;
  return after.length < before.length || (after.length === before.length && (after[0] ?? 0) > (before[0] ?? 0));
}

/** Where the YAML breaks, in reading order. */
function breaksIn(findings: readonly Finding[], path: string): readonly number[] {
  return findings.flatMap((each) => (each.rule === syntaxRule && each.path === path ? each.range.start : []));
}

const syntaxRule = 'yaml-syntax';

function counted(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}

function keyOf({ path, rule, message }: Finding): string {
  return JSON.stringify([path, rule, message]);
}

function findingsIn(snapshot: Snapshot, options: ValidateOptions): readonly Finding[] {
  return [...validate(snapshot, options)].flatMap(({ findings }: FileFindings) => findings);
}

function changedTexts(before: Snapshot, after: Snapshot): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  for (const [path, { text }] of after.files) {
    if (before.files.get(path)?.text.content !== text.content) changed.set(path, text.content);
  }
  return changed;
}
