// `core/src/generated/words.ts`: months, weekdays and patterns from Intl, written once so that every engine gives the same bytes, and the words of `templates/words`.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

export async function generateWords(root) {
  const folder = path.join(root, 'templates/words');
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const tables = {};
  for (const name of names) {
    const { dates, ...words } = parse(await readFile(path.join(folder, name), 'utf8'));
    tables[name.slice(0, -'.yaml'.length)] = { ...fromIntl(dates), dative: {}, ...words };
  }
  const code = `// Generated from templates/words/ and Intl by npm run generate. Do not edit.
export const wordTexts: Readonly<Record<string, string>> = {
${Object.entries(tables)
  .map(([locale, table]) => `  ${JSON.stringify(locale)}: ${JSON.stringify(JSON.stringify(table))},`)
  .join('\n')}
};
`;
  return [['core/src/generated/words.ts', code]];
}

function fromIntl(locale) {
  const months = range(12, (month) =>
    part(locale, { day: 'numeric', month: 'long' }, Date.UTC(2027, month, 15), 'month'),
  );
  // 4 January 2027 is a Monday.
  const weekdays = range(7, (day) => part(locale, { weekday: 'long' }, Date.UTC(2027, 0, 4 + day), 'weekday'));
  return {
    months,
    weekdays,
    datePatterns: {
      plain: pattern(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
      weekday: pattern(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
      withoutYear: pattern(locale, { day: 'numeric', month: 'long' }),
      weekdayWithoutYear: pattern(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
    },
    numbers: numbers(locale),
    lists: { and: list(locale, 'conjunction'), or: list(locale, 'disjunction') },
  };
}

function pattern(locale, options) {
  const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(Date.UTC(2027, 3, 6));
  return parts
    .map(({ type, value }) => {
      if (type === 'literal') return value;
      // Chinese and Japanese write the month as a number with a sign of its own.
      return type === 'month' && /^\d+$/.test(value) ? '{monthNumber}' : `{${type}}`;
    })
    .join('');
}

function part(locale, options, instant, type) {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    .formatToParts(instant)
    .find((each) => each.type === type).value;
}

function numbers(locale) {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const find = (type) => parts.find((each) => each.type === type)?.value ?? '';
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).formatToParts(0.45);
  return {
    decimal: find('decimal'),
    group: find('group'),
    percent: percent.map(({ type, value }) => (type === 'integer' ? '{n}' : value)).join(''),
  };
}

function list(locale, type) {
  const format = new Intl.ListFormat(locale, { type });
  const between = (parts, index) => parts.filter((each) => each.type === 'literal')[index].value;
  const three = format.formatToParts(['a', 'b', 'c', 'd']);
  return { two: between(format.formatToParts(['a', 'b']), 0), middle: between(three, 0), last: between(three, 2) };
}

function range(length, make) {
  return Array.from({ length }, (_, index) => make(index));
}
