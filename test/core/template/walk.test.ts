// What a template reads, told without data: through blocks, names, shared pieces and their values.
import { expect, test } from 'vitest';
import { readTemplateText } from '../../../core/src/template/read.ts';
import { pathText, type ViewValue } from '../../../core/src/template/view-value.ts';
import { walk } from '../../../core/src/template/walk.ts';
import type { WalkEvent, WalkedFile } from '../../../core/src/template/walk-event.ts';

const pieces: Readonly<Record<string, string>> = {
  addresses: '{{#if phone}}{{phone}}{{/if}}{{../x}}',
  greeting: '{{name}}{{who}}',
  loop: '{{> loop}}',
  ping: '{{> pong}}',
  pong: '{{> ping}}',
  counter: '{{@index}}',
};

function file(path: string, content: string): WalkedFile {
  return { path, content, text: readTemplateText(content) };
}

function read(template: string): readonly string[] {
  const start = file('t.hbs', template);
  expect(start.text.problems).toEqual([]);
  const partial = (name: string) => (Object.hasOwn(pieces, name) ? file(`${name}.hbs`, pieces[name] ?? '') : undefined);
  return [...walk(start, { partial })].map(told);
}

/** `channels[].title (channels[]) printed`: where it leads, up to where it is certain, what for. */
function told(event: WalkEvent): string {
  const where = event.file.path === 't.hbs' ? '' : `${event.file.path}: `;
  if (event.kind === 'piece') return `${where}> ${event.name}${event.problem ? ` ${event.problem}` : ''}`;
  const { use, value, proven, guards } = event;
  const steps = value.kind === 'place' ? value.steps.slice(0, proven) : [];
  const certain = steps.length > 0 ? ` (${pathText(steps)}${guards.map((guard) => ` ${guard}`).join('')})` : '';
  return `${where}${shown(value)}${certain} ${Object.values(use).slice(0, 3).join(' ')}`;
}

function shown(value: ViewValue): string {
  switch (value.kind) {
    case 'place':
      return value.steps.length === 0 ? 'view' : pathText(value.steps);
    case 'extended':
      return `${shown(value.base)}+${[...value.more.keys()].join('+')}`;
    case 'literal':
      return JSON.stringify(value.value) ?? 'undefined';
    case 'loop':
      return `@${value.name}`;
    case 'made':
      return `${value.helper}()`;
    case 'nothing':
      return value.why;
    default:
      return value satisfies never;
  }
}

test.each<readonly [string, readonly string[]]>([
  ['{{plan.title}}', ['plan.title printed']],
  ['{{this.plan.title}}{{./plan}}{{@root.plan}}', ['plan.title printed', 'plan printed', 'plan printed']],
  [
    '{{#if plan.scope}}{{plan.scope.stillOpen}}{{/if}}',
    ['plan.scope subject if false', 'plan.scope.stillOpen (plan.scope) printed'],
  ],
  ['{{#unless a}}x{{else}}{{a}}{{/unless}}', ['a subject unless true', 'a (a unless) printed']],
  ['{{#if a}}x{{else}}{{a}}{{/if}}', ['a subject if true', 'a printed']],
  [
    '{{#if a.b}}{{#if a}}{{a.b}}{{/if}}{{/if}}',
    ['a.b subject if false', 'a (a) subject if false', 'a.b (a.b if) printed'],
  ],
  [
    '{{#each channels}}{{title}}{{../plan.title}}{{@index}}{{@../index}}{{/each}}{{@index}}',
    [
      'channels subject each false',
      'channels[].title (channels[]) printed',
      'plan.title printed',
      '@index printed',
      'not-in-loop printed',
      'not-in-loop printed',
    ],
  ],
  [
    '{{#each a as |item place|}}{{#each item.b as |inner|}}{{item.c}}{{inner.d}}{{place}}{{../e}}{{../../f}}{{@../key}}{{/each}}{{/each}}',
    [
      'a subject each false',
      'a[].b (a[]) subject each false',
      'a[].c (a[]) printed',
      'a[].b[].d (a[].b[]) printed',
      '@key printed',
      'a[].e (a[]) printed',
      'f printed',
      '@key printed',
    ],
  ],
  // `with this` changes nothing, so it is no level for `../`.
  [
    '{{#with a}}{{#with this}}{{../b}}{{/with}}{{/with}}',
    ['a subject with false', 'a (a with) subject with false', 'b printed'],
  ],
  // Two loops over the same list stand at different items.
  [
    '{{#each a}}{{#if b}}{{#each ../a}}{{b}}{{/each}}{{/if}}{{/each}}',
    ['a subject each false', 'a[].b (a[]) subject if false', 'a (a each) subject each false', 'a[].b (a[]) printed'],
  ],
  ['{{rows.0.name}}{{rows.length}}', ['rows[].name printed', 'rows.length printed']],
  ['{{../a}}', ['outside printed']],
  ['{{@nothing}}', ['no-such-name printed']],
  [
    '{{#if x}}{{date x year=false}}{{/if}}',
    ['x subject if false', 'date() printed', 'x (x if) argument date 0', 'false option date year'],
  ],
  [
    '{{list alternatives "channel.title" type="or"}}',
    [
      'list() printed',
      'alternatives argument list 0',
      '"channel.title" argument list 1',
      '"or" option list type',
      'alternatives[].channel.title (alternatives[]) field list',
    ],
  ],
  [
    '{{#with channel}}{{> addresses}}{{/with}}',
    [
      'channel subject with false',
      '> addresses',
      'addresses.hbs: channel.phone (channel) subject if false',
      'addresses.hbs: channel.phone (channel.phone if) printed',
      'addresses.hbs: outside-piece printed',
    ],
  ],
  [
    '{{> addresses feedback.channel}}',
    [
      'feedback.channel piece-context addresses',
      '> addresses',
      'addresses.hbs: feedback.channel.phone (feedback.channel) subject if false',
      'addresses.hbs: feedback.channel.phone (feedback.channel.phone if) printed',
      'addresses.hbs: outside-piece printed',
    ],
  ],
  [
    '{{> greeting plan who=brand.name}}',
    [
      'plan piece-context greeting',
      'brand.name piece-value greeting who',
      '> greeting',
      'greeting.hbs: plan.name (plan) printed',
      'greeting.hbs: brand.name printed',
    ],
  ],
  ['{{> gone}}', ['> gone missing']],
  ['{{> loop}}', ['> loop', 'loop.hbs: > loop recursive']],
  ['{{> ping}}', ['> ping', 'ping.hbs: > pong', 'pong.hbs: > ping recursive']],
  ['{{#each a}}{{> counter}}{{/each}}', ['a subject each false', '> counter', 'counter.hbs: @index printed']],
  ['---\nsubject: "{{a}}"\n---\n{{b}}', ['a printed', 'b printed']],
])('%s', (template, expected) => {
  expect(read(template)).toEqual(expected);
});

test('a piece that multiplies ends soon', () => {
  const doubling = (name: string) => {
    const level = Number(name.slice(1));
    return file(`${name}.hbs`, level < 30 ? `{{> p${level + 1}}}{{> p${level + 1}}}{{x}}` : '{{x}}');
  };
  const events = [...walk(file('t.hbs', '{{> p0}}'), { partial: doubling })];
  expect(events.length).toBeLessThan(25_000);
});
