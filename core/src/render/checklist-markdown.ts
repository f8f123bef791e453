// The checklist as Markdown with boxes to tick.
import { escapeMarkdown } from '../template/escape.ts';
import type { DateText } from '../time/date.ts';
import type { Checklist, ChecklistGroup, ChecklistItem } from './checklist.ts';
import { checklistWords, headingOf, nameOf } from './checklist-words.ts';
import { filled } from './filled.ts';
import { type Words, wordsOf } from './words.ts';

export function checklistMarkdown(checklist: Checklist): string {
  const groups = checklist.groups.map((group) => groupText(checklist, group));
  return `# ${inLine(checklist.title)}\n\n${groups.join('\n')}`;
}

function groupText({ locale }: Checklist, group: ChecklistGroup): string {
  const words = wordsOf(locale);
  const heading = inLine(headingOf(group, locale));
  const starts = group.starts;
  const title =
    starts === undefined
      ? heading
      : filled(checklistWords(locale).withNotes, { item: heading, notes: words.date(starts) });
  const lines = group.items.map((item) => itemText(item, locale, words));
  return `## ${title}\n${lines.length === 0 ? '' : `\n${lines.join('\n')}\n`}`;
}

function itemText(item: ChecklistItem, locale: string, words: Words): string {
  const { due, owner } = item;
  const box = item.isTask ? (item.state === 'done' ? '[x] ' : '[ ] ') : '';
  const phrases = checklistWords(locale);
  const name = escapeMarkdown(nameOf(item, locale), { startsLine: box === '' && due === undefined });
  const text = due === undefined ? name : filled(phrases.onDay, { day: `**${dayText(due, words)}**`, item: name });
  const notes = [
    ...(owner === undefined ? [] : [filled(phrases.owner, { owner })]),
    ...stateNotes(item, locale, words),
    ...closedNotes(item, locale, words),
  ].map(inLine);
  const noted =
    notes.length === 0 ? text : filled(phrases.withNotes, { item: text, notes: notes.join(phrases.between) });
  return `- ${box}${noted}`;
}

function inLine(text: string): string {
  return escapeMarkdown(text, { startsLine: false });
}

function dayText(day: DateText, words: Words): string {
  return words.date(day, { weekday: true });
}

function stateNotes({ state, due, doneOn, kind }: ChecklistItem, locale: string, words: Words): readonly string[] {
  const phrases = checklistWords(locale);
  if (doneOn !== undefined)
    return [filled(kind === 'communication' ? phrases.sent : phrases.done, { day: words.date(doneOn) })];
  if (state === 'overdue' && due !== undefined) return [filled(phrases.overdue, { day: words.date(due) })];
  return state === 'today' ? [phrases.states.today] : [];
}

/** Of use only while there is something to do. */
function closedNotes({ closed, due, state }: ChecklistItem, locale: string, words: Words): readonly string[] {
  if (!closed?.lastOpenDay || due === undefined || state === 'done') return [];
  const phrases = checklistWords(locale);
  const values = { day: words.date(due), open: dayText(closed.lastOpenDay, words), reason: closed.reason ?? '' };
  return [filled(closed.reason === undefined ? phrases.closed : phrases.closedBecause, values)];
}
