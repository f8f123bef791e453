// The problem matcher of the VS Code tasks against what `compact` and `--watch` print.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findingWith, printed, reportWith } from '../cli/reporters/report.ts';

interface Contributes {
  readonly problemPatterns: readonly { readonly regexp: string }[];
  readonly problemMatchers: readonly {
    readonly name: string;
    readonly pattern: string;
    readonly background?: { readonly beginsPattern: string; readonly endsPattern: string };
  }[];
}

const manifest: { contributes: Contributes } = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
);
const { problemMatchers, problemPatterns } = manifest.contributes;
const [pattern] = problemPatterns;

test.each(['error', 'warning', 'info', 'hint'] as const)('a finding of severity %s is read whole', (severity) => {
  for (const file of [
    'support/a.playbook.yaml',
    '../x y/b:c.playbook.yaml',
    'C:/desk/a.playbook.yaml',
    '-x.playbook.yaml',
  ]) {
    const message = 'Is it 5:1: error: x [no-x] or not?';
    const line = printed('compact', reportWith({ findings: [findingWith({ severity, file, message })] })).trimEnd();
    const found = new RegExp(pattern?.regexp ?? '').exec(line);
    expect(found?.slice(1)).toEqual([file, '1', '7', severity, message, 'unknown-key']);
  }
});

test('both matchers use the pattern, and the one that watches knows where a pass begins and ends', async () => {
  expect(problemMatchers.map((each) => [each.name, each.pattern])).toEqual([
    ['support-playbooks', '$support-playbooks'],
    ['support-playbooks-watch', '$support-playbooks'],
  ]);
  const { background } = problemMatchers[1] ?? {};
  // test/cli/watch.test.ts holds the program to these words.
  expect('Checking again.').toMatch(new RegExp(background?.beginsPattern ?? 'x'));
  expect('Watching for changes; Ctrl+C ends it.').toMatch(new RegExp(background?.endsPattern ?? 'x'));
});
