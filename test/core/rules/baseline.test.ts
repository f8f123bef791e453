// The baseline: what it keeps silent, what would belong in it, and what in it is past.
import { expect, test } from 'vitest';
import {
  acceptableFindings,
  baselineFileName,
  baselineText,
  goneFromBaseline,
  type Snapshot,
  validate,
  withFiles,
} from '#core';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';

const today = '2027-01-04';
const { plan } = samplePaths;
const text = (sampleTexts.get(plan) ?? '').replace('  feedback: {', '  feedbak: {');
const broken = withFiles(sample, [[plan, { content: text }]]);

function withBaseline(snapshot: Snapshot, content: string): Snapshot {
  return withFiles(snapshot, [[baselineFileName, { content }]]);
}

function baselineOf(snapshot: Snapshot): string {
  return baselineText(acceptableFindings(snapshot, { today }).map((finding) => ({ ...finding, file: finding.path })));
}

function told(snapshot: Snapshot): { rules: readonly string[]; silenced: number } {
  const files = [...validate(snapshot, { today })];
  return {
    rules: files.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
    silenced: files.reduce((sum, { silenced }) => sum + silenced.length, 0),
  };
}

test('what stands in it is silent, also after lines have moved', () => {
  expect(told(broken)).toEqual({ rules: ['unknown-key'], silenced: 0 });
  const known = withBaseline(broken, baselineOf(broken));
  expect(told(known)).toEqual({ rules: [], silenced: 1 });
  expect(told(withFiles(known, [[plan, { content: `# moved\n\n${text}` }]]))).toEqual({ rules: [], silenced: 1 });
  expect(goneFromBaseline(known, { today })).toEqual([]);
});

test('writing it again changes nothing, and it lists itself never', () => {
  const content = baselineOf(broken);
  expect(baselineOf(withBaseline(broken, content))).toBe(content);
  expect(baselineOf(withBaseline(broken, 'not json'))).toBe(content);
  expect(told(withBaseline(broken, 'not json')).rules).toEqual(['unreadable-file', 'unknown-key']);
});

test('an entry whose finding is mended is told with its words', () => {
  const mended = withBaseline(sample, baselineOf(broken));
  expect(goneFromBaseline(mended, { today })).toEqual([
    {
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      rule: 'unknown-key',
      file: plan,
      message: '“feedbak” is not a key here. Did you mean “feedback”?',
    },
  ]);
});
