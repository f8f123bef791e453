// `golden`: texts of own templates that somebody approved, compared and written.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exampleTexts } from '#core';
import { runCli, runIn, textsIn } from './run-cli.ts';

const folder = 'templates/sunset-announcement/golden';
const names = [
  'phone-sunset.everyone.en.txt',
  'phone-sunset.everyone.fr.txt',
  'phone-sunset.everyone.nl.txt',
  'phone-sunset.everyone.zh-CN.txt',
  'phone-sunset.frequent-callers.en.txt',
  'phone-sunset.frequent-callers.nl.txt',
];

test('texts are written when asked to, and then compared without a difference', async () => {
  const first = await runCli(['golden'], { files: exampleTexts });
  expect([first.code, first.stdout]).toEqual([2, '']);
  expect(first.stderr).toBe(
    'Your templates: there are no golden texts to compare with. “support-playbooks golden --update” writes them.\n',
  );
  expect(filesIn(first.folder)).toEqual([]);
  const written = await runIn(first.folder, ['golden', '--update']);
  expect([written.code, written.stderr]).toEqual([0, 'Wrote 6 golden texts. Read them before you commit them.\n']);
  expect(filesIn(first.folder)).toEqual(names);
  expect(golden(first.folder, 'phone-sunset.everyone.fr.txt').split('\n').slice(0, 5)).toEqual([
    'As of: 2027-01-04',
    'Subject: Téléphone : fermeture le 6 avril 2027',
    'Preheader: Voici comment nous joindre désormais.',
    '',
    'Bonjour à vous,',
  ]);
  const again = await runIn(first.folder, ['golden']);
  expect([again.code, again.stdout, again.stderr]).toEqual([0, '', '6 golden texts as approved.\n']);
  const idle = await runIn(first.folder, ['golden', '--update']);
  expect([idle.code, idle.stderr]).toEqual([0, 'Every golden text was up to date.\n']);
});

test('a change is a diff and exit code 1; nothing is written until somebody approves', async () => {
  const { folder: root } = await runCli(['golden', '--update'], { files: exampleTexts });
  const approved = golden(root, 'phone-sunset.everyone.en.txt');
  const changed = changedIn(root, {
    'templates/sunset-announcement/en.hbs': exampleText('templates/sunset-announcement/en.hbs').replace(
      'Hello',
      'Good day',
    ),
  });
  const { code, stdout, stderr } = await runIn(changed, ['golden', 'sunset-announcement']);
  expect(code).toBe(1);
  expect(stdout).toContain(`--- a/${folder}/phone-sunset.everyone.en.txt\n`);
  expect(stdout).toContain('-Hello there,\n+Good day there,\n');
  expect(stderr).toBe('2 of 6 golden texts differ. Read them, then take --update to approve.\n');
  expect(golden(root, 'phone-sunset.everyone.en.txt')).toBe(approved);
  expect((await runIn(changed, ['golden', '--update'])).stderr).toContain('Wrote 2 golden texts.');
  expect(golden(root, 'phone-sunset.everyone.en.txt')).toContain('Good day there,');
});

test('a text is compared as of the day it was made for', async () => {
  const hbs = exampleText('templates/sunset-announcement/en.hbs').replace('Hello', '{{date workspace.asOf}} Hello');
  const files = { ...exampleTexts, 'templates/sunset-announcement/en.hbs': hbs };
  const { folder: root } = await runCli(['golden', '--update', '--as-of', '2027-01-05'], { files });
  expect(golden(root, 'phone-sunset.everyone.en.txt')).toContain('As of: 2027-01-05\n');
  expect(golden(root, 'phone-sunset.everyone.en.txt')).toContain('5 January 2027 Hello');
  expect((await runIn(root, ['golden'])).code).toBe(0);
  expect((await runIn(root, ['golden', '--update'])).stderr).toBe('Every golden text was up to date.\n');
});

test('a text that is missing, and one that no message gives any more, are told', async () => {
  const { folder: root } = await runCli(['golden', '--update'], { files: exampleTexts });
  const plan = 'support/phone-sunset.playbook.yaml';
  const renamed = exampleText(plan).replaceAll('everyone', 'all-of-you');
  const { code, stderr } = await runIn(changedIn(root, { [plan]: renamed }), ['golden']);
  expect(code).toBe(1);
  expect(stderr).toContain(`${folder}/phone-sunset.all-of-you.fr.txt is missing.\n`);
  expect(stderr).toContain(
    `${folder}/phone-sunset.everyone.fr.txt: no message gives this text any more. Delete it, or mend the name.\n`,
  );
});

test('a message with a hole is nothing to approve', async () => {
  const hbs = exampleText('templates/sunset-announcement/en.hbs').replace('Hello', '{{date plan.dates.reopenOn}}');
  const files = { ...exampleTexts, 'templates/sunset-announcement/en.hbs': hbs };
  const { code, stderr, folder: root } = await runCli(['golden', '--update'], { files });
  expect(code).toBe(1);
  expect(stderr).toContain('template-missing-value');
  expect(stderr).toContain(
    'Nothing was written. Mend the errors above first: a text with a hole is nothing to approve.',
  );
  expect(filesIn(root)).toEqual([]);
});

test.each([
  { argv: ['golden', 'sunset-anouncement'], says: 'There is no template “sunset-anouncement” of your own here.' },
  { argv: ['golden', '--as-of', 'soon'], says: '“soon” is not a date for --as-of. Write it like 2027-01-31.' },
])('wrong use says what is right: $argv', async ({ argv, says }) => {
  const { code, stderr } = await runCli(argv, { files: exampleTexts });
  expect(code).toBe(2);
  expect(stderr).toContain(says);
});

function exampleText(file: string): string {
  return Object.entries(exampleTexts).find(([name]) => name === file)?.[1] ?? '';
}

function filesIn(root: string): readonly string[] {
  return Object.keys(textsIn(root)).flatMap((file) =>
    file.startsWith(`${folder}/`) ? [file.slice(folder.length + 1)] : [],
  );
}

function golden(root: string, name: string): string {
  return textsIn(root)[`${folder}/${name}`] ?? '';
}

/** The same folder, with other texts in some files. */
function changedIn(root: string, files: Readonly<Record<string, string>>): string {
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(root, file), content);
  return root;
}
