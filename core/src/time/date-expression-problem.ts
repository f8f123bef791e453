// What is wrong with a text that should be a date expression.
import { readCloseQuantities, writeQuantity } from './close-quantity.ts';
import { closestWord } from './closest-word.ts';
import { readDate } from './date.ts';
import { dateAnchors, readDateExpression } from './date-expression.ts';
import { closeDate, dateProblem } from './date-problem.ts';
import { changedPart, problem, quoted, type ScalarProblem } from './scalar-problem.ts';

export function dateExpressionProblem(text: string): ScalarProblem | undefined {
  if (readDateExpression(text) !== undefined) return undefined;
  const impossible = /^(\d{4}-\d{2}-\d{2})( .*)?$/.exec(text);
  const date = impossible?.[1] === undefined ? undefined : dateProblem(impossible[1]);
  if (date !== undefined) {
    const written = date.suggestion === undefined ? undefined : `${date.suggestion}${impossible?.[2] ?? ''}`;
    const fits = written !== undefined && readDateExpression(written) !== undefined;
    return problem(date.message, fits ? written : undefined, [date.from ?? 0, date.to ?? 10]);
  }
  const { base, sign, length } = split(text);
  const closeBase = correctedBase(base);
  const closeLength = length === undefined ? undefined : correctedLength(length);
  const written = length === undefined ? closeBase : closeBase && closeLength && `${closeBase} ${sign} ${closeLength}`;
  const suggestion = written !== undefined && readDateExpression(written) !== undefined ? written : undefined;
  const at = text.lastIndexOf(length ?? '');
  const part =
    suggestion !== undefined
      ? changedPart(text, suggestion)
      : length !== undefined && readDateExpression(base) !== undefined
        ? ([at, at + length.length] as const)
        : undefined;
  const ending =
    length !== undefined && closeLength === undefined && closeBase !== undefined
      ? 'dates move by days, weeks, months, years or business days'
      : 'write it like “2027-04-06”, “closeOn - 5 weeks” or “redirect.starts”';
  return problem(`${quoted(text)} is not a date; ${ending}.`, suggestion, part);
}

interface Pieces {
  readonly base: string;
  readonly sign: '+' | '-';
  readonly length?: string;
}

function split(text: string): Pieces {
  const plain = text.trim();
  const before = /^(.+?) (before|after) (.+)$/is.exec(plain);
  if (before !== null) {
    return { base: before[3] ?? '', sign: before[2]?.toLowerCase() === 'after' ? '+' : '-', length: before[1] ?? '' };
  }
  // A dash with a space before it, or one right after a word and before a number, cannot belong to a date or an id.
  const match =
    /^(\S+)\s+([+\-−–])\s*(.+)$/s.exec(plain) ??
    /^([^\s+]+?)(\+|(?<=[a-z])[-−–](?=\s*\d+\s*[a-z]))\s*(.+)$/is.exec(plain);
  if (match === null) return { base: plain, sign: '+' };
  return { base: match[1] ?? '', sign: match[2] === '+' ? '+' : '-', length: match[3] ?? '' };
}

function correctedBase(base: string): string | undefined {
  if (readDateExpression(base) !== undefined) return base;
  const date = /\d{4}/.test(base) ? closeDate(base) : undefined;
  if (date !== undefined) return readDate(date);
  const phase = /^([A-Za-z0-9-]+)[.: ]+([a-z]+)$/i.exec(base);
  if (phase !== null) {
    const isStart = /^(begin|begins|from)$/i.test(phase[2] ?? '') || closestWord(phase[2] ?? '', ['starts', 'start']);
    return isStart || /^start/i.test(phase[2] ?? '') ? `${phase[1]?.toLowerCase()}.starts` : undefined;
  }
  return closestWord(base.replace(/[-_ ]/g, ''), dateAnchors);
}

function correctedLength(length: string): string | undefined {
  const [only, more] = readCloseQuantities(length)?.quantities ?? [];
  if (only === undefined || more !== undefined) return undefined;
  const written = writeQuantity(only);
  return readDateExpression(`closeOn + ${written}`) === undefined ? undefined : written;
}
