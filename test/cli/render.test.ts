// `render` and `checklist`: what can be sent, all of it or nothing.
import { expect, test } from 'vitest';
import { exampleTexts } from '../../core/src/generated/example.ts';
import { runCli, runIn, starter, temporaryFolder, textsIn } from './run-cli.ts';

const plan = 'support/phone-sunset.playbook.yaml';

function planWith(find: string, replace: string): Readonly<Record<string, string>> {
  const text = exampleTexts[plan] ?? '';
  if (text.split(find).length !== 2) throw new Error(`“${find}” is not once in the plan.`);
  return { ...exampleTexts, [plan]: text.replace(find, () => replace) };
}

/** What is in the folder beyond the sample. */
function written(folder: string): readonly string[] {
  return Object.keys(textsIn(folder)).filter((file) => !(file in exampleTexts));
}

test('one message goes to the screen, by its id or by a flag', async () => {
  const byId = await runCli(['render', 'phone-sunset/everyone'], { files: exampleTexts });
  const byFlag = await runCli(['render', plan, '--communication', 'everyone', '--locale', 'en', '--format', 'md'], {
    files: exampleTexts,
  });
  expect(byId).toMatchObject({ code: 0, stderr: '', stdout: byFlag.stdout });
  expect(byId.stdout).toMatch(
    /^---\nsubject: "Phone: closing on 6 April 2027"\npreheader: ".*"\n---\n\nHello there,\n/,
  );
});

test('each format says the same', async () => {
  const folder = temporaryFolder(exampleTexts);
  const output = async (format: string): Promise<string> =>
    (await runIn(folder, ['render', 'phone-sunset/everyone', '--locale', 'fr', '--format', format])).stdout;
  expect(await output('txt')).toMatch(/^Subject: Téléphone : fermeture le 6 avril 2027\n\nBonjour/);
  expect(await output('html')).toMatch(/^<!doctype html>[\s\S]*6 avril 2027[\s\S]*<\/html>\n$/i);
  expect(JSON.parse(await output('json'))).toMatchObject({
    version: 1,
    id: 'phone-sunset/everyone',
    locale: 'fr',
    medium: 'email',
    template: 'sunset-announcement',
    subject: 'Téléphone : fermeture le 6 avril 2027',
  });
});

test('all messages go into files, in every language in which they are due', async () => {
  const folder = temporaryFolder(exampleTexts);
  const argv = ['render', 'phone-sunset', '--all', '--out', 'out', '--format', 'md,txt'];
  const { code, stdout, stderr } = await runIn(folder, argv);
  const files = written(folder);
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: `Wrote ${files.length} files to out.\n` });
  expect(files).toEqual(
    expect.arrayContaining([
      'out/phone-sunset/checklist.en.md',
      'out/phone-sunset/everyone.en.md',
      'out/phone-sunset/everyone.zh-CN.txt',
      'out/phone-sunset/surface/support-line.nl.md',
    ]),
  );
  expect(files.filter((file) => file.includes('everyone'))).toHaveLength(8);
});

test('nothing that exists is replaced, unless asked', async () => {
  const folder = temporaryFolder({ ...exampleTexts, 'out/phone-sunset/everyone.en.md': 'mine' });
  const argv = ['render', 'phone-sunset', '--all', '--out', 'out'];
  expect(await runIn(folder, argv)).toMatchObject({
    code: 3,
    stderr: 'out/phone-sunset/everyone.en.md exists already, so nothing was written. Take --force to replace it.\n',
  });
  expect(written(folder)).toEqual(['out/phone-sunset/everyone.en.md']);
  expect((await runIn(folder, [...argv, '--force'])).code).toBe(0);
  expect(textsIn(folder)['out/phone-sunset/everyone.en.md']).toMatch(/^---\nsubject/);
});

test('a message without its template stops all, and says where', async () => {
  const files = planWith('template: sunset-last-day', 'template: sunset-lst-day');
  const { code, stdout, stderr, folder } = await runCli(['render', 'phone-sunset', '--all', '--out', 'out'], { files });
  expect({ code, stdout, files: written(folder) }).toEqual({ code: 1, stdout: '', files: [] });
  expect(stderr).toContain(
    'error  dangling-ref\n  There is no template “sunset-lst-day”. Did you mean “sunset-last-day”?',
  );
  expect(stderr).toMatch(/\nNothing was written\. Mend the errors above first\.\n$/);
});

test('a language that the template does not have is a finding, never another language', async () => {
  const { code, stdout, stderr } = await runCli(['render', 'phone-sunset/everyone', '--locale', 'de'], {
    files: exampleTexts,
  });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('error  template-missing-locale\n');
  expect(stderr).toMatch(/\nNothing was printed\. Mend the errors above first\.\n$/);
});

test('without saying which, the messages are listed', async () => {
  const { code, stderr } = await runCli(['render', 'phone-sunset'], { files: exampleTexts });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^“phone-sunset” has \d+ messages\. Name one, or take --all:\n/);
  expect(stderr).toContain('\n  phone-sunset/everyone  Announcement that a channel closes (en, fr, nl, zh-CN)\n');
});

test.each([
  { argv: [], says: 'Name a playbook, such as “support-playbooks render phone-sunset”, or take --all.\n' },
  {
    argv: ['phone-sunet'],
    says: 'There is no playbook “phone-sunet” here. Did you mean “phone-sunset”? You can also give a path.\n',
  },
  { argv: ['no/where.yaml'], says: 'There is no file or folder “no/where.yaml” in <folder>.\n' },
  {
    argv: ['phone-sunset', '--format', 'pdf', '--all'],
    says: 'There is no format “pdf”. Use md, html, txt, json, eml, ics, csv, jsonld, redirects, zendesk, freshdesk, helpscout, gorgias.\n',
  },
  { argv: ['phone-sunset/article', '--format', 'eml'], says: 'There is nothing in “phone-sunset” to write as eml.\n' },
  {
    argv: ['amsterdam-office', '--format', 'redirects'],
    says: 'There is nothing in “amsterdam-office” to write as redirects.\n',
  },
  {
    argv: ['phone-sunset/everyone', '--format', 'jsonld'],
    says: 'jsonld is made from a whole playbook, not from one message.\n',
  },
  {
    argv: ['phone-sunset', '--format', 'ics'],
    says: 'This makes 2 files. Say where with --out DIR, or name one message, one language and one format.\n',
  },
  {
    argv: ['phone-sunset', '--locale', 'en_US', '--all'],
    says: '“en_US” is not a language for --locale. Did you mean “en-US”?\n',
  },
  {
    argv: ['phone-sunset/everyone', '--locale', 'EN'],
    says: '“EN” is not a language for --locale. Did you mean “en”?\n',
  },
  {
    argv: ['phone-sunset/everyone', '--locale', 'xx'],
    says: '“xx” is not a language for --locale. Write it like en or zh-CN.\n',
  },
  {
    argv: ['phone-sunset', '--communication', 'everyone', '--template', 'sunset-reminder'],
    says: '“phone-sunset/everyone” is made with “sunset-announcement”, not with “sunset-reminder”. Leave one of the two out.\n',
  },
  {
    argv: ['phone-sunset', '--as-of', 'soon', '--all'],
    says: '“soon” is not a date for --as-of. Write it like 2027-01-31.\n',
  },
  {
    argv: ['phone-sunset/everyone', '--locale', 'all'],
    says: 'This makes 4 files. Say where with --out DIR, or name one message, one language and one format.\n',
  },
  {
    argv: ['phone-sunset', '--template', 'nowhere'],
    says: '“phone-sunset/template/nowhere” cannot be rendered: there is no such template for this kind of playbook.\n',
  },
  { argv: ['amsterdam-office'], says: /^“amsterdam-office” has no message to render\./ },
])('wrong use: render $argv', async ({ argv, says }) => {
  const { code, stdout, stderr } = await runCli(['render', ...argv], { files: exampleTexts });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  if (typeof says === 'string') expect(stderr).toBe(says);
  else expect(stderr).toMatch(says);
});

test('a terminal sees progress, a file does not', async () => {
  const argv = ['render', 'phone-sunset', '--all', '--out', 'out'];
  const { stderr } = await runCli(argv, { files: exampleTexts, isTTY: true });
  expect(stderr).toContain('\rRendering 1 of ');
  expect(stderr.slice(stderr.lastIndexOf('\r'))).toBe(
    `\r\u001b[KWrote ${/of (\d+)/.exec(stderr)?.[1]} files to out.\n`,
  );
});

test('the checklist of a plan, by name or path, in three formats', async () => {
  const folder = temporaryFolder(exampleTexts);
  const md = await runIn(folder, ['checklist', 'phone-sunset']);
  expect(md).toMatchObject({ code: 0, stderr: '' });
  expect(md.stdout).toMatch(/^# Closing the phone line\n\n## align-internally \(4 January 2027\)\n\n- \[ \] \*\*/);
  const csv = await runIn(folder, ['checklist', plan, '--format', 'csv', '--out', 'lists/phone.csv']);
  expect(csv).toMatchObject({ code: 0, stdout: '', stderr: 'Wrote lists/phone.csv.\n' });
  expect(textsIn(folder)['lists/phone.csv']).toMatch(/^Phase,Due,Last open day,What,Owner,State\r\n/);
  const again = await runIn(folder, ['checklist', plan, '--format', 'csv', '--out', 'lists/phone.csv']);
  expect(again).toMatchObject({ code: 3 });
  const json = await runIn(folder, ['checklist', 'phone-sunset', '--format', 'json', '--locale', 'nl']);
  expect(JSON.parse(json.stdout)).toMatchObject({ plan: 'phone-sunset', locale: 'nl', today: '2027-01-04' });
});

test('one mail as a draft, with what the help desk would fill in', async () => {
  const { code, stdout } = await runCli(['render', 'phone-sunset/last-day', '--locale', 'nl', '--format', 'eml'], {
    files: exampleTexts,
  });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^From: "Fernway" <help@fernway\.example>\r\nSubject: /);
  expect(stdout).toContain('\r\nX-Unsent: 1\r\nContent-Language: nl\r\n');
  expect(stdout).toContain('{{firstName}}');
});

test('all formats of all playbooks at once, under the same names on every day', async () => {
  const folder = temporaryFolder(exampleTexts);
  const all = 'md,html,txt,json,eml,ics,csv,jsonld,redirects,zendesk,freshdesk,helpscout,gorgias';
  const argv = ['render', '--all', '--out', 'out', '--format', all];
  const { code, stdout, stderr } = await runIn(folder, argv);
  const files = written(folder);
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: `Wrote ${files.length} files to out.\n` });
  const kinds = files.filter((file) => !/\.(md|html|txt|json|eml)$/.test(file) || /redirects/.test(file));
  expect(kinds.sort()).toEqual([
    ...['en', 'fr', 'nl', 'zh-CN'].map((locale) => `out/amsterdam-office/opening-hours.${locale}.jsonld`),
    ...['en', 'fr', 'nl', 'zh-CN'].map((locale) => `out/fernway-support/contact-points.${locale}.jsonld`),
    'out/phone-sunset/checklist.en.csv',
    'out/phone-sunset/checklist.en.ics',
    'out/phone-sunset/dates.en.ics',
    'out/phone-sunset/redirects.csv',
    'out/phone-sunset/redirects.headers.txt',
    'out/phone-sunset/redirects.netlify.txt',
    'out/phone-sunset/redirects.nginx.conf',
  ]);
  expect(files.filter((file) => file.endsWith('.eml')).map((file) => file.slice(4))).toEqual(
    expect.arrayContaining(['phone-sunset/everyone.zh-CN.eml', 'fernway-support/acknowledgement/email.fr.eml']),
  );
  expect(files).toEqual(
    expect.arrayContaining([
      'out/phone-sunset/zendesk-macros.json',
      'out/phone-sunset/zendesk-dynamic-content.json',
      'out/phone-sunset/freshdesk-canned-responses.json',
      'out/phone-sunset/helpscout-saved-replies.json',
      'out/phone-sunset/gorgias-macros.json',
    ]),
  );
  const before = textsIn(folder);
  expect((await runIn(folder, [...argv, '--force'])).code).toBe(0);
  expect(textsIn(folder)).toEqual(before);
});

test('a workspace without messages still gives what it has', async () => {
  const files = Object.fromEntries(Object.entries(exampleTexts).filter(([file]) => /config|calendars/.test(file)));
  const { code, folder, stderr } = await runCli(
    ['render', '--all', '--format', 'md,jsonld', '--locale', 'en', '--out', 'out'],
    { files },
  );
  expect({ code, stderr, files: written(folder) }).toEqual({
    code: 0,
    stderr: 'Wrote 1 file to out.\n',
    files: ['out/amsterdam-office/opening-hours.en.jsonld'],
  });
});

test('what is missing in a language stops help-desk files too', async () => {
  const { code, stdout, stderr } = await runCli(
    ['render', 'phone-sunset/agent-reply', '--locale', 'de', '--format', 'gorgias'],
    { files: exampleTexts },
  );
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('error  text-missing-locale\n');
});

test('checklists of all plans, in every language and several formats', async () => {
  const folder = temporaryFolder(exampleTexts);
  const argv = ['checklist', '--all', '--locale', 'all', '--format', 'md,csv,ics,html', '--out', 'lists'];
  expect(await runIn(folder, argv)).toMatchObject({ code: 0, stderr: 'Wrote 16 files to lists.\n' });
  expect(written(folder)).toContain('lists/phone-sunset/checklist.zh-CN.ics');
  expect(await runIn(folder, argv)).toMatchObject({ code: 3 });
  expect(await runIn(folder, ['checklist', 'phone-sunset', '--format', 'md,csv'])).toMatchObject({
    code: 2,
    stderr: 'This makes 2 files. Say where with --out DIR, or ask for one plan, one language and one format.\n',
  });
  expect(await runIn(folder, ['checklist'])).toMatchObject({ code: 2 });
});

test('a name stays the name of a playbook beside a folder that is called so too', async () => {
  const files = { ...exampleTexts, 'phone-sunset/everyone.en.md': 'Hello' };
  expect(await runCli(['render', 'phone-sunset/everyone'], { files })).toMatchObject({ code: 0, stderr: '' });
  expect(await runCli(['checklist', 'phone-sunset'], { files })).toMatchObject({ code: 0, stderr: '' });
});

test('without a plan, a report of plans says where one comes from', async () => {
  expect(await runCli(['timeline'], { files: starter })).toMatchObject({
    code: 2,
    stderr: 'There is no SunsetPlan in the current folder. “support-playbooks new” writes one.\n',
  });
});

test('only a plan has a checklist', async () => {
  expect(await runCli(['checklist', 'fernway-support'], { files: exampleTexts })).toMatchObject({
    code: 2,
    stderr: 'There is no SunsetPlan “fernway-support” here. There is phone-sunset. You can also give a path.\n',
  });
});
