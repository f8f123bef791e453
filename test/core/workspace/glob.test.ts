// Patterns of the config: what they cover, the same for `exclude` and `overrides`, and that none keeps the matcher busy.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathMatcher } from '../../../core/src/workspace/glob.ts';
import { withFiles } from '../../../core/src/workspace/snapshot.ts';
import { findingsIn, sample, samplePaths, sampleTexts } from './fernway.ts';

test.each([
  { pattern: 'drafts', yes: ['drafts', 'drafts/a', 'x/drafts/a/b'], no: ['draft', 'x/drafts.yaml'] },
  { pattern: '/drafts', yes: ['drafts/a'], no: ['x/drafts/a'] },
  { pattern: './drafts/', yes: ['drafts/a'], no: ['x/drafts/a'] },
  { pattern: 'drafts/**', yes: ['drafts/a', 'drafts/a/b'], no: ['drafts', 'x/drafts/a'] },
  { pattern: '**/old/*.yaml', yes: ['old/a.yaml', 'x/y/old/.a.yaml'], no: ['old/x/a.yaml'] },
  { pattern: 'a?[bc].yaml', yes: ['axb.yaml', 'x/azc.yaml'], no: ['ab.yaml', 'axd.yaml'] },
  { pattern: '{a,b}.yaml', yes: ['{a,b}.yaml'], no: ['a.yaml'] },
  { pattern: '!(a)', yes: ['!(a)'], no: ['b', '(a)'] },
])('$pattern', ({ pattern, yes, no }) => {
  const covers = pathMatcher(pattern);
  expect({ yes: yes.filter(covers), no: no.filter(covers) }).toEqual({ yes, no: [] });
});

test('an override speaks for its files only', () => {
  const plan = (sampleTexts.get(samplePaths.plan) ?? '').replace(
    '  feedback: { channel: email',
    '  feedbak: { channel: email',
  );
  const config = sampleTexts.get(samplePaths.config) ?? '';
  const severities = (pattern: string) =>
    findingsIn(
      withFiles(sample, [
        [samplePaths.plan, { content: plan }],
        [
          samplePaths.config,
          { content: `${config}\noverrides: [{ files: ["${pattern}"], rules: { unknown-key: hint } }]\n` },
        ],
      ]),
    ).map(({ rule, severity }) => `${rule} ${severity}`);
  expect(severities('phone-sunset.playbook.yaml')).toEqual(['unknown-key hint']);
  expect(severities('support/**')).toEqual(['unknown-key hint']);
  expect(severities('other/**')).toEqual(['unknown-key error']);
});

test('no pattern takes long, whatever the path', () => {
  const hostile = fc
    .array(
      fc.constantFrom('*', '**', '/', 'a', '?', '[a-z]', '(', ')', '{', '}', '+', '!', '@', '|', ',', '\\', '[', ']'),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(hostile, (pattern) => {
      const covers = pathMatcher(pattern);
      for (const path of ['a'.repeat(3000), 'a/'.repeat(1000), `${'a/'.repeat(500)}b`]) covers(path);
    }),
    { numRuns: 300, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
  );
});
