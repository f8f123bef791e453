// How long a shell waits for the answer on six files of the sample's size: ours against ajv-cli on the same files and the same schema.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strategyOf } from './corpus.mjs';
import { median } from './median.mjs';

const runs = 9;

export function measureStartup(root) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'playbooks-bench-'));
  try {
    const files = Array.from({ length: 6 }, (_, index) => `company-${index}.playbook.yaml`);
    for (const [index, file] of files.entries())
      writeFileSync(path.join(folder, file), strategyOf(`company-${index}`, 120));
    const contenders = {
      'bare Node': [['-e', '0']],
      'support-playbooks validate': [[path.join(root, 'dist/cli.js'), 'validate', folder]],
      'ajv-cli validate': [
        [
          path.join(root, 'bench/node_modules/ajv-cli/dist/index.js'),
          'validate',
          '--strict=false',
          '--spec=draft7',
          '-s',
          path.join(root, 'schemas/playbook.schema.json'),
          ...files.flatMap((file) => ['-d', path.join(folder, file)]),
        ],
      ],
    };
    const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
    for (let run = 0; run < runs + 1; run++) {
      for (const [name, [args]] of Object.entries(contenders)) {
        const start = performance.now();
        const { status, stdout, stderr } = spawnSync(process.execPath, args, {
          encoding: 'utf8',
          env: { ...process.env, CI: '' },
        });
        if (status !== 0)
          throw new Error(`${name} found these files wrong, so its time would not count:\n${stdout}${stderr}`);
        if (run > 0) times[name].push(performance.now() - start);
      }
    }
    return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
