// What our own client asks for beyond LSP: the tree, Mark as Done, rules, templates, the example.
import { expect, test } from 'vitest';
import type { ExampleAnswer, MarkDoneAnswer, OverviewAnswer, RulesAnswer, TemplatesAnswer } from '#server/protocol';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { converse, root, uri } from './conversation.ts';

const sample = Object.fromEntries(sampleTexts);

test('the overview of two roots and of a workspace inside one, each with its own day', async () => {
  const other = 'file:///other';
  const inner = Object.fromEntries([...sampleTexts].map(([path, text]) => [`brands/north/${path}`, text]));
  const { client, end } = await converse({ ...sample, ...inner }, {}, [root]);
  const { workspaces } = await client.sendRequest<OverviewAnswer>('support-playbooks/overview', { locale: 'nl' });
  expect(workspaces.map((each) => [each.uri, each.today, each.plans.length])).toEqual([
    [root, '2027-01-04', 1],
    [`${root}/brands/north`, '2027-01-04', 1],
  ]);
  const [plan] = workspaces[1]?.plans ?? [];
  expect(plan).toMatchObject({
    title: 'Closing the phone line',
    uri: uri(`brands/north/${samplePaths.plan}`),
    range: { start: { line: 3, character: 8 }, end: { line: 3, character: 20 } },
    checklist: 'phone-sunset/checklist',
    strategy: { name: 'fernway-support', uri: uri(`brands/north/${samplePaths.strategy}`) },
    nextCommunication: { due: '2027-01-05', rendering: 'phone-sunset/internal-brief', canBeMarked: true },
    nextAction: { due: '2027-01-08', owner: 'support-managers' },
  });
  expect(plan?.open[0]?.name).toMatch(/^Versturen: /);
  expect(workspaces.some((each) => each.uri === other)).toBe(false);
  end();
});

test('a workspace without playbooks is not in the overview', async () => {
  const { client, end } = await converse({ 'templates/a/en.hbs': 'Hello' });
  expect(await client.sendRequest('support-playbooks/overview', { locale: 'en' })).toEqual({ workspaces: [] });
  end();
});

test('Mark as Done gives the edit for what the editor shows, not for what the disk says', async () => {
  const { client, open, end } = await converse(sample);
  const typed = `# A line more.\n${sample[samplePaths.plan]}`;
  open(samplePaths.plan, typed);
  const line = typed.split('\n').findIndex((text) => text.includes('id: internal-brief'));
  const answer = await client.sendRequest<MarkDoneAnswer>('support-playbooks/markDone', {
    uri: uri(samplePaths.plan),
    position: { line, character: 10 },
  });
  const character = (typed.split('\n')[line] ?? '').indexOf(' }');
  expect(answer).toEqual({
    on: '2027-01-04',
    edits: [{ range: { start: { line, character }, end: { line, character } }, newText: ', sentOn: 2027-01-04' }],
  });
  const nowhere = { uri: uri('nowhere.playbook.yaml'), position: { line: 0, character: 0 } };
  expect(await client.sendRequest('support-playbooks/markDone', nowhere)).toEqual({ refused: 'nothing-here' });
  end();
});

test('rules are listed by id, each with a page of that name', async () => {
  const { client, end } = await converse({});
  const { rules } = await client.sendRequest<RulesAnswer>('support-playbooks/rules', {});
  expect(rules.length).toBeGreaterThan(50);
  expect(rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id).sort());
  for (const { id, title } of rules.slice(0, 5)) {
    const { text } = await client.sendRequest<{ text?: string }>('support-playbooks/builtin', {
      path: `rules/${id}.md`,
    });
    expect(text).toContain(title);
  }
  end();
});

test('copies of templates belong in the folder that the config of their workspace names', async () => {
  const config = 'templates: [texts/own]\n';
  const { client, end } = await converse({ 'a/support-playbooks.config.yaml': config, 'a/x.playbook.yaml': '' });
  const ask = (params: object) => client.sendRequest<TemplatesAnswer>('support-playbooks/templates', params);
  const { templates } = await ask({ uri: uri('a/x.playbook.yaml') });
  const reminder = templates.find(({ name }) => name === 'sunset-reminder');
  expect(reminder?.files.map((file) => file.uri)).toContain(uri('a/texts/own/sunset-reminder/en.hbs'));
  expect(reminder?.files.map((file) => file.uri)).toContain(uri('a/texts/own/sunset-reminder/template.playbook.yaml'));
  expect(reminder?.title).toBe('Reminder that a channel closes');
  expect(templates.every(({ files }) => files.length > 1)).toBe(true);
  end();
});

test('the example is the sample, whole', async () => {
  const { client, end } = await converse({});
  const { files } = await client.sendRequest<ExampleAnswer>('support-playbooks/example', {});
  expect(Object.fromEntries(files.map(({ path, text }) => [path, text]))).toEqual(sample);
  end();
});
