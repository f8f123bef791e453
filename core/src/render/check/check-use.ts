// A value that is used for what it is not: printed though it is a list, gone through though it is a date.
import { helperShape, type OptionWanted, type ValueKind } from '../../template/helper-names.ts';
import type { ViewValue } from '../../template/view-value.ts';
import type { Read, Use } from '../../template/walk-event.ts';
import { closest } from '../../text/closest.ts';
import type { TemplateMistake } from './mistake.ts';
import { type FoundPlace, kindWords, stepInto, valueKind } from './view-shape.ts';

/** `place` is `undefined` for what is no place in the view: a literal, `@index`, what a helper writes. */
export function useMistake(read: Read, place: FoundPlace | undefined): TemplateMistake | undefined {
  const kind = place ? valueKind(place.schema) : kindWithoutPlace(read.value);
  if (kind === undefined) return undefined;
  const { use, words } = read;
  switch (use.kind) {
    case 'printed':
      return printed(words, kind, place);
    case 'subject':
      return asked(read, use, kind, place);
    case 'argument':
      return given(read, use, kind, place);
    case 'option':
      return option(read, use, kind);
    case 'field':
      return isScalar(kind)
        ? undefined
        : wrongValue(`“${words}” is ${kindWords[kind]}, and a list of words cannot show it.`);
    case 'piece-context':
      return kind === 'group' ? undefined : wrongContext(words, kind, use.piece);
    case 'piece-value':
      return undefined;
    default:
      return use satisfies never;
  }
}

function kindWithoutPlace(value: ViewValue): ValueKind | undefined {
  if (value.kind === 'made') return 'text';
  if (value.kind === 'loop') return value.name === 'first' || value.name === 'last' ? 'truth' : 'number';
  if (value.kind !== 'literal') return undefined;
  if (typeof value.value === 'boolean') return 'truth';
  return typeof value.value === 'number' ? 'number' : typeof value.value === 'string' ? 'text' : undefined;
}

function isScalar(kind: ValueKind): boolean {
  return kind !== 'list' && kind !== 'spans' && kind !== 'group' && kind !== 'truth';
}

function printed(words: string, kind: ValueKind, place: FoundPlace | undefined): TemplateMistake | undefined {
  switch (kind) {
    case 'list':
      return wrongValue(
        place && areGroups(place)
          ? `“${words}” is a list. Go through it with “{{#each ${words}}}”.`
          : `“${words}” is a list. Write “{{list ${words}}}”, or go through it with “{{#each ${words}}}”.`,
      );
    case 'spans':
      return wrongValue(`“${words}” is a list of opening hours. Write “{{hours ${words}}}”.`);
    case 'group':
      return wrongValue(`“${words}” is a group of values, not a text. Name one of them.`);
    case 'truth':
      return wrongValue(`“${words}” is either yes or no, and a reader would get “true”. Ask with “{{#if ${words}}}”.`);
    case 'date':
    case 'weekday':
    case 'duration':
    case 'period':
      return wrongValue(
        `“${words}” is ${kindWords[kind]}, and a reader would get it as the playbook writes it. Write “${written(words, kind)}”.`,
      );
    default:
      return undefined;
  }
}

/** With the helper that writes this kind of value in the reader's language, where it needs one. */
function written(words: string, kind: ValueKind): string {
  const helper = inLanguage.has(kind) ? helperFor[kind] : undefined;
  return helper === undefined ? `{{${words}}}` : `{{${helper} ${words}}}`;
}

const inLanguage: ReadonlySet<ValueKind> = new Set(['date', 'moment', 'weekday', 'duration', 'period']);

function areGroups({ schema }: FoundPlace): boolean {
  const items = stepInto(schema, '[]');
  return items !== undefined && !isScalar(valueKind(items));
}

type Subject = Extract<Use, { kind: 'subject' }>;

function asked(
  { words, value, proven }: Read,
  { block }: Subject,
  kind: ValueKind,
  place: FoundPlace | undefined,
): TemplateMistake | undefined {
  const isList = kind === 'list' || kind === 'spans';
  if (block === 'each' && !isList && kind !== 'group') {
    const remedy = kind === 'truth' ? `Ask with “{{#if ${words}}}”.` : `Write “${written(words, kind)}”.`;
    return wrongBlock(`“each” goes through a list, and “${words}” is ${kindWords[kind]}. ${remedy}`);
  }
  if (block === 'with' && isList) {
    return wrongBlock(
      `“with” goes into one group of values, and “${words}” is a list. Go through it with “{{#each ${words}}}”.`,
    );
  }
  if (block === 'each' || block === 'with') return undefined;
  const isAlways = value.kind === 'literal' || (kind === 'group' && place?.optional.every((index) => index < proven));
  if (!isAlways) return undefined;
  const what = value.kind === 'literal' ? `${words} is always the same` : `“${words}” is always there`;
  return { rule: 'template-idle-block', message: `${what}, so “${block}” decides nothing.`, isEverywhere: true };
}

type Argument = Extract<Use, { kind: 'argument' }>;

function given(
  { words, value }: Read,
  { helper, index, count }: Argument,
  kind: ValueKind,
  place: FoundPlace | undefined,
): TemplateMistake | undefined {
  const shape = helperShape(helper);
  const wanted = shape?.takes[index];
  if (!shape || wanted === undefined) return undefined;
  if (wanted === 'recipient' || wanted === 'field') {
    const isQuoted = value.kind === 'literal' && typeof value.value === 'string';
    return isQuoted ? undefined : wrongValue(`“${helper}” wants a name in quotes here, as in “${shape.example}”.`);
  }
  // Whether a literal fits is asked of the helper itself.
  if (value.kind === 'literal') return undefined;
  if (helper === 'list' && kind === 'list' && count === 1 && place && areGroups(place))
    return wrongValue(
      `The items of “${words}” are groups of values. Name the field to show, as in “${shape.example}”.`,
    );
  if (wanted.includes(kind)) return undefined;
  const what = index === 0 ? shape.wants : 'a single value';
  const other = helperFor[kind];
  const remedy = other === undefined || other === helper ? '' : ` Use “${other}”.`;
  return wrongValue(`“${helper}” wants ${what}, and “${words}” is ${kindWords[kind]}.${remedy}`);
}

/** Which helper writes this kind of value. */
const helperFor: Partial<Record<ValueKind, string>> = {
  date: 'date',
  moment: 'time',
  weekday: 'weekday',
  duration: 'duration',
  period: 'duration',
  percentage: 'number',
  comparison: 'comparison',
  point: 'point',
  number: 'number',
  list: 'list',
  spans: 'hours',
};

type Option = Extract<Use, { kind: 'option' }>;

function option({ words, value }: Read, { helper, name }: Option, kind: ValueKind): TemplateMistake | undefined {
  const wanted: OptionWanted | undefined = helperShape(helper)?.options[name];
  if (!wanted) return undefined;
  if ('words' in wanted) {
    if (value.kind !== 'literal' || wanted.words.includes(String(value.value))) return undefined;
    const meant = closest(String(value.value), wanted.words);
    const known = wanted.words.map((word) => `“${word}”`).join(' or ');
    return wrongValue(
      `“${name}” is ${known}, and not ${words}.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
    );
  }
  if (wanted.kinds.includes(kind)) return undefined;
  const isTruth = wanted.kinds.includes('truth');
  return wrongValue(
    isTruth
      ? `“${name}” is true or false, without quotes, and not ${words}.`
      : `“${name}” wants a text, and “${words}” is ${kindWords[kind]}.`,
  );
}

function wrongContext(words: string, kind: ValueKind, piece: string): TemplateMistake {
  const isList = kind === 'list' || kind === 'spans';
  const remedy = isList ? ` Put it inside “{{#each ${words}}}”.` : '';
  return wrongBlock(
    `The shared piece “${piece}” wants a group of values, and “${words}” is ${kindWords[kind]}.${remedy}`,
  );
}

function wrongValue(message: string): TemplateMistake {
  return { rule: 'template-wrong-value', message };
}

function wrongBlock(message: string): TemplateMistake {
  return { rule: 'template-wrong-block', message };
}
