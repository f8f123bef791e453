// Calendars that are made of each other.
import type { PlaybookDocument } from '../playbook/document.ts';
import { type Inquiry, named } from '../workspace/inquiry.ts';
import { documentRule } from './define.ts';

export const calendarCircle = documentRule({
  id: 'calendar-circle',
  severity: 'error',
  title: 'Calendars are made of each other',
  what: 'A calendar may be open when others are, or keep the holidays of another. Following these names may not lead back to where it began. Said once for each circle.',
  why: 'Nobody can tell when such a calendar is open, so nothing that runs on it can be computed.',
  todo: 'Write the hours or holidays out in one of them.',
  source: 'The language, part “Meaning”.',
  on: ['BusinessCalendar'],
  *check({ document, inquiry }) {
    const circle = circleFrom(document, inquiry);
    const [first] = circle;
    if (!first || !isSpeaker(document, circle)) return;
    const names = circle.map(({ name }) => `“${name}”`);
    const reference = document.references.find(
      ({ to, id }) => to.types.includes('calendar') && id === (circle[1] ?? first).name,
    );
    if (!reference) return;
    const way =
      circle.length === 1 ? 'is made of itself' : `leads back to itself through ${names.slice(1).join(' and ')}`;
    yield { range: reference.range, message: `${names[0]} ${way}.` };
  },
  bad: [
    {
      file: 'support/regions.playbook.yaml',
      content: `apiVersion: support-playbooks/v1
kind: BusinessCalendar
metadata: { name: africa, owner: support-operations }
spec:
  timeZone: Africa/Lagos
  openWhenAny: [«europe»]
  holidays: none
---
apiVersion: support-playbooks/v1
kind: BusinessCalendar
metadata: { name: europe, owner: support-operations }
spec:
  timeZone: Europe/Berlin
  openWhenAny: [africa, amsterdam-office]
  holidays: none
`,
    },
  ],
  good: 'sample',
});

/** The calendars on the shortest way from one back to itself, it first; none when there is no such way. */
function circleFrom(start: PlaybookDocument, inquiry: Inquiry): readonly PlaybookDocument[] {
  const ways: (readonly PlaybookDocument[])[] = [[start]];
  const seen = new Set<PlaybookDocument>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of membersOf(way[way.length - 1] ?? start, inquiry)) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [];
}

function membersOf({ references }: PlaybookDocument, inquiry: Inquiry): readonly PlaybookDocument[] {
  return references.flatMap(({ to, id }) =>
    to.types.includes('calendar') ? named(inquiry, 'BusinessCalendar', id).slice(0, 1) : [],
  );
}

function isSpeaker({ name = '' }: PlaybookDocument, circle: readonly PlaybookDocument[]): boolean {
  return circle.every((other) => name <= (other.name ?? ''));
}
