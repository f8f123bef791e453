// `new template`: a folder with a text in each language of the workspace, from one that ships or from a short message.
import { expect, test } from 'vitest';
import { exampleTexts } from '#core';
import { runCli, runIn, textsIn } from './run-cli.ts';

const folder = 'templates/our-reminder';

test('a template starts from one that ships, in the languages of the config, and validates', async () => {
  const argv = ['new', 'template', 'our-reminder', '--from', 'sunset-reminder'];
  const { code, folder: root } = await runCli(argv, { files: exampleTexts });
  expect(code).toBe(0);
  const texts = textsIn(root);
  expect(Object.keys(texts).filter((file) => file.startsWith(folder))).toEqual([
    `${folder}/en.hbs`,
    `${folder}/fr.friendly.hbs`,
    `${folder}/fr.hbs`,
    `${folder}/nl.friendly.hbs`,
    `${folder}/nl.hbs`,
    `${folder}/template.playbook.yaml`,
    `${folder}/zh-CN.friendly.hbs`,
    `${folder}/zh-CN.hbs`,
  ]);
  expect(texts[`${folder}/template.playbook.yaml`]).toContain('name: our-reminder\n');
  const { stdout } = await runIn(root, ['validate', '--format', 'compact']);
  expect(stdout.split('\n').filter((line) => line.includes('our-reminder'))).toEqual([
    'templates/our-reminder/template.playbook.yaml:4:9: info: Nothing uses the message template “our-reminder”. [unused-resource]',
  ]);
  const rendered = await runIn(root, ['render', 'phone-sunset', '--template', 'our-reminder', '--locale', 'nl']);
  expect([rendered.code, rendered.stderr]).toEqual([0, '']);
});

test('nothing that stands there is replaced', async () => {
  const argv = ['new', 'template', 'our-reminder', '--from', 'sunset-reminder'];
  const { folder: root } = await runCli(argv, { files: exampleTexts });
  const again = await runIn(root, argv);
  expect(again.code).toBe(3);
  expect(again.stderr).toContain('exists already, so nothing was written.');
});

test.each([
  { argv: ['template', 'mine', '--from', 'sunset-remind'], says: 'There is no template “sunset-remind” that ships.' },
  { argv: ['calendar', 'mine', '--from', 'sunset-reminder'], says: '--from names the template that a new one starts' },
])('wrong use says what is right: $argv', async ({ argv, says }) => {
  const { code, stderr } = await runCli(['new', ...argv], { files: exampleTexts });
  expect(code).toBe(2);
  expect(stderr).toContain(says);
});
