// Templates of a workspace are judged while they are written: each mistake once, at the word, due or not.
import { expect, test } from 'vitest';
import { emptySnapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { findingsIn, sample, sampleTexts } from '../workspace/fernway.ts';

const document = (name: string, kind = 'SunsetPlan') =>
  `apiVersion: support-playbooks/v1\nkind: MessageTemplate\nmetadata:\n  name: ${name}\n  title: A note\n  owner: support-operations\nspec:\n  rendersFrom: ${kind}\n  medium: internal\n  audience: agents\n`;

type Files = Readonly<Record<string, string>>;

/** `path «what it is about» rule: message`, for the sample with these files. « and » in a text mark nothing; they are left out. */
function told(files: Files, from = sample): readonly string[] {
  const snapshot = withFiles(
    from,
    Object.entries(files).map(([path, content]) => [path, { content }] as const),
  );
  const text = (path: string) => files[path] ?? sampleTexts.get(path) ?? '';
  return findingsIn(snapshot)
    .filter(({ path, rule }) => path.startsWith('templates/') && rule !== 'unused-resource')
    .map(
      ({ path, rule, message, range }) => `${path} «${text(path).slice(range.start, range.end)}» ${rule}: ${message}`,
    );
}

const en = sampleTexts.get('templates/sunset-announcement/en.hbs') ?? '';

test('a misspelt value in a message that is due is one finding, in one language', () => {
  expect(
    told({
      'templates/sunset-announcement/en.hbs': en.replace(
        'From {{date plan.dates.closeOn}}',
        'From {{date plan.dates.closOn}}',
      ),
    }),
  ).toEqual([
    'templates/sunset-announcement/en.hbs «closOn» template-unknown-variable: There is no “closOn” in “plan.dates”. Did you mean “closeOn”?',
  ]);
});

test('its fix writes the name that is meant', () => {
  const content = en.replace('From {{date plan.dates.closeOn}}', 'From {{date plan.dates.closOn}}');
  const snapshot = withFiles(sample, [['templates/sunset-announcement/en.hbs', { content }]]);
  const [finding] = findingsIn(snapshot).filter(({ rule }) => rule === 'template-unknown-variable');
  expect(finding?.fixes).toMatchObject([
    { title: 'Change it to “closeOn”', isSafe: false, edits: [{ newText: 'closeOn' }] },
  ]);
});

test('a template that nothing sends is checked all the same', () => {
  expect(
    told({
      'templates/note/template.playbook.yaml': document('note'),
      'templates/note/en.hbs': '{{channel.id}} {{chanel.id}} {{date plan.dates.closeOn}} {{date plan.dates.reopenOn}}',
    }),
  ).toEqual([
    'templates/note/en.hbs «chanel» template-unknown-variable: There is no “chanel” in the data of a sunset plan. Did you mean “channel”?',
    'templates/note/en.hbs «plan.dates.reopenOn» template-unguarded-value: “plan.dates.reopenOn” may be missing. Ask first with “{{#if plan.dates.reopenOn}}”.',
  ]);
});

test('without any playbook of its kind the language is the judge', () => {
  const files = {
    'templates/note/template.playbook.yaml': document('note'),
    'templates/note/en.hbs': '{{date plan.dates.closeOn}}',
  };
  const config = sampleTexts.get('support-playbooks.config.yaml') ?? '';
  const alone = withFiles(emptySnapshot, [['support-playbooks.config.yaml', { content: config }]]);
  expect(told(files, alone)).toEqual([
    'templates/note/en.hbs «plan.dates.closeOn» template-unguarded-value: “plan.dates.closeOn” may be missing. Ask first with “{{#if plan.dates.closeOn}}”.',
  ]);
});

test('a shared piece is checked with the data that it gets', () => {
  const files = {
    'templates/partials/way/en.hbs': '{{title}}{{idd}}{{../plan.name}}',
    'templates/note/template.playbook.yaml': document('note'),
    'templates/note/en.hbs': '{{#each alternatives}}{{#with channel}}{{> way}}{{/with}}{{/each}}',
  };
  expect(told(files)).toEqual([
    'templates/partials/way/en.hbs «idd» template-unknown-variable: There is no “idd” in “channel” of an item of “alternatives”. Did you mean “id”?',
    'templates/partials/way/en.hbs «../plan.name» template-unknown-variable: A shared piece sees only what it is given, so “../plan.name” leads nowhere. Give it the value, as in “{{> way name=…}}”, or write “@root.plan.name”.',
  ]);
});

test('a shared piece may ask for what only some of its templates have', () => {
  const files = {
    'templates/partials/about/en.hbs': '{{#if plan}}{{plan.name}}{{else}}{{policy.name}}{{/if}}',
    'templates/note/template.playbook.yaml': document('note'),
    'templates/note/en.hbs': '{{> about}}',
    'templates/terms/template.playbook.yaml': document('terms', 'SlaPolicy'),
    'templates/terms/en.hbs': '{{> about}}',
  };
  expect(told(files)).toEqual([]);
});

test('a shared piece of ours that does not fit is told where it is put in', () => {
  const files = {
    'templates/note/template.playbook.yaml': document('note'),
    'templates/note/en.hbs': 'Hours: {{> opening-hours plan}}',
  };
  expect(told(files)).toEqual([
    'templates/note/en.hbs «{{> opening-hours plan}}» template-unknown-variable: The shared piece “opening-hours” does not fit here. There is no “isAlwaysOpen” in “plan”. Give it the data that it is about.',
  ]);
});

test('a piece of the workspace in a message that ships is checked with that message', () => {
  expect(told({ 'templates/partials/sign-off/en.hbs': 'Regards, {{brand.nam}}' })).toEqual([
    'templates/partials/sign-off/en.hbs «nam» template-unknown-variable: There is no “nam” in “brand”. Did you mean “name”?',
  ]);
});

test('a mistake goes when it is mended, and comes when a piece is lost', () => {
  const files = {
    'templates/note/template.playbook.yaml': document('note'),
    'templates/note/en.hbs': '{{> way channel}}',
    'templates/partials/way/en.hbs': '{{id}}',
  };
  const whole = withFiles(
    sample,
    Object.entries(files).map(([path, content]) => [path, { content }] as const),
  );
  expect(told({}, whole)).toEqual([]);
  const without = withFiles(whole, [['templates/partials/way/en.hbs', undefined]]);
  expect(told({ 'templates/note/en.hbs': files['templates/note/en.hbs'] }, without)).toEqual([
    'templates/note/en.hbs «{{> way channel}}» template-missing-partial: There is no shared piece “way” in “en”. Write it in your “partials” folder.',
  ]);
});
