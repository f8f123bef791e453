// What an author waits for in a workspace of a thousand playbooks: problems after a keystroke, proposals, a rename; and what an idle server does.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { companiesOf } from './company.mjs';
import { fileEnding } from './corpora.mjs';
import { strategyOf } from './corpus.mjs';
import { atRest, serversIn, startServer } from './language-server.mjs';
import { median } from './median.mjs';
import { letter, positionIn, timesOfCompletions, timesOfEdits } from './typing.mjs';

/** Places that name the channel which is renamed. */
const uses = 300;
const renames = 5;
const idleSeconds = 10;

/** The files of a thousand playbooks, one of each so many lines, and a channel that 300 places name. */
export async function measureEditing(root, { sizes, edits, completions }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'playbooks-editing-'));
  const files = [
    ...companiesOf(root).map(([file, { content }]) => [file, content]),
    ...sizes.map((lines) => [nameOf(lines), strategyOf(`long-${lines}`, lines)]),
    [`often${fileEnding}`, oftenNamed()],
  ];
  for (const [file, content] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  const { ours, peer } = serversIn(root);
  try {
    return {
      files: files.length,
      uses,
      ours: await session(ours, { folder, sizes, edits, completions, more: ourOwn }),
      peer: await session(peer, { folder, sizes, edits, completions, more: () => ({}) }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function session(command, { folder, sizes, edits, completions, more }) {
  const server = await startServer(command, folder);
  // Both read and check the whole folder first; nobody types in that moment.
  await atRest(server);
  const result = { edit: {}, completion: {} };
  for (const lines of sizes) {
    const file = await server.open(nameOf(lines));
    await atRest(server);
    result.edit[lines] = median(await timesOfEdits(server, file, letter, edits));
    result.completion[lines] = median(await timesOfCompletions(server, file, completions));
  }
  const own = await more(server);
  const { memory } = await server.used();
  server.stop();
  return { ...result, ...own, memory };
}

/** What the peer does not know: a rename. What it does not say: that it is at rest. */
async function ourOwn(server) {
  const file = await server.open(`often${fileEnding}`);
  const position = positionIn(file.text, file.text.indexOf('id: busy') + 'id: '.length);
  const textDocument = { uri: file.uri };
  const times = [];
  let renamed = 0;
  for (let index = 0; index < renames; index++) {
    const start = performance.now();
    const edit = await server.request('textDocument/rename', { textDocument, position, newName: `calm-${index}` });
    times.push(performance.now() - start);
    renamed = (edit.documentChanges ?? []).flatMap((change) => change.edits ?? []).length;
  }
  await atRest(server);
  const before = await server.used();
  await pause(idleSeconds * 1000);
  const after = await server.used();
  return { rename: median(times), renamed, idle: after.cpu - before.cpu };
}

/** A strategy with a channel that its routes name so often. */
function oftenNamed() {
  const numbers = Array.from({ length: uses - 1 }, (_, index) => index);
  return [
    'apiVersion: support-playbooks/v1',
    'kind: ChannelStrategy',
    'metadata: { name: often, title: Often, owner: support }',
    'spec:',
    '  segments:',
    '    - { id: everybody, title: Everybody, default: true }',
    '  queryTypes:',
    ...numbers.map((index) => `    - { id: q-${index}, title: Question ${index} }`),
    '  channels:',
    '    - id: busy',
    '      title: Busy',
    '      type: email',
    '      team: support',
    '  routes:',
    ...numbers.map((index) => `    - { segment: everybody, queryType: q-${index}, channels: [busy] }`),
    '',
  ].join('\n');
}

function nameOf(lines) {
  return `long-${lines}${fileEnding}`;
}
