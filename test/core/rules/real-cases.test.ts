// Closures that really happened: what the rules about plans say of each, and what they must not say.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptySnapshot, ruleById, validate, withFiles } from '#core';

const folder = path.join(import.meta.dirname, 'real');

function rulesIn(name: string): readonly string[] {
  const content = readFileSync(path.join(folder, `${name}.playbook.yaml`), 'utf8');
  const snapshot = withFiles(emptySnapshot, [['case.playbook.yaml', { content }]]);
  return [...validate(snapshot, { today: '2027-01-04' })].flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

function check(
  name: string,
  expected: { readonly fires: readonly string[]; readonly silent: readonly string[] },
): void {
  const rules = rulesIn(name);
  expect(expected.fires.filter((rule) => !rules.includes(rule))).toEqual([]);
  expect(expected.silent.filter((rule) => rules.includes(rule))).toEqual([]);
}

test('HMRC, summer of 2023: four days, one note, and people without internet', () => {
  check('sunset-hmrc-2023', {
    fires: [
      'insufficient-notice',
      'single-phase-closure',
      'no-rollback-criterion',
      'vulnerable-group-unprotected',
      'no-frequent-user-outreach',
    ],
    silent: [
      'no-alternative',
      'no-reminder',
      'stranded-cell',
      'service-gap',
      'no-message-on-old-line',
      'orphaned-endpoint',
    ],
  });
});

test('ODK, June 2017: two days without a place for discussions, over a weekend', () => {
  check('sunset-odk', {
    fires: ['insufficient-notice', 'service-gap', 'close-on-friday'],
    silent: ['no-reminder', 'no-redirect', 'single-phase-closure', 'stranded-cell', 'alternative-not-open-yet'],
  });
});

test('LLVM, winter of 2022: 25 days of notice, and both open in between', () => {
  check('sunset-llvm', {
    fires: ['insufficient-notice'],
    silent: [
      'no-alternative',
      'service-gap',
      'stranded-cell',
      'single-phase-closure',
      'orphaned-endpoint',
      'close-on-friday',
    ],
  });
});

test('Pipedrive: the line fades quietly, and the gate excuses the missing day', () => {
  check('sunset-pipedrive', {
    fires: ['redirect-too-short'],
    silent: [
      'single-phase-closure',
      'no-message-on-old-line',
      'open-ended-sunset',
      'no-reminder',
      'insufficient-notice',
    ],
  });
  expect(rulesIn('sunset-pipedrive').filter((rule) => ruleById(rule)?.severity === 'error')).toEqual([]);
});

test('the smallest honest plan gets advice and no error', () => {
  expect(rulesIn('smallest').filter((rule) => ruleById(rule)?.severity === 'error')).toEqual([]);
});
