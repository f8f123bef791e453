// Neovim, headless, with the recipe of the docs: problems come and go, and hover, definition, completion and rename answer.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, shippedCli } from '../shipped.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'support-playbooks-neovim-'));
const bundle = shippedCli('dist/server.js');
const workspace = path.join(scratch, 'fernway');
const { error } = spawnSync('nvim', ['--version']);

beforeAll(() => cpSync(path.join(root, 'examples/fernway'), workspace, { recursive: true }));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A machine without Neovim skips it and says so; in CI it has to be there. */
test.skipIf(error !== undefined && process.env.CI !== 'true')('an author at work in Neovim', () => {
  const result = path.join(scratch, 'result.json');
  const { stderr } = spawnSync(
    'nvim',
    ['--headless', '--clean', '-n', '-S', path.join(import.meta.dirname, 'neovim.lua')],
    {
      cwd: workspace,
      encoding: 'utf8',
      timeout: 50_000,
      env: { ...process.env, HOME: scratch, SERVER: `${process.execPath}\n${bundle}\nlsp\n--stdio`, RESULT: result },
    },
  );
  expect(stderr).not.toMatch(/Error|E\d{3}:/);
  const said = JSON.parse(readFileSync(result, 'utf8'));
  expect(said['after a slip']).toEqual([
    { line: 9, code: 'dangling-ref', message: expect.stringContaining('Did you mean “phone”?') },
  ]);
  expect(said['after mending']).toEqual([]);
  expect(said.hover).toContain('(channel `phone`)');
  expect(said.definition).toMatchObject({ targetUri: expect.stringMatching(/support\/channels\.playbook\.yaml$/) });
  expect(said.completion).toContain('email');
  expect(said['rename touches'].length).toBeGreaterThan(1);
  expect(said['after rename']).toEqual([]);
});
