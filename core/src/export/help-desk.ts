// The help desks that we write import files for, and what each calls the values that it fills in.

export type HelpDesk = 'zendesk' | 'freshdesk' | 'helpscout' | 'gorgias';

export interface HelpDeskSyntax {
  readonly title: string;
  /** By our name of the field, their placeholder. `undefined` where they have none: then the fallback is written. */
  readonly placeholder: (field: string, fallback: string) => string | undefined;
  /** What begins something that they would fill in or run. Text of ours that looks like it is broken up. */
  readonly opens: readonly string[];
}

/** Our names for what most templates ask for; a template may use others, which then become their fallback. */
export type RecipientField =
  | 'firstName'
  | 'lastName'
  | 'name'
  | 'email'
  | 'company'
  | 'caseNumber'
  | 'agentName'
  | 'agentFirstName';

type Table = Readonly<Record<RecipientField, string | undefined>>;

/**
 * Source: “Zendesk Support placeholders reference”, support.zendesk.com article 4408886858138. The requester is the
 * customer; `current_user` is the agent who applies the macro. There is no documented default for an empty value.
 */
const zendesk: Table = {
  firstName: '{{ticket.requester.first_name}}',
  lastName: '{{ticket.requester.last_name}}',
  name: '{{ticket.requester.name}}',
  email: '{{ticket.requester.email}}',
  company: '{{ticket.organization.name}}',
  caseNumber: '{{ticket.id}}',
  agentName: '{{current_user.name}}',
  agentFirstName: '{{current_user.first_name}}',
};

/**
 * Source: the placeholder list of the Freshdesk editor for canned responses, in Freshdesk's own words “Requester first
 * name”, “Requester company name” and so on.
 */
const freshdesk: Table = {
  firstName: '{{ticket.requester.firstname}}',
  lastName: '{{ticket.requester.lastname}}',
  name: '{{ticket.requester.name}}',
  email: '{{ticket.requester.email}}',
  company: '{{ticket.requester.company_name}}',
  caseNumber: '{{ticket.id}}',
  agentName: '{{ticket.agent.name}}',
  agentFirstName: undefined,
};

/** Source: the variables of saved replies and workflows in Help Scout. `fallback=` gives the words for an empty value. */
const helpscout: Table = {
  firstName: 'customer.firstName',
  lastName: 'customer.lastName',
  name: 'customer.fullName',
  email: 'customer.email',
  company: 'customer.company',
  caseNumber: 'conversation.number',
  agentName: 'user.fullName',
  agentFirstName: 'user.firstName',
};

/** Source: “Macro Variables 101” in the Gorgias help centre. A value that is not there becomes nothing. */
const gorgias: Table = {
  firstName: '{{ticket.customer.firstname}}',
  lastName: '{{ticket.customer.lastname}}',
  name: '{{ticket.customer.name}}',
  email: '{{ticket.customer.email}}',
  company: undefined,
  caseNumber: '{{ticket.id}}',
  agentName: '{{current_user.name}}',
  agentFirstName: '{{current_user.firstname}}',
};

/** Liquid and its relatives open with these. */
const braces = ['{{', '{%'] as const;

export const helpDesks = {
  zendesk: { title: 'Zendesk', placeholder: (field) => entry(zendesk, field), opens: braces },
  freshdesk: { title: 'Freshdesk', placeholder: (field) => entry(freshdesk, field), opens: braces },
  helpscout: {
    title: 'Help Scout',
    placeholder: (field, fallback) => {
      const name = entry(helpscout, field);
      if (name === undefined) return undefined;
      // A fallback with one of their own marks in it would end too soon; without it an empty value stays empty.
      return /[{}%,\r\n]/.test(fallback) || fallback === '' ? `{%${name}%}` : `{%${name},fallback=${fallback}%}`;
    },
    opens: braces,
  },
  gorgias: { title: 'Gorgias', placeholder: (field) => entry(gorgias, field), opens: braces },
} as const satisfies Readonly<Record<HelpDesk, HelpDeskSyntax>>;

export function isHelpDesk(word: string): word is HelpDesk {
  return Object.hasOwn(helpDesks, word);
}

function entry(table: Table, field: string): string | undefined {
  const found: unknown = Object.hasOwn(table, field) ? Reflect.get(table, field) : undefined;
  return typeof found === 'string' ? found : undefined;
}
