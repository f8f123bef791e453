// What a baseline lists and nobody finds any more.
import { baselineFileName } from '#core';
import { type CheckReport, displayPath } from './check.ts';
import type { Io } from './io.ts';
import { plural } from './reporters/plural.ts';
import { say } from './session.ts';

/** So many are named one by one. */
const namedAtMost = 5;

export function tellWhatIsGone(report: CheckReport, io: Io): void {
  for (const { root, gone } of report.gone) {
    if (gone.length === 0) continue;
    const names = gone.slice(0, namedAtMost).map(({ rule, file }) => `${rule} in ${file}`);
    const more = gone.length > namedAtMost ? ` and ${gone.length - namedAtMost} more` : '';
    const [verb, which] = gone.length === 1 ? ['is', 'it'] : ['are', 'them'];
    say(
      io,
      `${displayPath(io.cwd, root, baselineFileName)} lists ${plural(gone.length, 'finding')} that ${verb} gone: ${names.join(', ')}${more}. Take ${which} out with “support-playbooks validate --update-baseline”.`,
    );
  }
}
