// Which files a comparison reads beside those that changed.
import { expect, test } from 'vitest';
import { neededFiles } from '#core';

const strategy =
  'kind: ChannelStrategy\nmetadata: { name: acme }\nspec:\n  channels: [{ id: phone, calendar: office }]\n';
const texts: Readonly<Record<string, string>> = {
  'acme/channels.playbook.yaml': strategy,
  'acme/office.playbook.yaml':
    'kind: BusinessCalendar\nmetadata: { name: office }\nspec: { openWhenAny: [day, night] }\n',
  'acme/day.playbook.yaml': 'kind: BusinessCalendar\nmetadata:\n  name: "day"\n',
  'acme/night.playbook.yaml': 'kind: BusinessCalendar\nmetadata: { title: Night, name: night }\n',
  'acme/plan.playbook.yaml': 'kind: SunsetPlan\nmetadata: { name: close-phone }\nspec: { strategy: acme }\n',
  'acme/sla.playbook.yaml': 'kind: SlaPolicy\nmetadata: { name: times }\nspec: { strategy: acme }\n',
  'other/plan.playbook.yaml': 'kind: SunsetPlan\nmetadata: { name: close-chat }\nspec: { strategy: other }\n',
  'other/office.playbook.yaml': 'kind: BusinessCalendar\nmetadata: { name: office-other }\n',
  'support-playbooks.config.yaml': 'asOf: 2027-01-04\n',
};

function needed(changed: string, options: { readonly forMessages?: boolean } = {}): readonly string[] {
  const same = Object.keys(texts).filter((path) => path !== changed);
  const found = neededFiles(
    { changed: new Map([[changed, [texts[changed]]]]), same },
    (path) => texts[path] ?? '',
    options,
  );
  return [...found].sort();
}

test('what a strategy names, whatever that names in turn, and its plans, in whichever style they are written', () => {
  expect(needed('acme/channels.playbook.yaml')).toEqual([
    'acme/day.playbook.yaml',
    'acme/night.playbook.yaml',
    'acme/office.playbook.yaml',
    'acme/plan.playbook.yaml',
    'support-playbooks.config.yaml',
  ]);
});

test('a policy needs its strategy and the hours of that', () => {
  expect(needed('acme/sla.playbook.yaml')).toEqual([
    'acme/channels.playbook.yaml',
    'acme/day.playbook.yaml',
    'acme/night.playbook.yaml',
    'acme/office.playbook.yaml',
    'support-playbooks.config.yaml',
  ]);
});

test('for messages whoever names it, too', () => {
  expect(needed('acme/plan.playbook.yaml', { forMessages: true })).toEqual([
    'acme/channels.playbook.yaml',
    'acme/day.playbook.yaml',
    'acme/night.playbook.yaml',
    'acme/office.playbook.yaml',
    'acme/sla.playbook.yaml',
    'support-playbooks.config.yaml',
  ]);
});
