// Two documents of one kind bear the same name.
import { kindNames, kinds } from '../playbook/kinds.ts';
import { named } from '../workspace/inquiry.ts';
import { documentRule } from './define.ts';

export const duplicateName = documentRule({
  id: 'duplicate-name',
  severity: 'error',
  title: 'Two documents of one kind have the same name',
  what: 'The name of a document is unique among those of its kind in the workspace. A calendar and a plan may share a name, and a template of your own may bear the name of one that ships: yours wins.',
  why: 'Whoever points to the name gets one of the two, and nobody can tell which.',
  todo: 'Rename one and what refers to it (renaming does both), or delete the copy.',
  source: 'Kubernetes and Backstage: a name is unique per kind.',
  on: kindNames,
  *check({ document, inquiry }) {
    const { type, words } = kinds[document.kind];
    const definition = document.definitions.find((each) => each.type === type);
    if (!definition) return;
    const [first] = named(inquiry, document.kind, definition.id);
    const other = first?.definitions.find((each) => each.type === type);
    if (!first || !other || first === document) return;
    yield {
      range: definition.range,
      message: `Another ${words} is called “${definition.id}” too.`,
      related: [{ document: first, range: other.range, message: 'The first one.' }],
    };
  },
  bad: [
    {
      file: 'support/winter.playbook.yaml',
      content: `apiVersion: support-playbooks/v1
kind: BusinessCalendar
metadata: { name: «amsterdam-office», owner: support-operations }
spec:
  timeZone: Europe/Amsterdam
  weekly: { monday: "10:00-16:00" }
  holidays: none
`,
    },
  ],
  good: 'sample',
});
