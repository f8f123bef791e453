// The checklist of the sample's plan, and what time and closed days do to it.
import { expect, test } from 'vitest';
import { checklist } from '../../../core/src/render/checklist.ts';
import { checklistCsv } from '../../../core/src/render/checklist-csv.ts';
import { checklistJson } from '../../../core/src/render/checklist-json.ts';
import { checklistMarkdown } from '../../../core/src/render/checklist-markdown.ts';
import { type Edit, sample, today } from './sample.ts';

const plan = 'support/phone-sunset.playbook.yaml';

function made(edits: readonly Edit[] = [], options = { today, locale: 'en' }) {
  const list = checklist(sample(edits), 'phone-sunset', options);
  if (!list) throw new Error('There is no checklist.');
  return list;
}

test('phase by phase and day by day', () => {
  expect(checklistMarkdown(made()).split('\n').slice(0, 26)).toEqual([
    '# Closing the phone line',
    '',
    '## align-internally (4 January 2027)',
    '',
    '- [ ] **Tuesday, 5 January 2027**: Send “Announcement to colleagues that a channel closes” (internal-brief)',
    '- [ ] **Friday, 8 January 2027**: Brief all agents and answer their questions (owner: support-managers)',
    '',
    '## de-emphasise (11 January 2027)',
    '',
    '- **Monday, 11 January 2027**: Customers are told',
    '- [ ] **Monday, 11 January 2027**: Send “Announcement that a channel closes” (frequent-callers)',
    '- [ ] **Monday, 11 January 2027**: Send “Help article on why a channel closes” (article)',
    '- [ ] **Monday, 11 January 2027**: Send “Reply to customers who ask why a channel is gone” (agent-reply)',
    '- [ ] **Monday, 11 January 2027**: Redirect: https://fernway.example/phone (owner: web-team)',
    '- [ ] **Monday, 11 January 2027**: Update: https://fernway.example/contact (owner: web-team)',
    '- [ ] **Monday, 11 January 2027**: Update: Signatures of all agents (owner: support-managers)',
    '- [ ] **Monday, 11 January 2027**: Start watching: contacts-asking-for-phone (owner: support-operations)',
    '- [ ] **Monday, 11 January 2027**: Start watching: csat (owner: support-operations)',
    '- [ ] **Tuesday, 12 January 2027**: Send “Announcement that a channel closes” (everyone)',
    '- [ ] **Monday, 1 March 2027**: Decide whether the next phase can begin: volume-drop at least 60% (owner: head-of-support)',
    '',
    '## redirect (2 March 2027)',
    '',
    '- [ ] **Tuesday, 2 March 2027**: Record the new message on the line (owner: telephony)',
    '- [ ] **Tuesday, 2 March 2027**: Send “Reminder that a channel closes”'.concat(' (reminder-5-weeks)'),
    '- [ ] **Tuesday, 2 March 2027**: Put the new message on: +31 20 555 0100 (owner: telephony)',
  ]);
});

test('done stays ticked, late is late, and a day without a mark is past', () => {
  const edits: Edit[] = [
    [plan, 'due: announceOn - 3 days }', 'due: announceOn - 3 days, doneOn: 2027-01-07 }'],
    [plan, 'sendOn: announceOn - 6 days }', 'sendOn: announceOn - 6 days, sentOn: 2027-01-05 }'],
  ];
  const list = made(edits, { today: '2027-01-12', locale: 'fr' });
  expect(checklistMarkdown(list)).toContain(
    '- [x] **mardi 5 janvier 2027**\u00a0: Envoyer «\u00a0Announcement to colleagues that a channel closes\u00a0» (internal-brief) (envoyé le 5 janvier 2027)\n- [x] **vendredi 8 janvier 2027**\u00a0: Brief all agents and answer their questions (responsable\u00a0: support-managers\u00a0; fait le 7 janvier 2027)\n',
  );
  expect(checklistMarkdown(made(edits, { today: '2027-01-12', locale: 'zh-CN' }))).toContain(
    '- [x] **2027年1月8日星期五**：Brief all agents and answer their questions（负责人：support-managers；2027年1月7日完成）\n',
  );
  const states = list.groups.flatMap(({ items }) => items.map(({ id, title, state }) => `${id ?? title}: ${state}`));
  expect(states).toContain('frequent-callers: overdue');
  expect(states).toContain('everyone: today');
  expect(states).toContain('reminder-1-week: coming');
  expect(states).toContain('csat: past');
});

test('a day on which nobody is there names the last open day before it', () => {
  const edits: Edit[] = [
    [
      plan,
      'task: Record the new message on the line, owner: telephony, due: redirect.starts',
      'task: Record it, due: "2027-05-05"',
    ],
  ];
  const item = made(edits)
    .groups.flatMap(({ items }) => items)
    .find(({ title }) => title === 'Record it');
  expect(item).toEqual({
    kind: 'action',
    title: 'Record it',
    due: '2027-05-05',
    weekday: 'wednesday',
    isTask: true,
    closed: { reason: 'Liberation Day', lastOpenDay: '2027-05-04' },
    state: 'coming',
  });
  expect(checklistMarkdown(made(edits))).toContain(
    'Record it (5 May 2027 is a closed day (Liberation Day); the last open day before it is Tuesday, 4 May 2027)',
  );
});

test('as a table, cells that a spreadsheet would run are text', () => {
  const csv = checklistCsv(
    made([[plan, 'task: Brief all agents and answer their questions', `task: '=HYPERLINK("x"), now'`]]),
  );
  expect(csv.split('\r\n').slice(0, 3)).toEqual([
    'Phase,Due,Last open day,What,Owner,State',
    'align-internally,2027-01-05,,Send “Announcement to colleagues that a channel closes” (internal-brief),,coming',
    `align-internally,2027-01-08,,"'=HYPERLINK(""x""), now",support-managers,coming`,
  ]);
});

test('as JSON, without its findings', () => {
  const list = JSON.parse(checklistJson(made()));
  expect(Object.keys(list)).toEqual(['plan', 'title', 'today', 'locale', 'groups']);
  expect(list.groups.at(-1)).toMatchObject({ kind: 'undated', items: [{ kind: 'gate', state: 'undated' }] });
});

test('there is none for a plan that does not exist', () => {
  expect(checklist(sample(), 'nothing', { today, locale: 'en' })).toBeUndefined();
});
