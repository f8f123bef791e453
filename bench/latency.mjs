// How long an author waits in one open file, what that costs, and what a long day of typing leaves in memory.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileEnding } from './corpora.mjs';
import { strategyOf } from './corpus.mjs';
import { atRest, serversIn, startServer } from './language-server.mjs';
import { median } from './median.mjs';
import { letter, mistake, timesOfCompletions, timesOfEdits, typeAway } from './typing.mjs';

/** Both servers in turns, `sessions` times each, on the same file of about `lines` lines. */
export async function measureLatency(root, { lines, sessions, edits, completions }) {
  return inFolder(lines, async (folder, file) => {
    const all = { ours: [], peer: [] };
    for (let index = 0; index < sessions; index++)
      for (const [name, server] of Object.entries(serversIn(root)))
        all[name].push(await session(server, { folder, file, edits, completions }));
    return { sessions, ours: mediansOf(all.ours), peer: mediansOf(all.peer) };
  });
}

/** Bytes that a server holds before the first and after the last of so many edits, and what it held at the worst moment. */
export async function measureMemory(root, { lines, edits }) {
  return inFolder(lines, async (folder, file) => {
    const result = { edits };
    for (const [name, command] of Object.entries(serversIn(root))) {
      const server = await startServer(command, folder);
      const opened = await server.open(file);
      await timesOfEdits(server, opened, letter, 10);
      await atRest(server);
      const before = { ...(await server.used()), held: await server.held() };
      await typeAway(server, opened, edits);
      await atRest(server);
      const after = { ...(await server.used()), held: await server.held() };
      server.stop();
      const held = { before: before.held, after: after.held };
      result[name] = { before: before.memory, after: after.memory, peak: after.peak, held };
    }
    return result;
  });
}

/** A folder with one file of about so many lines, which is gone afterwards. */
export async function inFolder(lines, measure) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'playbooks-bench-'));
  const file = `long${fileEnding}`;
  writeFileSync(path.join(folder, file), strategyOf('long', lines));
  try {
    return await measure(folder, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function session(command, { folder, file, edits, completions }) {
  const server = await startServer(command, folder);
  const opened = await server.open(file);
  const first = [performance.now() - server.started];
  await atRest(server);
  const before = await server.used();
  const edit = await timesOfEdits(server, opened, letter, edits);
  await atRest(server);
  const after = await server.used();
  const squiggle = await timesOfEdits(server, opened, mistake, edits);
  const completion = await timesOfCompletions(server, opened, completions);
  server.stop();
  return { first, edit, squiggle, completion, cpu: [(after.cpu - before.cpu) / edits] };
}

function mediansOf(sessions) {
  const whats = Object.keys(sessions[0]);
  return Object.fromEntries(whats.map((what) => [what, median(sessions.flatMap((session) => session[what]))]));
}
