// What a reference points to, in words.

import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNamedBy } from '../playbook/kinds.ts';
import type { Reference } from '../schema/checked.ts';
import { known } from '../schema/value.ts';
import { type Found, resolveReference } from '../workspace/find.ts';
import type { Inquiry } from '../workspace/inquiry.ts';
import { shippedTemplate } from '../workspace/templates.ts';
import { asCode, asWords } from './quoted-words.ts';

/** `undefined` for what is unknown: that has a finding. */
export function describeTarget(inquiry: Inquiry, document: PlaybookDocument, reference: Reference): string | undefined {
  const resolution = resolveReference(inquiry, document, reference);
  if (resolution.kind === 'builtin') return builtinWords(reference);
  return resolution.kind === 'found' ? describeFound(inquiry, resolution.found) : undefined;
}

export function titleOfFound(inquiry: Inquiry, { type, document, definition }: Found): string | undefined {
  const owner = kindNamedBy(type) ? document.playbook?.metadata : definition.owner;
  return textOf(fieldOf(owner, 'title'), inquiry.snapshot.settings.defaultLocale);
}

export function describeFound(inquiry: Inquiry, found: Found): string {
  return `${describeThing(inquiry, found)}\n\nDefined in ${asWords(found.document.path)}`;
}

/** The same where it is defined, so that the place needs no words. */
export function describeThing(inquiry: Inquiry, { type, document, definition }: Found): string {
  const locale = inquiry.snapshot.settings.defaultLocale;
  const owner = kindNamedBy(type) ? document.playbook?.metadata : definition.owner;
  const title = textOf(fieldOf(owner, 'title'), locale);
  const description = textOf(fieldOf(owner, 'description'), locale);
  const facts = factKeys.flatMap((key) => {
    const value = fieldOf(owner, key);
    return typeof value === 'string' ? [`${key}: ${asCode(value)}`] : [];
  });
  const head = `**${asWords(title ?? definition.id)}** (${type.replace('-', ' ')} ${asCode(definition.id)})`;
  return [head, description && asWords(description), facts.join(', ')].filter(Boolean).join('\n\n');
}

const factKeys = ['type', 'kind', 'calendar', 'value', 'starts', 'sendOn'];

function builtinWords({ to, id }: Reference): string {
  return to.types.includes('calendar') ? `\`${id}\` is built in: open at every hour of every day.` : shippedWords(id);
}

function shippedWords(id: string): string {
  const metadata = known(() => shippedTemplate(id)?.playbook.metadata);
  const title = known(() => metadata?.title);
  const head = title === undefined ? `\`${id}\`` : `**${title}** (template \`${id}\`)`;
  const own = 'It ships with Support Playbooks. Copy it into the workspace to change it.';
  return [head, known(() => metadata?.description), own].filter((part) => part !== undefined).join('\n\n');
}

function fieldOf(owner: unknown, key: string): unknown {
  return typeof owner === 'object' && owner !== null ? Reflect.get(owner, key) : undefined;
}

function textOf(text: unknown, locale: string): string | undefined {
  if (typeof text === 'string') return text;
  const own = fieldOf(text, locale);
  return typeof own === 'string' ? own : undefined;
}
