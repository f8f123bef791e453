// A document names an earlier name that is none, seen from the revision that it is compared with.
import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNames } from '../playbook/kinds.ts';
import { withoutPreviousName } from '../playbook/previous-name.ts';
import { rangeOf } from '../schema/value.ts';
import { named } from '../workspace/inquiry.ts';
import { closestTo } from './closest-document.ts';
import { changeRule } from './define.ts';
import type { ReportFix } from './rule.ts';

export const previousNameStale = changeRule({
  id: 'previous-name-stale',
  severity: 'hint',
  title: 'A previous name is of an older rename',
  what: '`previousName` is the name that the earlier revision knows a document by. It is stale when the document was called as it is now there already, when nothing there has that name, and when something of that name is still there. Looks at two revisions, under `validate --changed-since`, and there at the documents that the change touches.',
  why: 'It says nothing any more, and at the next rename nobody looks at it: a comparison then searches for the wrong name and reads one document taken away and another added.',
  todo: 'Delete the line, unless somebody still compares with a revision from before that rename.',
  source: 'GitLab, which keeps support policies as code and removes the previous title once a rename has been synced.',
  on: kindNames,
  *check({ document, playbook, before, gone, inquiry }) {
    const { previousName } = playbook.metadata;
    if (previousName === undefined) return;
    // Then it was renamed again, and `rename-without-previous-name` says what it has to say.
    if (!before && closestTo(document, gone)) return;
    const others = named(inquiry, playbook.kind, previousName).filter((other) => other !== document);
    const reason = others.length > 0 ? 'and that one is still there' : reasonBefore(document, before);
    if (reason === undefined) return;
    yield {
      range: rangeOf(playbook.metadata, 'previousName'),
      message: `“${document.name}” says that it was called “${previousName}”, ${reason}.`,
      ...fixFor(document),
    };
  },
  earlier: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  name: phone-sunset\n',
      replace: '  name: phone-sunset\n  previousName: closing-the-line\n',
    },
  ],
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  name: phone-sunset\n  title: Closing the phone line\n',
      replace: '  name: phone-sunset\n  previousName: «closing-the-line»\n  title: Closing the support line\n',
    },
  ],
  good: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  title: Closing the phone line\n',
      replace: '  title: Closing the support line\n',
    },
  ],
});

function reasonBefore({ name }: PlaybookDocument, before: PlaybookDocument | undefined): string | undefined {
  if (!before) return 'and the earlier revision has nothing of that name';
  return before.name === name ? 'and the earlier revision calls it as it is called now' : undefined;
}

function fixFor(document: PlaybookDocument): { readonly fix?: ReportFix } {
  const edit = withoutPreviousName(document);
  return edit ? { fix: { title: 'Delete the line', isSafe: false, edits: [edit] } } : {};
}
