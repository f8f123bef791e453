import { expect, test } from 'vitest';
import { inquire, knownToRefer, referencedNames, teamsLike } from '../../../core/src/workspace/inquiry.ts';
import { allDocuments, emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';

const files = {
  'calendars.yaml': calendars('office', 'support'),
  'rota.yaml': calendars('rota', 'support'),
  'desk.yaml': strategy('office', 'support'),
  'shop.yaml': strategy('rota', 'suport'),
};

/** One after the other; each leaves the workspace as the next one finds it. */
const edits: readonly (readonly [what: string, path: string, content: string | undefined])[] = [
  ['a word that nothing else knows', 'desk.yaml', `${files['desk.yaml']}# Later.\n`],
  ['another calendar is named', 'desk.yaml', strategy('rota', 'support')],
  ['a team is spelled otherwise', 'shop.yaml', strategy('rota', 'supporrt')],
  ['a document is gone', 'desk.yaml', undefined],
  ['and comes back with other words', 'desk.yaml', `# Back.\n${strategy('office', 'suport')}`],
  ['its neighbour is edited', 'calendars.yaml', `${files['calendars.yaml']}# Later.\n`],
];

test('what is kept through edits answers as a workspace that is read anew', () => {
  const texts = new Map<string, string>(Object.entries(files));
  let snapshot = snapshotOf(texts);
  answers(snapshot);
  for (const [what, path, content] of edits) {
    if (content === undefined) texts.delete(path);
    else texts.set(path, content);
    snapshot = withFiles(snapshot, [[path, content === undefined ? undefined : { content }]]);
    expect(answers(snapshot), what).toEqual(answers(snapshotOf(texts)));
    expect(
      pointing(snapshot).every((user) => allDocuments(snapshot).includes(user)),
      what,
    ).toBe(true);
  }
});

function snapshotOf(texts: ReadonlyMap<string, string>): Snapshot {
  return withFiles(
    emptySnapshot,
    [...texts].map(([path, content]) => [path, { content }] as const),
  );
}

function pointing(snapshot: Snapshot) {
  const inquiry = inquire(snapshot);
  return ['office', 'rota'].flatMap((name) => knownToRefer(inquiry, 'calendar', name));
}

function answers(snapshot: Snapshot) {
  const inquiry = inquire(snapshot);
  return {
    pointing: pointing(snapshot).map(({ path }) => path),
    names: referencedNames(inquiry, 'calendar'),
    teams: ['suport', 'supporrt', 'support'].map((word) => teamsLike(inquiry, word)),
  };
}

function calendars(name: string, owner: string): string {
  return `apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: ${name}, owner: ${owner} }\nspec: { timeZone: Europe/Amsterdam }\n`;
}

function strategy(calendar: string, team: string): string {
  return `apiVersion: support-playbooks/v1
kind: ChannelStrategy
metadata: { name: from-${calendar}, owner: support }
spec:
  channels:
    - { id: mail, type: email, team: ${team}, calendar: ${calendar} }
`;
}
