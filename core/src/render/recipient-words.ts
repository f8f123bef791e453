// What stands for a field that the help desk fills in: a placeholder, or the words for an empty field.
import type { Markup } from '../template/evaluate.ts';
import type { Template } from '../workspace/templates.ts';
import { textIn, type ViewContext } from './view/view-context.ts';

/**
 * `fallback` writes the words for an empty field; `placeholder` keeps our own `{{recipient "firstName"}}`; a function
 * writes what it likes, and gets the words for an empty field if it asks.
 */
export type Recipients = 'fallback' | 'placeholder' | ((field: string, fallback: () => string) => string);

export function recipientWords(
  { document, playbook }: Template,
  context: ViewContext,
  recipients: Recipients,
): (field: string) => string | Markup | undefined {
  return (field) => {
    const fields = playbook.spec.recipient;
    const described = fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (!described) return undefined;
    if (recipients === 'placeholder') return { markup: `{{recipient "${field}"}}` };
    const fallback = () => textIn({ context, document }, described, 'fallback')?.read() ?? `⟦${field}⟧`;
    return recipients === 'fallback' ? fallback() : recipients(field, fallback);
  };
}
