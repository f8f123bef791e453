// `new`: one playbook from the ids of the workspace, never over another file.
import { expect, test } from 'vitest';
import { runCli, runIn, starter, temporaryFolder, textsIn } from './run-cli.ts';

const sample = ['init', '--from', 'example'];

test('a plan for a channel is filled in from the strategy, and what is left is said', async () => {
  const folder = temporaryFolder({});
  await runIn(folder, sample);
  const made = await runIn(folder, ['new', 'plan', 'chat-sunset', '--for', 'chat']);
  expect(made).toMatchObject({ code: 0, stdout: 'Wrote\n  support/chat-sunset.playbook.yaml\n' });
  expect(made.stderr).toBe(`
What is left to decide:
  - The plan does not say who decided on it and when; add “decision”.
  - The plan does not say what will worry customers and what you answer; add “concerns”.
  - The plan does not say what the closing does to customers and costs; add “impactAssessment”.
  - The reason “low-usage” has no evidence; add the figure behind it.

Next: read it through, then see what customers get with “support-playbooks render chat-sunset”, and what is to do with “support-playbooks checklist chat-sunset”.
`);
  const text = textsIn(folder)['support/chat-sunset.playbook.yaml'];
  expect(text).toContain('  strategy: fernway-support\n  channel: chat\n');
  expect((await runIn(folder, ['checklist', 'chat-sunset'])).code).toBe(0);
});

test.each([
  ['strategy', 'support/mine.playbook.yaml'],
  ['calendar', 'support/mine.playbook.yaml'],
  ['policy', 'support/mine.playbook.yaml'],
  ['plan', 'support/mine.playbook.yaml'],
  ['ChannelStrategy', 'support/mine.playbook.yaml'],
  ['business-calendar', 'support/mine.playbook.yaml'],
  ['slapolicy', 'support/mine.playbook.yaml'],
  ['Sunset_Plan', 'support/mine.playbook.yaml'],
  ['messagetemplate', 'templates/mine/template.playbook.yaml'],
])('%s is a kind, and its document has no error', async (kind, file) => {
  const folder = temporaryFolder(starter);
  const made = await runIn(folder, ['new', kind, 'mine']);
  expect({ code: made.code, first: made.stdout.split('\n')[1] }).toEqual({ code: 0, first: `  ${file}` });
  expect((await runIn(folder, ['validate', file])).code).toBe(0);
});

test('a template comes with a folder and a text in each language and voice', async () => {
  const folder = temporaryFolder({ 'support-playbooks.config.yaml': 'locales: [en, fr]\n' });
  const made = await runIn(folder, ['new', 'template', 'goodbye']);
  expect(made).toMatchObject({
    code: 0,
    stdout: `Wrote
  templates/goodbye/template.playbook.yaml
  templates/goodbye/en.hbs
  templates/goodbye/fr.friendly.hbs
  templates/goodbye/fr.hbs
`,
  });
  expect((await runIn(folder, ['validate'])).code).toBe(0);
});

test('an empty folder becomes a workspace that validates', async () => {
  const folder = temporaryFolder({});
  expect((await runIn(folder, ['new', 'strategy', 'support'])).stdout).toBe('Wrote\n  support/support.playbook.yaml\n');
  expect((await runIn(folder, ['validate'])).code).toBe(0);
});

test('a plan without --for takes the phone, and says so', async () => {
  const folder = temporaryFolder({});
  await runIn(folder, sample);
  const { stderr } = await runIn(folder, ['new', 'plan', 'next']);
  expect(stderr).toContain('It closes “phone”. For another channel, take --for.\n\nWhat is left to decide:');
});

test('--dir and --out say where', async () => {
  const folder = temporaryFolder(starter);
  await runIn(folder, ['new', 'calendar', 'night', '--dir', 'hours/more']);
  await runIn(folder, ['new', 'calendar', 'day', '--out', 'hours/daytime.playbook.yaml']);
  await runIn(folder, ['new', 'template', 'bye', '--dir', 'texts']);
  const files = Object.keys(textsIn(folder)).filter((file) => !(file in starter));
  expect(files).toEqual([
    'hours/daytime.playbook.yaml',
    'hours/more/night.playbook.yaml',
    'texts/bye/en.hbs',
    'texts/bye/template.playbook.yaml',
  ]);
});

test('nothing is overwritten without --force', async () => {
  const folder = temporaryFolder({ ...starter, 'support/mine.playbook.yaml': '# mine\n' });
  const before = textsIn(folder);
  expect(await runIn(folder, ['new', 'calendar', 'mine'])).toMatchObject({
    code: 3,
    stdout: '',
    stderr: 'support/mine.playbook.yaml exists already, so nothing was written. Take --force to replace it.\n',
  });
  expect(textsIn(folder)).toEqual(before);
  expect((await runIn(folder, ['new', 'calendar', 'mine', '--force'])).code).toBe(0);
  expect(textsIn(folder)['support/mine.playbook.yaml']).toContain('kind: BusinessCalendar');
});

const refusals: readonly (readonly [name: string, argv: readonly string[], words: string])[] = [
  [
    'an unknown kind',
    ['planet', 'a'],
    'There is no kind “planet”. Did you mean “plan”? There is strategy, calendar, policy, plan, template.',
  ],
  [
    'a name with a blank',
    ['plan', 'Phone sunset'],
    '“Phone sunset” cannot be a name: lower-case letters, digits and single hyphens, at most 63. How about “phone-sunset”?',
  ],
  [
    'a name that is a word of the language',
    ['plan', 'all'],
    '“all” cannot be a name: lower-case letters, digits and single hyphens, at most 63.',
  ],
  ['an unknown channel', ['plan', 'a', '--for', 'phon'], 'There is no channel “phon” here. Did you mean “phone”?'],
  ['an unknown strategy', ['plan', 'a', '--strategy', 'nobody'], 'There is no strategy “nobody” here.'],
  [
    'a channel for another kind',
    ['policy', 'a', '--for', 'phone'],
    '--for names the channel that a sunset plan closes. Other kinds have none.',
  ],
  ['two places', ['plan', 'a', '--dir', 'x', '--out', 'y.playbook.yaml'], 'Take --dir or --out, not both.'],
  [
    'a file that is no playbook',
    ['plan', 'a', '--out', 'a.yaml'],
    '“a.yaml” would not be read as a playbook. Let it end with .playbook.yaml.',
  ],
  [
    'a file for a template',
    ['template', 'a', '--out', 'a.playbook.yaml'],
    'A template is a folder with several files. Say with --dir where it goes.',
  ],
  [
    'a day that is none',
    ['plan', 'a', '--as-of', 'soon'],
    '“soon” is not a date for --as-of. Write it like 2027-01-31.',
  ],
  [
    'a name that is taken',
    ['plan', 'phone-sunset', '--dir', 'other'],
    '“phone-sunset” is taken: it stands in support/phone-sunset.playbook.yaml.',
  ],
];

test.each(refusals)('%s is refused, and nothing is written', async (_, argv, words) => {
  const folder = temporaryFolder({});
  await runIn(folder, sample);
  const before = textsIn(folder);
  const refused = await runIn(folder, ['new', ...argv]);
  expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 2, stdout: '' });
  expect(refused.stderr).toContain(words);
  expect(textsIn(folder)).toEqual(before);
});

test('--for without a strategy says what to write first', async () => {
  expect(await runCli(['new', 'plan', 'a', '--for', 'phone'])).toMatchObject({
    code: 2,
    stderr:
      'There is no channel “phone” here. Write a channel strategy first: “support-playbooks new strategy support”.\n',
  });
});

test('a channel of two strategies needs --strategy', async () => {
  const strategy = (name: string) =>
    `apiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: ${name} }\nspec:\n  channels: [{ id: email, type: email }, { id: phone, type: phone }]\n`;
  const folder = temporaryFolder({ 'a.playbook.yaml': strategy('north'), 'b.playbook.yaml': strategy('south') });
  expect(await runIn(folder, ['new', 'plan', 'p', '--for', 'phone'])).toMatchObject({
    code: 2,
    stderr: 'Several strategies have a channel “phone”: north, south. Say which with --strategy.\n',
  });
  expect((await runIn(folder, ['new', 'plan', 'p', '--for', 'phone', '--strategy', 'south'])).code).toBe(0);
  expect(textsIn(folder)['p.playbook.yaml']).toContain('  strategy: south\n');
});

test('between several workspaces somebody has to choose', async () => {
  const folder = temporaryFolder({
    'a/support-playbooks.config.yaml': 'locales: [en]\n',
    'a/x.playbook.yaml': 'kind: BusinessCalendar\n',
    'b/support-playbooks.config.yaml': 'locales: [en]\n',
    'b/y.playbook.yaml': 'kind: BusinessCalendar\n',
  });
  expect(await runIn(folder, ['new', 'calendar', 'office'])).toMatchObject({
    code: 2,
    stderr: 'There are several workspaces here: a, b. Go into one, or say with --dir where it goes.\n',
  });
  expect((await runIn(folder, ['new', 'calendar', 'office', '--dir', 'b'])).stdout).toBe(
    'Wrote\n  b/office.playbook.yaml\n',
  );
});

test('--help shows examples', async () => {
  const { code, stdout } = await runCli(['new', '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('$ support-playbooks new plan phone-sunset --for phone');
});
