// Compare with HEAD and with any revision: what is typed counts, sentences are those of `diff`, and git is asked with care.
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createPast } from '#core/node';
import type {
  CompareAnswer,
  ComparedTextAnswer,
  ComparedTextParams,
  ComparedWorkspace,
  RevisionsAnswer,
} from '#server/protocol';
import { runIn, temporaryFolder } from '../cli/run-cli.ts';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { commit, git, repository } from '../integrations/repository.ts';
import { type Conversation, converse } from './conversation.ts';

const sample = Object.fromEntries(sampleTexts);
const { plan, sla } = samplePaths;
const text = (file: string) => sample[file] ?? '';
const closing = text(plan).replace('closeOn: 2027-04-06', 'closeOn: 2027-03-16');
const slower = text(sla).replace('within: 1 minute', 'within: 2 minutes');

interface Talk extends Conversation {
  readonly folder: string;
  readonly uriOf: (file: string) => string;
  readonly type: (file: string, content: string) => void;
  readonly compare: (wish?: object) => Promise<CompareAnswer>;
  readonly read: (
    wish: Omit<ComparedTextParams, 'workspace' | 'base'> & { base?: string },
  ) => Promise<ComparedTextAnswer>;
  readonly revisions: (wish?: object) => Promise<RevisionsAnswer>;
}

/** A server that has git, in the workspace `inside` a folder. */
async function talkIn(folder: string, files: Readonly<Record<string, string>> = sample, inside = ''): Promise<Talk> {
  const workspace = pathToFileURL(path.join(folder, inside)).href.replace(/\/$/, '');
  const past = createPast();
  const conversation = await converse(files, {}, [workspace], {
    past: {
      compared: (uri, wish) => past.compared(fileURLToPath(uri), wish),
      revisions: (uri, only) => past.revisions(fileURLToPath(uri), only),
    },
  });
  const { client } = conversation;
  const uriOf = (file: string) => `${workspace}/${file}`;
  return {
    ...conversation,
    folder,
    uriOf,
    type: (file, content) => {
      const textDocument = { uri: uriOf(file), languageId: 'yaml', version: 1, text: content };
      void client.sendNotification('textDocument/didOpen', { textDocument });
    },
    compare: (wish = {}) => client.sendRequest('support-playbooks/compare', { base: 'HEAD', ...wish }),
    read: (wish) => client.sendRequest('support-playbooks/comparedText', { base: 'HEAD', workspace, ...wish }),
    revisions: (wish = {}) => client.sendRequest('support-playbooks/revisions', wish),
  };
}

async function compared(answer: Promise<CompareAnswer>): Promise<ComparedWorkspace> {
  const found = await answer;
  const [only, ...others] = found.kind === 'compared' ? found.workspaces : [];
  if (!only || others.length > 0) throw new Error(`It is ${JSON.stringify(found)}.`);
  return only;
}

const says = ({ changes }: ComparedWorkspace) => changes.map(({ severity, sentence }) => `${severity} ${sentence}`);

test('nothing typed, nothing changed; what is typed and not saved counts', async () => {
  const { compare, type, settle, end } = await talkIn(repository(sample));
  expect(await compared(compare())).toMatchObject({ changes: [], texts: [], isPastUnknown: false });
  type(sla, slower);
  const after = await compared(compare());
  expect(says(after)).toEqual(['breaking Promise, first reply by live chat: 1 → 2 minutes']);
  await settle();
  end();
});

test('sentences, severity and who is affected are those of diff, and so are the texts', async () => {
  const folder = repository(sample);
  const { compare, type, read, settle, end } = await talkIn(folder);
  type(plan, closing);
  const { changes, texts } = await compared(compare());
  writeFileSync(path.join(folder, plan), closing);
  const argv = ['diff', 'HEAD', '--render', '--format', 'json', '--as-of', '2027-01-04'];
  const report = JSON.parse((await runIn(folder, argv)).stdout);
  expect(changes.map(({ id, severity, sentence, affected }) => ({ id, severity, sentence, affected }))).toEqual(
    report.changes.map((each: Record<string, unknown>) => ({
      id: each.change,
      severity: each.severity,
      sentence: each.sentence,
      affected: each.affected ?? undefined,
    })),
  );
  expect(changes.length).toBeGreaterThan(1);
  expect(texts.length).toBeGreaterThan(20);
  const made = await Promise.all(
    texts.slice(0, 6).map(async ({ id, locale }) => {
      const of = { kind: 'message', id, locale } as const;
      const [before, after] = await Promise.all([read({ side: 'before', of }), read({ side: 'after', of })]);
      return { id, locale, before: 'text' in before && before.text, after: 'text' in after && after.text };
    }),
  );
  const printed: Record<string, string>[] = report.rendered;
  expect(made).toEqual(
    printed
      .slice(0, 6)
      .map(({ id, locale, before, after }) => ({ id, locale, before: before ?? '', after: after ?? '' })),
  );
  await settle();
  end();
});

test('a change leads to both sides of its file, and says what is near', async () => {
  const { compare, type, read, uriOf, settle, end } = await talkIn(repository(sample));
  type(plan, closing);
  type(sla, slower);
  const { changes, texts } = await compared(compare({ near: uriOf(plan) }));
  const near = changes.filter(({ isNear }) => isNear).map(({ title }) => title);
  expect([new Set(near), near.length < changes.length]).toEqual([new Set(['Closing the phone line']), true]);
  expect(texts.every(({ id, isNear }) => isNear === id.startsWith('phone-sunset/'))).toBe(true);
  const day = changes.find(({ id }) => id === 'closing-earlier');
  const line = closing.split('\n').findIndex((each) => each.includes('closeOn: 2027-03-16'));
  expect(day).toMatchObject({
    before: { path: plan },
    after: { path: plan, uri: uriOf(plan), range: { start: { line, character: 13 }, end: { line, character: 23 } } },
  });
  const of = { kind: 'file', path: plan } as const;
  expect(await read({ side: 'before', of })).toEqual({ kind: 'text', text: text(plan) });
  expect(await read({ side: 'after', of })).toEqual({ kind: 'text', text: closing });
  await settle();
  end();
});

test('a playbook that the last commit lacks is new, one that is deleted is gone, and neither has another side', async () => {
  const { [plan]: _, ...withoutPlan } = sample;
  const fresh = await talkIn(repository(withoutPlan));
  const added = await compared(fresh.compare());
  expect(says(added)).toEqual(['breaking Sunset plan “Closing the phone line” is new']);
  expect(new Set(added.texts.map(({ state }) => state))).toEqual(new Set(['new']));
  const of = { kind: 'message', id: 'phone-sunset/everyone', locale: 'fr' } as const;
  expect(await fresh.read({ side: 'before', of })).toEqual({ kind: 'text', text: '' });
  fresh.end();
  const old = await talkIn(repository(sample), withoutPlan);
  const removed = await compared(old.compare());
  expect(says(removed)).toEqual(['improved Sunset plan “Closing the phone line” is gone']);
  expect(removed.changes[0]).toMatchObject({ before: { path: plan } });
  expect(removed.changes[0]?.after).toBeUndefined();
  expect(new Set(removed.texts.map(({ state }) => state))).toEqual(new Set(['gone']));
  expect(await old.read({ side: 'after', of })).toEqual({ kind: 'text', text: '' });
  const file = { kind: 'file', path: plan } as const;
  expect(await old.read({ side: 'before', of: file })).toEqual({ kind: 'text', text: text(plan) });
  old.end();
});

test('an accepted change says why', async () => {
  const folder = repository(sample);
  writeFileSync(path.join(folder, sla), slower);
  const { stdout } = await runIn(folder, ['diff', 'HEAD', '--format', 'json']);
  const { fingerprint } = JSON.parse(stdout).changes[0];
  const entry = `accepted:\n  - { fingerprint: "${fingerprint}", reason: Agreed, until: 2027-06-30 }\n`;
  const files = { ...sample, [sla]: slower, 'support-playbooks.accepted.yaml': entry };
  const { compare, end } = await talkIn(folder, files);
  expect((await compared(compare())).changes[0]?.accepted).toEqual({ reason: 'Agreed', until: '2027-06-30' });
  end();
});

test('two revisions, what others did meanwhile left out, and a commit that comes', async () => {
  const folder = repository(sample);
  git(folder, 'checkout', '-q', '-b', 'ours');
  writeFileSync(path.join(folder, sla), slower);
  commit(folder, 'slower');
  git(folder, 'checkout', '-q', 'main');
  writeFileSync(path.join(folder, plan), closing);
  commit(folder, 'earlier');
  const { compare, read, end } = await talkIn(folder, { ...sample, [plan]: closing });
  const branch = await compared(compare({ base: 'main', head: 'ours' }));
  expect(says(branch)).toEqual(['breaking Promise, first reply by live chat: 1 → 2 minutes']);
  expect(branch.commonAncestor).toMatch(/^[0-9a-f]{40}$/);
  const of = { kind: 'file', path: sla } as const;
  expect(await read({ base: 'main', head: 'ours', side: 'after', of })).toEqual({ kind: 'text', text: slower });
  expect((await compared(compare())).changes).toEqual([]);
  expect(says(await compared(compare({ base: 'HEAD~1' })))[0]).toBe('breaking Closing day: 2027-04-06 → 2027-03-16');
  git(folder, 'reset', '-q', '--soft', 'HEAD~1');
  expect(says(await compared(compare()))[0]).toBe('breaking Closing day: 2027-04-06 → 2027-03-16');
  end();
});

test('a workspace deep inside a repository', async () => {
  const inside = Object.fromEntries(Object.entries(sample).map(([file, content]) => [`a/b/${file}`, content]));
  const { compare, type, settle, end } = await talkIn(repository(inside), sample, 'a/b');
  expect((await compared(compare())).changes).toEqual([]);
  type(sla, slower);
  expect(says(await compared(compare()))).toEqual(['breaking Promise, first reply by live chat: 1 → 2 minutes']);
  await settle();
  end();
});

test('of several workspaces all, or that of the file that one comes from', async () => {
  const both = Object.fromEntries(
    ['north', 'south'].flatMap((each) => Object.entries(sample).map(([file, content]) => [`${each}/${file}`, content])),
  );
  const files = { ...both, [`south/${sla}`]: slower };
  const { compare, uriOf, end } = await talkIn(repository(both), files);
  const all = await compare();
  expect(all.kind === 'compared' && all.workspaces.map(({ uri, changes }) => [uri, changes.length])).toEqual([
    [uriOf('north'), 0],
    [uriOf('south'), 1],
  ]);
  expect((await compared(compare({ near: uriOf(`north/${plan}`) }))).changes).toEqual([]);
  end();
});

test('without a repository, a commit, git or a disk: a sentence and a name for each', async () => {
  const outside = await talkIn(temporaryFolder(sample));
  const none = { problem: 'This folder is in no git repository, so there is nothing to compare with.' };
  expect(await outside.compare()).toEqual({ kind: 'problem', reason: 'no-repository', ...none });
  expect(await outside.revisions()).toEqual({ kind: 'problem', reason: 'no-repository', ...none });
  git(outside.folder, 'init', '-q');
  const unborn = {
    problem: 'This repository has no commit yet, so there is nothing to compare with. Commit first, and compare then.',
  };
  expect(await outside.compare()).toEqual({ kind: 'problem', reason: 'no-commit', ...unborn });
  expect(await outside.revisions()).toEqual({ kind: 'problem', reason: 'no-commit', ...unborn });
  outside.end();
  const { client, end } = await converse(sample);
  const virtual = {
    kind: 'problem',
    reason: 'no-disk',
    problem: 'These files are on no disk on which git could be asked.',
  };
  for (const request of ['compare', 'revisions'])
    expect(await client.sendRequest(`support-playbooks/${request}`, { base: 'HEAD' })).toEqual(virtual);
  end();
});

test.each(['--output=stolen', '-O', '', 'no\nbranch', 'nowhere', 'HEAD^{tree}', '$(touch stolen)', ':/x'])(
  'the reference %j is refused with words and runs nothing',
  async (ref) => {
    const { compare, revisions, folder, end } = await talkIn(repository(sample));
    const expected = { kind: 'problem', reason: 'unknown-revision' };
    expect(await compare({ base: ref })).toMatchObject(expected);
    expect(await compare({ base: 'HEAD', head: ref })).toMatchObject(expected);
    expect(await revisions({ only: ref })).toMatchObject(expected);
    expect(existsSync(path.join(folder, 'stolen'))).toBe(false);
    end();
  },
);

test('branches, tags and commits are offered, the newest first', async () => {
  const folder = repository(sample);
  git(folder, 'tag', 'v1.2');
  writeFileSync(path.join(folder, sla), slower);
  commit(folder, 'slower $(bug) `x`');
  git(folder, 'branch', 'topic/one');
  git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  git(folder, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  const { revisions, end } = await talkIn(folder);
  const answer = await revisions();
  const found = answer.kind === 'revisions' ? answer.revisions : [];
  const short = (revision: string) => git(folder, 'rev-parse', revision).trim().slice(0, 8);
  expect(found.map(({ kind, name, subject }) => [kind, name, subject]).sort()).toEqual(
    [
      ['branch', 'main', 'slower $(bug) `x`'],
      ['branch', 'topic/one', 'slower $(bug) `x`'],
      ['commit', short('HEAD'), 'slower $(bug) `x`'],
      ['commit', short('HEAD~1'), 'first'],
      ['remote-branch', 'origin/main', 'slower $(bug) `x`'],
      ['tag', 'v1.2', 'first'],
    ].sort(),
  );
  expect(found.filter(({ kind }) => kind === 'commit').map(({ name }) => name)).toEqual([
    short('HEAD'),
    short('HEAD~1'),
  ]);
  expect(found.every(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date))).toBe(true);
  for (const { ref } of found) expect(await revisions({ only: ref })).toEqual({ kind: 'revisions', revisions: [] });
  end();
});

test('nothing that a repository configures is run', async () => {
  const folder = repository(sample);
  const program = path.join(folder, '.git/evil.sh');
  const stolen = path.join(folder, 'stolen');
  writeFileSync(program, `#!/bin/sh\ntouch ${stolen}\n`);
  chmodSync(program, 0o755);
  mkdirSync(path.join(folder, '.git/hooks'), { recursive: true });
  for (const [name, value] of [
    ['log.showSignature', 'true'],
    ['gpg.program', program],
    ['core.fsmonitor', program],
    ['core.pager', program],
    ['diff.external', program],
    ['filter.x.smudge', program],
  ] as const)
    git(folder, 'config', name, value);
  writeFileSync(path.join(folder, '.gitattributes'), '* filter=x diff=x\n');
  const { revisions, compare, end } = await talkIn(folder);
  expect((await revisions()).kind).toBe('revisions');
  expect((await compare({ base: 'HEAD', head: 'main' })).kind).toBe('compared');
  expect(existsSync(stolen)).toBe(false);
  end();
});
