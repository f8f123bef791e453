// A name that leads nowhere: what was asked where, and what was probably meant.
import type { Kind } from '../../generated/playbooks.ts';
import { kinds } from '../../playbook/kinds.ts';
import type { Schema } from '../../schema/schema.ts';
import { stepRange } from '../../template/path-range.ts';
import { down, pathText, placeOf, root, type Step, type ViewValue } from '../../template/view-value.ts';
import type { Read } from '../../template/walk-event.ts';
import { closest } from '../../text/closest.ts';
import { bounds, type Range } from '../../text/range.ts';
import type { ReadContext, TemplateMistake } from './mistake.ts';
import { kindWords, type LostPlace, namesIn, placeIn, stepInto, valueKind } from './view-shape.ts';

type Nothing = Extract<ViewValue, { kind: 'nothing' }>;

export function unknownName(read: Read, why: LostPlace | Nothing, context: ReadContext): TemplateMistake {
  const isConditional = read.use.kind === 'subject' && read.use.block !== 'each';
  const mistake = 'at' in why ? lostStep(read, why, context) : { message: nothingThere(read, why) };
  return { rule: 'template-unknown-variable', ...mistake, ...(isConditional && { isEverywhere: true }) };
}

/** How many steps of the place the author wrote at this spot; those before come from the data around. */
export function writtenSteps({ expression, use, scope }: Read): number {
  if (use.kind === 'field') return expression.kind === 'literal' ? String(expression.value).split('.').length : 0;
  if (expression.kind !== 'path') return 0;
  const { from, parts, depth } = expression;
  if (from !== 'context') return parts.length - 1;
  const around = scope.contexts[depth];
  return around?.kind === 'extended' && around.more.has(parts[0] ?? '') ? parts.length - 1 : parts.length;
}

type Told = Pick<TemplateMistake, 'message' | 'hint' | 'range' | 'fix'>;

function lostStep(read: Read, { at, within }: LostPlace, context: ReadContext): Told {
  const steps = placeOf(read.value) ?? [];
  const range = rangeOfStep(read, at - steps.length);
  const name = read.file.content.slice(range.start, range.end);
  const kind = valueKind(within);
  const before = steps.slice(0, at);
  const around = pathText(before);
  if (kind === 'list' || kind === 'spans') {
    return {
      range,
      message: `“${around}” is a list. Go through it with “{{#each ${around}}}”, or name an item, as in “${around}.[0]”.`,
    };
  }
  if (kind !== 'group') return { range, message: `“${around || read.words}” is ${kindWords[kind]}, and has no parts.` };
  const isFirst = at === steps.length - writtenSteps(read);
  const meant = meantBy(name, { read, within, isFirst, range }, context);
  const where = whereIn(before, context.kind);
  const message = `There is no “${name}” in ${where}.`;
  return { range, message, ...meant };
}

/** In words: the data of a kind, a group by its path, an item of a list. */
function whereIn(steps: readonly Step[], kind: Kind): string {
  if (steps.length === 0) return `the data of ${kind === 'SlaPolicy' ? 'an' : 'a'} ${kinds[kind].words}`;
  const list = steps.findLastIndex(({ name }) => name === '[]');
  const own = pathText(steps.slice(list + 1));
  if (list < 0) return `“${own}”`;
  const earlier = steps.slice(0, list).findLastIndex(({ name }) => name === '[]');
  const item = `an item of “${pathText(steps.slice(earlier + 1, list))}”`;
  return own === '' ? item : `“${own}” of ${item}`;
}

/** `fromEnd` is -1 for the last step. */
function rangeOfStep({ file, expression, use, ...read }: Read, fromEnd: number): Range {
  const whole = { start: read.start, end: read.end };
  if (expression.kind === 'path') return stepRange(file.content, expression, expression.parts.length + fromEnd);
  if (use.kind !== 'field' || expression.kind !== 'literal') return whole;
  const words = String(expression.value).split('.');
  const start = whole.start + words.slice(0, fromEnd).reduce((sum, word) => sum + word.length + 1, 0);
  return { start, end: start + (words.at(fromEnd)?.length ?? 0) };
}

interface Meant {
  readonly hint: string;
  readonly fix?: NonNullable<TemplateMistake['fix']>;
}

interface Lost {
  readonly read: Read;
  readonly within: Schema;
  /** Whether the author began with this step, so that another beginning may be meant. */
  readonly isFirst: boolean;
  readonly range: Range;
}

function meantBy(name: string, { read, within, isFirst, range }: Lost, context: ReadContext): Meant | undefined {
  const isContext = read.expression.kind === 'path' && read.expression.from === 'context';
  const further = isFirst && isContext ? furtherOut(read, context) : undefined;
  if (further) return instead(further, bounds(read));
  const names = isFirst ? [...namesIn(within), ...namesGiven(read)] : namesIn(within);
  const close = closest(name, names);
  if (close !== undefined) return instead(close, range);
  if (!isFirst) return undefined;
  const field = context.recipient?.find((each) => each === name) ?? closest(name, context.recipient ?? []);
  if (field !== undefined && read.use.kind === 'printed')
    return {
      ...instead(`recipient "${field}"`, bounds(read)),
      hint: `The help desk fills that in: write “{{recipient "${field}"}}”.`,
    };
  const elsewhere = isContext ? deeper(name, context.view) : undefined;
  if (elsewhere === undefined) return undefined;
  const prefix = read.pieces.length > 0 ? '@root.' : '../'.repeat(Math.max(0, read.scope.contexts.length - 1));
  return instead(`${prefix}${elsewhere}`, range);
}

function instead(newText: string, range: Range): Meant {
  return { hint: `Did you mean “${newText}”?`, fix: { range, newText } };
}

/** Names that a block or the tag of the piece gives. */
function namesGiven({ scope: { names, contexts } }: Read): readonly string[] {
  const [context] = contexts;
  return [...names.keys(), ...(context?.kind === 'extended' ? context.more.keys() : [])];
}

/** The same words, where the data around has them: `../plan.title`, and `@root.plan.title` in a shared piece. */
function furtherOut({ expression, scope, pieces }: Read, { view }: ReadContext): string | undefined {
  if (expression.kind !== 'path') return undefined;
  const { parts, depth } = expression;
  const leads = (context: ViewValue) => {
    const steps = placeOf(down(context, parts));
    const place = steps && placeIn(view, steps);
    return place !== undefined && !('at' in place);
  };
  const words = parts.map((part) => (/^[\w-]+$/.test(part) ? part : `[${part}]`)).join('.');
  for (let out = 0; out < scope.contexts.length; out++) {
    const context = scope.contexts[out];
    if (out !== depth && context && leads(context)) return `${'../'.repeat(out)}${words}`;
  }
  return pieces.length > 0 && leads(root) ? `@root.${words}` : undefined;
}

/** The one place of this name among the values that are in no list, at most three steps deep. */
function deeper(name: string, view: Schema): string | undefined {
  let level: readonly (readonly [string, Schema])[] = [['', view]];
  for (let depth = 0; depth < 3; depth++) {
    const next = level.flatMap(([path, schema]) =>
      valueKind(schema) === 'group'
        ? namesIn(schema).flatMap((each) => {
            const inner = stepInto(schema, each);
            return inner ? [[path === '' ? each : `${path}.${each}`, inner] as const] : [];
          })
        : [],
    );
    const found = next.filter(([path]) => path === name || path.endsWith(`.${name}`));
    if (found.length > 0) return found.length === 1 ? found[0]?.[0] : undefined;
    level = next;
  }
  return undefined;
}

const atNames = ['@index', '@key', '@first', '@last', '@root'] as const;

function nothingThere({ words, pieces, expression }: Read, { why }: Nothing): string {
  switch (why) {
    case 'outside':
      return `“${words}” leads out of the data. Only “{{#each}}” and “{{#with}}” go inwards, so only inside them “../” leads out again.`;
    case 'outside-piece': {
      const name = expression.kind === 'path' ? expression.parts.join('.') : words;
      return `A shared piece sees only what it is given, so “${words}” leads nowhere. Give it the value, as in “{{> ${pieces.at(-1)?.name ?? 'piece'} ${name.split('.').at(-1) || 'value'}=…}}”, or write “@root.${name}”.`;
    }
    case 'not-in-loop':
      return `“${words}” exists inside “{{#each}}” only.`;
    case 'no-such-name': {
      const meant = closest(words, atNames);
      return `There is no “${words}”. ${meant === undefined ? `There are ${atNames.join(', ')}.` : `Did you mean “${meant}”?`}`;
    }
    case 'no-steps':
      return `“${words}” leads nowhere: a single value has no parts.`;
    default:
      return why satisfies never;
  }
}
