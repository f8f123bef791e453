// What stands for a field that the help desk fills in: the placeholder itself, or the words for an empty field.
import type { Markup } from '../template/evaluate.ts';
import type { Template } from '../workspace/templates.ts';
import { textIn, type ViewContext } from './view/view-context.ts';

export function recipientWords(
  { document, playbook }: Template,
  context: ViewContext,
  { isPlaceholder }: { readonly isPlaceholder: boolean },
): (field: string) => string | Markup | undefined {
  return (field) => {
    const fields = playbook.spec.recipient;
    const described = fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (!described) return undefined;
    if (isPlaceholder) return { markup: `{{recipient "${field}"}}` };
    return textIn({ context, document }, described, 'fallback')?.read() ?? `⟦${field}⟧`;
  };
}
