// A document got a new name, and does not say which one it had.
import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNames } from '../playbook/kinds.ts';
import { withPreviousName } from '../playbook/previous-name.ts';
import { rangeOf } from '../schema/value.ts';
import { closestTo } from './closest-document.ts';
import { changeRule } from './define.ts';
import type { ReportFix } from './rule.ts';

export const renameWithoutPreviousName = changeRule({
  id: 'rename-without-previous-name',
  severity: 'warning',
  title: 'A renamed document does not say its previous name',
  what: 'When a document of one name is gone and a new one of its kind has mostly the same lines, it was renamed. `previousName` says so, with the name that the earlier revision knows. Looks at two revisions, under `validate --changed-since`.',
  why: 'Reviewers and tools read the rename as one document taken away and another added, and the history of what was promised breaks off.',
  todo: 'Write the old name under `previousName` in `metadata`. Leave it there until nobody compares with the older revision any more.',
  source: 'GitLab, which keeps support policies as code and syncs them by name.',
  on: kindNames,
  *check({ document, playbook, before, gone, added }) {
    if (before) return;
    const old = closestTo(document, gone);
    if (old?.name === undefined || closestTo(old, added) !== document) return;
    const { previousName } = playbook.metadata;
    const says =
      previousName === undefined
        ? 'does not say that it was called so'
        : `says that it was called “${previousName}”, which nothing in the earlier revision is`;
    yield {
      range: rangeOf(playbook.metadata, previousName === undefined ? 'name' : 'previousName'),
      message: `“${document.name}” has the lines of “${old.name}”, which is gone, and ${says}.`,
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

function fixFor(document: PlaybookDocument, name: string): { readonly fix?: ReportFix } {
  const edit = withPreviousName(document, name);
  return edit ? { fix: { title: `Say that it was called “${name}”`, isSafe: false, edits: [edit] } } : {};
}
