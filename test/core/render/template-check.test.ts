// Wrong templates, each with its one finding at the marked place, and right ones that look wrong.
import { expect, test } from 'vitest';
import type { Kind } from '../../../core/src/generated/playbooks.ts';
import { reportsOn } from './checked.ts';

/** « and » mark the place. */
const wrong: Readonly<Partial<Record<Kind, readonly Wrong[]>>> = {
  SunsetPlan: [
    [
      '{{«chanel».id}}',
      'template-unknown-variable: There is no “chanel” in the data of a sunset plan. Did you mean “channel”?',
    ],
    ['{{channel.«adress»}}', 'template-unknown-variable: There is no “adress” in “channel”. Did you mean “address”?'],
    [
      '{{«closeOn»}}',
      'template-unknown-variable: There is no “closeOn” in the data of a sunset plan. Did you mean “plan.dates.closeOn”?',
    ],
    [
      '{{date plan.dates.«closOn»}}',
      'template-unknown-variable: There is no “closOn” in “plan.dates”. Did you mean “closeOn”?',
    ],
    [
      '{{date plan.dates.«close»}}',
      'template-unknown-variable: There is no “close” in “plan.dates”. Did you mean “closeOn”?',
    ],
    [
      '{{#if channel.«adress»}}x{{/if}}',
      'template-unknown-variable: There is no “adress” in “channel”. Did you mean “address”?',
    ],
    [
      '{{#each «alternative»}}{{channel.id}}{{/each}}',
      'template-unknown-variable: There is no “alternative” in the data of a sunset plan. Did you mean “alternatives”?',
    ],
    [
      '{{#each alternatives}}{{channel.«tilte»}}{{/each}}',
      'template-unknown-variable: There is no “tilte” in “channel” of an item of “alternatives”. Did you mean “title”?',
    ],
    [
      '{{#each alternatives}}{{«plan».name}}{{/each}}',
      'template-unknown-variable: There is no “plan” in an item of “alternatives”. Did you mean “../plan.name”?',
    ],
    [
      '{{#each alternatives}}{{#each channel.endpoints}}{{«plan».name}}{{/each}}{{/each}}',
      'template-unknown-variable: There is no “plan” in an item of “channel.endpoints”. Did you mean “../../plan.name”?',
    ],
    [
      '{{#each alternatives}}{{../«chanel».id}}{{/each}}',
      'template-unknown-variable: There is no “chanel” in the data of a sunset plan. Did you mean “channel”?',
    ],
    [
      '{{#each alternatives as |option|}}{{option.«chanel».id}}{{/each}}',
      'template-unknown-variable: There is no “chanel” in an item of “alternatives”. Did you mean “channel”?',
    ],
    [
      '{{#each alternatives as |option|}}{{«optoin».channel.id}}{{/each}}',
      'template-unknown-variable: There is no “optoin” in an item of “alternatives”. Did you mean “option”?',
    ],
    [
      '{{#with channel}}{{«titel»}}{{/with}}',
      'template-unknown-variable: There is no “titel” in “channel”. Did you mean “title”?',
    ],
    [
      '{{#with channel}}{{«channel».id}}{{/with}}',
      'template-unknown-variable: There is no “channel” in “channel”. Did you mean “../channel.id”?',
    ],
    [
      '{{#with channel as |way|}}{{way.«idd»}}{{/with}}',
      'template-unknown-variable: There is no “idd” in “channel”. Did you mean “id”?',
    ],
    [
      '{{@root.«chanel».id}}',
      'template-unknown-variable: There is no “chanel” in the data of a sunset plan. Did you mean “channel”?',
    ],
    [
      '{{#each alternatives}}{{@root.plan.«nam»}}{{/each}}',
      'template-unknown-variable: There is no “nam” in “plan”. Did you mean “name”?',
    ],
    [
      '{{#unless plan.«scop»}}x{{/unless}}',
      'template-unknown-variable: There is no “scop” in “plan”. Did you mean “scope”?',
    ],
    [
      '{{#if plan.scope}}x{{else if plan.«oportunity»}}y{{/if}}',
      'template-unknown-variable: There is no “oportunity” in “plan”. Did you mean “opportunity”?',
    ],
    [
      '{{#if feedback}}{{feedback.channel.«mail»}}{{/if}}',
      'template-unknown-variable: There is no “mail” in “feedback.channel”. Did you mean “email”?',
    ],
    [
      '{{alternatives.«channel».id}}',
      'template-unknown-variable: “alternatives” is a list. Go through it with “{{#each alternatives}}”, or name an item, as in “alternatives.[0]”.',
    ],
    [
      '{{alternatives.«title»}}',
      'template-unknown-variable: “alternatives” is a list. Go through it with “{{#each alternatives}}”, or name an item, as in “alternatives.[0]”.',
    ],
    ['{{plan.name.«first»}}', 'template-unknown-variable: “plan.name” is a text, and has no parts.'],
    [
      '{{#if plan.dates.closeOn}}{{plan.dates.closeOn.«year»}}{{/if}}',
      'template-unknown-variable: “plan.dates.closeOn” is a date, and has no parts.',
    ],
    [
      '{{«firstName»}}',
      'template-unknown-variable: There is no “firstName” in the data of a sunset plan. The help desk fills that in: write “{{recipient "firstName"}}”.',
    ],
    [
      '{{«firstname»}}',
      'template-unknown-variable: There is no “firstname” in the data of a sunset plan. The help desk fills that in: write “{{recipient "firstName"}}”.',
    ],
    ['{{date (date «x»)}}', 'template-unknown-variable: There is no “x” in the data of a sunset plan.'],
    ['{{plan.[«clos on»]}}', 'template-unknown-variable: There is no “clos on” in “plan”.'],
    [
      '{{this.«chanel».id}}',
      'template-unknown-variable: There is no “chanel” in the data of a sunset plan. Did you mean “channel”?',
    ],
    [
      '{{./«chanel».id}}',
      'template-unknown-variable: There is no “chanel” in the data of a sunset plan. Did you mean “channel”?',
    ],
    [
      '---\nsubject: "{{«chanel».id}}"\n---\nHi',
      'template-unknown-variable: There is no “chanel” in the data of a sunset plan. Did you mean “channel”?',
    ],
    [
      `---\nsubject: 'It''s {{«chanel».id}}'\n---\nHi`,
      'template-unknown-variable: There is no “chanel” in the data of a sunset plan. Did you mean “channel”?',
    ],
    [
      '---\nsubject: "\\"{{channel.«titl»}}\\""\n---\nHi',
      'template-unknown-variable: There is no “titl” in “channel”. Did you mean “title”?',
    ],
    [
      '---\ntitle: «{{channel.titl}}x»\n---\n',
      'template-syntax: “{{channel.titl}}x” is not in quotes, so YAML takes it for a mapping. Put it in quotes.',
    ],
    [
      '{{«../plan.name»}}',
      'template-unknown-variable: “../plan.name” leads out of the data. Only “{{#each}}” and “{{#with}}” go inwards, so only inside them “../” leads out again.',
    ],
    [
      '{{#if plan.scope}}{{«../plan.name»}}{{/if}}',
      'template-unknown-variable: “../plan.name” leads out of the data. Only “{{#each}}” and “{{#with}}” go inwards, so only inside them “../” leads out again.',
    ],
    [
      '{{#each alternatives}}{{«../../plan.name»}}{{/each}}',
      'template-unknown-variable: “../../plan.name” leads out of the data. Only “{{#each}}” and “{{#with}}” go inwards, so only inside them “../” leads out again.',
    ],
    ['{{«@index»}}', 'template-unknown-variable: “@index” exists inside “{{#each}}” only.'],
    [
      '{{#each alternatives}}{{/each}}{{«@first»}}',
      'template-unknown-variable: “@first” exists inside “{{#each}}” only.',
    ],
    [
      '{{#each alternatives}}{{«@idx»}}{{/each}}',
      'template-unknown-variable: There is no “@idx”. Did you mean “@index”?',
    ],
    [
      '{{#each alternatives}}{{«@../index»}}{{/each}}',
      'template-unknown-variable: “@../index” exists inside “{{#each}}” only.',
    ],
    [
      '{{#each alternatives}}{{«@index.x»}}{{/each}}',
      'template-unknown-variable: “@index.x” leads nowhere: a single value has no parts.',
    ],
    [
      '{{«channel.title»}}',
      'template-unguarded-value: “channel.title” may be missing. Ask first with “{{#if channel.title}}”.',
    ],
    [
      '{{date «plan.dates.closeOn»}}',
      'template-unguarded-value: “plan.dates.closeOn” may be missing. Ask first with “{{#if plan.dates.closeOn}}”.',
    ],
    [
      '{{#if plan.dates.announceOn}}{{date «plan.dates.closeOn»}}{{/if}}',
      'template-unguarded-value: “plan.dates.closeOn” may be missing. Ask first with “{{#if plan.dates.closeOn}}”.',
    ],
    [
      '{{#if plan.dates.closeOn}}x{{else}}{{date «plan.dates.closeOn»}}{{/if}}',
      'template-unguarded-value: “plan.dates.closeOn” may be missing. Ask first with “{{#if plan.dates.closeOn}}”.',
    ],
    [
      '{{#unless plan.dates.closeOn}}{{date «plan.dates.closeOn»}}{{/unless}}',
      'template-unguarded-value: “plan.dates.closeOn” may be missing. Ask first with “{{#if plan.dates.closeOn}}”.',
    ],
    [
      '{{#each alternatives}}{{«howToGet»}}{{/each}}',
      'template-unguarded-value: “howToGet” may be missing. Ask first with “{{#if howToGet}}”.',
    ],
    [
      '{{#each alternatives}}{{#if until}}x{{/if}}{{date «until»}}{{/each}}',
      'template-unguarded-value: “until” may be missing. Ask first with “{{#if until}}”.',
    ],
    [
      '{{#each alternatives}}{{#if channel.title}}{{#each ../alternatives}}{{«channel.title»}}{{/each}}{{/if}}{{/each}}',
      'template-unguarded-value: “channel.title” may be missing. Ask first with “{{#if channel.title}}”.',
    ],
    [
      '{{#each «plan.scope.segments»}}{{id}}{{/each}}',
      'template-unguarded-value: “plan.scope.segments” may be missing. Ask first with “{{#if plan.scope.segments}}”, or say what to write then with “{{else}}”.',
    ],
    [
      '{{#with feedback.channel}}{{«title»}}{{/with}}',
      'template-unguarded-value: “title” may be missing. Ask first with “{{#if title}}”.',
    ],
    [
      '{{«feedback.channel.id»}}',
      'template-unguarded-value: “feedback.channel.id” may be missing. Ask first with “{{#if feedback.channel.id}}”.',
    ],
    [
      '{{link «channel.link» plan.name}}',
      'template-unguarded-value: “channel.link” may be missing. Ask first with “{{#if channel.link}}”.',
    ],
    [
      '{{#if channel.link}}{{link channel.link «channel.title»}}{{/if}}',
      'template-unguarded-value: “channel.title” may be missing. Ask first with “{{#if channel.title}}”.',
    ],
    [
      '{{time "2027-04-06 09:00" zone=«channel.hours.timeZone»}}',
      'template-unguarded-value: “channel.hours.timeZone” may be missing. Ask first with “{{#if channel.hours.timeZone}}”.',
    ],
    [
      '{{list alternatives "«channel.title»"}}',
      'template-unguarded-value: Not every item has “channel.title”. Go through the list with “{{#each}}”, and ask with “{{#if channel.title}}”.',
    ],
    [
      '{{list alternatives "channel.«titel»"}}',
      'template-unknown-variable: There is no “titel” in “channel” of an item of “alternatives”. Did you mean “title”?',
    ],
    [
      '{{list alternatives "«chanel».title"}}',
      'template-unknown-variable: There is no “chanel” in an item of “alternatives”. Did you mean “channel”?',
    ],
    [
      '{{list alternatives "«channel»"}}',
      'template-wrong-value: “channel” is a group of values, and a list of words cannot show it.',
    ],
    [
      '{{list «alternatives»}}',
      'template-wrong-value: The items of “alternatives” are groups of values. Name the field to show, as in “{{list alternatives "channel.title"}}”.',
    ],
    ['{{list «channel»}}', 'template-wrong-value: “list” wants a list, and “channel” is a group of values.'],
    ['{{list «plan.name»}}', 'template-wrong-value: “list” wants a list, and “plan.name” is a text.'],
    [
      '{{#if brand.name}}{{list «brand.name»}}{{/if}}',
      'template-wrong-value: “list” wants a list, and “brand.name” is a text.',
    ],
    [
      '{{«alternatives»}}',
      'template-wrong-value: “alternatives” is a list. Go through it with “{{#each alternatives}}”.',
    ],
    [
      '{{«workspace.locales»}}',
      'template-wrong-value: “workspace.locales” is a list. Write “{{list workspace.locales}}”, or go through it with “{{#each workspace.locales}}”.',
    ],
    ['{{«channel»}}', 'template-wrong-value: “channel” is a group of values, not a text. Name one of them.'],
    [
      '{{#each alternatives}}{{«this»}}{{/each}}',
      'template-wrong-value: “this” is a group of values, not a text. Name one of them.',
    ],
    ['{{«plan.dates»}}', 'template-wrong-value: “plan.dates” is a group of values, not a text. Name one of them.'],
    [
      '{{#each alternatives}}{{«isPaid»}}{{/each}}',
      'template-wrong-value: “isPaid” is either yes or no, and a reader would get “true”. Ask with “{{#if isPaid}}”.',
    ],
    [
      '{{#each alternatives}}{{«@first»}}{{/each}}',
      'template-wrong-value: “@first” is either yes or no, and a reader would get “true”. Ask with “{{#if @first}}”.',
    ],
    [
      '{{#if channel.hours}}{{#each channel.hours.ranges}}{{«spans»}}{{/each}}{{/if}}',
      'template-wrong-value: “spans” is a list of opening hours. Write “{{hours spans}}”.',
    ],
    [
      '{{#if plan.dates.closeOn}}{{«plan.dates.closeOn»}}{{/if}}',
      'template-wrong-value: “plan.dates.closeOn” is a date, and a reader would get it as the playbook writes it. Write “{{date plan.dates.closeOn}}”.',
    ],
    [
      '{{#each alternatives}}{{#if promise.firstReply}}{{«promise.firstReply»}}{{/if}}{{/each}}',
      'template-wrong-value: “promise.firstReply” is a length of time, and a reader would get it as the playbook writes it. Write “{{duration promise.firstReply}}”.',
    ],
    [
      '{{#each «plan.name»}}x{{/each}}',
      'template-wrong-block: “each” goes through a list, and “plan.name” is a text. Write “{{plan.name}}”.',
    ],
    [
      '{{#if plan.dates.closeOn}}{{#each «plan.dates.closeOn»}}x{{/each}}{{/if}}',
      'template-wrong-block: “each” goes through a list, and “plan.dates.closeOn” is a date. Write “{{date plan.dates.closeOn}}”.',
    ],
    [
      '{{#each «plan.dates.isYearly»}}x{{/each}}',
      'template-wrong-block: “each” goes through a list, and “plan.dates.isYearly” is either yes or no. Ask with “{{#if plan.dates.isYearly}}”.',
    ],
    [
      '{{#with «alternatives»}}{{channel.id}}{{/with}}',
      'template-wrong-block: “with” goes into one group of values, and “alternatives” is a list. Go through it with “{{#each alternatives}}”.',
    ],
    ['{{#if «channel»}}x{{/if}}', 'template-idle-block: “channel” is always there, so “if” decides nothing.'],
    [
      '{{#if «plan.dates»}}x{{else}}y{{/if}}',
      'template-idle-block: “plan.dates” is always there, so “if” decides nothing.',
    ],
    ['{{#unless «plan»}}x{{/unless}}', 'template-idle-block: “plan” is always there, so “unless” decides nothing.'],
    [
      '{{#each alternatives}}{{#if «channel»}}x{{/if}}{{/each}}',
      'template-idle-block: “channel” is always there, so “if” decides nothing.',
    ],
    ['{{#if «true»}}x{{/if}}', 'template-idle-block: true is always the same, so “if” decides nothing.'],
    [
      '{{#if plan.dates.closeOn}}{{duration «plan.dates.closeOn»}}{{/if}}',
      'template-wrong-value: “duration” wants a length of time, and “plan.dates.closeOn” is a date. Use “date”.',
    ],
    [
      '{{#if plan.dates.closeOn}}{{number «plan.dates.closeOn»}}{{/if}}',
      'template-wrong-value: “number” wants a number or a percentage, and “plan.dates.closeOn” is a date. Use “date”.',
    ],
    [
      '{{#if plan.dates.closeOn}}{{hours «plan.dates.closeOn»}}{{/if}}',
      'template-wrong-value: “hours” wants the hours of a day, and “plan.dates.closeOn” is a date. Use “date”.',
    ],
    ['{{date «plan.name»}}', 'template-wrong-value: “date” wants a date, and “plan.name” is a text.'],
    ['{{date «alternatives»}}', 'template-wrong-value: “date” wants a date, and “alternatives” is a list. Use “list”.'],
    [
      '{{weekday «plan.name»}}',
      'template-wrong-value: “weekday” wants a date or a day of the week, and “plan.name” is a text.',
    ],
    ['{{plural «plan.name» other="x"}}', 'template-wrong-value: “plural” wants a number, and “plan.name” is a text.'],
    [
      '{{#each alternatives}}{{«plural» @index one="x"}}{{/each}}',
      'template-wrong-value: “plural” wants the words for all other numbers, as in “other="agents"”.',
    ],
    [
      '{{#each alternatives}}{{#if promise.firstReply}}{{date «promise.firstReply»}}{{/if}}{{/each}}',
      'template-wrong-value: “date” wants a date, and “promise.firstReply” is a length of time. Use “duration”.',
    ],
    [
      '{{#each alternatives}}{{#if promise.share.firstReply}}{{duration «promise.share.firstReply»}}{{/if}}{{/each}}',
      'template-wrong-value: “duration” wants a length of time, and “promise.share.firstReply” is a percentage. Use “number”.',
    ],
    ['{{date «"tomorrow"»}}', 'template-wrong-value: “date” wants a date such as 2027-04-06, and gets “tomorrow”.'],
    [
      '{{duration «"soon"»}}',
      'template-wrong-value: “duration” wants a length of time such as 4 business hours, and gets “soon”.',
    ],
    ['{{time «"noon"»}}', 'template-wrong-value: “time” wants a moment such as 2027-04-06 09:00, and gets “noon”.'],
    [
      '{{link «"here"»}}',
      'template-wrong-value: “link” wants an address on the web, a mail address or a phone number, and gets “here”.',
    ],
    ['{{number «"many"»}}', 'template-wrong-value: “number” wants a number or a percentage, and gets “many”.'],
    [
      '{{#if plan.dates.closeOn}}{{date plan.dates.closeOn weekday=«"yes"»}}{{/if}}',
      'template-wrong-value: “weekday” is true or false, without quotes, and not "yes".',
    ],
    [
      '{{#each alternatives}}{{#if promise.firstReply}}{{duration promise.firstReply case=«"dativ"»}}{{/if}}{{/each}}',
      'template-wrong-value: “case” is “dative”, and not "dativ". Did you mean “dative”?',
    ],
    ['{{list workspace.locales type=«"also"»}}', 'template-wrong-value: “type” is “and” or “or”, and not "also".'],
    [
      '{{#if plan.dates.closeOn}}{{date plan.dates.closeOn «weekdy»=true}}{{/if}}',
      'template-syntax: “date” has no option “weekdy”. Did you mean “weekday”?',
    ],
    ['{{«dat» plan.dates.closeOn}}', 'template-syntax: There is no helper “dat”. Did you mean “date”?'],
    ['{{«lookup» alternatives 0}}', 'template-syntax: There is no helper “lookup”.'],
    ['{{«log» "x"}}', 'template-syntax: There is no helper “log”.'],
    ['{{«date»}}', 'template-syntax: “date” wants one value, as in “{{date plan.dates.closeOn}}”.'],
    [
      '{{«date» plan.dates.closeOn plan.dates.closeOn}}',
      'template-syntax: “date” wants one value, as in “{{date plan.dates.closeOn}}”.',
    ],
    [
      '{{recipient "«firstNam»"}}',
      'template-wrong-value: The template does not describe “firstNam” under “recipient”. Did you mean “firstName”?',
    ],
    [
      '{{recipient "«lastName»"}}',
      'template-wrong-value: The template does not describe “lastName” under “recipient”. Did you mean “firstName”?',
    ],
    [
      '{{recipient «firstName»}}',
      'template-wrong-value: “recipient” wants a name in quotes, as in “{{recipient "firstName"}}”.',
    ],
    [
      '«{{> adresses}}»',
      'template-missing-partial: There is no shared piece “adresses” in “en”. Did you mean “addresses”?',
    ],
    [
      '«{{> signature}}»',
      'template-missing-partial: There is no shared piece “signature” in “en”. Write it in your “partials” folder.',
    ],
    [
      '«{{> addresses}}»',
      'template-unknown-variable: The shared piece “addresses” does not fit here. There is no “link” in the data of a sunset plan. Give it the data that it is about.',
    ],
    [
      '{{> addresses «alternatives»}}',
      'template-wrong-block: The shared piece “addresses” wants a group of values, and “alternatives” is a list. Put it inside “{{#each alternatives}}”.',
    ],
    [
      '{{> addresses «plan.name»}}',
      'template-wrong-block: The shared piece “addresses” wants a group of values, and “plan.name” is a text.',
    ],
    [
      '{{> opening-hours «channel.hours»}}',
      'template-unguarded-value: “channel.hours” may be missing. Ask first with “{{#if channel.hours}}”.',
    ],
    [
      '«{{> opening-hours plan}}»',
      'template-unknown-variable: The shared piece “opening-hours” does not fit here. There is no “isAlwaysOpen” in “plan”. Give it the data that it is about.',
    ],
    [
      '{{> addresses feedback.«chanel»}}',
      'template-unknown-variable: There is no “chanel” in “feedback”. Did you mean “channel”?',
    ],
    [
      '«{{#if alternatives.0}}»x{{/if}}',
      'template-syntax: A number in a path stands in square brackets, as in “alternatives.[0]”.',
    ],
    [
      '«{{{channel.id}}}»',
      'template-syntax: Values are always written as text here. Use two braces, as in “{{channel.title}}”.',
    ],
    [
      '«{{&channel.id}}»',
      'template-syntax: Values are always written as text here. Use two braces, as in “{{channel.title}}”.',
    ],
    ['{{«channel.constructor.name»}}', 'template-syntax: “constructor” is not part of any value.'],
    [
      '{{#each alternatives}}{{«channel.__proto__.x»}}{{/each}}',
      'template-syntax: “__proto__” is not part of any value.',
    ],
    ['«{{#ech alternatives}}»x{{/ech}}', 'template-syntax: There is no block “ech”. Did you mean “each”?'],
    [
      '«{{#if channel.link}}»x',
      'template-syntax: “{{#if channel.link}}” is never closed. Write “{{/if}}” where it ends.',
    ],
    [
      '«{{#if channel.link}}»{{#each alternatives}}x{{/each}}',
      'template-syntax: “{{#if channel.link}}” is never closed. Write “{{/if}}” where it ends.',
    ],
    ['{{#each alternatives «limit»=3}}x{{/each}}', 'template-syntax: “each” has no option “limit”. It has none.'],
    [
      '{{#«if» channel.link channel.title}}x{{/if}}',
      'template-syntax: “if” wants one value, as in “{{#if alternatives}}”.',
    ],
    ['{{#if «"yes"»}}x{{/if}}', 'template-idle-block: "yes" is always the same, so “if” decides nothing.'],
    [
      '{{hours «channel.languages»}}',
      'template-wrong-value: “hours” wants the hours of a day, and “channel.languages” is a list. Use “list”.',
    ],
    [
      '{{number «plan.dates.isYearly»}}',
      'template-wrong-value: “number” wants a number or a percentage, and “plan.dates.isYearly” is either yes or no.',
    ],
    [
      '{{plural alternatives.length other=«channel.languages»}}',
      'template-wrong-value: “other” wants a text, and “channel.languages” is a list.',
    ],
    [
      '{{link «channel.isLive»}}',
      'template-wrong-value: “link” wants an address, and “channel.isLive” is either yes or no.',
    ],
  ],
  SlaPolicy: [
    ['{{«plan».name}}', 'template-unknown-variable: There is no “plan” in the data of an SLA policy.'],
    ['{{policy.«nam»}}', 'template-unknown-variable: There is no “nam” in “policy”. Did you mean “name”?'],
  ],
  BusinessCalendar: [
    [
      '{{calendar.«holiday»}}',
      'template-unknown-variable: There is no “holiday” in “calendar”. Did you mean “holidays”?',
    ],
    [
      '{{#each calendar.holidays}}{{«title»}}{{/each}}',
      'template-unguarded-value: “title” may be missing. Ask first with “{{#if title}}”.',
    ],
    [
      '{{#each calendar.weekly}}{{date «day»}}{{/each}}',
      'template-wrong-value: “date” wants a date, and “day” is a day of the week. Use “weekday”.',
    ],
  ],
  ChannelStrategy: [
    ['{{«channel.id»}}', 'template-unguarded-value: “channel.id” may be missing. Ask first with “{{#if channel.id}}”.'],
    [
      '{{#each strategy.routes}}{{«team»}}{{/each}}',
      'template-unguarded-value: “team” may be missing. Ask first with “{{#if team}}”.',
    ],
    [
      '{{#each strategy.«route»}}{{team}}{{/each}}',
      'template-unknown-variable: There is no “route” in “strategy”. Did you mean “routes”?',
    ],
  ],
};

type Wrong = readonly [marked: string, finding: string];

const pieces = {
  greeting: '{{name}}{{who}}',
  times: '{{@index}}{{../x}}',
  ping: '{{> pong}}',
  pong: '{{> ping}}',
  typo: '{{chanel.title}}',
};

test.each(
  Object.entries(wrong).flatMap(([kind, cases]) => cases.map(([marked, finding]) => ({ kind, marked, finding }))),
)('$kind $marked', ({ kind, marked, finding }) => {
  const content = marked.replace(/[«»]/g, '');
  const reports = reportsOn({ content, kind: kind as Kind, pieces });
  expect(reports.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([finding]);
  const [{ path, range } = { path: '', range: { start: 0, end: 0 } }] = reports;
  const shown = `${content.slice(0, range.start)}«${content.slice(range.start, range.end)}»${content.slice(range.end)}`;
  expect([path, shown]).toEqual(['t.hbs', marked]);
});

const right: Readonly<Partial<Record<Kind, readonly Right[]>>> = {
  SunsetPlan: [
    ['Hello'],
    ['{{plan.name}}'],
    ['{{channel.id}} {{this.channel.id}} {{./channel.id}} {{@root.channel.id}}'],
    ['{{#if channel.title}}{{channel.title}}{{/if}}'],
    ['{{#unless channel.title}}x{{else}}{{channel.title}}{{/unless}}'],
    ['{{^if channel.title}}x{{else}}{{channel.title}}{{/if}}'],
    ['{{#with plan.scope}}{{#each segments}}{{id}}{{/each}}{{/with}}'],
    ['{{#with feedback.channel}}{{id}}{{/with}}'],
    ['{{#with feedback.channel as |way|}}{{way.id}}{{/with}}'],
    ['{{#with plan.scope}}{{#with stillOpen}}{{name}}{{/with}}{{/with}}'],
    ['{{#if plan.scope.stillOpen}}{{plan.scope.stillOpen.name}}{{/if}}'],
    [
      '{{#if plan.scope.stillOpen.timeZone}}{{plan.scope.stillOpen.name}} {{#each plan.scope.segments}}{{id}}{{/each}}{{/if}}',
    ],
    ['{{#if plan.scope}}{{#each plan.scope.segments}}{{id}}{{/each}}{{/if}}'],
    ['{{#each plan.scope.segments}}{{id}}{{else}}all{{/each}}'],
    ['{{#each alternatives}}{{@index}} {{@key}} {{#if @first}}a{{/if}}{{#unless @last}},{{/unless}}{{/each}}'],
    ['{{#each alternatives}}{{../plan.name}} {{@root.plan.name}}{{/each}}'],
    [
      '{{#each alternatives as |option|}}{{#each option.channel.languages as |language|}}{{language}} {{option.channel.id}} {{../channel.id}} {{../../plan.name}}{{/each}}{{/each}}',
    ],
    ['{{#each alternatives as |option place|}}{{place}}{{option.channel.id}}{{/each}}'],
    ['{{#each alternatives}}{{#each channel.languages}}{{this}} {{@../index}} {{../channel.id}}{{/each}}{{/each}}'],
    ['{{#each alternatives}}{{#with channel}}{{id}} {{../../plan.name}}{{/with}}{{/each}}'],
    ['{{#each alternatives}}{{#with this}}{{channel.id}} {{../plan.name}}{{/with}}{{/each}}'],
    [
      '{{#each alternatives}}{{#if channel.title}}{{#if ../channel.title}}{{../channel.title}} {{channel.title}}{{/if}}{{/if}}{{/each}}',
    ],
    [
      '{{#each alternatives}}{{#if promise.firstReply}}{{#if promise.share.firstReply}}{{number promise.share.firstReply}}{{/if}}{{duration promise.firstReply}}{{/if}}{{/each}}',
    ],
    ['{{#each alternatives}}{{#if until}}{{date until weekday=true year=false}}{{/if}}{{/each}}'],
    ['{{#if alternatives}}{{#each alternatives}}{{channel.id}}{{/each}}{{/if}}'],
    ['{{#if alternatives.length}}{{alternatives.length}}{{/if}}'],
    ['{{#if alternatives.[0]}}{{alternatives.[0].channel.id}}{{alternatives.0.channel.id}}{{/if}}'],
    ['{{#with alternatives.[0]}}{{channel.id}}{{/with}}'],
    ['{{plural alternatives.length one="way" other="ways"}}'],
    ['{{list alternatives "channel.id"}} {{list workspace.locales type="or"}}'],
    ['{{#if plan.dates.closeOn}}{{weekday plan.dates.closeOn}} {{time plan.dates.closeOn}}{{/if}}'],
    [
      '{{time "2027-04-06 09:00" zone="Europe/Amsterdam"}} {{date "2027-04-06"}} {{duration "4 business hours"}} {{number "82%"}}',
    ],
    ['{{link "https://example.com" "our site"}} {{#if channel.email}}{{link channel.email plan.name}}{{/if}}'],
    ['{{#if channel.hours}}{{#each channel.hours.ranges}}{{weekday from}}: {{hours spans}}{{/each}}{{/if}}'],
    ['{{#with channel.hours}}{{> opening-hours}}{{/with}}'],
    ['{{#if channel.hours}}{{> opening-hours channel.hours}}{{/if}}'],
    ['{{> addresses channel}} {{> sign-off}} {{> what-closes}} {{> other-ways}}'],
    ['{{> greeting plan who="you"}}'],
    ['{{> greeting channel name=plan.name who=plan.name}}'],
    ['{{#if brand.name}}{{> greeting plan who=brand.name}}{{/if}}'],
    ['{{recipient "firstName"}}'],
    [
      '{{#if plan.dates.isYearly}}each year{{else if plan.dates.closeOn}}{{date plan.dates.closeOn}}{{else}}soon{{/if}}',
    ],
    [
      '{{#if plan.dates.announceOn}}{{#if plan.dates.closeOn}}{{date plan.dates.announceOn}}{{date plan.dates.closeOn}}{{/if}}{{/if}}',
    ],
    [
      '{{#each plan.reasons}}{{#if customerFraming}}{{customerFraming}}{{else}}{{code}}{{/if}}{{#each evidence}}{{claim}}{{/each}}{{/each}}',
    ],
    ['{{#if feedback}}{{feedback.channel.id}}{{/if}}'],
    ['{{#if feedback.channel}}{{feedback.channel.id}}{{/if}}'],
    ['{{#if communication.title}}{{communication.title}}{{/if}}'],
    ['\\{{not.a.tag}} {{! {{x}} }} {{!-- {{chanel}} --}}'],
    ['---\nsubject: "{{#if channel.title}}{{channel.title}}{{else}}{{channel.id}}{{/if}}"\n---\nHi'],
    ['{{~#if channel.title~}} {{~channel.title~}} {{~/if~}}'],
    ['{{#each alternatives}}{{#if promise}}{{#each promise.share}}x{{/each}}{{/if}}{{/each}}'],
    ['{{#with plan.name}}{{this}}{{/with}}'],
    ['{{#if plan.scope includeZero=true}}{{#each plan.scope.segments}}{{id}}{{/each}}{{/if}}'],
  ],
  BusinessCalendar: [
    ['{{calendar.name}} {{#each calendar.holidays}}{{date date}}{{#if title}} {{title}}{{/if}}{{/each}}'],
    ['{{> opening-hours calendar}}'],
  ],
  SlaPolicy: [['{{policy.name}}']],
  ChannelStrategy: [
    [
      '{{#if channel}}{{channel.id}}{{/if}}{{#if hours}}{{> opening-hours hours}}{{/if}}{{#each selfService}}{{id}}{{#each covers}}{{id}}{{/each}}{{/each}}',
    ],
  ],
};

type Right = readonly [content: string];

test.each(Object.entries(right).flatMap(([kind, cases]) => cases.map(([content]) => ({ kind, content }))))(
  '$kind $content',
  ({ kind, content }) => {
    expect(reportsOn({ content, kind: kind as Kind, pieces })).toEqual([]);
  },
);

test('there are enough of both', () => {
  const count = (cases: typeof wrong | typeof right) =>
    Object.values(cases).reduce((sum, each) => sum + each.length, 0);
  expect(count(wrong)).toBeGreaterThanOrEqual(80);
  expect(count(right)).toBeGreaterThanOrEqual(40);
});
