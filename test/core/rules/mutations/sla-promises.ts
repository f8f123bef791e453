// One mistake each about promises to customers, and agreements that they rest on.
import type { Mutation } from './mutation.ts';

export const slaPromises: readonly Mutation[] = [
  {
    what: 'Mail is promised to be solved sooner than it is meant to be',
    file: 'sla',
    find: '    - { channel: chat, metric: first-reply, within: 1 minute, publishedOn',
    replace:
      '    - { channel: email, metric: resolution, within: «2 business days», publishedOn: [contact-page] }\n    - { channel: chat, metric: first-reply, within: 1 minute, publishedOn',
    says: 'promise-tighter-than-target: Customers are promised 2 business days, but the target for “normal” is 3 business days.',
  },
  {
    what: 'The promise by mail is tighter than its target',
    file: 'sla',
    find: '{ channel: email, metric: first-reply, within: 1 business day,',
    replace: '{ channel: email, metric: first-reply, within: «3 business hours»,',
    says: 'promise-tighter-than-target: Customers are promised 3 business hours, but the target for “normal” is 4 business hours.',
  },
  {
    what: 'The promise by mail is the loosest target',
    file: 'sla',
    find: '{ channel: email, metric: first-reply, within: 1 business day,',
    replace: '{ channel: email, metric: first-reply, within: «6 business hours»,',
    says: 'promise-equals-target: The promise of 6 business hours is the target for “low” itself, with no headroom.',
  },
  {
    what: 'The promise by chat is tighter',
    file: 'sla',
    find: 'within: 1 minute,',
    replace: 'within: «30 seconds»,',
    says: 'promise-tighter-than-target',
  },
  {
    what: 'The promise by chat is the target',
    file: 'sla',
    find: 'within: 1 minute,',
    replace: 'within: «45 seconds»,',
    says: 'promise-equals-target',
  },
  {
    what: 'The promised call is tighter',
    file: 'sla',
    find: '{ channel: scheduled-call, metric: first-reply, within: 1 business day,',
    replace: '{ channel: scheduled-call, metric: first-reply, within: «2 business hours»,',
    says: 'promise-tighter-than-target',
  },
  {
    what: 'The promised call is the target',
    file: 'sla',
    find: '{ channel: scheduled-call, metric: first-reply, within: 1 business day,',
    replace: '{ channel: scheduled-call, metric: first-reply, within: «4 business hours»,',
    says: 'promise-equals-target: The promise of 4 business hours is the target itself, with no headroom.',
  },
  {
    what: 'The call target is looser than the promise',
    file: 'sla',
    find: '{ channel: scheduled-call, metric: first-reply, within: 4 business hours }',
    replace: '{ channel: scheduled-call, metric: first-reply, within: 2 business days }',
    at: { file: 'sla', text: 'scheduled-call, metric: first-reply, within: «1 business day»' },
    says: 'promise-tighter-than-target',
  },
  {
    what: 'The promise by mail is published nowhere',
    file: 'sla',
    find: '{ channel: email, metric: first-reply, within: 1 business day, publishedOn: [contact-page] }',
    replace: '{ channel: email, metric: first-reply, within: «1 business day» }',
    says: 'sla-not-published-externally: The promise of 1 business day is published nowhere.',
  },
  {
    what: 'The promise by chat is published nowhere',
    file: 'sla',
    find: 'within: 1 minute, publishedOn: [contact-page] }',
    replace: 'within: «1 minute» }',
    says: 'sla-not-published-externally',
  },
  {
    what: 'No team knows the norms',
    file: 'sla',
    find: '  briefedTo: [support]                # who inside knows these norms\n',
    replace: '',
    at: { file: 'sla', text: '«targets»' },
    says: 'sla-not-published-internally: “standard-response” does not say which teams know its targets; name them in “briefedTo”.',
  },
  {
    what: 'The owner of the policy is removed',
    file: 'sla',
    find: '  title: Standard response times\n  owner: support-operations\n',
    replace: '  title: Standard response times\n',
    at: { file: 'sla', text: '«metadata»' },
    says: 'owner-missing',
  },
  {
    what: 'Two pages promise two times for the chat',
    file: 'sla',
    find: '    - { channel: chat, metric: first-reply, within: 1 minute, publishedOn: [contact-page] }\n',
    replace:
      '    - { channel: chat, metric: first-reply, within: 1 minute, publishedOn: [contact-page] }\n    - { channel: chat, metric: first-reply, within: «2 minutes», publishedOn: [help-site] }\n',
    says: 'promise-drift: Customers read 2 minutes here and 1 minute on “contact-page”.',
  },
  {
    what: 'The chat target holds for four in five',
    file: 'sla',
    find: 'within: 45 seconds }',
    replace: 'within: 1 minute, share: 80% }',
    at: { file: 'sla', text: '- { channel: chat, metric: first-reply, within: «1 minute», publishedOn:' },
    says: 'promise-tighter-than-target',
  },
  {
    what: 'The call target holds for half',
    file: 'sla',
    find: '{ channel: scheduled-call, metric: first-reply, within: 4 business hours }',
    replace: '{ channel: scheduled-call, metric: first-reply, within: 1 business day, share: 50% }',
    at: {
      file: 'sla',
      text: '- { channel: scheduled-call, metric: first-reply, within: «1 business day», publishedOn:',
    },
    says: 'promise-tighter-than-target',
  },
  {
    what: 'A second default policy',
    file: 'sla',
    find: '    - { at: breach + 2 business days, notify: [head-of-support] }\n',
    replace:
      '    - { at: breach + 2 business days, notify: [head-of-support] }\n---\napiVersion: support-playbooks/v1\nkind: SlaPolicy\nmetadata: { name: gold-response, title: Gold response times, owner: support-operations }\nspec: { strategy: fernway-support, agreementType: sla, commitment: target, default: «true», clockStart: created }\n',
    says: 'policies-cross: “standard-response” is the default already, and only one policy can take the cases that no other names.',
  },
  {
    what: 'Two pages promise two times for mail',
    file: 'sla',
    find: '    - { channel: email, metric: first-reply, within: 1 business day, publishedOn: [contact-page] }\n',
    replace:
      '    - { channel: email, metric: first-reply, within: 1 business day, publishedOn: [contact-page] }\n    - { channel: email, metric: first-reply, within: «2 business days», publishedOn: [help-site] }\n',
    says: 'promise-drift',
  },
  {
    what: 'A promise for one segment is tighter than its target',
    file: 'sla',
    find: '    - { channel: chat, metric: first-reply, within: 1 minute, publishedOn: [contact-page] }\n',
    replace:
      '    - { channel: chat, metric: first-reply, within: 1 minute, publishedOn: [contact-page] }\n    - { channel: chat, segment: enterprise, metric: first-reply, within: «20 seconds», publishedOn: [contact-page] }\n',
    says: 'promise-tighter-than-target',
  },
  {
    what: 'The promise for booked calls is published nowhere',
    file: 'sla',
    find: '{ channel: scheduled-call, metric: first-reply, within: 1 business day, publishedOn: [contact-page] }',
    replace: '{ channel: scheduled-call, metric: first-reply, within: «1 business day» }',
    says: 'sla-not-published-externally',
  },
  {
    what: 'No promise says where',
    file: 'sla',
    find: '{ channel: email, metric: firs…scheduled-call, metric: first-reply, within: 1 business day, publishedOn: [contact-page] }',
    replace:
      '{ channel: email, metric: first-reply, within: 1 business day }\n    - { channel: chat, metric: first-reply, within: 1 minute }\n    - { channel: scheduled-call, metric: first-reply, within: 1 business day }',
    at: { file: 'sla', text: '«promises»' },
    says: 'sla-not-published-externally',
  },
  {
    what: 'The target for an outage is looser than the promise',
    file: 'sla',
    find: '{ channel: scheduled-call, metric: first-reply, within: 4 business hours }',
    replace:
      '{ channel: scheduled-call, metric: first-reply, within: 4 business hours }\n    - { channel: scheduled-call, queryType: outage, metric: first-reply, within: 2 business days }',
    at: { file: 'sla', text: 'scheduled-call, metric: first-reply, within: «1 business day»' },
    says: 'promise-tighter-than-target',
  },
  {
    what: 'The policy promises credits without a contract',
    file: 'sla',
    find: '  briefedTo: [support]',
    replace: '  «remedies»: [{ when: A first reply is late, give: 5% of the monthly fee }]\n  briefedTo: [support]',
    says: 'credit-without-contract: This policy promises compensation but is only “target”.',
  },
  {
    what: 'The second line may take longer than customers were told',
    file: 'sla',
    find: '    - { at: breach + 2 business days, notify: [head-of-support] }\n',
    replace:
      '    - { at: breach + 2 business days, notify: [head-of-support] }\n---\napiVersion: support-playbooks/v1\nkind: SlaPolicy\nmetadata: { name: second-line, title: Second line, owner: engineering }\nspec:\n  strategy: fernway-support\n  agreementType: ola\n  supports: standard-response\n  calendar: amsterdam-office\n  clockStart: assigned\n  briefedTo: [engineering]\n  targets:\n    - { channel: email, metric: resolution, within: { urgent: «2 business days» } }\n',
    says: 'ola-looser-than-sla: This team may take 2 business days, but “standard-response” gives 8 business hours for the resolution.',
  },
];
