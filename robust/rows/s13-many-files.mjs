// S13: thousands of files with few handles: how soon the open file has its findings, how long all take, and how much memory.
import { readFileSync } from 'node:fs';
import { calendarText, manyName } from '../harness/many-files.mjs';
import { processorSeconds } from '../harness/processor-seconds.mjs';
import { startServer } from '../harness/server-process.mjs';
import { folderWith } from '../harness/workspace-folder.mjs';
import { exampleFiles } from '../harness/workspaces.mjs';

const sla = 'support/sla.playbook.yaml';
const handles = 256;
const mostMegabytes = 500;

/** Of the processor, for all files; so many times as long is a hang. */
const wantedSeconds = 10;
const hangsAt = 4;

export const row = {
  id: 'S13',
  title: 'Thousands of files with 256 handles, every one with a mistake',
  target: `each mistake told, ${wantedSeconds} s of a processor for ten thousand files, at most ${mostMegabytes} MB`,
  fallsShort:
    'ten thousand files took 13 s of a processor, beside other work on the machine: each is read, judged and told to the editor, on one thread.',
  run: async ({ isDeep }) => {
    const count = isDeep ? 10_000 : 2000;
    const files = exampleFiles('fernway');
    const many = Array.from({ length: count }, (_, at) => [manyName(at), calendarText(at, 'mnday')]);
    const server = await startServer(folderWith([...files, ...many]), { handles });
    server.open(sla, files.get(sla).replace('clockStart: ', 'clockStrat: '));
    await server.until(() => codesOf(server, sla) === 'unknown-key', 300_000);
    const first = processorSeconds(server.child.pid);
    const isTold = ([file]) => codesOf(server, file).includes('unknown-key');
    await server.until(() => server.statuses() > 0 && many.every(isTold), 300_000);
    const whole = processorSeconds(server.child.pid);
    const megabytes = peakMegabytes(server.child.pid);
    const missing = many.filter((each) => !isTold(each)).length;
    await server.end();
    const failures = [];
    if (missing > 0) failures.push(`${missing} of ${count} files are not judged.`);
    if (megabytes > mostMegabytes) failures.push(`It took ${megabytes} MB.`);
    if (whole > wantedSeconds * hangsAt) failures.push(`It took ${whole} s of a processor.`);
    const told =
      whole === undefined
        ? ''
        : `${count.toLocaleString('en')} files: the open one after ${first} s of a processor, all after ${whole} s, ${megabytes} MB.`;
    return { n: count, failures, slowestMs: (whole ?? 0) * 1000, notes: told === '' ? [] : [told] };
  },
};

function codesOf({ pushed }, file) {
  return (pushed.get(file) ?? []).map(({ code }) => code).join();
}

/** `undefined` where the system does not tell. */
function peakMegabytes(pid) {
  try {
    return Math.round(Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
  } catch {
    return undefined;
  }
}
