// One slip each in a strategy or policy: a bot that leads to a closed door, a goal in the past, a clock that runs at night.
import type { Mutation } from './mutation.ts';

export const strategySlips: readonly Mutation[] = [
  {
    what: 'The assistant hands over to the phone, which closes',
    file: 'strategy',
    find: 'handoff: { to: chat,',
    replace: 'handoff: { to: «phone»,',
    says: 'handoff-to-closing-channel: “assistant” hands over to “phone”, which closes on 2027-04-06; name a channel that stays.',
  },
  {
    what: 'At night the assistant hands over to the phone, which closes',
    file: 'strategy',
    find: 'outsideHours: email }',
    replace: 'outsideHours: «phone» }',
    says: 'handoff-to-closing-channel',
  },
  {
    what: 'At night the assistant hands over to the chat that is closed then',
    file: 'strategy',
    find: 'outsideHours: email }',
    replace: 'outsideHours: «chat» }',
    says: 'handoff-outside-hours: “assistant” is open when “chat” is closed, and leads there all the same.',
  },
  {
    what: 'The assistant does not say in Dutch that it is a machine',
    file: 'strategy',
    find: '      disclosure:\n…        nl: U spreekt met de automatische assistent van Fernway.\n',
    replace:
      "      «disclosure»:\n        en: You are talking to Fernway's automated assistant.\n        fr: Vous échangez avec l'assistant automatique de Fernway.\n",
    says: 'ai-not-disclosed: “assistant” speaks “nl”, and does not say in it that it is a machine.',
  },
  {
    what: 'The assistant says in English only that it is a machine',
    file: 'strategy',
    find: '      disclosure:\n…        zh-CN: 您正在与 Fernway 的自动助手对话。\n',
    replace: "      «disclosure»: You are talking to Fernway's automated assistant.\n",
    says: 'ai-not-disclosed: “assistant” speaks “fr” and “nl”, and does not say in them that it is a machine.',
  },
  {
    what: 'The list of priorities is empty',
    file: 'strategy',
    find: '  priorities: [urgent, high, normal, low] ',
    replace: '  priorities: «[]» ',
    says: 'empty-value: This list is empty. Fill it, or leave the key out.',
  },
  {
    what: 'One status pauses the clock twice',
    file: 'sla',
    find: 'pauseOn: [waiting-for-customer]',
    replace: 'pauseOn: [waiting-for-customer, «waiting-for-customer»]',
    says: 'wrong-value: “waiting-for-customer” stands in this list twice.',
  },
  {
    what: 'The day of a goal has passed',
    file: 'strategy',
    find: 'is: at least 50%\n      by: 2027-12-31',
    replace: 'is: at least 50%\n      by: «2026-12-31»',
    says: 'goal-past-due: The goal “shift-left” was to be reached by 2026-12-31.',
  },
  {
    what: 'The day by which questions move has passed',
    file: 'strategy',
    find: 'share: 60%, by: 2027-09-30',
    replace: 'share: 60%, by: «2026-09-30»',
    says: 'goal-past-due: The move from “chat” to “help-centre” was to be done by 2026-09-30.',
  },
  {
    what: 'Questions move to where they are',
    file: 'strategy',
    find: 'from: chat, to: help-centre, share',
    replace: 'from: help-centre, to: «help-centre», share',
    says: 'shift-left-to-itself: These questions move from “help-centre” to “help-centre”.',
  },
  {
    what: 'The strategy was to be looked at again last summer',
    file: 'strategy',
    find: '  reviewBy: 2027-06-30\n',
    replace: '  reviewBy: «2026-06-30»\n',
    says: 'review-past-due: This channel strategy was to be looked at again by 2026-06-30.',
  },
  {
    what: 'An article was looked at next year',
    file: 'strategy',
    find: 'lastReviewedOn: 2026-12-14',
    replace: 'lastReviewedOn: «2027-12-14»',
    says: 'fact-in-future',
  },
  {
    what: 'The policy runs around the clock, and the team in office hours',
    file: 'sla',
    find: 'calendar: amsterdam-office ',
    replace: 'calendar: «24x7» ',
    says: 'policy-counts-closed-hours: “24x7” runs on while “email” is closed, so 1 business hour can be over before anybody is back; “email” is staffed by “amsterdam-office”.',
  },
  {
    what: 'One row runs around the clock, and the team in office hours',
    file: 'sla',
    find: '{ channel: scheduled-call, metric: first-reply, within: 4 business hours }',
    replace: '{ channel: scheduled-call, metric: first-reply, within: 4 business hours, calendar: «24x7» }',
    says: 'policy-counts-closed-hours',
  },
];
