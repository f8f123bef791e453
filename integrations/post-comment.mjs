// Posts the comment of a review, or replaces the one it posted before. Run it by the Node of the pipeline: node post-comment.mjs review.md
// On GitHub: GITHUB_REPOSITORY, PLAYBOOKS_PULL_REQUEST and PLAYBOOKS_TOKEN. On GitLab: the variables of a merge request and SUPPORT_PLAYBOOKS_TOKEN.
import { readFileSync } from 'node:fs';

const marker = '<!-- support-playbooks-review -->';
const { env } = process;
const body = readFileSync(process.argv[2] ?? '', 'utf8');

try {
  if (!body.startsWith(marker)) throw new Error('the file is not a comment of a review');
  const host = env.GITLAB_CI === 'true' ? gitlab() : github();
  const me = await host.me();
  const mine = await find(host, me);
  await (mine ? host.replace(mine.id) : host.add());
  process.stdout.write(mine ? 'The comment of the last run was replaced.\n' : 'The comment was posted.\n');
} catch (error) {
  // A pull request from a fork may not write; the check itself has spoken already.
  process.stderr.write(`The comment was not posted: ${error instanceof Error ? error.message : 'unknown reason'}.\n`);
  process.exitCode = 1;
}

/** Only a comment of our own is replaced: anybody can write the marker. */
async function find(host, me) {
  for (let page = 1; page <= 50; page++) {
    const comments = await host.list(page);
    const mine = comments.find((each) => each.body?.startsWith(marker) && host.isBy(each, me));
    if (mine || comments.length < 100) return mine;
  }
  return undefined;
}

function github() {
  const base = `${env.GITHUB_API_URL || 'https://api.github.com'}/repos/${needed('GITHUB_REPOSITORY')}/issues`;
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${needed('PLAYBOOKS_TOKEN')}`,
    'content-type': 'application/json',
    'user-agent': 'support-playbooks',
  };
  const number = numberIn('PLAYBOOKS_PULL_REQUEST');
  return {
    // The token of a workflow may not ask who it is; it is this bot then.
    me: async () => {
      const url = `${env.GITHUB_API_URL || 'https://api.github.com'}/user`;
      const answer = await fetch(url, { headers });
      return answer.ok ? (await answer.json()).login : 'github-actions[bot]';
    },
    isBy: ({ user }, me) => user?.login === me,
    list: (page) => ask(`${base}/${number}/comments?per_page=100&page=${page}`, { headers }),
    add: () => ask(`${base}/${number}/comments`, { method: 'POST', headers, body: JSON.stringify({ body }) }),
    replace: (id) => ask(`${base}/comments/${id}`, { method: 'PATCH', headers, body: JSON.stringify({ body }) }),
  };
}

function gitlab() {
  const api = needed('CI_API_V4_URL');
  const base = `${api}/projects/${numberIn('CI_PROJECT_ID')}/merge_requests/${numberIn('CI_MERGE_REQUEST_IID')}/notes`;
  const headers = { 'private-token': needed('SUPPORT_PLAYBOOKS_TOKEN'), 'content-type': 'application/json' };
  return {
    me: async () => (await ask(`${api}/user`, { headers })).id,
    isBy: ({ author }, me) => author?.id === me,
    list: (page) => ask(`${base}?per_page=100&page=${page}`, { headers }),
    add: () => ask(base, { method: 'POST', headers, body: JSON.stringify({ body }) }),
    replace: (id) => ask(`${base}/${id}`, { method: 'PUT', headers, body: JSON.stringify({ body }) }),
  };
}

async function ask(url, options) {
  const answer = await fetch(url, options);
  if (!answer.ok) throw new Error(`the host answered ${answer.status}`);
  return answer.json();
}

function needed(name) {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

function numberIn(name) {
  const value = needed(name);
  if (!/^\d+$/.test(value)) throw new Error(`${name} is not a number`);
  return value;
}
