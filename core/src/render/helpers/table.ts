// `{{table published}}`: promises or targets as a table, with the columns that they need.
import { escapeMarkdown } from '../../template/escape.ts';
import { readDuration } from '../../time/duration.ts';
import { readPercentage } from '../../time/percentage.ts';
import { durationWord } from '../duration-word.ts';
import { filled } from '../filled.ts';
import type { ResponseTimeWords, Words } from '../words.ts';
import { type MakeHelper, shown } from './helper-context.ts';
import { isGroup, listIn, type Named, namedFrom, type Row, type Times, textIn, timesFrom } from './response-rows.ts';

const scopes = ['channels', 'segments', 'queryTypes', 'condition', 'priority'] as const;
const metrics = ['firstReply', 'nextReply', 'periodicUpdate', 'resolution', 'speedOfAnswer'] as const;
type Column = keyof ResponseTimeWords['columns'];

export const table: MakeHelper =
  ({ words, locale }) =>
  ([value]) => {
    const head = words.responseTimes;
    if (!head) return { wrong: `There are no words for tables of response times in “${locale}” yet.` };
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    const groups = items.filter(isGroup).filter((item) => timesFrom(item) !== undefined);
    if (!Array.isArray(value) || groups.length < items.length)
      return {
        wrong: `“table” wants promises or targets, and gets ${Array.isArray(value) ? 'other things' : shown(value)}.`,
      };
    const lines = linesOf(groups, words, head);
    const columns = [...scopes, ...metrics].filter((column) => lines.some((line) => line.has(column)));
    if (!columns.some((column) => metrics.some((metric) => metric === column)))
      return { wrong: 'There is no time to write: none of these rows gives one. Ask with “{{#if}}” first.' };
    const rows = [
      columns.map((column) => head.columns[column]),
      columns.map(() => '---'),
      ...lines.map((line) =>
        columns.map((column) => escapeMarkdown(line.get(column) ?? missing(column, head), inCell)),
      ),
    ];
    return { markup: rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n') };
  };

const inCell = { startsLine: false };

/** A row that names no group is for all of them; a time that is not given is a dash. */
function missing(column: Column, { all }: ResponseTimeWords): string {
  switch (column) {
    case 'channels':
    case 'segments':
    case 'queryTypes':
    case 'priority':
      return all[column];
    default:
      return '–';
  }
}

type Line = ReadonlyMap<Column, string>;

/** Rows of one group, such as those for the first reply and for the solution, are one line; priorities that differ are one each. */
function linesOf(rows: readonly Row[], words: Words, head: ResponseTimeWords): readonly Line[] {
  const groups = new Map<string, { readonly scope: Line; readonly times: Times[] }>();
  for (const row of rows) {
    const key = JSON.stringify([...groupKeys.map((each) => idsIn(row, each)), textIn(row, 'condition')]);
    const group = groups.get(key) ?? { scope: scopeOf(row, words), times: [] };
    groups.set(key, group);
    group.times.push(...(timesFrom(row) ?? []));
  }
  return [...groups.values()].flatMap(({ scope, times }) => {
    const priorities = new Map(times.flatMap(({ priority }) => (priority ? [[priority.id, priority] as const] : [])));
    const each = priorities.size === 0 ? [undefined] : [...priorities.values()];
    return each.map((priority) => lineOf(scope, times, { priority, words, head }));
  });
}

function lineOf(scope: Line, times: readonly Times[], about: InWords & { readonly priority: Named | undefined }): Line {
  const { priority, head } = about;
  const line = new Map<Column, string>(scope);
  if (priority) line.set('priority', priority.title ?? usual(head, priority));
  for (const each of times.filter((other) => !other.priority || other.priority.id === priority?.id)) {
    for (const metric of metrics) {
      const cell = cellOf(each, metric, about);
      if (cell !== undefined) line.set(metric, cell);
    }
  }
  return line;
}

function usual({ priorities }: ResponseTimeWords, { id }: Named): string {
  return (Object.hasOwn(priorities, id) ? priorities[id] : undefined) ?? id.replaceAll('-', ' ');
}

const groupKeys = ['channels', 'segments', 'queryTypes'] as const;

function idsIn(row: Row, key: string): readonly string[] {
  return listIn(row, key).map((item) => namedFrom(item).id);
}

function scopeOf(row: Row, words: Words): Line {
  const line = new Map<Column, string>();
  for (const key of groupKeys) {
    const names = listIn(row, key).map(namedFrom);
    if (names.length > 0)
      line.set(
        key,
        words.list(
          names.map(({ id, title }) => title ?? id),
          'and',
        ),
      );
  }
  const condition = textIn(row, 'condition');
  if (condition !== undefined) line.set('condition', condition);
  return line;
}

interface InWords {
  readonly words: Words;
  readonly head: ResponseTimeWords;
}

function cellOf({ times, share }: Times, metric: string, { words, head }: InWords): string | undefined {
  const duration = readDuration(textIn(times, metric) ?? '');
  const time =
    duration && words.duration(duration.amount, durationWord(duration.unit, duration.business), { isDative: false });
  const part = readPercentage(textIn(share, metric) ?? '');
  return time !== undefined && part !== undefined ? filled(head.share, { time, share: words.percent(part) }) : time;
}
