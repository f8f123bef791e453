// Nobody has listed the places that mention the closing channel.
import { partRange, planRule } from './plan-rule.ts';

export const surfaceInventoryEmpty = planRule({
  id: 'surface-inventory-empty',
  severity: 'warning',
  title: 'Nobody listed the places that mention the channel',
  what: 'Speaks when the strategy lists no surfaces and the plan names neither a `surface` nor a `place`. A plan that says nothing about its own contact points either belongs to `orphaned-endpoint`. Plans that close a part of the channel for some customers, or for a while, are left alone.',
  why: 'The number stands on the contact page, in signatures and on invoices, and each of them goes on sending customers there.',
  todo: 'List under `surfaces` where the channel is mentioned, as a `place` in your own words, and what becomes of it.',
  source: 'Common practice: update everything that customers read.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  surfaces:                           # what becomes',
      replace: '  «surfaces»:                           # what becomes',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: `    - { surface: contact-page, becomes: updated, due: announceOn }
    - { surface: invoice-footer, becomes: updated, due: redirect.starts }
    - { surface: email-signatures, becomes: updated, due: announceOn }
`,
      replace: '',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: `  surfaces:                                     # places that mention channels or publish promises
    - { id: contact-page, kind: web-page, locator: "https://fernway.example/contact", owner: web-team, mentions: [email, chat, scheduled-call, phone] }
    - { id: invoice-footer, kind: document, locator: Invoice footer, owner: finance, mentions: [phone, email] }
    - { id: email-signatures, kind: email-signature, locator: Signatures of all agents, owner: support-managers, mentions: [phone] }
`,
      replace: '',
    },
    {
      file: 'support/sla.playbook.yaml',
      find: '{ channel: email, metric: first-reply, within: 1 business day, publishedOn: [contact-page] }',
      replace: '{ channel: email, metric: first-reply, within: 1 business day, publishedOn: [help-site] }',
    },
    {
      file: 'support/sla.playbook.yaml',
      find: 'within: 1 minute, publishedOn: [contact-page] }',
      replace: 'within: 1 minute, publishedOn: [help-site] }',
    },
    {
      file: 'support/sla.playbook.yaml',
      find: '{ channel: scheduled-call, metric: first-reply, within: 1 business day, publishedOn: [contact-page] }',
      replace: '{ channel: scheduled-call, metric: first-reply, within: 1 business day, publishedOn: [help-site] }',
    },
  ],
  good: 'sample',
  *check({ plan, spec, playbook }) {
    const { segments, queryTypes, stillOpen } = spec.scope ?? {};
    if ((segments ?? queryTypes ?? stillOpen ?? spec.dates?.reopenOn) !== undefined) return;
    if ((plan.strategy.playbook.spec.surfaces?.length ?? 0) > 0) return;
    const entries = spec.surfaces ?? [];
    if (entries.some(({ surface, place }) => surface !== undefined || place !== undefined)) return;
    if (entries.length === 0 && plan.retiredEndpoints.length > 0) return;
    const names = plan.channels.map(({ id }) => `“${id}”`).join(' or ');
    const message = `Nobody listed the pages and papers that mention ${names}; add each as a “place” under “surfaces”.`;
    yield { range: partRange(playbook, 'surfaces'), message };
  },
});
