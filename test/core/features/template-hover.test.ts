// Hover and definition on a value in a template: `|` is the cursor.
import { expect, test } from 'vitest';
import { definition } from '../../../core/src/features/definition.ts';
import { hover } from '../../../core/src/features/hover.ts';
import { withFiles } from '../../../core/src/workspace/snapshot.ts';
import { sample, sampleTexts } from '../workspace/fernway.ts';

const path = 'templates/sunset-announcement/en.hbs';

function opened(marked: string, at = path) {
  const offset = marked.indexOf('|');
  const content = marked.slice(0, offset) + marked.slice(offset + 1);
  return { content, offset, snapshot: withFiles(sample, [[at, { content }]]) };
}

function hovered(marked: string): string | undefined {
  const { content, offset, snapshot } = opened(marked);
  const found = hover(snapshot, path, offset, { today: '2027-01-04' });
  return found && `${content.slice(found.range.start, found.range.end)}: ${found.markdown}`;
}

test('a value says what it is, and what it comes to in the plan that sends the template', () => {
  expect(hovered('{{date plan.dates.clo|seOn}}')).toMatchInlineSnapshot(`
    "closeOn: **Close on** \`closeOn\`

    The first day without the channel.

    It is a date, and may be missing.

    ---

    In “phone-sunset”: \`2027-04-06\`"
  `);
  expect(hovered('{{#each alternatives}}{{cha|nnel.title}}{{/each}}')).toMatchInlineSnapshot(`
    "channel: **Channel** \`channel\`

    The channel.

    It is a group of values."
  `);
  expect(hovered('{{#each alter|natives}}{{channel.id}}{{/each}}')).toMatchInlineSnapshot(`
    "alternatives: **Alternatives** \`alternatives\`

    The channels customers use instead.

    It is a list.

    ---

    In “phone-sunset”: a list with 3 items."
  `);
  expect(hovered('{{plan.dates.reo|penOn}}')).toMatchInlineSnapshot(`
    "reopenOn: **Reopen on** \`reopenOn\`

    The first day with the channel again.

    It is a date, and may be missing.

    ---

    In “phone-sunset”: nothing is written."
  `);
});

test('a helper says what it does', () => {
  expect(hovered('{{da|te plan.dates.closeOn}}')).toMatchInlineSnapshot(`
    "date: **date**

    A day with its month in words, in the reader’s language.

    \`{{date plan.dates.closeOn}}\`

    Options: \`weekday\`, \`year\`."
  `);
});

test('text, and what does not exist, say nothing', () => {
  expect(hovered('He|llo {{plan.name}}')).toBeUndefined();
  expect(hovered('{{plan.na|mes}}')).toBeUndefined();
});

function defined(marked: string): readonly string[] {
  const { offset, snapshot } = opened(marked);
  const found = definition(snapshot, path, offset);
  return (found?.targets ?? []).flatMap(({ path: to, whole }) => {
    const text = sampleTexts.get(to);
    return text === undefined ? [] : [`${to}: ${text.slice(whole.start, whole.end)}`];
  });
}

test('from a value to where the playbook writes it', () => {
  expect(defined('{{plan.dates.clo|seOn}}')).toEqual(['support/phone-sunset.playbook.yaml: closeOn: 2027-04-06']);
  expect(defined('{{#each plan.reasons}}{{co|de}}{{/each}}')).toEqual([
    'support/phone-sunset.playbook.yaml: code: low-usage',
  ]);
  expect(defined('{{brand.na|me}}')).toEqual(['support-playbooks.config.yaml: name: Fernway']);
  expect(defined('He|llo')).toEqual([]);
});
