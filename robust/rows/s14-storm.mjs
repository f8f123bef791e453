// S14: how long a keystroke waits while another branch is checked out below: ten thousand files change, all told at once.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { calendarText, manyName } from '../harness/many-files.mjs';
import { startServer } from '../harness/server-process.mjs';
import { folderWith } from '../harness/workspace-folder.mjs';
import { exampleFiles } from '../harness/workspaces.mjs';

const count = 10_000;
const keystrokes = 300;
const sla = 'support/sla.playbook.yaml';

/** Wanted; beyond the second it hangs, whatever the machine is busy with. */
const wantedMilliseconds = 50;
const hangMilliseconds = 5000;

export const row = {
  id: 'S14',
  title: 'A keystroke while ten thousand files change below',
  target: 'answered in 50 ms, 99 times of 100',
  fallsShort:
    'in the storm half of the letters wait about 150 ms and some up to 750 ms, because the files that changed are read, a thousand to a message, on the thread that answers; and even without one a letter among ten thousand playbooks takes 55 ms, most of it for going through the list of all files once more.',
  isDeepOnly: true,
  run: async () => {
    const files = exampleFiles('fernway');
    const more = Array.from({ length: count }, (_, at) => [manyName(at), calendarText(at, 'monday')]);
    const folder = folderWith([...files, ...more]);
    const server = await startServer(folder);
    server.open(sla, files.get(sla));
    await server.until(() => server.statuses() > 0, 300_000);
    const calm = await typed(server, files.get(sla), 2);
    let isOver = false;
    const storm = blow(server, folder).then(() => {
      isOver = true;
    });
    const stormy = [];
    for (let round = 0; !isOver || round === 0; round++)
      stormy.push(...(await typed(server, files.get(sla), 1000 * (round + 2))));
    await storm;
    await server.end();
    const all = [...calm, ...stormy];
    const slowestMs = Math.max(...all);
    const failures = slowestMs > hangMilliseconds ? [`A keystroke waited ${slowestMs.toFixed(0)} ms.`] : [];
    const said = (times) => `${share(times, 0.5)} ms for half of them, ${share(times, 0.99)} ms for 99 of 100`;
    return {
      n: all.length,
      failures,
      slowestMs,
      notes: [
        `Without a storm ${said(calm)}; in it ${said(stormy)}, of which ${stormy.filter((time) => time <= wantedMilliseconds).length} of ${stormy.length} within ${wantedMilliseconds} ms.`,
      ],
    };
  },
};

/** A letter more in the open file, and a question about the place: what an editor sends for each keystroke. */
async function typed(server, text, version) {
  const times = [];
  for (let key = 0; key < keystrokes; key++) {
    const started = performance.now();
    server.edit(sla, version + key, [{ text: `${text}# ${'x'.repeat(key % 40)}` }]);
    await server.request('textDocument/completion', {
      textDocument: { uri: server.uriOf(sla) },
      position: { line: 5, character: 3 },
    });
    times.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return times;
}

/** Every file is written anew, and the editor tells of all of them in a few messages, as after a checkout. */
async function blow(server, folder) {
  for (let from = 0; from < count; from += 1000) {
    const changes = [];
    for (let at = from; at < from + 1000; at++) {
      writeFileSync(path.join(folder, manyName(at)), calendarText(at, at % 7 === 0 ? 'mnday' : 'tuesday'));
      changes.push({ uri: server.uriOf(manyName(at)), type: 2 });
    }
    server.notify('workspace/didChangeWatchedFiles', { changes });
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function share(times, part) {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0);
}
