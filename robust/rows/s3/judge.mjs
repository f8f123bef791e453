// Judges attacks in this process, as often as it is asked, and prints what each gave and how long it took.

import { createRequire } from 'node:module';
import { attacks } from './attacks.mjs';

const path = 'support/x.playbook.yaml';

/** `core` is the file of the bundle; `names` are the attacks, `times` how often all of them. */
process.once('message', async ({ core: file, names, times }) => {
  const core = createRequire(import.meta.url)(file);
  const wanted = attacks.filter(({ name }) => names.includes(name));
  for (let round = 0; round < times; round++)
    for (const { name, make } of wanted) {
      const input = make();
      const content = typeof input === 'string' ? { content: input } : core.decode(input);
      const size = input.length;
      await tell({ begins: name });
      const started = process.cpuUsage();
      const { isWhole, rules } = judged(core, content);
      const { user, system } = process.cpuUsage(started);
      const isClean = Reflect.get({}, 'polluted') === undefined && Object.keys(Object.prototype).length === 0;
      await tell({ name, rules, isWhole, isClean, size, milliseconds: (user + system) / 1000 });
    }
  process.disconnect();
});

/** Waits until it is on its way: the next thing may end the process. */
function tell(message) {
  return new Promise((resolve) => process.send(message, resolve));
}

function judged(core, content) {
  const snapshot = core.withFiles(core.emptySnapshot, [[path, content]]);
  const findings = [...core.validate(snapshot, { today: '2027-01-04' })].flatMap((each) => each.findings);
  const length = 'content' in content ? content.content.length : 0;
  const isWhole = findings.every(
    ({ range, bug }) => bug === undefined && range.start >= 0 && range.start <= range.end && range.end <= length,
  );
  const rules = new Set(findings.map(({ rule }) => rule).filter((rule) => rule !== 'unused-resource'));
  return { rules: [...rules].join(' '), isWhole };
}
