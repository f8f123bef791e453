// Nobody is named to look after a document.
import { kindNames, kinds } from '../playbook/kinds.ts';
import { keyRangeOf } from '../schema/value.ts';
import { documentRule } from './define.ts';

export const ownerMissing = documentRule({
  id: 'owner-missing',
  severity: 'warning',
  title: 'Nobody owns this document',
  what: 'Every playbook names in `metadata.owner` the person or team that looks after it.',
  why: 'Hours, promises and plans go out of date. Without an owner nobody is asked, and customers find out first.',
  todo: 'Add `owner` with a team or role that will still be there next year.',
  source: 'Backstage: every entity has an owner.',
  on: kindNames,
  *check({ document, playbook }) {
    if (playbook.metadata.owner !== undefined) return;
    const { words } = kinds[document.kind];
    yield { range: keyRangeOf(playbook, 'metadata'), message: `Nobody looks after this ${words}: it names no owner.` };
  },
  bad: [
    {
      file: 'support/calendars.playbook.yaml',
      find: 'metadata:\n  name: amsterdam-office\n  title: Amsterdam office hours\n  owner: support-operations\n',
      replace: '«metadata»:\n  name: amsterdam-office\n  title: Amsterdam office hours\n',
    },
  ],
  good: 'sample',
});
