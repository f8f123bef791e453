// `npm run robust` and `npm run robust:deep`: runs the rows, prints one JSON line for each, and ends with one line that counts.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './harness/core.mjs';
import { record } from './harness/record.mjs';
import { runRows } from './harness/rows.mjs';
import { rows } from './rows/list.mjs';

/** The seed that never changes; beside it each run takes one by chance. */
const fixedSeed = 20270104;

const { values } = parseArgs({
  options: {
    deep: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '45' },
    only: { type: 'string' },
    seed: { type: 'string', multiple: true },
    lanes: { type: 'string', default: '2' },
    record: { type: 'boolean', default: false },
    report: { type: 'string' },
  },
});

const isDeep = values.deep;
const seeds = values.seed?.map(Number) ?? [fixedSeed, randomInt(2 ** 31)];
const wanted = values.only?.split(',');
const chosen = rows.filter(({ id, isDeepOnly }) => (wanted ? wanted.includes(id) : isDeep || !isDeepOnly));
const machine = `${os.availableParallelism()} × ${os.cpus()[0]?.model ?? 'unknown processor'}`;
const records = [];

process.chdir(root);
if (spawnSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' }).status !== 0)
  throw new Error('It does not build.');
process.stderr.write(`Node ${process.version}, ${machine}, seeds ${seeds.join(' and ')}\n`);
await runRows(chosen, {
  seeds,
  isDeep,
  minutes: Number(values.minutes),
  lanes: Number(values.lanes),
  found: path.join(root, 'robust/found'),
  onRow: (row) => {
    records.push({ ...row, part: isDeep ? 'deep' : 'ci', node: process.version, machine, date: today() });
    process.stdout.write(`${JSON.stringify(records.at(-1))}\n`);
    for (const failure of row.failures) process.stderr.write(`${row.id} failed: ${failure}\n`);
  },
});
if (values.record) record(records);
const failed = records.filter(({ failures }) => failures.length > 0).length;
const counted = { passed: records.length - failed, failed };
if (values.report) writeFileSync(values.report, JSON.stringify(counted));
process.stderr.write(`${counted.passed} rows passed, ${counted.failed} failed\n`);
process.exitCode = failed === 0 && records.length > 0 ? 0 : 1;

function today() {
  return new Date().toISOString().slice(0, 10);
}
