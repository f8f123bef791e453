// Durations, dates and the like that an author probably wants at a place.

import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNamedBy } from '../playbook/kinds.ts';
import type { Schema } from '../schema/schema.ts';
import { dateAnchors } from '../time/date-expression.ts';
import type { Inquiry } from '../workspace/inquiry.ts';

export interface ScalarProposal {
  readonly text: string;
  readonly detail: string;
}

export function scalarProposals(
  branch: Schema,
  { document, inquiry }: { readonly document: PlaybookDocument | undefined; readonly inquiry: Inquiry },
): readonly ScalarProposal[] {
  const scalar = branch['x-scalar'];
  if (branch['x-defines'] && kindNamedBy(branch['x-defines'])) return [];
  if (scalar === 'locale')
    return inquiry.snapshot.settings.locales.map((text) => ({ text, detail: 'language of the workspace' }));
  const examples = (branch.examples ?? []).filter((example) => typeof example === 'string');
  if (scalar === undefined) return [];
  if (scalar !== 'date-expression') return examples.map((text) => ({ text, detail: scalar.replace('-', ' ') }));
  const phases = document?.definitions.filter(({ type }) => type === 'phase') ?? [];
  return [
    ...dateAnchors.map((text) => ({ text, detail: 'date of this plan' })),
    ...phases.map(({ id }) => ({ text: `${id}.starts`, detail: 'first day of this phase' })),
    ...examples
      .filter((text) => !text.endsWith('.starts'))
      .map((text) => ({ text, detail: 'counted from a date of this plan' })),
  ];
}
