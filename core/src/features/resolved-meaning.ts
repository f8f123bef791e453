// What a duration or a date expression comes to: "Friday 16:00 → Monday 11:30", "Tuesday 2027-04-06".

import type { PlaybookDocument } from '../playbook/document.ts';
import type { Located } from '../schema/locate.ts';
import type { DateText } from '../time/date.ts';
import type { Inquiry } from '../workspace/inquiry.ts';
import { dueExample, longDue } from './due-example.ts';
import { planDate } from './plan-date.ts';
import { asCode } from './quoted-words.ts';

export function resolvedMeaning(
  inquiry: Inquiry,
  document: PlaybookDocument,
  at: Located,
  today: DateText,
): string | undefined {
  if (at.node.kind !== 'scalar' || typeof at.node.value !== 'string') return undefined;
  const { start } = at.node;
  const scalar = document.scalars.find(({ range }) => range.start - 1 <= start && start <= range.end);
  if (scalar?.name === 'date-expression') return planDate(inquiry, document, scalar.text, today);
  if (scalar?.name !== 'duration') return undefined;
  const { text } = scalar;
  const example = dueExample(inquiry, document, { text, ancestors: at.ancestors, today });
  if (!example) return undefined;
  const name = example.calendarName === undefined ? 'an ordinary week' : asCode(example.calendarName);
  return `**${text}** on ${name}: ${longDue(example)}`;
}
