// Our evaluator against the whole of Handlebars: the same template and data give the same bytes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockNames } from '../../../core/src/template/tree.ts';
import { data, isComparable, ours, template, theirs } from './like-handlebars.ts';

test('the generated templates hold all that we support', () => {
  const all = fc.sample(template.body, 400).join('\n');
  for (const name of blockNames) expect(all).toContain(`{{#${name} `);
  for (const part of [
    '{{> ',
    '{{else}}',
    '{{else if ',
    '{{^',
    ' as |',
    '../',
    '@root',
    '@key',
    '{{~',
    '{{!--',
    'includeZero',
    '(date ',
  ])
    expect(all).toContain(part);
});

test('what we support means what Handlebars says it means', () => {
  fc.assert(
    fc.property(template.body, data, (source, values) => {
      fc.pre(isComparable(source));
      expect(ours(source, values)).toEqual({ text: theirs(source, values), problems: [] });
    }),
    { numRuns: 3000 },
  );
});
