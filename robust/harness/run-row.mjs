// One row in a process of its own, so that a row that ends its process costs itself alone. Started by rows.mjs.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rows } from '../rows/list.mjs';
import { processorSeconds } from './processor-seconds.mjs';

process.once('message', async ({ id, found, ...context }) => {
  const row = rows.find((each) => each.id === id);
  const before = prototypeNames();
  try {
    const result = await row.run({ ...context, keep: (input) => keep(path.join(found, id), input) });
    const failures = [...result.failures];
    if (prototypeNames() !== before) failures.push('Object.prototype or Array.prototype was changed.');
    tell({ ...result, failures });
  } catch (error) {
    tell({ n: 0, failures: [`The row itself failed: ${error?.stack ?? error}`], slowestMs: 0 });
  }
});

/** Whatever the row left running ends with it. */
function tell(result) {
  const seconds = processorSeconds(process.pid);
  process.send({ ...result, ...(seconds !== undefined && { seconds }) }, () => process.exit());
}

/** Named by its content, so that the same finding is one file. */
function keep(folder, input) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, createHash('sha256').update(input).digest('hex').slice(0, 12));
  writeFileSync(file, input);
  return path.relative(process.cwd(), file);
}

function prototypeNames() {
  return [Object.prototype, Array.prototype, Function.prototype]
    .map((each) => Reflect.ownKeys(each).map(String).join())
    .join('\n');
}
