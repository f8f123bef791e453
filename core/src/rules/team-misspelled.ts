// A team or owner whose name is written a little differently, once.
import { kindNames } from '../playbook/kinds.ts';
import { deceptions } from '../text/deceptive.ts';
import { teamsLike } from '../workspace/inquiry.ts';
import { teamWords } from '../workspace/teams.ts';
import { documentRule } from './define.ts';

export const teamMisspelled = documentRule({
  id: 'team-misspelled',
  severity: 'hint',
  title: 'A team is written differently here',
  what: 'Owners and teams are free words: `owner`, `team`, `notify` and `briefedTo`. Speaks when one stands once in the workspace and another, which stands three times or more, differs from it by one slip of the keyboard, by capitals or by how its parts are joined. Parts of fewer than four letters and figures may differ: `team-a` and `team-b` are two teams.',
  why: 'Whoever looks for everything that is theirs does not find it, and rules that ask whether two channels share a team take one for two.',
  todo: 'Take the suggestion, or leave it if it is another team.',
  source: 'The language, part “References”.',
  on: kindNames,
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '  owner: support-operations\n',
      replace: '  owner: «support-operatoins»\n',
    },
  ],
  good: 'sample',
  *check({ document, inquiry }) {
    for (const { word, range } of teamWords(document)) {
      const [meant, another] = teamsLike(inquiry, word);
      if (meant === undefined || another !== undefined || deceptions(word).length > 0) continue;
      yield {
        range,
        message: `“${word}” stands only here, and “${meant}” in several places. Did you mean “${meant}”?`,
        fix: { title: `Change to “${meant}”`, isSafe: false, edits: [{ range, newText: meant }] },
      };
    }
  },
});
