// The steps that post the comment, against a host of our own: posted once, replaced after that, and never over somebody else's.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sampleTexts } from '../core/workspace/fernway.ts';
import { root, shippedCli } from '../shipped.ts';
import { commit, git, repository } from './repository.ts';

const cli = shippedCli();
const marker = '<!-- support-playbooks-review -->';
const [, review] = parse(readFileSync(path.join(root, 'action.yml'), 'utf8')).runs.steps;
const job = parse(readFileSync(path.join(root, 'integrations/gitlab.yml'), 'utf8'))['support-playbooks-review'];

interface Note {
  id: number;
  body: string;
  user: { login: string };
  author: { id: number };
}

/** What the host holds, and what it was asked. */
const notes: Note[] = [];
const asked: string[] = [];
let isReadOnly = false;

const host = createServer(async (request, response) => {
  const url = new URL(request.url ?? '', 'http://host');
  asked.push(`${request.method} ${url.pathname}`);
  const send = (status: number, data: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(data));
  };
  if (request.headers.authorization !== 'Bearer secret' && request.headers['private-token'] !== 'secret')
    return send(401, {});
  if (url.pathname.endsWith('/user')) return url.pathname.includes('v4') ? send(200, { id: 7 }) : send(403, {});
  if (request.method === 'GET') {
    const page = Number(url.searchParams.get('page'));
    return send(200, notes.slice((page - 1) * 100, page * 100));
  }
  if (isReadOnly) return send(403, {});
  const { body } = JSON.parse(await textOf(request));
  const known = notes.find(({ id }) => url.pathname.endsWith(`/${id}`));
  if (known) known.body = body;
  else notes.push({ id: 1000 + notes.length, body, user: { login: 'github-actions[bot]' }, author: { id: 7 } });
  return send(200, {});
});

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

let address = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    host.listen(0, '127.0.0.1', resolve);
  });
  const found = host.address();
  address = `http://127.0.0.1:${typeof found === 'object' ? found?.port : ''}`;
});
afterAll(() => {
  host.close();
});
beforeEach(() => {
  notes.length = 0;
  asked.length = 0;
  isReadOnly = false;
});

/** Without blocking, for the host answers from this very process. */
function bash(folder: string, script: string, env: Record<string, string>): Promise<{ code: number; stdout: string }> {
  const child = spawn('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: folder,
    env: { ...process.env, GITHUB_ACTIONS: '', GITLAB_CI: '', GITHUB_STEP_SUMMARY: '', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? -1, stdout }));
  });
}

function branch(): string {
  const folder = repository({ ...Object.fromEntries(sampleTexts), 'tools/cli.js': readFileSync(cli, 'utf8') });
  git(folder, 'checkout', '-qb', 'change');
  loosen(folder, '1 minute', '2 minutes');
  return folder;
}

function loosen(folder: string, from: string, to: string): void {
  const file = path.join(folder, 'support/sla.playbook.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(`within: ${from}`, `within: ${to}`));
  commit(folder, to);
}

function step(folder: string, more: Record<string, string> = {}) {
  expect(review.if).toContain("!cancelled() && inputs.compare-with != ''");
  return bash(folder, review.run, {
    GITHUB_ACTION_PATH: root,
    GITHUB_WORKSPACE: folder,
    GITHUB_REPOSITORY: 'fernway/support',
    GITHUB_API_URL: address,
    RUNNER_TEMP: path.dirname(folder),
    PLAYBOOKS_CLI: 'tools/cli.js',
    PLAYBOOKS_DIRECTORY: '.',
    PLAYBOOKS_COMPARE_WITH: 'main',
    PLAYBOOKS_FAIL_ON_CHANGE: 'never',
    PLAYBOOKS_COMMENT: 'true',
    PLAYBOOKS_TOKEN: 'secret',
    PLAYBOOKS_PULL_REQUEST: '12',
    ...more,
  });
}

const stranger = { id: 1, body: `${marker}\nNot ours.`, user: { login: 'somebody' }, author: { id: 8 } };

test('GitHub: posted once, replaced on the next run, and nobody else’s comment is touched', async () => {
  const folder = branch();
  const talk = Array.from({ length: 120 }, (_, index) => ({ ...stranger, id: index + 2, body: 'Hm.' }));
  notes.push(stranger, ...talk);
  expect((await step(folder)).code).toBe(0);
  loosen(folder, '2 minutes', '3 minutes');
  const summary = path.join(folder, '..', `${path.basename(folder)}.summary`);
  expect((await step(folder, { PLAYBOOKS_FAIL_ON_CHANGE: 'breaking', GITHUB_STEP_SUMMARY: summary })).code).toBe(1);
  const ours = notes.filter(({ user }) => user.login !== 'somebody');
  expect(ours).toHaveLength(1);
  expect(ours[0]?.body).toContain('Promise, first reply by live chat: 1 → 3 minutes');
  expect(readFileSync(summary, 'utf8')).toBe(ours[0]?.body);
  expect(notes[0]).toEqual(stranger);
  expect(asked.filter((each) => !each.startsWith('GET'))).toEqual([
    'POST /repos/fernway/support/issues/12/comments',
    `PATCH /repos/fernway/support/issues/comments/${ours[0]?.id}`,
  ]);
}, 60_000);

test('GitHub: a token that may not write costs a warning, and without a wish nobody is asked', async () => {
  const folder = branch();
  isReadOnly = true;
  const { code, stdout } = await step(folder);
  expect({
    code,
    warns: stdout.includes('::warning title=Support Playbooks::The comment could not be posted'),
  }).toEqual({ code: 0, warns: true });
  asked.length = 0;
  await step(folder, { PLAYBOOKS_COMMENT: 'false' });
  await step(folder, { PLAYBOOKS_PULL_REQUEST: '' });
  expect((await step(folder, { PLAYBOOKS_COMPARE_WITH: '--upload-pack=x' })).code).toBe(3);
  expect(asked).toEqual([]);
}, 60_000);

test('GitLab: the job posts it as a note, and replaces it', async () => {
  const folder = branch();
  notes.push(stranger);
  const env = {
    ...job.variables,
    GIT_DEPTH: '0',
    SUPPORT_PLAYBOOKS_CLI: 'tools/cli.js',
    SUPPORT_PLAYBOOKS_POST: path.join(root, 'integrations/post-comment.mjs'),
    CI_MERGE_REQUEST_DIFF_BASE_SHA: git(folder, 'rev-parse', 'main').trim(),
    GITLAB_CI: 'true',
    CI_API_V4_URL: `${address}/api/v4`,
    CI_PROJECT_ID: '3',
    CI_MERGE_REQUEST_IID: '12',
    SUPPORT_PLAYBOOKS_TOKEN: 'secret',
  };
  const script = job.script.join('\n');
  expect((await bash(folder, script, env)).code).toBe(0);
  expect((await bash(folder, script, { ...env, SUPPORT_PLAYBOOKS_FAIL_ON_CHANGE: 'breaking' })).code).toBe(1);
  expect(notes).toEqual([
    stranger,
    expect.objectContaining({ author: { id: 7 }, body: expect.stringContaining(marker) }),
  ]);
  expect(asked.filter((each) => !each.startsWith('GET'))).toEqual([
    'POST /api/v4/projects/3/merge_requests/12/notes',
    'PUT /api/v4/projects/3/merge_requests/12/notes/1001',
  ]);
}, 60_000);
