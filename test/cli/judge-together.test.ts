// Judging on several threads says what one thread says, whoever takes which file, and also when a thread dies.
import { expect, test } from 'vitest';
import type { Threads } from '../../cli/src/io.ts';
import { judgeSharedWork, type SharedWork } from '../../cli/src/shared-work.ts';
import { type CliResult, runIn, starter, temporaryFolder } from './run-cli.ts';

/** Enough characters for two threads more; each file has findings of its own and points to others. */
function largeWorkspace(): Readonly<Record<string, string>> {
  const [file = '', text = ''] = Object.entries(starter).find(([, each]) => each.includes('kind: SlaPolicy')) ?? [];
  const filler = `# ${'-'.repeat(60_000)}\n`;
  const copies = Array.from({ length: 40 }, (_, index) => {
    const own = text.replace(/name: \S+/, `name: policy-${index % 37}`).replace('spec:', `spec:\n  wrong-${index}: 1`);
    return [file.replace(/[^/]+$/, `policy-${index}.playbook.yaml`), `${filler}${own}`] as const;
  });
  return { ...starter, ...Object.fromEntries(copies) };
}

const folder = temporaryFolder(largeWorkspace());

interface Ran extends CliResult {
  /** How many files each thread took. */
  readonly taken: readonly number[];
}

async function run(argv: readonly string[], judge: (work: SharedWork) => ReturnType<Threads['judge']>): Promise<Ran> {
  const taken: number[] = [];
  const threads: Threads = {
    most: 2,
    judge: async (work) => {
      const share = await judge(structuredClone(work));
      taken.push(share.files.length);
      return structuredClone(share);
    },
  };
  return { ...(await runIn(folder, ['validate', '--no-cache', ...argv], { threads })), taken };
}

/** Takes part of the files before this thread begins. */
async function takingSome(work: SharedWork) {
  const focus = work.focus.slice(0, 1 + Atomics.load(work.next, 0) + 9);
  return judgeSharedWork({ ...work, focus });
}

test.each([[], ['--format', 'json'], ['--lookahead', '30d'], ['--as-of', '2027-06-01', '--format', 'sarif']])(
  'several threads say byte for byte what one says: %s %s',
  async (...argv) => {
    const { taken, ...together } = await run(argv, takingSome);
    expect(taken).toEqual([10, 10]);
    expect(together).toEqual(await runIn(folder, ['validate', '--no-cache', ...argv]));
  },
);

test.each([
  ['before it begins', async () => Promise.reject(new Error('dead'))],
  [
    'with what it took',
    async (work: SharedWork) => {
      await takingSome(work);
      throw new Error('dead');
    },
  ],
] as const)('a thread that dies %s costs no answer', async (_, judge) => {
  const { taken, ...together } = await run([], judge);
  expect(taken).toEqual([]);
  expect(together).toEqual(await runIn(folder, ['validate', '--no-cache']));
});

test('a small workspace and one with a baseline stay on one thread', async () => {
  let asked = 0;
  const threads: Threads = { most: 2, judge: async () => Promise.reject(new Error(`asked ${++asked}`)) };
  const small = temporaryFolder(starter);
  await runIn(small, ['validate', '--no-cache'], { threads });
  const withBaseline = temporaryFolder(largeWorkspace());
  await runIn(withBaseline, ['validate', '--update-baseline'], { threads });
  await runIn(withBaseline, ['validate', '--no-cache'], { threads });
  expect(asked).toBe(0);
});
