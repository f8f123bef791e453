// A document got a new name, and does not say which one it had.
import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNames } from '../playbook/kinds.ts';
import { rangeOf } from '../schema/value.ts';
import { pairOf } from '../yaml/tree.ts';
import { changeRule } from './define.ts';
import type { ReportFix } from './rule.ts';

export const renameWithoutPreviousName = changeRule({
  id: 'rename-without-previous-name',
  severity: 'warning',
  title: 'A renamed document does not say its previous name',
  what: 'When a document of one name is gone and a new one of its kind has mostly the same lines, it was renamed. `previousName` says so. Looks at two revisions, under `validate --changed-since`.',
  why: 'Reviewers and tools read the rename as one document taken away and another added, and the history of what was promised breaks off.',
  todo: 'Write the old name under `previousName` in `metadata`. Leave it there until nobody compares with the older revision any more.',
  source: 'GitLab, which keeps support policies as code and syncs them by name.',
  on: kindNames,
  *check({ document, playbook, before, gone, added }) {
    if (before || playbook.metadata.previousName !== undefined) return;
    const old = closestTo(document, gone);
    if (old?.name === undefined || closestTo(old, added) !== document) return;
    yield {
      range: rangeOf(playbook.metadata, 'name'),
      message: `“${document.name}” has the lines of “${old.name}”, which is gone, and does not say that it was called so.`,
      ...fixFor(document, old.name),
    };
  },
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  name: phone-sunset\n',
      replace: '  name: «phone-closing»\n',
    },
  ],
  good: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  name: phone-sunset\n',
      replace: '  name: phone-closing\n  previousName: phone-sunset\n',
    },
  ],
});

type Written = Pick<PlaybookDocument, 'yaml'>;

/** The one with the most lines in common, when that is most of them. */
function closestTo<Other extends Written>({ yaml }: Written, others: readonly Other[]): Other | undefined {
  const lines = linesOf(yaml.source);
  let best: { readonly other: Other; readonly share: number } | undefined;
  for (const other of others) {
    const theirs = linesOf(other.yaml.source);
    const common = [...lines].filter((line) => theirs.has(line)).length;
    const share = common / Math.max(1, lines.size, theirs.size);
    if (share >= mostlyTheSame && share > (best?.share ?? 0)) best = { other, share };
  }
  return best?.other;
}

const mostlyTheSame = 0.6;

function linesOf(source: string): ReadonlySet<string> {
  const lines = source.split(/\r?\n/).map((line) => line.trim());
  return new Set(
    lines.filter((line) => line !== '' && !line.startsWith('#') && !/^(apiVersion|kind|spec|metadata):/.test(line)),
  );
}

function fixFor({ yaml }: Written, name: string): { readonly fix?: ReportFix } {
  const metadata = yaml.root?.kind === 'map' ? pairOf(yaml.root, 'metadata')?.value : undefined;
  const pair = metadata?.kind === 'map' ? pairOf(metadata, 'name') : undefined;
  if (metadata?.kind !== 'map' || !pair) return {};
  const written = /^[a-z][a-z0-9-]*$/.test(name) ? name : JSON.stringify(name);
  const at = metadata.isFlow ? pair.value.end : lineEnd(yaml.source, pair.value.end);
  const lineStart = yaml.source.lastIndexOf('\n', pair.key.start - 1) + 1;
  const indent = ' '.repeat(pair.key.start - lineStart);
  const lineBreak = yaml.source.includes('\r\n') ? '\r\n' : '\n';
  const newText = `${metadata.isFlow ? ', ' : `${lineBreak}${indent}`}previousName: ${written}`;
  const edits = [{ range: { start: at, end: at }, newText }];
  return { fix: { title: `Say that it was called “${name}”`, isSafe: false, edits } };
}

function lineEnd(source: string, at: number): number {
  const found = source.slice(at).search(/\r?\n/);
  return found < 0 ? source.length : at + found;
}
