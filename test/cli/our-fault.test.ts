// What breaks on our side costs one file its check, is told with what helps to mend it, and ends with the code that says whose fault it was.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ruleById } from '#core';
import { edited, runCli } from './run-cli.ts';

test('a rule that throws: all else is told, the exit code is ours, and nothing is remembered', async () => {
  const rule = ruleById('channel-dormant');
  if (rule?.looksAt !== 'document') throw new Error('The rule looks at documents.');
  const throwing = vi.spyOn(rule, 'checkAny').mockImplementation(() => {
    throw new TypeError('x is undefined');
  });
  onTestFinished(() => throwing.mockRestore());
  const cache = mkdtempSync(path.join(os.tmpdir(), 'our-fault-'));
  onTestFinished(() => rmSync(cache, { recursive: true }));
  const files = edited('support/response-times.playbook.yaml', 'clockStart: created', 'clockStrat: created');
  const { code, stdout, stderr } = await runCli(['validate', '--format', 'compact'], {
    files,
    env: { XDG_CACHE_HOME: cache },
  });
  expect(code).toBe(70);
  expect(stdout).toMatch(/\[unknown-key\]\n/);
  expect(stdout).toMatch(
    /: error: The rule “channel-dormant” stumbled here, which is our fault; everything else is checked\. .* TypeError: x is undefined \[unreadable-file\]\n/,
  );
  expect(stderr).toMatch(
    /^This check is not complete, because of a mistake of ours\. Please report it with these lines:\nTypeError: x is undefined\n +at /,
  );
  expect(readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))).toEqual(
    [],
  );
});
