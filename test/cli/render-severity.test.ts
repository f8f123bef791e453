// What is wrong with a message is as loud as the config wants it, when it is rendered as when it is validated.
import { expect, test } from 'vitest';
import { exampleTexts } from '#core';
import { runCli } from './run-cli.ts';

const config = 'support-playbooks.config.yaml';
const plan = 'support/phone-sunset.playbook.yaml';
const argv = ['render', 'phone-sunset/everyone', '--locale', 'zh-CN'];
const texts: Readonly<Record<string, string>> = exampleTexts;
/** A reason that is not written in Chinese. */
const missing = { ...texts, [plan]: (texts[plan] ?? '').replace(/ {8}zh-CN: 突然响起.*\n/, '') };

test.each([
  ['', 1, 'error'],
  ["overrides:\n  - { files: ['support/**'], rules: { text-missing-locale: warning } }\n", 0, 'warning'],
  ["overrides:\n  - { files: ['elsewhere/**'], rules: { text-missing-locale: warning } }\n", 1, 'error'],
])('with %j the message ends with %i', async (more, code, severity) => {
  const files = { ...missing, [config]: `${texts[config]}${more}` };
  const ended = await runCli(argv, { files });
  expect(ended.code).toBe(code);
  expect(ended.stderr).toContain(`  ${severity}  text-missing-locale\n`);
});

test.each([
  ['', 0, 'info'],
  ['  placeholder-unknown: error\n', 1, 'error'],
  ['  placeholder-unknown: off\n', 0, undefined],
])('a field without a placeholder, with %j, ends with %i', async (more, code, severity) => {
  const files = {
    ...texts,
    [config]: (texts[config] ?? '').replace('rules:\n', `rules:\n${more}`),
    [plan]: (texts[plan] ?? '').replace('template: why-is-it-gone', 'template: care'),
    'templates/care/template.playbook.yaml':
      'apiVersion: support-playbooks/v1\nkind: MessageTemplate\nmetadata: { name: care, owner: us }\nspec: { rendersFrom: SunsetPlan, medium: macro, recipient: { shoeSize: { fallback: x } } }\n',
    'templates/care/en.hbs': 'Hello {{recipient "shoeSize"}}.\n',
  };
  const ended = await runCli(['render', 'phone-sunset/agent-reply', '--locale', 'en', '--format', 'gorgias'], {
    files,
  });
  expect([ended.code, /^.* {2}(\w+) {2}placeholder-unknown$/m.exec(ended.stderr)?.[1]]).toEqual([code, severity]);
});
