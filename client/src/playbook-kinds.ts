// The kinds that New Playbook offers, in the words of the person who picks one.
import { l10n } from 'vscode';

export interface PlaybookKind {
  /** As written after `kind:` in a file. */
  readonly name: string;
  readonly label: string;
  readonly detail: string;
  readonly exampleTitle: string;
  /** Where the first of its kind belongs in a workspace that has none. */
  readonly folder: string;
}

/** A function, not a constant: the words are looked up when VS Code's language is known. */
export function playbookKinds(): readonly PlaybookKind[] {
  return [
    {
      name: 'ChannelStrategy',
      label: l10n.t('Channel strategy'),
      detail: l10n.t('Which channels you offer, to whom, for what, and where they are published'),
      exampleTitle: l10n.t('How customers reach us'),
      folder: 'support',
    },
    {
      name: 'BusinessCalendar',
      label: l10n.t('Business calendar'),
      detail: l10n.t('Opening hours, time zone, holidays and exceptions'),
      exampleTitle: l10n.t('Office hours'),
      folder: 'support',
    },
    {
      name: 'SlaPolicy',
      label: l10n.t('SLA policy'),
      detail: l10n.t('How fast you answer and solve, what you promise, and who is told when it gets late'),
      exampleTitle: l10n.t('Response times'),
      folder: 'support',
    },
    {
      name: 'SunsetPlan',
      label: l10n.t('Sunset plan'),
      detail: l10n.t('Closing a channel well: dates, alternatives, messages, checklist, way back'),
      exampleTitle: l10n.t('Closing the phone line'),
      folder: 'support',
    },
    {
      name: 'MessageTemplate',
      label: l10n.t('Message template'),
      detail: l10n.t('A text for customers or agents, in each of your languages'),
      exampleTitle: l10n.t('Closing announcement'),
      folder: 'templates',
    },
  ];
}
