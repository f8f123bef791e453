// Render All Communications: the editor is told of the same texts under the same names as the command line writes, and nothing gets a name that leads elsewhere.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { EveryTextAnswer, ExportAnswer } from '#server/protocol';
import { runIn, temporaryFolder } from '../cli/run-cli.ts';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { type Conversation, converse, uri } from './conversation.ts';

const sample = Object.fromEntries(sampleTexts);
const plan = sample[samplePaths.plan] ?? '';

function ask(client: Conversation['client'], name = 'phone-sunset') {
  return client.sendRequest<EveryTextAnswer>('support-playbooks/everyText', { uri: uri(samplePaths.plan), name });
}

function withPlan(find: string, replace: string): Readonly<Record<string, string>> {
  if (plan.split(find).length !== 2) throw new Error(`“${find}” is not once in the plan.`);
  return { ...sample, [samplePaths.plan]: plan.replace(find, replace) };
}

test('all texts of a plan, in each language and kind, are those of `render --all`', async () => {
  const { client, end } = await converse(sample);
  const formats = ['html', 'md', 'txt', 'eml'];
  const { texts, oddId } = await ask(client);
  expect(oddId).toBeUndefined();
  const made = new Map<string, string | undefined>();
  for (const { id, locale, fileName } of texts) {
    for (const format of formats) {
      const params = { uri: uri(samplePaths.plan), id, locale, format };
      const answer = await client.sendRequest<ExportAnswer | null>('support-playbooks/export', params);
      if (answer !== null) made.set(`${fileName}.${format}`, answer.files[0]?.text);
    }
  }
  end();
  const folder = temporaryFolder(sample);
  const flags = ['--all', '--format', formats.join(','), '--out', 'out', '--as-of', '2027-01-04'];
  const { code } = await runIn(folder, ['render', 'phone-sunset', ...flags]);
  expect(code).toBe(0);
  const written = readdirSync(path.join(folder, 'out'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.\w+$/.test(name));
  expect([...made.keys()].sort()).toEqual(written.sort());
  for (const [name, text] of made)
    expect([name, text]).toEqual([name, readFileSync(path.join(folder, 'out', name), 'utf8')]);
  const checklists = ['html', 'md', 'txt'].map((format) => `phone-sunset/checklist.en.${format}`);
  expect(written.filter((name) => name.includes('checklist')).sort()).toEqual(checklists);
  expect(written).toContain('phone-sunset/everyone.zh-CN.eml');
});

test('of another playbook in the file, nothing; of a file that is none, nothing', async () => {
  const { client, end } = await converse(sample);
  expect(await ask(client, 'another')).toEqual({ texts: [] });
  const none = { uri: 'file:///elsewhere/x.yaml', name: 'phone-sunset' };
  expect(await client.sendRequest('support-playbooks/everyText', none)).toEqual({ texts: [] });
  end();
});

test('an id that no file can have is told', async () => {
  const { client, end } = await converse(withPlan('id: everyone,', 'id: con,'));
  expect((await ask(client)).oddId).toBe('phone-sunset/con');
  end();
});
