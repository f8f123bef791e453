// The fixes that findings bring along, and every close word for a name that points to nothing.
import type { Finding, Fix } from '../finding.ts';
import { closeWords } from '../text/closest.ts';
import { builtinNamesOf, candidates } from '../workspace/find.ts';
import { shippedTemplateNames } from '../workspace/templates.ts';
import type { ActionContext } from './action-context.ts';
import type { CodeAction } from './code-action.ts';
import { type DanglingName, danglingName } from './dangling-name.ts';

/** More would be a list of all names, which completion shows better. */
const mostWords = 5;

export function quickFixes(context: ActionContext, finding: Finding): readonly CodeAction[] {
  const fixes = [...finding.fixes.filter((fix) => isForUs(fix, context)), ...closeNames(context, finding)];
  return fixes.map((fix) => ({
    title: titleOf(fix),
    kind: 'quickfix',
    isPreferred: fixes.length === 1 && fix.isSafe,
    mends: [finding],
    does: { kind: 'change', change: { edits: fix.edits, files: [] } },
  }));
}

/** A fix that may change what the author meant says so before it is taken. */
export function titleOf({ title, isSafe }: Pick<Fix, 'title' | 'isSafe'>): string {
  return isSafe ? title : `${title} (check that it is meant)`;
}

/** Texts that ship with the product cannot be edited. */
function isForUs({ edits }: Fix, { snapshot }: ActionContext): boolean {
  return edits.length > 0 && edits.every(({ path }) => snapshot.files.has(path));
}

function closeNames(context: ActionContext, finding: Finding): readonly Fix[] {
  const dangling = danglingName(context, finding);
  if (!dangling) return [];
  const { path, range } = finding;
  const known = new Set(finding.fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText)));
  const words = closeWords(dangling.reference.id, namesFor(context, dangling)).filter((word) => !known.has(word));
  return words.slice(0, mostWords).map((newText) => ({
    title: `Change to “${newText}”`,
    isSafe: false,
    edits: [{ path, range, newText }],
  }));
}

function namesFor({ inquiry }: ActionContext, { document, reference }: DanglingName): readonly string[] {
  const { types, words = [] } = reference.to;
  return [
    ...types.flatMap((type) => candidates(inquiry, document, type).map(({ definition }) => definition.id)),
    ...types.flatMap((type) => [...builtinNamesOf(type), ...(type === 'template' ? shippedTemplateNames() : [])]),
    ...words,
  ];
}
