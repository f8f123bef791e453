// Writes an `.ics` file (RFC 5545): properties with their escapes, folded by bytes.

import { utf8Length } from '../text/utf8.ts';
import type { DateText } from '../time/date.ts';

/** One line before folding. Values are given ready: `textValue` escapes what people wrote. */
export interface Property {
  readonly name: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly value: string;
}

export interface Component {
  readonly name: 'VEVENT' | 'VTODO' | 'VTIMEZONE' | 'STANDARD' | 'DAYLIGHT';
  readonly properties: readonly Property[];
  readonly components?: readonly Component[];
}

export interface CalendarFile {
  readonly title: string;
  readonly locale: string;
  readonly components: readonly Component[];
}

export function calendarFile({ title, locale, components }: CalendarFile): string {
  const properties: readonly Property[] = [
    { name: 'VERSION', value: '2.0' },
    { name: 'PRODID', value: '-//Support Playbooks//Support Playbooks//EN' },
    { name: 'CALSCALE', value: 'GREGORIAN' },
    { name: 'NAME', parameters: { LANGUAGE: locale }, value: textValue(title) },
    { name: 'X-WR-CALNAME', value: textValue(title) },
  ];
  return linesOf({ name: 'VCALENDAR', properties, components })
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** What people wrote, as a TEXT value (3.3.11): one line, whatever it holds. Control characters are not allowed there. */
export function textValue(words: string): string {
  return words
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '');
}

/** `20270406`. */
export function day(date: DateText): string {
  return date.replaceAll('-', '');
}

/** A whole day as the value of a property. */
export function onDay(name: string, date: DateText): Property {
  return { name, parameters: { VALUE: 'DATE' }, value: day(date) };
}

/** A file made twice on the same day is the same file. */
export function stamp(today: DateText): Property {
  return { name: 'DTSTAMP', value: `${day(today)}T000000Z` };
}

function linesOf({ name, properties, components = [] }: CalendarPart): readonly string[] {
  const own = properties.map(({ name: key, parameters = {}, value }) => {
    const extra = Object.entries(parameters).map(([parameter, word]) => `;${parameter}=${quoted(word)}`);
    return `${key}${extra.join('')}:${value}`;
  });
  return [`BEGIN:${name}`, ...own, ...components.flatMap(linesOf), `END:${name}`];
}

interface CalendarPart extends Pick<Component, 'properties' | 'components'> {
  readonly name: Component['name'] | 'VCALENDAR';
}

/** A parameter cannot hold a quotation mark or a control character, by no means (3.2). */
function quoted(word: string): string {
  const clean = word.replace(/["\p{Cc}]/gu, '');
  return /[:;,]/.test(clean) ? `"${clean}"` : clean;
}

/** Lines of at most 75 bytes; the next one begins with a blank. No character is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const character of line) {
    const size = utf8Length(character);
    if (bytes + size > 75) {
      lines.push(current);
      current = ' ';
      bytes = 1;
    }
    current += character;
    bytes += size;
  }
  return [...lines, current].join('\r\n');
}
