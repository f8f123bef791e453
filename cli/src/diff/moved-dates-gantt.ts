// Dates that moved as a Gantt of Mermaid: each a bar between the old day and the new one.

import type { MovedDate, MovedPlan } from '#core';
import { mermaidText } from '#core';
import { plural } from '../reporters/plural.ts';
import type { CommentSection } from './comment-section.ts';

/** Nobody reads more bars than that in one picture. */
const mostBars = 40;

export function movedDatesSection(plans: readonly MovedPlan[]): CommentSection {
  return {
    head: '\n### Dates that move\n\nA bar runs between the old day and the new one; red is earlier than before.\n',
    items: plans.map((plan) => () => gantt(plan)),
    leftOut: (count) => `The dates of ${plural(count, 'more plan')} move too; their pictures are left out.`,
  };
}

function gantt({ title, dates }: MovedPlan): string {
  const bars = dates.slice(0, mostBars).map(bar);
  const left = dates.length - bars.length;
  const more = left > 0 ? `\n${plural(left, 'more date')} of this plan left out.\n` : '';
  const lines = [
    '    dateFormat YYYY-MM-DD',
    '    axisFormat %Y-%m-%d',
    `    section Plan ${mermaidText(title)}`,
    ...bars,
  ];
  return `\n\`\`\`mermaid\ngantt\n${lines.join('\n')}\n\`\`\`\n${more}`;
}

function bar({ kind, id, from, to }: MovedDate): string {
  const what = id === undefined ? kind : `${kind} ${mermaidText(id)}`;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const move = `${plural(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'}, now ${to}`;
  const [first, last] = days < 0 ? [to, from] : [from, to];
  return `    ${what}, ${move} :${days < 0 ? 'crit' : 'active'}, ${first}, ${last}`;
}
