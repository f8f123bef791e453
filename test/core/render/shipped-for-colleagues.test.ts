// Templates for colleagues, agents and contracts: whole from the sample, and right on the days and in the plans that the sample does not show.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { render } from '../../../core/src/render/render.ts';
import { allDocuments, emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { type Edit, sample, today } from './sample.ts';

const forAgents = [
  ['phone-sunset', 'go-no-go-sheet'],
  ['phone-sunset', 'surface-worksheet'],
  ['phone-sunset', 'rollback-runbook'],
  ['phone-sunset', 'monitoring-digest'],
  ['phone-sunset', 'decision-record'],
  ['phone-sunset', 'post-implementation-review'],
  ['standard-response', 'agent-sla-card'],
] as const;
const forCustomers = [
  ['phone-sunset', 'agent-reply-redirect'],
  ['phone-sunset', 'agent-reply-premium'],
  ['phone-sunset', 'agent-reply-booking'],
  ['standard-response', 'sla-annex'],
] as const;

const plan = 'support/phone-sunset.playbook.yaml';
const real = path.resolve(import.meta.dirname, '../../../examples/real');

function made(template: string, locale = 'en', edits: readonly Edit[] = [], day = today) {
  const document = template.includes('sla') ? 'standard-response' : 'phone-sunset';
  return render(sample(edits), { id: `${document}/template/${template}`, locale, today: day });
}

function section(markdown: string | undefined, heading: string): string | undefined {
  return markdown
    ?.split(/^## /m)
    .find((part) => part.startsWith(`${heading}\n`))
    ?.slice(heading.length)
    .trim();
}

test.each(forAgents)('for colleagues, %s/template/%s is whole', (document, template) => {
  const rendered = render(sample(), { id: `${document}/template/${template}`, locale: 'en', today });
  expect([rendered?.findings, rendered?.markdown.includes('⟦')]).toEqual([[], false]);
});

test.each(forCustomers)('for customers, %s/template/%s is whole in each language', (document, template) => {
  for (const locale of ['en', 'fr', 'nl', 'zh-CN']) {
    const rendered = render(sample(), { id: `${document}/template/${template}`, locale, today });
    const gaps = template === 'sla-annex' && locale !== 'en' ? (rendered?.findings.length ?? 0) : 0;
    expect([locale, rendered?.findings.length, rendered?.markdown === '']).toEqual([locale, gaps, false]);
  }
});

function workspace(name: string): Snapshot {
  const root = path.join(real, name);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((each) => /\.(yaml|hbs)$/.test(each));
  return withFiles(
    emptySnapshot,
    names.map(
      (each) => [each.split(path.sep).join('/'), { content: readFileSync(path.join(root, each), 'utf8') }] as const,
    ),
  );
}

test.each(readdirSync(real, { withFileTypes: true }).filter((each) => each.isDirectory()))(
  'every plan and policy of $name gives them all, whole',
  ({ name }) => {
    const snapshot = workspace(name);
    const { asOf = today, defaultLocale } = snapshot.settings;
    const kinds = { 'phone-sunset': 'SunsetPlan', 'standard-response': 'SlaPolicy' } as const;
    const isWritten = ['en', 'fr', 'nl', 'de', 'zh-CN'].includes(defaultLocale);
    const wrong = [...allDocuments(snapshot)].flatMap((document) =>
      [...forAgents, ...forCustomers]
        .filter(([model]) => isWritten && kinds[model] === document.kind)
        .flatMap(([, template]) => {
          const id = `${document.name}/template/${template}`;
          const rendered = render(snapshot, { id, locale: defaultLocale, today: asOf });
          return rendered ? rendered.findings.map(({ message }) => `${id}: ${message}`) : [`${id}: not made`];
        }),
    );
    expect(wrong).toEqual([]);
  },
);

test('the digest says when the plan asks to go back, and what is due', () => {
  const measured: Edit = [plan, 'is: below 80%, for: 2 weeks', 'is: below 80%, for: 2 weeks, measured: 76%'];
  const digest = made('monitoring-digest', 'en', [measured], '2027-01-11');
  expect(section(digest?.markdown, 'Do we have to go back?')).toBe(
    '- **csat is 76%. The plan says to go back when it is below 80%.**\n\nGoing back is possible until 27 July 2027.',
  );
  expect(section(digest?.markdown, 'What is to be done')?.split('\n').slice(0, 8)).toEqual([
    '**Overdue**',
    '',
    '- **5 January 2027** – message: internal-brief',
    '- **8 January 2027** – task: Brief all agents and answer their questions – support-managers',
    '',
    '**Today**',
    '',
    '- customers are told',
  ]);
  const fine: Edit = [plan, 'is: below 80%, for: 2 weeks', 'is: below 80%, for: 2 weeks, measured: 91%'];
  expect(section(made('monitoring-digest', 'en', [fine])?.markdown, 'Do we have to go back?')).toContain(
    '- csat is 91%. We go back when it is below 80%.',
  );
});

test('a gate says whether what was measured is enough', () => {
  const row = (value: string, locale: string) => {
    const edit: Edit = [plan, 'is: at least 60% }', `is: at least 60%, measured: ${value}, measuredOn: 2027-03-01 }`];
    return made('go-no-go-sheet', locale, [edit])
      ?.markdown.split('\n')
      .find((line) => line.includes(value));
  };
  expect(row('72%', 'en')).toBe('| volume-drop | at least 60% | – | 72% | 1 March 2027 | holds |');
  expect(row('48%', 'nl')).toBe('| volume-drop | minstens 60% | – | 48% | 1 maart 2027 | klopt niet |');
  expect(row('48%', 'fr')).toBe('| volume-drop | au moins 60\u00a0% | – | 48% | 1er mars 2027 | non remplie |');
});

test('the paid plan is never the only way, and is not named where there is none', () => {
  const paid: Edit = [plan, 'takes: 35%', 'takes: 35%\n      offer: paid'];
  const reply = made('agent-reply-premium', 'en', [paid])?.markdown ?? '';
  const [before = '', after = ''] = reply.split('You pay nothing extra for these:');
  expect(before).toContain('- **Live chat**: we answer within 1 minute');
  expect(before).toContain('you get the price, what is included and how to cancel in writing before you decide');
  expect(after).toContain('- **E-mail**: we answer within 1 business day');
  expect(after).not.toContain('Live chat');
  expect(made('agent-reply-premium')?.markdown).not.toContain('paid plan');
});

test('who cannot book a call is not promised one', () => {
  const call = `    - channel: scheduled-call
      covers: { segments: [enterprise, vulnerable] }
      takes: 45%
      parity: { verdict: better, gaps: [immediacy], note: The agent has read the case before calling. }
`;
  const noCall: Edit = [plan, call, ''];
  const reply = made('agent-reply-booking', 'en', [noCall])?.markdown;
  expect(reply).not.toContain('Yes, gladly');
  expect(reply).toContain('These are the ways in which we can help you:');
  expect(made('agent-reply-booking')?.markdown).toContain('Yes, gladly. Choose a time that suits you');
});

test('the annex is a draft, and warns where nothing is contractual', () => {
  const annex = (commitment: string) =>
    made('sla-annex', 'en', [['support/sla.playbook.yaml', 'commitment: target', `commitment: ${commitment}`]])
      ?.markdown.split('\n\n')
      .slice(0, 2);
  expect(annex('contractual')).toEqual([
    '**Draft for legal review. It binds nobody until both parties have signed it.**',
    '## 1. Parties, subject and term',
  ]);
  expect(annex('best-effort')?.[1]).toBe(
    '**The playbook does not mark these times as contractual. Settle that before they go into a contract.**',
  );
});
