// The page of reports: what it shows, what can be chosen, where each part leads, and files that equal those of the command line.
import { expect, test } from 'vitest';
import type { ReportAnswer, ReportFileAnswer, ReportName, ShownReport } from '#server/protocol';
import { runIn, temporaryFolder } from '../cli/run-cli.ts';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { type Conversation, converse, root, uri } from './conversation.ts';

const sample = Object.fromEntries(sampleTexts);
const plan = sample[samplePaths.plan] ?? '';

type Made = Extract<ShownReport, { kind: 'made' }>;

function ask(client: Conversation['client'], report: string, wishes: object = {}, near?: string) {
  const params = { report, wishes, ...(near !== undefined && { near: uri(near) }) };
  return client.sendRequest<ReportAnswer>('support-playbooks/report', params);
}

async function made(client: Conversation['client'], ...wish: [string, object?, string?]): Promise<Made> {
  const { shown } = await ask(client, ...wish);
  if (shown.kind !== 'made') throw new Error(`It is ${shown.kind}.`);
  return shown;
}

/** What stands at a place, from its start to the end of the line. */
function wordsAt({ places }: Made, index: number | undefined, texts: Readonly<Record<string, string>> = sample) {
  const place = places[index ?? -1];
  if (!place) return undefined;
  const path = decodeURIComponent(place.uri).slice(decodeURIComponent(root).length + 1);
  const { line, character } = place.range.start;
  return `${path}: ${texts[path]?.split('\n')[line]?.slice(character)}`;
}

test('the timeline has a row for each thing of the plan, and each leads to its place', async () => {
  const { client, end } = await converse(sample);
  const { inputs } = await ask(client, 'timeline');
  expect(inputs).toEqual([]);
  const shown = await made(client, 'timeline');
  const [table, ...others] = shown.tables;
  expect(others).toEqual([]);
  expect([table?.title, table?.head]).toEqual(['Closing the phone line', ['When', 'What', 'Who']]);
  const rows = table?.rows.map((cells) => [...cells.map(({ text }) => text), wordsAt(shown, cells[1]?.place)]) ?? [];
  expect(rows.slice(0, 3)).toEqual([
    ['Mon 4 Jan 2027 to Sun 10 Jan 2027', 'Phase align-internally', '', `${samplePaths.plan}: align-internally`],
    [
      'Tue 5 Jan 2027',
      'Message internal-brief',
      '',
      expect.stringMatching(/^support\/phone-sunset.playbook.yaml: internal-brief, /),
    ],
    [
      'Fri 8 Jan 2027',
      'Brief all agents and answer their questions',
      'support-managers',
      expect.stringMatching(/^support\/phone-sunset.playbook.yaml: task: Brief all agents/),
    ],
  ]);
  const closed = rows.find(([, what]) => what === 'Phone closed');
  expect(closed?.at(-1)).toMatch(/^support\/phone-sunset.playbook.yaml: 2027-04-06/);
  end();
});

test('a part of a picture leads where its cell does', async () => {
  const { client, end } = await converse(sample);
  for (const [report, drawn, told] of [
    ['timeline', 'redirect: Tue 2 Mar 2027 to Fri 16 Apr 2027', 'Phase redirect'],
    [
      'coverage',
      'Customers who cannot use digital channels, How do I: leads to a person: Phone, Booked call',
      'leads to a person: Phone, Booked call',
    ],
    [
      'response-times',
      'E-mail, urgent: 1 business hour, at most half of what customers expect; customers were told 1 business day',
      '1 business hour, at most half of what customers expect; customers were told 1 business day',
    ],
  ] as const) {
    const shown = await made(client, report);
    const [, mark] = new RegExp(`<g data-place="(\\d+)"><title>${drawn}<`).exec(shown.picture ?? '') ?? [];
    const cell = shown.tables.flatMap(({ rows }) => rows.flat()).find(({ text }) => text === told);
    const words = wordsAt(shown, cell?.place);
    expect(words).toMatch(/^support\//);
    expect([report, wordsAt(shown, Number(mark))]).toEqual([report, words]);
  }
  end();
});

test('what is typed and not saved is in the report', async () => {
  const { client, open, settle, end } = await converse(sample);
  const rows = async () =>
    (await made(client, 'timeline')).tables[0]?.rows.map(([when, what]) => [when?.text, what?.text]);
  expect(await rows()).toContainEqual(['from Tue 6 Apr 2027 on', 'Phone closed']);
  open(samplePaths.plan, plan.replace('closeOn: 2027-04-06', 'closeOn: 2027-05-06'));
  expect(await rows()).toContainEqual(['from Thu 6 May 2027 on', 'Phone closed']);
  await settle();
  end();
});

test('the coverage of a plan has a choice of stages, that of a strategy a day', async () => {
  const { client, end } = await converse(sample);
  const { inputs, shown } = await ask(client, 'coverage');
  expect(inputs).toEqual([
    {
      kind: 'choice',
      name: 'of',
      value: 'SunsetPlan/phone-sunset',
      options: [
        { value: 'SunsetPlan/phone-sunset', title: 'Closing the phone line', group: 'SunsetPlan' },
        { value: 'ChannelStrategy/fernway-support', title: 'Fernway support channels', group: 'ChannelStrategy' },
      ],
    },
    {
      kind: 'choice',
      name: 'stage',
      value: '',
      options: [
        { value: '', title: '' },
        {
          value: '2027-01-04',
          title: expect.stringMatching(/^From Mon 4 Jan 2027 to Mon 5 Apr 2027: align-internally/),
        },
        { value: '2027-04-06', title: 'From Tue 6 Apr 2027: Phone closes' },
      ],
    },
  ]);
  expect(shown).toMatchObject({ kind: 'made', formats: ['svg', 'md', 'json'] });
  const one = await made(client, 'coverage', { stage: '2027-04-06' });
  expect(one.tables.map(({ title, notes }) => [title, notes])).toEqual([
    ['From Tue 6 Apr 2027', ['Begins: Phone closes']],
  ]);
  const strategy = await ask(client, 'coverage', {}, samplePaths.strategy);
  expect(strategy.inputs[0]).toMatchObject({ value: 'ChannelStrategy/fernway-support' });
  expect(strategy.inputs[1]).toEqual({ kind: 'day', name: 'on', value: '2027-01-04' });
  const later = await made(client, 'coverage', { of: 'ChannelStrategy/fernway-support', on: '2027-04-06' });
  expect(later.tables[0]?.title).toBe('On Tue 6 Apr 2027');
  end();
});

test('when an answer is due depends on the policy, the moment and the case', async () => {
  const { client, end } = await converse(sample);
  const { inputs } = await ask(client, 'due', { channel: 'email', at: 'next week', priority: 'whatever' });
  expect(inputs.map(({ name, value }) => [name, value])).toEqual([
    ['at', '2027-01-04 09:00'],
    ['channel', 'email'],
    ['priority', ''],
    ['segment', ''],
    ['queryType', ''],
    ['metric', ''],
  ]);
  const wish = { at: '2027-03-26T16:30', channel: 'email', priority: 'urgent', metric: 'first-reply' };
  const shown = await made(client, 'due', wish);
  expect(shown.title).toBe('Standard response times: somebody writes on Fri 26 Mar 2027 16:30 (Europe/Amsterdam)');
  expect(shown.tables.map(({ title, rows }) => [title, ...rows.map((row) => row.map(({ text }) => text))])).toEqual([
    [
      'First reply',
      [
        'E-mail · urgent',
        'Tue 30 Mar 2027 09:30',
        'the team aims at 1 business hour',
        'open hours of “amsterdam-office”: Fri 26 Mar 2027 16:30–17:00, Tue 30 Mar 2027 09:00–09:30; closed: Sat 27 Mar 2027, Sun 28 Mar 2027, Mon 29 Mar 2027 (Easter Monday)',
      ],
      [
        'E-mail · urgent',
        'Tue 30 Mar 2027 16:30',
        'customers were told 1 business day (contact-page)',
        'open hours of “amsterdam-office”: Fri 26 Mar 2027 16:30–17:00, Tue 30 Mar 2027 09:00–16:30; closed: Sat 27 Mar 2027, Sun 28 Mar 2027, Mon 29 Mar 2027 (Easter Monday)',
      ],
    ],
  ]);
  expect(wordsAt(shown, shown.tables[0]?.rows[0]?.[0]?.place)).toMatch(/^support\/sla.playbook.yaml: 1 business hour/);
  end();
});

test('the agenda between two days, and with what is done', async () => {
  const done = plan.replace('sendOn: announceOn - 6 days }', 'sendOn: announceOn - 6 days, sentOn: 2027-01-04 }');
  expect(done).not.toBe(plan);
  const { client, end } = await converse({ ...sample, [samplePaths.plan]: done });
  const what = async (wishes: object) =>
    (await made(client, 'agenda', wishes)).tables.map(({ title, rows }) => [title, ...rows.map((row) => row[1]?.text)]);
  const days = { from: '2027-01-04', to: '2027-01-10' };
  expect(await what(days)).toEqual([['Coming', 'Brief all agents and answer their questions']]);
  expect(await what({ ...days, done: 'yes' })).toEqual([
    ['Coming', 'Brief all agents and answer their questions'],
    ['Done', expect.stringMatching(/^Send .*, done on Mon 4 Jan 2027$/)],
  ]);
  expect(await what({ from: '2026-01-01', to: '2026-01-02' })).toEqual([]);
  end();
});

test('with nothing to report it says what is missing, and mistakes that are in the way are named', async () => {
  const { [samplePaths.plan]: _, ...withoutPlan } = sample;
  const bare = await converse(withoutPlan);
  expect(await ask(bare.client, 'timeline')).toEqual({ inputs: [], shown: { kind: 'empty', needs: 'SunsetPlan' } });
  expect((await ask(bare.client, 'coverage')).shown.kind).toBe('made');
  expect(await bare.client.sendRequest('support-playbooks/report', { report: 'weather', wishes: {} })).toBeNull();
  bare.end();
  const none = await converse({});
  expect(await ask(none.client, 'due')).toEqual({ inputs: [], shown: { kind: 'empty', needs: 'SunsetPlan' } });
  none.end();
  const lost = { ...sample, [samplePaths.plan]: plan.replace('channel: phone\n', 'channel: phoone\n') };
  const { client, end } = await converse(lost);
  const sentence =
    'The timeline of “phone-sunset” cannot be known. Mend its errors first; they are listed under Problems.';
  expect((await ask(client, 'timeline')).shown).toEqual({ kind: 'blocked', sentence });
  end();
  const unsure = plan.replace('announceOn: 2027-01-11\n', 'announceOn: soon\n');
  const other = await converse({ ...sample, [samplePaths.plan]: unsure });
  for (const report of ['agenda', 'timeline'])
    expect([report, (await made(other.client, report)).warning]).toEqual([
      report,
      'Something may be missing, because there are mistakes in “phone-sunset”. They are listed under Problems.',
    ]);
  other.end();
  const whole = await converse(sample);
  expect((await made(whole.client, 'timeline')).warning).toBeUndefined();
  whole.end();
});

test('of several workspaces, the one of the file that one comes from', async () => {
  const inside = (folder: string) => Object.entries(sample).map(([path, text]) => [`${folder}/${path}`, text]);
  const north = inside('brands/north').map(([path, text]) => [
    path,
    text?.replace('Closing the phone line', 'Goodbye'),
  ]);
  const { client, end } = await converse(Object.fromEntries([...inside('south'), ...north]));
  const { inputs } = await ask(client, 'timeline');
  expect(inputs).toEqual([
    {
      kind: 'choice',
      name: 'workspace',
      value: `${root}/brands/north`,
      options: [
        { value: `${root}/brands/north`, title: 'work space/brands/north' },
        { value: `${root}/south`, title: 'work space/south' },
      ],
    },
  ]);
  const title = async (...wish: [object?, string?]) => (await made(client, 'timeline', ...wish)).tables[0]?.title;
  expect(await title()).toBe('Goodbye');
  expect(await title({}, `south/${samplePaths.sla}`)).toBe('Closing the phone line');
  expect(await title({ workspace: `${root}/south` })).toBe('Closing the phone line');
  end();
});

const due = { at: '2027-03-26 16:30', channel: 'email' };

test.each<[ReportName, object, string, readonly string[]]>([
  ['timeline', {}, 'phone-sunset.timeline', ['timeline', 'phone-sunset']],
  ['coverage', {}, 'phone-sunset.coverage', ['coverage', 'phone-sunset']],
  ['agenda', {}, 'agenda', ['agenda']],
  ['response-times', {}, 'fernway-support.response-times', ['slas', 'fernway-support']],
  ['due', due, 'standard-response.due', ['due', 'standard-response', '--from', due.at, '--channel', due.channel]],
])('%s gives the same files as the command line', async (report, wishes, name, argv) => {
  const { client, end } = await converse(sample);
  const folder = temporaryFolder(sample);
  const { formats } = await made(client, report, wishes);
  expect(formats.length).toBeGreaterThan(1);
  for (const format of formats) {
    const params = { report, wishes, format };
    const file = await client.sendRequest<ReportFileAnswer>('support-playbooks/reportFile', params);
    const flag = format === 'md' ? 'markdown' : format;
    const { stdout, code } = await runIn(folder, [...argv, '--format', flag, '--as-of', '2027-01-04']);
    expect([format, code, file]).toEqual([format, 0, { fileName: `${name}.${format}`, text: stdout }]);
  }
  const none = { report, wishes, format: 'docx' };
  expect(await client.sendRequest('support-playbooks/reportFile', none)).toBeNull();
  end();
});
