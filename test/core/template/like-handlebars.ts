// Templates that hold all that we support, and what Handlebars and our evaluator make of them.
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { evaluate } from '../../../core/src/template/evaluate.ts';
import { readTemplateText } from '../../../core/src/template/read.ts';
import type { Source } from '../../../core/src/template/scope.ts';

const pieces: Readonly<Record<string, string>> = {
  plain: 'p:{{name}}/{{../name}}/{{@index}};\n',
  listing: '{{#each items}}\n* {{this}}{{#unless @last}},{{/unless}}\n{{/each}}\n',
  nested: '<{{> plain}}>{{extra}}',
};

/** What our evaluator writes, or what it has against a template that Handlebars takes. */
export function ours(template: string, data: unknown): { readonly text: string; readonly problems: readonly string[] } {
  const read = readTemplateText(template);
  const made = evaluate(source(template), data, {
    helper: () => (args, options) =>
      `${args.join('+')}${Object.entries(options)
        .sort()
        .map(([key, value]) => `;${key}=${String(value)}`)
        .join('')}`,
    partial: (name) => (Object.hasOwn(pieces, name) ? source(pieces[name] ?? '') : undefined),
    escape: Handlebars.escapeExpression,
    missing: (_, value) => Handlebars.escapeExpression(value as string),
  });
  const refused = made.problems.filter(({ kind }) => kind === 'limit' || kind === 'missing-partial');
  return {
    text: made.text,
    problems: [...read.problems.map(({ message }) => message), ...refused.map(({ kind, about }) => `${kind} ${about}`)],
  };
}

function source(template: string): Source {
  return { path: 'test.hbs', body: readTemplateText(template).body ?? { parts: [], blockParams: [] } };
}

const engine = Handlebars.create();
Handlebars.logger.level = 4;
for (const [name, text] of Object.entries(pieces)) engine.registerPartial(name, text);
for (const name of ['date', 'link', 'plural']) {
  engine.registerHelper(name, (...all: unknown[]) => {
    const { hash } = all.pop() as { hash: Record<string, unknown> };
    // A missing value is told before a helper is asked, and what the helper would write is missing too.
    if ([...all, ...Object.values(hash)].some((value) => value === undefined || value === null)) return undefined;
    return `${all.join('+')}${Object.entries(hash)
      .sort()
      .map(([key, value]) => `;${key}=${String(value)}`)
      .join('')}`;
  });
}

// With escaping: without it Handlebars adds neighbours that are numbers (`{{1}}{{2}}` is 3).
export function theirs(template: string, data: unknown): string {
  return engine.compile(template)(data, { allowProtoPropertiesByDefault: false });
}

const paths = [
  'name',
  'count',
  'none',
  'flag',
  'off',
  'zero',
  'empty',
  'items',
  'rows',
  'map',
  'deep.inner.name',
  'this',
  '.',
  'this.name',
  './name',
  'rows.0.name',
  'items.length',
  'map.[a b]',
  '../name',
  '../../name',
  '../count',
  '@index',
  '@key',
  '@first',
  '@last',
  '@root.name',
  '@../index',
  'toString',
  'item',
  'item.name',
  'place',
  'value',
  'value.name',
  'key',
  'here',
  'here.inner.name',
  '../item',
  'items.[0]',
  '@../key',
  '@../../index',
  '@root.items.length',
  'this.items',
  '../../../name',
  'name.length',
];
const path = fc.constantFrom(...paths);
const literal = fc.constantFrom('"text"', "'a b'", '12', '-3.5', 'true', 'false', '""');
const argument = fc.oneof({ weight: 4, arbitrary: path }, { weight: 1, arbitrary: literal });
const text = fc.constantFrom('a', ' b ', '\n', '\n\n', '  \n', 'c\n', '\t', '\\{{x}}', '\r\n', ' } ', ' { ', 'é ');
const tilde = fc.constantFrom('', '', '', '~');
const indent = fc.constantFrom('', '', '  ', '\n  ', '\n');
const end = fc.constantFrom('', '', '\n', ' \n');

export const template = fc.letrec<{ body: string; part: string }>((tie) => ({
  body: fc.array(tie('part'), { maxLength: 5 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.tuple(tilde, path, tilde).map(([a, value, b]) => `{{${a}${value}${b}}}`),
    fc.tuple(fc.constantFrom('date', 'plural'), argument).map(([name, value]) => `{{${name} ${value}}}`),
    fc.tuple(argument, argument).map(([a, b]) => `{{link ${a} ${b}}}`),
    fc.tuple(argument, argument).map(([a, b]) => `{{plural ${a} one=${b} other=(date ${a})}}`),
    fc.constantFrom('{{! note }}', '{{!-- a }} note --}}', '\n{{! alone }}\n', '{{~! tight ~}}'),
    fc
      .tuple(
        indent,
        fc.constantFrom('plain', 'listing', 'nested'),
        fc.constantFrom('', ' @root', ' @root.deep', ' extra="e"', ' @root.deep.inner extra=name'),
        end,
      )
      .map(([before, name, rest, after]) => `${before}{{> ${name}${rest}}}${after}`),
    fc
      .tuple(
        indent,
        tilde,
        fc.constantFrom('if', 'unless', 'with', 'each'),
        argument,
        tilde,
        tie('body'),
        fc.constantFrom(
          '',
          '{{else}}',
          '\n{{^}}\n',
          '{{~else~}}',
          '{{else if flag}}',
          '{{else each items}}',
          '{{else with deep}}',
          '{{else unless off}}',
          '{{~else if none~}}',
          '{{else if flag}}a{{else if count}}b{{else}}',
          '{{else each rows as |item|}}{{item.name}}',
        ),
        tie('body'),
        end,
      )
      .map(
        ([before, a, name, value, b, program, divider, inverse, after]) =>
          `${before}{{${a}#${name} ${value}${b}}}${program}${divider}${divider === '' ? '' : inverse}{{/${name}}}${after}`,
      ),
    fc
      .tuple(fc.constantFrom('items', 'rows', 'map'), tie('body'))
      .map(([value, body]) => `{{#each ${value} as |item place|}}{{item}}{{place}}${body}{{/each}}`),
    fc.tuple(argument, tie('body')).map(([value, body]) => `{{#if ${value} includeZero=true}}${body}{{/if}}`),
    fc.tuple(path, tie('body')).map(([value, body]) => `{{^if ${value}}}${body}{{/if}}`),
    fc.tuple(path, tie('body')).map(([value, body]) => `{{^each ${value}}}${body}{{else}}{{this}}{{/each}}`),
    fc.tuple(argument, tie('body')).map(([value, body]) => `{{#unless ${value} includeZero=true}}${body}{{/unless}}`),
    fc
      .tuple(fc.constantFrom('deep', 'map', 'rows', 'name', '@root', 'this'), tie('body'))
      .map(([value, body]) => `{{#with ${value} as |here|}}{{here.name}}${body}{{/with}}`),
    tie('body').map((body) => `{{#each map as |value key|}}{{key}}${body}{{@key}}{{/each}}`),
    fc
      .tuple(fc.constantFrom('if', 'unless', 'with', 'each'), argument, tie('body'))
      .map(([name, value, body]) => `{{#${name} (date ${value})}}${body}{{this}}{{/${name}}}`),
    fc
      .tuple(indent, argument, path, end)
      .map(
        ([before, value, other, after]) =>
          `${before}{{> nested @root.deep.inner extra=(date ${value}) name=${other}}}${after}`,
      ),
    fc.tuple(path, argument).map(([value, other]) => `{{link (date ${value}) (plural ${other} one=(date ${value}))}}`),
    fc.constantFrom('{{date "a}}b"}}', "{{link 'x' \"it's\"}}", '\\\\{{name}}'),
  ),
}));

// No nulls: inside a block whose data is null, Handlebars puts an empty object in its place.
export const data = fc.record(
  {
    name: fc.constantFrom('Ann', '', '<b>&', 'x\ny'),
    count: fc.constantFrom(0, 1, 2.5, -1),
    flag: fc.constant(true),
    off: fc.constant(false),
    zero: fc.constant(0),
    empty: fc.constant([]),
    items: fc.array(fc.constantFrom('one', 'two', 3, true, '')),
    rows: fc.array(
      fc.record(
        { name: fc.constantFrom('r1', 'r2', 'Ann'), items: fc.array(fc.constantFrom('i', 'j')), count: fc.nat(3) },
        { noNullPrototype: true },
      ),
      { maxLength: 3 },
    ),
    map: fc.constantFrom({}, { a: 1 }, { a: 'x', 'a b': 'y', c: { name: 'in' } }),
    deep: fc.constant({ name: 'deep', inner: { name: 'inner', items: ['k'] } }),
  },
  { noNullPrototype: true },
);

/** Handlebars reads an escaped tag and a tag behind a backslash in the same text in a way of its own. */
export function isComparable(source: string): boolean {
  return !(/\\\{\{x\}\}/.test(source) && /\\\{\{[^x]/.test(source));
}
