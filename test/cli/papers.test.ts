// `agenda`, `due`, `coverage`, `timeline` and `slas`: formats, wrong use, and texts that try to be more than text.
import { expect, test } from 'vitest';
import { sampleTexts } from '../core/workspace/fernway.ts';
import { elementsIn, readXml } from './reporters/xml-reader.ts';
import { runIn, temporaryFolder, textsIn } from './run-cli.ts';

const folder = temporaryFolder(Object.fromEntries(sampleTexts));

const evil =
  'click a href "x" | <script>alert(1)</script> ``` @everyone ##[group]x %%{init: {}}%% :crit, done; ' +
  String.raw`\u001b[31m` +
  String.raw`\n::error::x\nsection Y`;
const quoted = `"${evil.replaceAll('"', String.raw`\"`)}"`;

/** Every text that a report shows, replaced by one that means harm. */
const hostileTexts = Object.fromEntries(
  [...sampleTexts].map(([path, text]) => [
    path,
    text
      .replace(/(title: )(?!\{)[^,}\n]+/g, (_, key: string) => `${key}${quoted}`)
      .replace(/(title: \{ en: )[^,}]+/g, (_, key: string) => `${key}${quoted}`)
      .replace(/(task: )[^,]+/g, (_, key: string) => `${key}${quoted}`)
      .replace(/(owner: )[^,}\n]+/g, (_, key: string) => `${key}${quoted}`)
      .replace(/( id: redirect\n)/, `$1      title: ${quoted}\n`)
      .replace(
        '  holidayRegion: NL ',
        `  freezeWindows:\n    - { from: 2027-03-15, to: 2027-04-09, title: ${quoted} }\n  holidayRegion: NL `,
      ),
  ]),
);
const hostileFolder = temporaryFolder(hostileTexts);

const reports: readonly (readonly [command: string, ...rest: string[]])[] = [
  ['agenda'],
  ['due', 'standard-response', '--from', '2027-03-26 16:30'],
  ['coverage', 'phone-sunset'],
  ['timeline'],
  ['slas'],
];
const allFormats: Readonly<Record<string, readonly string[]>> = {
  agenda: ['pretty', 'markdown', 'json', 'ics'],
  due: ['pretty', 'json'],
  coverage: ['pretty', 'markdown', 'json', 'svg'],
  timeline: ['pretty', 'markdown', 'json', 'svg'],
  slas: ['pretty', 'markdown', 'json', 'svg'],
};
const each = (formats: readonly string[]) =>
  reports.flatMap(([command, ...rest]) =>
    (allFormats[command] ?? [])
      .filter((format) => formats.includes(format))
      .map((format) => ({ command, rest, format })),
  );

async function hostile({ command, rest, format }: ReturnType<typeof each>[number]): Promise<string> {
  const { code, stdout } = await runIn(hostileFolder, [command, ...rest, '--format', format]);
  expect(code).toBe(0);
  expect(stdout).toContain('click a href');
  return stdout;
}

test.each(each(['pretty']))('$command in a terminal cannot be steered', async (report) => {
  const text = await hostile(report);
  expect(text).not.toContain('\u001b');
  expect(text).not.toContain('##[group]');
  expect(text).not.toMatch(/^\s*(::error|section Y)/m);
});

test.each(each(['markdown']))('$command in Markdown has no mark-up of an author', async (report) => {
  const text = await hostile(report);
  const [outside, ...fences] = text.split(/^```mermaid\n/m);
  const prose = [outside, ...fences.map((part) => part.slice(part.indexOf('\n```\n') + 5))].join('');
  expect(prose).not.toMatch(/<script|@everyone|(?<!\\)`(?!``\n)|##\[group\]|^\s*(::error|section)/m);
  for (const row of prose.split('\n').filter((line) => line.startsWith('|'))) {
    const cells = row.split(/(?<!\\)\|/).length;
    expect([5, 6, 7]).toContain(cells);
  }
});

test('a Gantt of Mermaid has the lines that we write and no others', async () => {
  const text = await hostile({ command: 'timeline', rest: [], format: 'markdown' });
  const [, gantt = ''] = /^```mermaid\n([\s\S]*?)^```$/m.exec(text) ?? [];
  const [head, ...lines] = gantt.trimEnd().split('\n');
  expect(head).toBe('gantt');
  const sections = 'Phases|Messages|Actions|Days to know|Closed|Nobody to turn to|Busy periods|Holidays';
  const bar =
    /^ {4}(?!click|section|%%)[^:;#%"<>`|{}[\]]+ :((done|active|crit), )?(milestone, \d{4}-\d\d-\d\d, 0d|\d{4}-\d\d-\d\d, \d{4}-\d\d-\d\d)$/;
  for (const line of lines)
    expect(line).toMatch(
      new RegExp(`^ {4}(dateFormat YYYY-MM-DD|axisFormat %d %b %Y|section (${sections}))$|${bar.source}`),
    );
  expect(lines.filter((line) => line.includes('click a href')).length).toBeGreaterThan(3);
});

test.each(each(['svg']))(
  '$command as a picture is well-formed, has a name, and nothing but shapes and texts',
  async (report) => {
    const root = readXml(await hostile(report));
    const names = new Set(elementsIn(root).map(({ name }) => name));
    expect(
      [...names].filter(
        (name) => !['svg', 'title', 'desc', 'style', 'rect', 'circle', 'line', 'text', 'g'].includes(name),
      ),
    ).toEqual([]);
    expect(root.attributes).toMatchObject({ role: 'img', width: '800', 'aria-labelledby': 'title desc' });
    expect(
      root.children.slice(0, 2).map(({ name, attributes, text }) => [name, attributes.id, text.length > 10]),
    ).toEqual([
      ['title', 'title', true],
      ['desc', 'desc', true],
    ]);
    for (const { attributes } of elementsIn(root))
      expect(Object.keys(attributes).filter((name) => /^on|href/.test(name))).toEqual([]);
  },
);

test.each(each(['json']))('$command as JSON', async (report) => {
  const text = await hostile(report);
  expect(text).not.toContain('##[group]');
  expect(JSON.parse(text)).toMatchObject({ version: 1 });
});

test('the agenda for calendar programs has the properties that we write and no others', async () => {
  const text = await hostile({ command: 'agenda', rest: [], format: 'ics' });
  const names = new Set(
    text
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .map((line) => /^[A-Z-]*/.exec(line)?.[0]),
  );
  const ours = ['BEGIN', 'VERSION', 'PRODID', 'CALSCALE', 'NAME', 'X-WR-CALNAME', 'UID', 'DTSTAMP', 'DUE', 'SUMMARY'];
  expect([...names].sort()).toEqual([...ours, 'CATEGORIES', 'CONTACT', 'DESCRIPTION', 'END', 'STATUS', ''].sort());
});

test('a week, one answer, a stage, a plan and a row as people read them', async () => {
  const week = await runIn(folder, ['agenda', '--from', '2027-01-05', '--to', '2027-01-08']);
  expect(week).toMatchObject({ code: 0, stderr: '' });
  expect(week.stdout).toBe(`Agenda on Mon 4 Jan 2027

Coming
  Tue 5 Jan 2027  Send “Announcement to colleagues that a channel closes” (internal-brief)                    phone-sunset
  Fri 8 Jan 2027  Brief all agents and answer their questions                               support-managers  phone-sunset
`);
  const from = ['--from', '2027-03-26 16:30', '--channel', 'email', '--priority', 'urgent', '--metric', 'first-reply'];
  const due = await runIn(folder, ['due', 'standard-response', ...from]);
  expect(due.stdout).toBe(`Standard response times: somebody writes on Fri 26 Mar 2027 16:30 (Europe/Amsterdam)

First reply
  E-mail · urgent
    Tue 30 Mar 2027 09:30  the team aims at 1 business hour
      open hours of “amsterdam-office”: Fri 26 Mar 2027 16:30–17:00, Tue 30 Mar 2027 09:00–09:30
      closed: Sat 27 Mar 2027, Sun 28 Mar 2027, Mon 29 Mar 2027 (Easter Monday)
  E-mail · urgent
    Tue 30 Mar 2027 16:30  customers were told 1 business day (contact-page)
      open hours of “amsterdam-office”: Fri 26 Mar 2027 16:30–17:00, Tue 30 Mar 2027 09:00–16:30
      closed: Sat 27 Mar 2027, Sun 28 Mar 2027, Mon 29 Mar 2027 (Easter Monday)
`);
  const coverage = await runIn(folder, ['coverage', 'fernway-support', '--on', '2027-04-06']);
  expect(coverage.stdout).toContain(
    'Something is broken  leads to a person  Booked call, Live chat, E-mail; closed: Phone',
  );
  const timeline = await runIn(folder, ['timeline', 'phone-sunset']);
  expect(timeline.stdout).toContain('  from Tue 6 Apr 2027 on             Phone closed\n');
  const slas = await runIn(folder, ['slas']);
  expect(slas.stdout).toContain('Live chat    all     45 seconds, as customers expect; customers were told 1 minute');
});

test('wrong use says the way out', async () => {
  const refused = async (...argv: readonly string[]) => {
    const { code, stdout, stderr } = await runIn(folder, argv);
    expect([code, stdout]).toEqual([2, '']);
    return stderr;
  };
  expect(await refused('agenda', '--from', '2027-13-01')).toBe(
    '“2027-13-01” is not a date for --from. Write it like 2027-01-31.\n',
  );
  expect(await refused('agenda', '--from', '2027-02-01', '--to', '2027-01-01')).toBe(
    '--to 2027-01-01 comes before --from 2027-02-01. Swap them.\n',
  );
  expect(await refused('coverage', '--format', 'png')).toBe(
    'There is no format “png”. Use pretty, markdown, json, svg.\n',
  );
  expect(await refused('due', 'standard-response', '--from', 'noon')).toBe(
    '“noon” is not a moment for --from. Write it like “2027-03-26 16:30”.\n',
  );
  expect(await refused('due', 'standard-response', '--from', '2027-03-26', '--channel', 'chap')).toBe(
    'The policy knows no channel “chap”. Did you mean “chat”?\n',
  );
  expect(await refused('timeline', 'phone-sunst')).toMatch(/Did you mean “phone-sunset”\?/);
});

test('a report goes into a file, and replaces none unasked', async () => {
  const argv = ['timeline', '--format', 'svg', '--out', 'paper/timeline.svg'];
  expect(await runIn(folder, argv)).toMatchObject({ code: 0, stdout: '', stderr: 'Wrote paper/timeline.svg.\n' });
  expect(textsIn(folder)['paper/timeline.svg']).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  expect(await runIn(folder, argv)).toMatchObject({ code: 3 });
  expect(await runIn(folder, [...argv, '--force'])).toMatchObject({ code: 0 });
});

test('what cannot be known is said, and the run fails', async () => {
  const plan = 'support/phone-sunset.playbook.yaml';
  const files = Object.fromEntries(sampleTexts);
  const broken = temporaryFolder({
    ...files,
    [plan]: (files[plan] ?? '').replace('channel: phone\n', 'channel: phoone\n'),
  });
  const agenda = await runIn(broken, ['agenda']);
  expect(agenda.code).toBe(1);
  expect(agenda.stderr).toBe(
    `Something may be missing here, because of mistakes in “${plan}”; “support-playbooks validate” shows them.\n`,
  );
  for (const argv of [['slas'], ['coverage', 'fernway-support'], ['due', 'standard-response', '--from', '2027-01-05']])
    expect(await runIn(broken, argv)).toMatchObject({ code: 1, stderr: agenda.stderr });
  expect(agenda.stdout).toContain('Check that “Standard response times” is still right');
  for (const command of ['timeline', 'coverage']) {
    const { code, stderr } = await runIn(broken, [command, 'phone-sunset']);
    expect([code, stderr]).toEqual([
      1,
      `The ${command} of “phone-sunset” cannot be known. Mend its errors first; “support-playbooks validate” shows them all.\n`,
    ]);
  }
});
