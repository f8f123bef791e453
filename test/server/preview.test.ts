// What the preview asks the server for beyond the text: holes with their places, severities, and files to export.
import { expect, test } from 'vitest';
import type { ExportAnswer, RenderAnswer } from '#server/protocol';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { converse, uri } from './conversation.ts';

const sample = Object.fromEntries(sampleTexts);
const everyone = { uri: uri(samplePaths.plan), id: 'phone-sunset/everyone' };

test('a hole leads to its place, and a problem says how bad it is', async () => {
  const line = '        zh-CN: 突然响起的电话会打断更紧急的工作，预约通话则不会。\n';
  const plan = (sample[samplePaths.plan] ?? '').replace(line, '');
  const { client, end } = await converse({ ...sample, [samplePaths.plan]: plan });
  const answer = await client.sendRequest<RenderAnswer>('support-playbooks/render', { ...everyone, locale: 'zh-CN' });
  const row = plan.split('\n').findLastIndex((text) => text.trim() === 'customerFraming:');
  const place = {
    uri: uri(samplePaths.plan),
    range: { start: { line: row, character: 6 }, end: { line: row, character: 21 } },
  };
  expect(answer.holes).toEqual([place]);
  expect(answer.problems).toEqual([
    { ...place, severity: 'error', message: 'This text is missing in “zh-CN”. It is written in en, fr, nl only.' },
  ]);
  expect(answer.text).toContain('⟦customerFraming\uE0000⟧');
  expect(answer.checklist?.text).toContain('Brief all agents');
  const file = { ...everyone, locale: 'zh-CN', format: 'txt' };
  const { errors, files } = await client.sendRequest<ExportAnswer>('support-playbooks/export', file);
  expect([errors, files.length]).toEqual([1, 1]);
  expect(files[0]?.text).not.toContain('\uE000');
  end();
});

test('a mail, a checklist and a ready reply each have their kinds of files', async () => {
  const { client, end } = await converse(sample);
  const offered = async (id: string) => {
    const answer = await client.sendRequest<RenderAnswer>('support-playbooks/render', { ...everyone, id });
    return answer.exports.map(({ format }) => format);
  };
  expect(await offered('phone-sunset/everyone')).toEqual(['eml', 'html', 'md', 'txt']);
  const checklist = ['html', 'md', 'txt', 'csv', 'ics', 'dates', 'redirects'];
  expect(await offered('phone-sunset/checklist')).toEqual(checklist);
  const replies = ['html', 'md', 'txt', 'zendesk', 'freshdesk', 'helpscout', 'gorgias'];
  expect(await offered('phone-sunset/agent-reply')).toEqual(replies);
  end();
});

test.each([
  ['phone-sunset/everyone', 'eml', 'phone-sunset.everyone.en.eml', 'Subject: Phone: closing on 6 April 2027'],
  ['phone-sunset/everyone', 'md', 'phone-sunset.everyone.en.md', 'subject: "Phone: closing on 6 April 2027"'],
  ['phone-sunset/everyone', 'html', 'phone-sunset.everyone.en.html', 'From 6 April 2027'],
  ['phone-sunset/checklist', 'csv', 'phone-sunset.checklist.en.csv', 'Brief all agents'],
  ['phone-sunset/checklist', 'ics', 'phone-sunset.checklist.en.ics', 'BEGIN:VTODO'],
  ['phone-sunset/checklist', 'dates', 'phone-sunset.dates.en.ics', 'BEGIN:VEVENT'],
  ['phone-sunset/agent-reply', 'gorgias', 'phone-sunset.gorgias-macros.json', 'setResponseText'],
])('%s as %s is the file %s', async (id, format, fileName, words) => {
  const { client, end } = await converse(sample);
  const params = { ...everyone, id, format, locale: 'en' };
  const { files, errors } = await client.sendRequest<ExportAnswer>('support-playbooks/export', params);
  expect([files.map((file) => file.fileName), errors]).toEqual([[fileName], 0]);
  expect(files[0]?.text).toContain(words);
  end();
});

test('a format that a message does not have, and a message that is not there, have no files', async () => {
  const { client, end } = await converse(sample);
  const ask = (wish: object) => client.sendRequest('support-playbooks/export', { ...everyone, locale: 'en', ...wish });
  expect(await ask({ format: 'csv' })).toBeNull();
  expect(await ask({ format: 'docx' })).toBeNull();
  expect(await ask({ id: 'phone-sunset/nobody', format: 'txt' })).toBeNull();
  end();
});
