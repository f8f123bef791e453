// What a checklist calls its parts, in the reader's language; in English where we have no words yet.
import { assert } from '../bug.ts';
import type { ChecklistGroup, ChecklistItem } from './checklist.ts';
import { filled } from './filled.ts';
import { type ChecklistWords, wordsOf } from './words.ts';

/** A list for colleagues may be in English; a message to customers never falls back. */
export function checklistWords(locale: string): ChecklistWords {
  const words = wordsOf(locale).checklist ?? wordsOf('en').checklist;
  assert(words, 'English has words for checklists.');
  return words;
}

export function headingOf(group: ChecklistGroup, locale: string): string {
  const phrases = checklistWords(locale);
  if (group.kind === 'phase') return group.title ?? group.id ?? '';
  return group.kind === 'before' ? phrases.before : phrases.undated;
}

export function nameOf(item: ChecklistItem, locale: string): string {
  const { items, withNotes } = checklistWords(locale);
  const name = filled(items[phraseOf(item)] ?? '{title}', { title: item.title ?? item.id ?? '' });
  // Several messages may share a template; the id tells them apart.
  const isTold = item.title === undefined || item.title === item.id;
  return item.kind === 'communication' && item.id !== undefined && !isTold
    ? filled(withNotes, { item: name, notes: item.id })
    : name;
}

function phraseOf({ kind, becomes }: ChecklistItem): string {
  if (kind === 'surface') return `surface-${becomes ?? 'updated'}`;
  return renamed[kind] ?? kind;
}

const renamed: Readonly<Record<string, string>> = {
  'hypercare-ends': 'hypercare',
  'success-due': 'success',
  'rollback-ends': 'rollback',
  'alternative-ends': 'alternative',
};
