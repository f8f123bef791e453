// How much of the processor a process has had, so that a busy machine is not mistaken for a hang.
import { readFileSync } from 'node:fs';

/** Of the process and of those it started that have ended; `undefined` where the system does not tell. */
export function processorSeconds(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Behind the name, which may hold blanks: user and system time, own and of the children, in hundredths of a second.
    const times = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15);
    return times.reduce((sum, time) => sum + Number(time), 0) / 100;
  } catch {
    return undefined;
  }
}
