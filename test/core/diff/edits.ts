// Edits of the sample and what each of them means to customers: text in, sentences out.
import type { samplePaths } from '../workspace/fernway.ts';

export interface Edit {
  readonly file: keyof typeof samplePaths;
  readonly find: string;
  readonly replace: string;
  /** `<severity> <kind of change>: <sentence>`, worst first. */
  readonly says: readonly string[];
}

export const edits: readonly Edit[] = [
  {
    file: 'calendars',
    find: 'monday: "09:00-17:30"',
    replace: 'monday: "10:00-17:30"',
    says: ['breaking hours-fewer: Opening hours: 42 → 41 hours a week'],
  },
  {
    file: 'calendars',
    find: 'friday: "09:00-17:00"',
    replace: 'friday: "09:00-18:00"',
    says: ['improved hours-more: Opening hours: 42 → 43 hours a week'],
  },
  {
    file: 'calendars',
    find: '    friday: "09:00-17:00"\n',
    replace: '',
    says: ['breaking hours-fewer: Opening hours: 42 → 34 hours a week'],
  },
  {
    file: 'calendars',
    find: 'monday: "09:00-17:30"',
    replace: 'monday: ["09:00-12:00", "13:00-17:30"]',
    says: ['breaking hours-fewer: Opening hours: 42 → 41 hours a week'],
  },
  {
    file: 'calendars',
    find: 'tuesday: "09:00-17:30"',
    replace: 'tuesday: "08:00-16:30"',
    says: ['neutral hours-moved: Opening hours: still 42 hours a week, at other times'],
  },
  {
    file: 'calendars',
    find: 'timeZone: Europe/Amsterdam',
    replace: 'timeZone: Europe/London',
    says: ['neutral time-zone-changed: Time zone: Europe/Amsterdam → Europe/London'],
  },
  {
    file: 'calendars',
    find: "    - { date: 2027-04-27, title: King's Day }\n",
    replace: '',
    says: ["improved closed-day-removed: Holiday “King's Day” is gone"],
  },
  {
    file: 'calendars',
    find: "    - { date: 2027-04-27, title: King's Day }\n",
    replace: "    - { date: 2027-04-27, title: King's Day }\n    - { date: 2027-11-01, title: All Saints }\n",
    says: ['breaking closed-day-added: Holiday “All Saints” is new'],
  },
  {
    file: 'calendars',
    find: "title: King's Day",
    replace: 'title: Koningsdag',
    says: ["neutral wording-changed: Title of holiday “Koningsdag”: “King's Day” (en) → “Koningsdag” (en)"],
  },
  {
    file: 'calendars',
    find: 'hours: none, title: Liberation Day',
    replace: 'hours: "10:00-12:00", title: Liberation Day',
    says: ['improved special-hours-more: Hours of exception “Liberation Day”: none → 10:00-12:00'],
  },
  {
    file: 'calendars',
    find: 'hours: "09:00-15:00", title: Christmas Eve',
    replace: 'hours: none, title: Christmas Eve',
    says: ['breaking special-hours-fewer: Hours of exception “Christmas Eve”: 09:00-15:00 → none'],
  },
  {
    file: 'calendars',
    find: 'hours: "09:00-15:00", title: Christmas Eve',
    replace: 'hours: "09:00-16:00", title: Christmas Eve',
    says: ['improved special-hours-more: Hours of exception “Christmas Eve”: 09:00-15:00 → 09:00-16:00'],
  },
  {
    file: 'calendars',
    find: '    - { from: 2027-05-05, to: 2027-05-05, hours: none, title: Liberation Day }\n',
    replace: '',
    says: ['improved special-hours-more: Exception “Liberation Day” is gone'],
  },
  {
    file: 'calendars',
    find: 'holidayRegion: NL',
    replace: 'holidayRegion: BE',
    says: ['neutral detail-changed: Holiday region: NL → BE'],
  },
  {
    file: 'calendars',
    find: 'owner: support-operations',
    replace: 'owner: facilities',
    says: ['neutral owner-changed: Owner: support-operations → facilities'],
  },
  {
    file: 'calendars',
    find: 'timeZone: Europe/Amsterdam',
    replace: 'timeZon: Europe/Amsterdam',
    says: ['breaking cannot-be-compared: Time zone cannot be compared: this part cannot be read'],
  },
  {
    file: 'strategy',
    find: 'priorities: [urgent, high, normal, low]',
    replace: 'priorities: [urgent, normal, low]',
    says: ['weakened priority-lost: Priority “high” is gone'],
  },
  {
    file: 'strategy',
    find: 'priorities: [urgent, high, normal, low]',
    replace: 'priorities: [urgent, high, normal, low, someday]',
    says: ['improved priority-added: Priority “someday” is new'],
  },
  {
    file: 'strategy',
    find: 'touch: low',
    replace: 'touch: tech',
    says: ['breaking care-reduced: Touch of segment “Self-serve accounts”: low → tech'],
  },
  {
    file: 'strategy',
    find: 'touch: low',
    replace: 'touch: high',
    says: ['improved care-raised: Touch of segment “Self-serve accounts”: low → high'],
  },
  {
    file: 'strategy',
    find: '      vulnerable: true\n',
    replace: '',
    says: ['breaking protection-lost: Vulnerable of segment “Customers who cannot use digital channels”: true → false'],
  },
  {
    file: 'strategy',
    find: 'languages: [en, nl]\n    - id: enterprise',
    replace: 'languages: [en]\n    - id: enterprise',
    says: ['breaking language-lost: Languages of segment “Customers who cannot use digital channels”: en, nl → en'],
  },
  {
    file: 'strategy',
    find: 'title: Enterprise accounts',
    replace: 'title: Large accounts',
    says: [
      'neutral wording-changed: Title of segment “Large accounts”: “Enterprise accounts” (en) → “Large accounts” (en)',
    ],
  },
  {
    file: 'strategy',
    find: 'preferredChannels: [phone]',
    replace: 'preferredChannels: [phone, email]',
    says: ['neutral detail-changed: Preferred channels of segment “Enterprise accounts”: phone → phone, email'],
  },
  {
    file: 'strategy',
    find: 'title: Self-serve accounts\n      touch: low\n      default: true',
    replace: 'title: Self-serve accounts\n      touch: low',
    says: ['neutral segment-redrawn: Default of segment “Self-serve accounts” is gone; it was true'],
  },
  {
    file: 'strategy',
    find: 'title: Enterprise accounts\n',
    replace: 'title: Enterprise accounts\n      accessNeeds: [relay]\n',
    says: ['improved protection-added: Access needs of segment “Enterprise accounts” is new: relay'],
  },
  {
    file: 'strategy',
    find: '    - { id: how-to, title: How do I, complexity: simple }\n',
    replace: '    - { id: how-to, title: How do I, complexity: simple }\n    - { id: returns, title: Returns }\n',
    says: ['improved query-type-added: Query type “Returns” is new'],
  },
  {
    file: 'strategy',
    find: 'requiresHuman: true, dataSensitivity: high }',
    replace: 'dataSensitivity: high }',
    says: ['breaking protection-lost: Need of a person of query type “Erase my data”: true → false'],
  },
  {
    file: 'strategy',
    find: 'title: Billing question, complexity: simple, dataSensitivity: high',
    replace: 'title: Billing question, complexity: simple, dataSensitivity: low',
    says: ['breaking protection-lost: Data sensitivity of query type “Billing question”: high → low'],
  },
  {
    file: 'strategy',
    find: 'complexity: complex, urgency: high',
    replace: 'complexity: simple, urgency: high',
    says: ['neutral detail-changed: Complexity of query type “Something is broken”: complex → simple'],
  },
  {
    file: 'strategy',
    find: 'title: { en: Live chat,',
    replace: 'title: { en: Live help,',
    says: ['neutral wording-changed: Title of channel “Live help”: “Live chat” (en) → “Live help” (en)'],
  },
  {
    file: 'strategy',
    find: "fr: Centre d'aide, nl: Helpcentrum, zh-CN: 帮助中心 }\n      reachedBy",
    replace: "fr: Centre d'aide, zh-CN: 帮助中心 }\n      reachedBy",
    says: ['weakened text-locale-removed: Title of channel “Help centre” is gone; it was “Helpcentrum” (nl)'],
  },
  {
    file: 'strategy',
    find: 'nl: via livechat',
    replace: 'nl: via de chat',
    says: ['neutral wording-changed: Phrase of channel “Live chat”: “via livechat” (nl) → “via de chat” (nl)'],
  },
  {
    file: 'strategy',
    find: 'type: live-chat',
    replace: 'type: chatbot',
    says: ['breaking channel-automated: Type of channel “Live chat”: live-chat → chatbot'],
  },
  {
    file: 'strategy',
    find: 'type: live-chat',
    replace: 'type: messaging',
    says: ['neutral channel-type-changed: Type of channel “Live chat”: live-chat → messaging'],
  },
  {
    file: 'strategy',
    find: '      usageShare: 4%',
    replace: '      lifecycle: deprecated\n      usageShare: 4%',
    says: ['breaking channel-lifecycle-lowered: Lifecycle of channel “Phone”: active → deprecated'],
  },
  {
    file: 'strategy',
    find: '      usageShare: 4%',
    replace: '      usageShare: 3%',
    says: ['neutral detail-changed: Share of contacts of channel “Phone”: 4% → 3%'],
  },
  {
    file: 'strategy',
    find: 'type: phone\n      team: support\n      calendar: amsterdam-office',
    replace: 'type: phone\n      team: support\n      calendar: 24x7',
    says: ['improved hours-more: Opening hours of channel “Phone”: 42 → 168 hours a week'],
  },
  {
    file: 'strategy',
    find: 'type: chatbot\n      calendar: 24x7',
    replace: 'type: chatbot\n      calendar: amsterdam-office',
    says: ['breaking hours-fewer: Opening hours of channel “Assistant”: 168 → 42 hours a week'],
  },
  {
    file: 'strategy',
    find: '      type: live-chat\n      team: support\n      calendar: amsterdam-office\n      languages: [en, fr, nl]',
    replace: '      type: live-chat\n      team: support\n      calendar: amsterdam-office\n      languages: [en, nl]',
    says: ['breaking language-lost: Languages of channel “Live chat”: en, fr, nl → en, nl'],
  },
  {
    file: 'strategy',
    find: '      type: live-chat\n      team: support\n      calendar: amsterdam-office\n      languages: [en, fr, nl]',
    replace:
      '      type: live-chat\n      team: support\n      calendar: amsterdam-office\n      languages: [en, fr, nl, zh-CN]',
    says: ['improved language-added: Languages of channel “Live chat”: en, fr, nl → en, fr, nl, zh-CN'],
  },
  {
    file: 'strategy',
    find: '      usageShare: 4%',
    replace: '      audience: [customers]\n      usageShare: 4%',
    says: ['breaking admission-narrowed: Audience of channel “Phone”: all → customers'],
  },
  {
    file: 'strategy',
    find: '      usageShare: 4%',
    replace: '      opensOn: 2027-02-01\n      usageShare: 4%',
    says: ['breaking opening-postponed: Opening day of channel “Phone” is new: 2027-02-01'],
  },
  {
    file: 'strategy',
    find: 'value: help@fernway.example',
    replace: 'value: hello@fernway.example',
    says: [
      'neutral endpoint-changed: Value of endpoint “help-mailbox” of channel “E-mail”: help@fernway.example → hello@fernway.example',
    ],
  },
  {
    file: 'strategy',
    find: 'value: "+31 20 555 0100" }',
    replace: 'value: "+31 20 555 0100", tariff: premium }',
    says: ['breaking tariff-raised: Tariff of endpoint “support-line” of channel “Phone”: normal → premium'],
  },
  {
    file: 'strategy',
    find: 'value: "+31 20 555 0100" }',
    replace: 'value: "+31 20 555 0100", segments: [vulnerable] }',
    says: ['breaking admission-narrowed: Segments of endpoint “support-line” of channel “Phone”: all → vulnerable'],
  },
  {
    file: 'strategy',
    find: '        - { id: booking-post, kind: postal-address, value: "Fernway, Postbus 1, Amsterdam" }\n',
    replace: '',
    says: ['breaking endpoint-removed: Endpoint “booking-post” of channel “Booked call” is gone'],
  },
  {
    file: 'strategy',
    find: '        - { id: chat-widget,',
    replace:
      '        - { id: chat-page, kind: web-page, value: "https://fernway.example/chat" }\n        - { id: chat-widget,',
    says: ['improved endpoint-added: Endpoint “chat-page” of channel “Live chat” is new'],
  },
  {
    file: 'strategy',
    find: 'kind: widget, value: "https://app.fernway.example/#chat" }',
    replace: 'kind: widget, value: "https://app.fernway.example/#chat", languages: [en] }',
    says: ['breaking language-lost: Languages of endpoint “chat-widget” of channel “Live chat”: all → en'],
  },
  {
    file: 'strategy',
    find: 'handoff: { to: chat,',
    replace: 'handoff: { to: email,',
    says: ['neutral handoff-changed: Receiving channel of handoff of channel “Assistant”: chat → email'],
  },
  {
    file: 'strategy',
    find: 'when: [asked-for-person, two-failed-answers, requires-human]',
    replace: 'when: [asked-for-person]',
    says: [
      'breaking handoff-lost: Trigger of handoff of channel “Assistant”: asked-for-person, two-failed-answers, requires-human → asked-for-person',
    ],
  },
  {
    file: 'strategy',
    find: ', outsideHours: email }',
    replace: ' }',
    says: ['breaking handoff-lost: Stand-in of handoff of channel “Assistant” is gone; it was email'],
  },
  {
    file: 'strategy',
    find: '      handoff: { to: chat, when: [asked-for-person, two-failed-answers, requires-human], outsideHours: email }\n',
    replace: '',
    says: ['breaking handoff-lost: Handoff of channel “Assistant” is gone'],
  },
  {
    file: 'strategy',
    find: 'slot: 30 minutes',
    replace: 'slot: 20 minutes',
    says: ['breaking booking-harder: Slot of booking of channel “Booked call”: 30 minutes → 20 minutes'],
  },
  {
    file: 'strategy',
    find: 'leadTime: 4 business hours',
    replace: 'leadTime: 2 business hours',
    says: [
      'improved booking-easier: Lead time of booking of channel “Booked call”: 4 business hours → 2 business hours',
    ],
  },
  {
    file: 'strategy',
    find: 'askVia: [email, chat]',
    replace: 'askVia: [email]',
    says: ['breaking booking-harder: Ways to ask of booking of channel “Booked call”: email, chat → email'],
  },
  { file: 'strategy', find: 'slot: 30 minutes', replace: 'slot: 0.5 hours', says: [] },
  {
    file: 'strategy',
    find: '      acknowledgement: { template: email-acknowledgement }\n',
    replace: '',
    says: ['breaking acknowledgement-dropped: Acknowledgement of channel “E-mail” is gone'],
  },
  {
    file: 'strategy',
    find: 'interrupts: [normal, low]',
    replace: 'interrupts: none',
    says: ['neutral detail-changed: Interruptible work of channel “Live chat”: normal, low → none'],
  },
  {
    file: 'strategy',
    find: "en: You are talking to Fernway's automated assistant.",
    replace: 'en: This is a machine.',
    says: [
      "neutral wording-changed: Disclosure of channel “Assistant”: “You are talking to Fernway's automated assistant.” (en) → “This is a machine.” (en)",
    ],
  },
  {
    file: 'strategy',
    find: '        zh-CN: 您正在与 Fernway 的自动助手对话。\n',
    replace: '',
    says: [
      'weakened text-locale-removed: Disclosure of channel “Assistant” is gone; it was “您正在与 Fernway 的自动助手对话。” (zh-CN)',
    ],
  },
  {
    file: 'strategy',
    find: '      suits: [how-to, outage]',
    replace: '      keepsRecord: true\n      suits: [how-to, outage]',
    says: ['improved capability-gained: Record of channel “Live chat”: false → true'],
  },
  {
    file: 'strategy',
    find: '      suits: [how-to, outage]',
    replace: '      accessibleBy: [text]\n      suits: [how-to, outage]',
    says: ['improved accessibility-gained: Access of channel “Live chat” is new: text'],
  },
  {
    file: 'strategy',
    find: '      suits: [how-to, outage]',
    replace: '      attributes: { human: false }\n      suits: [how-to, outage]',
    says: ['breaking capability-lost: Human of channel “Live chat” is new: false'],
  },
  {
    file: 'strategy',
    find: '      suits: [how-to, outage]',
    replace: '      style: { tone: short }\n      suits: [how-to, outage]',
    says: ['neutral tone-changed: Tone of style of channel “Live chat” is new: short'],
  },
  {
    file: 'strategy',
    find: 'mentions: [email, chat, scheduled-call, phone] }',
    replace: 'mentions: [email, chat, phone] }',
    says: [
      'weakened surface-removed: Mentioned channels of surface “contact-page”: email, chat, scheduled-call, phone → email, chat, phone',
    ],
  },
  {
    file: 'strategy',
    find: 'locator: Invoice footer',
    replace: 'locator: Foot of every invoice',
    says: ['neutral surface-changed: Locator of surface “invoice-footer”: Invoice footer → Foot of every invoice'],
  },
  {
    file: 'strategy',
    find: '    - { id: email-signatures, kind: email-signature, locator: Signatures of all agents, owner: support-managers, mentions: [phone] }\n',
    replace: '',
    says: ['weakened surface-removed: Surface “email-signatures” is gone'],
  },
  {
    file: 'strategy',
    find: 'queryType: how-to, channels: [help-centre, assistant, chat, email]',
    replace: 'queryType: how-to, channels: [help-centre, assistant, email]',
    says: ['breaking route-lost: Live chat is no longer a way for enterprise and self-serve (how-to)'],
  },
  {
    file: 'strategy',
    find: 'queryType: how-to, channels: [help-centre, assistant, chat, email]',
    replace: 'queryType: how-to, channels: [assistant, help-centre, chat, email]',
    says: [
      'neutral route-order-changed: Preference for enterprise and self-serve (how-to): help-centre, assistant, chat, email → assistant, help-centre, chat, email',
    ],
  },
  {
    file: 'strategy',
    find: 'segment: all, queryType: data-erasure, channels: [email, scheduled-call]',
    replace: 'segment: all, queryType: data-erasure, channels: [email, scheduled-call, phone]',
    says: ['improved route-added: Phone is a new way for everybody (data-erasure)'],
  },
  {
    file: 'strategy',
    find: '    - { segment: self-serve, queryType: outage, channels: [chat, email] }\n',
    replace: '',
    says: [
      'breaking coverage-gap-opened: No way is left for self-serve (outage)',
      'breaking route-lost: E-mail is no longer a way for self-serve (outage)',
      'breaking route-lost: Live chat is no longer a way for self-serve (outage)',
    ],
  },
  {
    file: 'strategy',
    find: '    - { segment: self-serve, queryType: outage, channels: [chat, email] }\n    - { segment: enterprise, queryType: outage, channels: [scheduled-call, phone, chat, email] }\n',
    replace: '    - { segment: [self-serve, enterprise], queryType: outage, channels: [chat, email] }\n',
    says: [
      'breaking route-lost: Booked call is no longer a way for enterprise (outage)',
      'breaking route-lost: Phone is no longer a way for enterprise (outage)',
    ],
  },
  {
    file: 'strategy',
    find: 'captions: true',
    replace: 'captions: false',
    says: [
      'breaking accessibility-lost: Captions of self-service asset “Getting started with Fernway Desk”: true → false',
    ],
  },
  {
    file: 'strategy',
    find: 'covers: [how-to, billing]\n',
    replace: 'covers: [how-to]\n',
    says: [
      'breaking self-service-removed: Coverage of self-service asset “Getting started with Fernway Desk”: how-to, billing → how-to',
    ],
  },
  {
    file: 'strategy',
    find: 'url: https://help.fernway.example/start',
    replace: 'url: https://help.fernway.example/begin',
    says: [
      'neutral self-service-moved: Address of self-service asset “Getting started with Fernway Desk”: https://help.fernway.example/start → https://help.fernway.example/begin',
    ],
  },
  {
    file: 'strategy',
    find: 'media: [article, video]',
    replace: 'media: [article]',
    says: [
      'breaking accessibility-lost: Media of self-service asset “Getting started with Fernway Desk”: article, video → article',
    ],
  },
  {
    file: 'strategy',
    find: 'conversationContinuity: true',
    replace: 'conversationContinuity: false',
    says: ['breaking capability-lost: Conversation continuity of omnichannel: true → false'],
  },
  {
    file: 'strategy',
    find: 'by: 2027-09-30',
    replace: 'by: 2027-12-31',
    says: ['neutral detail-changed: Deadline of shift “how-to · chat · help-centre”: 2027-09-30 → 2027-12-31'],
  },
  {
    file: 'strategy',
    find: 'share: 60%',
    replace: 'share: 50%',
    says: ['neutral detail-changed: Share of shift “how-to · chat · help-centre”: 60% → 50%'],
  },
  {
    file: 'strategy',
    find: 'customerData: { system: Fernway CRM, channels: all }',
    replace: 'customerData: { system: Fernway CRM, channels: [email] }',
    says: ['breaking capability-lost: Channels of customer data: all → email'],
  },
  {
    file: 'sla',
    find: 'commitment: target ',
    replace: 'commitment: contractual ',
    says: ['improved commitment-raised: Commitment: target → contractual'],
  },
  {
    file: 'sla',
    find: 'commitment: target ',
    replace: 'commitment: best-effort ',
    says: ['breaking commitment-lowered: Commitment: target → best-effort'],
  },
  {
    file: 'sla',
    find: 'agreementType: sla',
    replace: 'agreementType: ola',
    says: ['neutral agreement-type-changed: Agreement type: sla → ola'],
  },
  {
    file: 'sla',
    find: '  default: true',
    replace: '  default: false',
    says: ['breaking policy-scope-narrowed: Default: true → false'],
  },
  {
    file: 'sla',
    find: 'segments: all }\n',
    replace: 'segments: [enterprise] }\n',
    says: ['breaking policy-scope-narrowed: Segments of covered cases: all → enterprise'],
  },
  {
    file: 'sla',
    find: 'calendar: amsterdam-office',
    replace: 'calendar: 24x7',
    says: ['improved clock-strict: Calendar: amsterdam-office → 24x7'],
  },
  {
    file: 'sla',
    find: 'clockStart: created',
    replace: 'clockStart: assigned',
    says: ['weakened clock-lenient: Clock start: created → assigned'],
  },
  {
    file: 'sla',
    find: 'pauseOn: [waiting-for-customer]',
    replace: 'pauseOn: [waiting-for-customer, on-hold]',
    says: ['weakened clock-lenient: Pausing statuses: waiting-for-customer → waiting-for-customer, on-hold'],
  },
  {
    file: 'sla',
    find: 'replyMeans: A person has read the message and answers it. Receipts do not count.',
    replace: 'replyMeans: A person has read the message.',
    says: [
      'neutral wording-changed: Meaning of a reply: “A person has read the message and answers it. Receipts do not count.” (en) → “A person has read the message.” (en)',
    ],
  },
  {
    file: 'sla',
    find: '  clockStart: created',
    replace: '  autoReplyCounts: true\n  clockStart: created',
    says: ['weakened clock-lenient: Automatic replies: false → true'],
  },
  {
    file: 'sla',
    find: '  clockStart: created',
    replace: '  effective: { until: 2027-12-31 }\n  clockStart: created',
    says: ['breaking policy-days-fewer: Last day of period in force is new: 2027-12-31'],
  },
  {
    file: 'sla',
    find: 'normal: 4 business hours',
    replace: 'normal: 8 business hours',
    says: ['weakened target-loosened: Target, first reply by e-mail for normal: 4 → 8 business hours'],
  },
  {
    file: 'sla',
    find: 'normal: 4 business hours',
    replace: 'normal: 2 business hours',
    says: ['improved target-tightened: Target, first reply by e-mail for normal: 4 → 2 business hours'],
  },
  {
    file: 'sla',
    find: 'normal: 4 business hours',
    replace: 'normal: 4 hours',
    says: ['improved target-tightened: Target, first reply by e-mail for normal: 4 business hours → 4 hours'],
  },
  {
    file: 'sla',
    find: 'low: none ',
    replace: 'low: 5 business days ',
    says: ['improved target-set: Target, resolution by e-mail for low: 5 business days, and there was none before'],
  },
  {
    file: 'sla',
    find: 'low: 6 business hours',
    replace: 'low: none',
    says: [
      'weakened target-withdrawn: Target, first reply by e-mail for low: no time is given any more; it was 6 business hours',
    ],
  },
  {
    file: 'sla',
    find: 'within: 45 seconds',
    replace: 'within: 2 minutes',
    says: ['weakened target-loosened: Target, first reply by live chat: 45 seconds → 2 minutes'],
  },
  {
    file: 'sla',
    find: 'within: 1 business day, share: 90%',
    replace: 'within: 1 business day, share: 95%',
    says: [
      'improved target-tightened: Target, resolution by live chat: 1 business day for 90% → 1 business day for 95%',
    ],
  },
  {
    file: 'sla',
    find: '    - { channel: phone, metric: speed-of-answer, within: 60 seconds, share: 80% }\n',
    replace: '',
    says: [
      'weakened target-withdrawn: Target, speed of answer by phone: no time is given any more; it was 60 seconds for 80%',
    ],
  },
  {
    file: 'sla',
    find: 'within: 60 seconds, share: 80%',
    replace: 'within: 30 seconds, share: 70%',
    says: ['neutral target-differs: Target, speed of answer by phone: 60 seconds for 80% → 30 seconds for 70%'],
  },
  { file: 'sla', find: 'within: 60 seconds', replace: 'within: 1 minute', says: [] },
  {
    file: 'sla',
    find: '{ channel: email, metric: first-reply, within: 1 business day, publishedOn',
    replace: '{ channel: email, metric: first-reply, within: 2 business days, publishedOn',
    says: ['breaking promise-loosened: Promise, first reply by e-mail: 1 → 2 business days'],
  },
  {
    file: 'sla',
    find: '    - { channel: chat, metric: first-reply, within: 1 minute, publishedOn: [contact-page] }\n',
    replace: '',
    says: ['breaking promise-withdrawn: Promise, first reply by live chat: no time is given any more; it was 1 minute'],
  },
  {
    file: 'sla',
    find: '    - { channel: chat, metric: first-reply, within: 1 minute, publishedOn',
    replace:
      '    - { channel: chat, segment: enterprise, metric: first-reply, within: 30 seconds, publishedOn: [contact-page] }\n    - { channel: chat, metric: first-reply, within: 1 minute, publishedOn',
    says: ['improved promise-tightened: Promise, first reply by live chat for enterprise: 1 minute → 30 seconds'],
  },
  {
    file: 'sla',
    find: 'within: 1 minute,',
    replace: 'within: target,',
    says: ['improved promise-tightened: Promise, first reply by live chat: 1 minute → 45 seconds'],
  },
  {
    file: 'sla',
    find: '{ channel: email, metric: first-reply, within: 1 business day, publishedOn: [contact-page] }',
    replace:
      '{ channel: email, metric: first-reply, within: 1 business day, publishedOn: [contact-page, invoice-footer] }',
    says: ['improved promise-published: Promise, first reply by e-mail: published on invoice-footer too'],
  },
  {
    file: 'sla',
    find: '{ channel: email, metric: first-reply, within: 1 business day, publishedOn: [contact-page] }',
    replace: '{ channel: email, metric: first-reply, within: 1 business day, publishedOn: [invoice-footer] }',
    says: [
      'breaking promise-unpublished: Promise, first reply by e-mail: no longer published on contact-page',
      'improved promise-published: Promise, first reply by e-mail: published on invoice-footer too',
    ],
  },
  {
    file: 'sla',
    find: '{ channel: email, metric: first-reply, within: 1 business day, publishedOn',
    replace: '{ channel: email, metric: first-reply, within: 1 business day, calendar: 24x7, publishedOn',
    says: [
      'improved promise-tightened: Promise, first reply by e-mail: 1 business day (amsterdam-office) → 1 business day (24x7)',
    ],
  },
  {
    file: 'sla',
    find: 'notify: [team-lead]',
    replace: 'notify: [support-managers]',
    says: ['neutral escalation-changed: People to tell of escalation “75%”: team-lead → support-managers'],
  },
  {
    file: 'sla',
    find: '    - { at: breach, notify: [support-managers] }\n',
    replace: '',
    says: ['neutral escalation-changed: Escalation “breach” is gone'],
  },
  {
    file: 'sla',
    find: 'briefedTo: [support]',
    replace: 'briefedTo: [support, sales]',
    says: ['neutral detail-changed: Teams that know: support → support, sales'],
  },
  {
    file: 'sla',
    find: '  briefedTo:',
    replace: '  remedies:\n    - { when: We reply late, give: A week free, claimWithin: 30 days }\n  briefedTo:',
    says: ['improved remedy-added: Remedy “We reply late” is new'],
  },
  {
    file: 'plan',
    find: 'closeOn: 2027-04-06',
    replace: 'closeOn: 2027-03-06',
    says: [
      'breaking closing-earlier: Closing day: 2027-04-06 → 2027-03-06',
      'breaking notice-shortened: Notice before the closing: 85 → 54 days',
    ],
  },
  {
    file: 'plan',
    find: 'closeOn: 2027-04-06',
    replace: 'closeOn: 2027-05-06',
    says: [
      'improved closing-later: Closing day: 2027-04-06 → 2027-05-06',
      'improved notice-lengthened: Notice before the closing: 85 → 115 days',
    ],
  },
  {
    file: 'plan',
    find: 'announceOn: 2027-01-11',
    replace: 'announceOn: 2027-02-11',
    says: ['breaking notice-shortened: Notice before the closing: 85 → 54 days'],
  },
  {
    file: 'plan',
    find: 'announceOn: 2027-01-11',
    replace: 'announceOn: none',
    says: ['breaking notice-shortened: The closing is no longer announced'],
  },
  {
    file: 'plan',
    find: 'redirectUntil: closeOn + 12 months',
    replace: 'redirectUntil: closeOn + 6 months',
    says: [
      'breaking redirect-shortened: Last day of redirecting: 2028-04-06 (closeOn + 12 months) → 2027-10-06 (closeOn + 6 months)',
    ],
  },
  {
    file: 'plan',
    find: '    redirectUntil: closeOn + 12 months\n',
    replace: '    redirectUntil: closeOn + 12 months\n    reopenOn: 2027-10-01\n',
    says: ['improved return-earlier: Reopening day is new: 2027-10-01'],
  },
  {
    file: 'plan',
    find: '    redirectUntil: closeOn + 12 months\n',
    replace: '    redirectUntil: closeOn + 12 months\n    withdrawnOn: 2027-02-01\n',
    says: ['improved closing-called-off: Day of withdrawal is new: 2027-02-01'],
  },
  { file: 'plan', find: 'redirectUntil: closeOn + 12 months', replace: 'redirectUntil: 2028-04-06', says: [] },
  {
    file: 'plan',
    find: '  channel: phone\n',
    replace: '  channel: [phone, chat]\n',
    says: ['breaking closing-planned: Closing channel: phone → phone, chat'],
  },
  {
    file: 'plan',
    find: '  channel: phone\n',
    replace: '  channel: phone\n  scope: { segments: [enterprise] }\n',
    says: ['improved closing-narrowed: Segments of scope: all → enterprise'],
  },
  {
    file: 'plan',
    find: 'owner: head-of-support            #',
    replace: 'owner: head-of-sales            #',
    says: ['neutral owner-changed: Owner of decision: head-of-support → head-of-sales'],
  },
  {
    file: 'plan',
    find: 'approvers: [customer-advocate]',
    replace: 'approvers: [customer-advocate, legal]',
    says: ['neutral detail-changed: Approvers of decision: customer-advocate → customer-advocate, legal'],
  },
  {
    file: 'plan',
    find: 'en: Few of you call, and callers wait longer than people who write.',
    replace: 'en: Few of you call.',
    says: [
      'neutral wording-changed: Words for customers of reason “low-usage”: “Few of you call, and callers wait longer than people who write.” (en) → “Few of you call.” (en)',
    ],
  },
  {
    file: 'plan',
    find: '        nl: Weinigen van u bellen, en wie belt wacht langer dan wie schrijft.\n',
    replace: '',
    says: [
      'weakened text-locale-removed: Words for customers of reason “low-usage” is gone; it was “Weinigen van u bellen, en wie belt wacht langer dan wie schrijft.” (nl)',
    ],
  },
  {
    file: 'plan',
    find: 'en: Chat answers within a minute in office hours and can turn into a call.',
    replace: 'en: Chat answers at once.',
    says: [
      'neutral wording-changed: Response of concern “I need somebody right now.”: “Chat answers within a minute in office hours and can turn into a call.” (en) → “Chat answers at once.” (en)',
    ],
  },
  {
    file: 'plan',
    find: 'value: 31 per week',
    replace: 'value: 30 per week',
    says: [
      'neutral detail-changed: Value of evidence “Urgent tickets delayed by a call” of reason “experience-limit · queue-jumping”: 31 per week → 30 per week',
    ],
  },
  {
    file: 'plan',
    find: 'starts: closeOn - 5 weeks',
    replace: 'starts: closeOn - 4 weeks',
    says: [
      'neutral phase-moved: First day of phase “redirect”: 2027-03-02 (closeOn - 5 weeks) → 2027-03-09 (closeOn - 4 weeks)',
    ],
  },
  {
    file: 'plan',
    find: '    - id: de-emphasise\n      starts: announceOn\n      exitCriteria:\n        - { metric: volume-drop, is: at least 60% }\n',
    replace: '',
    says: ['weakened phase-dropped: Phase “de-emphasise” is gone'],
  },
  {
    file: 'plan',
    find: 'is: at least 60%',
    replace: 'is: at least 50%',
    says: [
      'weakened exit-criterion-dropped: Condition of criterion “volume-drop” of phase “de-emphasise”: at least 60% → at least 50%',
    ],
  },
  {
    file: 'plan',
    find: '      exitCriteria:\n        - { metric: volume-drop, is: at least 90% }\n',
    replace: '',
    says: ['weakened exit-criterion-dropped: Criterion “volume-drop” of phase “redirect” is gone'],
  },
  {
    file: 'plan',
    find: 'extraAgents: 2',
    replace: 'extraAgents: 1',
    says: ['weakened hypercare-reduced: Extra agents of hypercare of phase “redirect”: 2 → 1'],
  },
  {
    file: 'plan',
    find: 'until: closeOn + 10 days',
    replace: 'until: closeOn + 20 days',
    says: [
      'improved hypercare-raised: Last day of hypercare of phase “redirect”: 2027-04-16 (closeOn + 10 days) → 2027-04-26 (closeOn + 20 days)',
    ],
  },
  {
    file: 'plan',
    find: 'owner: telephony, due: redirect.starts',
    replace: 'owner: web-team, due: redirect.starts',
    says: [
      'neutral detail-changed: Owner of action “Record the new message on the line” of phase “redirect”: telephony → web-team',
    ],
  },
  {
    file: 'plan',
    find: 'covers: { segments: [enterprise, vulnerable] }',
    replace: 'covers: { segments: [enterprise] }',
    says: [
      'breaking alternative-narrowed: Segments of coverage of alternative “scheduled-call”: enterprise, vulnerable → enterprise',
    ],
  },
  {
    file: 'plan',
    find: 'parity: { verdict: better,',
    replace: 'parity: { verdict: equal,',
    says: ['weakened parity-lowered: Verdict of parity of alternative “scheduled-call”: better → equal'],
  },
  {
    file: 'plan',
    find: 'gaps: [voice] }\n    - channel: email',
    replace: 'gaps: [voice, record] }\n    - channel: email',
    says: ['weakened parity-lowered: Gaps of parity of alternative “chat”: voice → voice, record'],
  },
  {
    file: 'plan',
    find: 'note: The agent has read the case before calling.',
    replace: 'note: The agent knows the case.',
    says: [
      'neutral wording-changed: Note of parity of alternative “scheduled-call”: “The agent has read the case before calling.” (en) → “The agent knows the case.” (en)',
    ],
  },
  {
    file: 'plan',
    find: '    - channel: email                    # no `covers`: every affected cell\n      takes: 10%\n      parity: { verdict: partial, gaps: [immediacy, voice] }\n',
    replace: '',
    says: ['breaking alternative-removed: Alternative “email” is gone'],
  },
  {
    file: 'plan',
    find: '      takes: 35%',
    replace: '      offer: paid\n      takes: 35%',
    says: ['breaking alternative-narrowed: Offer of alternative “chat” is new: paid'],
  },
  {
    file: 'plan',
    find: '      takes: 35%',
    replace: '      until: closeOn + 6 months\n      takes: 35%',
    says: ['breaking alternative-narrowed: Last day of alternative “chat” is new: 2027-10-06 (closeOn + 6 months)'],
  },
  {
    file: 'plan',
    find: '    - channel: scheduled-call\n      covers: { segments: [enterprise, vulnerable] }\n      takes: 45%\n      parity: { verdict: better, gaps: [immediacy], note: The agent has read the case before calling. }\n',
    replace: '',
    says: ['breaking alternative-removed: Alternative “scheduled-call” is gone'],
  },
  {
    file: 'plan',
    find: '    - { id: reminder-1-week, audience: still-active, template: sunset-reminder, sendOn: closeOn - 1 week }\n',
    replace: '',
    says: ['breaking communication-dropped: Communication “reminder-1-week” is gone'],
  },
  {
    file: 'plan',
    find: 'template: sunset-reminder, sendOn: closeOn - 1 week',
    replace: 'template: sunset-reminder, sendOn: closeOn - 2 days',
    says: [
      'weakened communication-later: Sending day of communication “reminder-1-week”: 2027-03-30 (closeOn - 1 week) → 2027-04-04 (closeOn - 2 days)',
    ],
  },
  {
    file: 'plan',
    find: 'audience: all-affected',
    replace: 'audience: [all-affected, public]',
    says: ['improved communication-widened: Audience of communication “everyone”: all-affected → all-affected, public'],
  },
  {
    file: 'plan',
    find: 'audience: all-affected',
    replace: 'audience: enterprise',
    says: [
      'breaking communication-narrowed: Audience of communication “everyone”: all-affected → enterprise',
      'improved communication-widened: Audience of communication “everyone”: all-affected → enterprise',
    ],
  },
  {
    file: 'plan',
    find: 'template: sunset-last-day',
    replace: 'template: sunset-reminder',
    says: [
      'neutral communication-template-changed: Template of communication “last-day”: sunset-last-day → sunset-reminder',
    ],
  },
  {
    file: 'plan',
    find: 'template: sunset-last-day',
    replace: 'locales: [en], template: sunset-last-day',
    says: ['breaking communication-narrowed: Languages of communication “last-day”: all → en'],
  },
  { file: 'plan', find: 'sendOn: closeOn - 1 week', replace: 'sendOn: 2027-03-30', says: [] },
  {
    file: 'plan',
    find: '{ endpoint: phone-page, becomes: redirect, to: "https://help.fernway.example/phone"',
    replace: '{ endpoint: phone-page, becomes: removed',
    says: [
      'breaking contact-point-dropped: Destination of contact point or place “phone-page” is gone; it was https://help.fernway.example/phone',
      'breaking contact-point-dropped: New state of contact point or place “phone-page”: redirect → removed',
    ],
  },
  {
    file: 'plan',
    find: '    - { surface: invoice-footer, becomes: updated, due: redirect.starts }\n',
    replace: '',
    says: ['breaking contact-point-dropped: Contact point or place “invoice-footer” is gone'],
  },
  {
    file: 'plan',
    find: '      from: redirect.starts',
    replace: '      from: closeOn',
    says: [
      'neutral contact-point-changed: First day of contact point or place “support-line”: 2027-03-02 (redirect.starts) → 2027-04-06 (closeOn)',
    ],
  },
  {
    file: 'plan',
    find: 'releaseOn: redirectUntil + 4 weeks',
    replace: 'releaseOn: redirectUntil + 8 weeks',
    says: [
      'improved redirect-lengthened: Day of release of contact point or place “support-line”: 2028-05-04 (redirectUntil + 4 weeks) → 2028-06-01 (redirectUntil + 8 weeks)',
    ],
  },
  {
    file: 'plan',
    find: '  feedback: { channel: email, owner: customer-advocate, reviewEvery: 1 week }\n',
    replace: '',
    says: ['breaking feedback-dropped: Feedback is gone'],
  },
  {
    file: 'plan',
    find: 'feedback: { channel: email',
    replace: 'feedback: { channel: chat',
    says: ['neutral feedback-moved: Channel of feedback: email → chat'],
  },
  {
    file: 'plan',
    find: 'alertWhen: above 20 per week',
    replace: 'alertWhen: above 30 per week',
    says: [
      'weakened monitoring-weakened: Alert of watch “contacts-asking-for-phone”: above 20 per week → above 30 per week',
    ],
  },
  {
    file: 'plan',
    find: 'alertWhen: below 85%',
    replace: 'alertWhen: below 88%',
    says: ['improved monitoring-strengthened: Alert of watch “csat”: below 85% → below 88%'],
  },
  {
    file: 'plan',
    find: 'is: below 80%, for: 2 weeks',
    replace: 'is: below 70%, for: 2 weeks',
    says: ['weakened rollback-weakened: Condition of criterion “csat”: below 80% → below 70%'],
  },
  { file: 'plan', find: 'is: below 80%, for: 2 weeks', replace: 'is: below 80%, for: 14 days', says: [] },
  {
    file: 'plan',
    find: 'possibleUntil: closeOn + 16 weeks',
    replace: 'possibleUntil: closeOn + 8 weeks',
    says: [
      'weakened rollback-weakened: Last day to go back of rollback: 2027-07-27 (closeOn + 16 weeks) → 2027-06-01 (closeOn + 8 weeks)',
    ],
  },
  {
    file: 'plan',
    find: '    notice: rollback-notice ',
    replace: '    # notice: none ',
    says: ['weakened rollback-weakened: Notice of rollback is gone; it was rollback-notice'],
  },
  {
    file: 'plan',
    find: 'action: Staff the line again in office hours.',
    replace: 'action: Staff the line again.',
    says: [
      'neutral rollback-changed: Action of rollback: Staff the line again in office hours. → Staff the line again.',
    ],
  },
  {
    file: 'plan',
    find: 'mitigation: Chat can be turned into a call by any agent',
    replace: 'mitigation: Nothing',
    says: [
      'neutral mitigation-changed: Mitigation of risk “Enterprise accounts cannot reach a person in an outage”: Chat can be turned into a call by any agent → Nothing',
    ],
  },
  {
    file: 'plan',
    find: '      mitigation: Chat can be turned into a call by any agent\n',
    replace: '',
    says: [
      'weakened mitigation-dropped: Mitigation of risk “Enterprise accounts cannot reach a person in an outage” is gone; it was Chat can be turned into a call by any agent',
    ],
  },
  {
    file: 'plan',
    find: 'postReviewOn: closeOn + 13 weeks',
    replace: 'postReviewOn: closeOn + 14 weeks',
    says: ['neutral detail-changed: Day of the review: closeOn + 13 weeks → closeOn + 14 weeks'],
  },
  {
    file: 'plan',
    find: 'spec:',
    replace: 'specc:',
    says: ['breaking cannot-be-compared: Sunset plan cannot be compared: this part cannot be read'],
  },
  {
    file: 'plan',
    find: '  feedback:',
    replace: '  foo: 3\n  feedback:',
    says: [
      'breaking cannot-be-compared: Frequent use cannot be compared: this part cannot be read',
      'breaking cannot-be-compared: Opportunity cannot be compared: this part cannot be read',
    ],
  },
  {
    file: 'config',
    find: 'locales: [en, fr, nl, zh-CN]',
    replace: 'locales: [en, fr, nl]',
    says: ['breaking workspace-language-lost: Languages: en, fr, nl, zh-CN → en, fr, nl'],
  },
  {
    file: 'config',
    find: 'voice: formal',
    replace: 'voice: friendly',
    says: ['neutral tone-changed: Voice: formal → friendly'],
  },
  {
    file: 'config',
    find: 'timeZone: Europe/Amsterdam',
    replace: 'timeZone: Europe/London',
    says: ['neutral time-zone-changed: Time zone: Europe/Amsterdam → Europe/London'],
  },
  {
    file: 'config',
    find: 'no-hypercare: warning',
    replace: 'no-hypercare: error',
    says: ['neutral detail-changed: Severity “no-hypercare”: warning → error'],
  },
  {
    file: 'config',
    find: 'templates: [templates] ',
    replace: 'templates: [templates, [x]] ',
    says: ['breaking cannot-be-compared: Template folders cannot be compared: this part cannot be read'],
  },
  {
    file: 'config',
    find: 'timeZone: Europe/Amsterdam',
    replace: 'timeZone: { city: Amsterdam }',
    says: ['breaking cannot-be-compared: Time zone cannot be compared: this part cannot be read'],
  },
];
