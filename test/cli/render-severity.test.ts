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
