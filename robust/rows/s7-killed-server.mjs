// S7: a server that is killed comes back with every finding, and a file that kills it is found out and left alone.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../esbuild.mjs';
import { loadModule } from '../../scripts/generate/docs/load-module.mjs';
import { chanceFrom } from '../harness/chance.mjs';
import { root } from '../harness/core.mjs';
import { startServer } from '../harness/server-process.mjs';
import { folderWith } from '../harness/workspace-folder.mjs';
import { exampleFiles } from '../harness/workspaces.mjs';

const plan = 'support/phone-sunset.playbook.yaml';
const sla = 'support/sla.playbook.yaml';
const poisonFile = 'support/poison.playbook.yaml';
const poison = 'kind: BusinessCalendar\nmetadata: { name: poison }\n';

/** What a person may wait for at most; a machine that is busy with other things may take longer. */
const wantedMilliseconds = 2000;
const hangMilliseconds = 30_000;

export const row = {
  id: 'S7',
  title: 'Server killed: every finding again; the file that kills it is left alone',
  target:
    'after three kills in a row every finding stands again within 2 s; after the fourth a person is asked; a poison file costs itself alone',
  run: async ({ seed, isDeep }) => {
    const failures = [];
    const times = [];
    const files = exampleFiles('fernway');
    const wrong = new Map([...files, [sla, files.get(sla).replace('clockStart: ', 'clockStrat: ')]]);
    const chance = chanceFrom(seed);
    const folder = folderWith(wrong);
    for (let kill = 0; kill < (isDeep ? 100 : 5); kill++) {
      const { isWhole, time } = await findingsAfterStart(folder, wrong, isDeep ? chance.below(400) : undefined);
      times.push(time);
      if (!isWhole) failures.push(`After kill ${kill + 1} the findings were not there in ${hangMilliseconds} ms.`);
    }
    const { createRestartPolicy } = await loadModule(root, 'client/src/restart-policy.ts');
    const policy = createRestartPolicy(() => 0);
    const decisions = Array.from({ length: 5 }, () => policy.mayRestart());
    if (decisions.join() !== 'true,true,true,false,false') failures.push(`Five ends were decided ${decisions.join()}.`);
    const program = await buildWithPoison();
    const withPoison = folderWith([...wrong, [poisonFile, poison]]);
    for (const isOpen of [true, false]) {
      const failure = await poisonFailure(isOpen ? folder : withPoison, { program, isOpen });
      if (failure !== undefined) failures.push(`Poison ${isOpen ? 'in an open file' : 'on the disk'}: ${failure}`);
    }
    const fast = times.filter((time) => time <= wantedMilliseconds).length;
    return {
      n: times.length + 2,
      failures,
      slowestMs: Math.max(...times),
      notes: [`${fast} of ${times.length} starts had every finding within 2 s.`],
    };
  },
};

/** Starts a server, opens two files, and kills it when all is there, or after some milliseconds at any moment. */
async function findingsAfterStart(folder, files, killAfter) {
  if (killAfter !== undefined) {
    const doomed = startServer(folder).then((server) => {
      server.open(plan, files.get(plan));
      setTimeout(() => server.child.kill('SIGKILL'), killAfter);
      return server.ended;
    });
    await doomed;
  }
  const started = performance.now();
  const server = await startServer(folder);
  server.open(plan, files.get(plan).replace('  strategy: ', '  stratgy: '));
  server.open(sla, files.get(sla));
  const isWhole = await server.until(
    () => codesOf(server, plan) === 'unknown-key' && codesOf(server, sla) === 'unknown-key',
    hangMilliseconds,
  );
  const time = performance.now() - started;
  await server.end();
  return { isWhole, time };
}

function codesOf({ pushed }, file) {
  return (pushed.get(file) ?? []).map(({ code }) => code).join();
}

/** As the extension does it: ends are counted, suspects noted, and the next server is told. */
async function poisonFailure(folder, { program, isOpen }) {
  const { createRestartPolicy } = await loadModule(root, 'client/src/restart-policy.ts');
  const { createSuspects } = await loadModule(root, 'client/src/suspects.ts');
  const policy = createRestartPolicy(() => 0);
  const suspects = createSuspects();
  for (;;) {
    const caution = suspects.caution();
    const server = await startServer(folder, {
      program,
      initializationOptions: { ...(caution && { caution }) },
      onAttempt: suspects.attempted,
    });
    if (isOpen) server.open(poisonFile, poison);
    const isCalm = await server.until(
      () => codesOf(server, poisonFile) === 'unreadable-file' && codesOf(server, sla) === 'unknown-key',
      hangMilliseconds,
    );
    const fell = server.isGone();
    await server.end();
    if (isCalm) return undefined;
    if (!fell) return 'the server lives, and the findings are others than they should be.';
    suspects.fell();
    if (!policy.mayRestart()) return 'every life was spent.';
  }
}

/** The server that ships, but for one line: a file with the poison in it ends the process, as a fault of the machine below us would. */
async function buildWithPoison() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'robust-poison-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const server = bundles.find(({ outfile }) => outfile === 'dist/server.js');
  const outfile = path.join(folder, 'server.js');
  const plugin = {
    name: 'poison',
    setup: ({ onLoad }) => {
      onLoad({ filter: /core[\\/]src[\\/]yaml[\\/]read\.ts$/ }, async ({ path: file }) => {
        const { readFile } = await import('node:fs/promises');
        const source = await readFile(file, 'utf8');
        const head = /export function readYaml\([^{]*\{\n/.exec(source)?.[0];
        if (head === undefined) throw new Error('The function to poison is not there.');
        return {
          contents: source.replace(head, `${head}if (content.includes('name: poison')) process.abort();\n`),
          loader: 'ts',
        };
      });
    },
  };
  await build({ ...server, outfile, sourcemap: false, plugins: [plugin] });
  return outfile;
}
