// What a preview shows: holes with the places they lead to, sample recipients, the state of each language, the checklist of the plan.
import { expect, test } from 'vitest';
import { emptySnapshot, type PreviewedRecipients, preview, renderingsAt, type Snapshot, withFiles } from '#core';
import { recipientSample } from '../../../core/src/render/recipient-sample.ts';
import { samplePaths, sampleTexts } from '../workspace/fernway.ts';

const today = '2027-01-04';

function edited(edits: Readonly<Record<string, readonly [find: string, replace: string]>> = {}): Snapshot {
  const files = [...sampleTexts].map(([path, content]) => {
    const [find, replace] = edits[path] ?? ['', ''];
    if (find !== '' && content.split(find).length !== 2) throw new Error(`${path} does not have this once: ${find}`);
    return [path, { content: content.replace(find, () => replace) }] as const;
  });
  return withFiles(emptySnapshot, files);
}

function previewOf(snapshot: Snapshot, id: string, locale?: string, recipients: PreviewedRecipients = 'sample') {
  const item = renderingsAt(snapshot, samplePaths.plan, undefined).items.find((each) => each.id === id);
  const made = item && preview(snapshot, { item, locale, today, recipients });
  if (!made) throw new Error(`There is no preview of ${id}.`);
  return made;
}

/** What stands at a place, so that a test can say where it leads. */
function wordsAt(snapshot: Snapshot, { path, range }: { path: string; range: { start: number; end: number } }) {
  return `${path}: ${snapshot.files.get(path)?.text.content.slice(range.start, range.end)}`;
}

test('a message without a hole has no marks, in its first language', () => {
  const { rendered, holes, findings, locales, checklist } = previewOf(edited(), 'phone-sunset/everyone');
  expect([rendered.locale, holes, findings]).toEqual(['en', [], []]);
  expect(rendered.markdown).not.toContain('\uE000');
  expect(locales.map(({ locale, isMissing, isDue }) => [locale, isMissing, isDue])).toEqual(
    ['en', 'fr', 'nl', 'zh-CN'].map((locale) => [locale, false, true]),
  );
  expect(checklist?.id).toBe('phone-sunset/checklist');
  expect(checklist?.html).toContain('Brief all agents');
});

test('the help desk fills in a sample of the language, the words for an empty field, or a placeholder', () => {
  const first = (locale: string, recipients: PreviewedRecipients) =>
    previewOf(edited(), 'phone-sunset/everyone', locale, recipients).rendered.markdown.split('\n')[0];
  expect(first('en', 'sample')).toBe('Hello Alex,');
  expect(first('zh-CN', 'sample')).toBe('晓雯：');
  expect(first('en', 'empty')).toBe('Hello there,');
  expect(first('en', 'placeholder')).toBe('Hello {{recipient "firstName"}},');
});

test('fields are known by the end of their name, and one that nobody knows has no sample', () => {
  const fields = [
    'firstName',
    'customerLastName',
    'fullName',
    'company',
    'email',
    'surveyLink',
    'ticketNumber',
    'mood',
  ];
  expect(fields.map((field) => recipientSample(field, 'nl-BE'))).toEqual([
    'Sanne',
    'de Vries',
    'Sanne de Vries',
    'Boekhandel De Haven',
    'alex.morgan@example.com',
    'https://example.com/4821',
    '48213',
    undefined,
  ]);
  expect(recipientSample('firstName', 'pt-BR')).toBe('Alex');
});

test('a text that lacks the language is marked, and the mark leads to the text in the playbook', () => {
  const snapshot = edited({
    [samplePaths.plan]: ['        zh-CN: 突然响起的电话会打断更紧急的工作，预约通话则不会。\n', ''],
  });
  const { rendered, holes, findings, locales } = previewOf(snapshot, 'phone-sunset/everyone', 'zh-CN');
  expect(rendered.markdown).toContain('⟦customerFraming\uE0000⟧');
  expect(rendered.html).toContain('⟦customerFraming\uE0000⟧');
  expect(holes.map((place) => wordsAt(snapshot, place))).toEqual([`${samplePaths.plan}: customerFraming`]);
  expect(holes[0]?.range.start).toBe(snapshot.files.get(samplePaths.plan)?.text.content.lastIndexOf('customerFraming'));
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['text-missing-locale', 'error']]);
  expect(locales.filter(({ isMissing }) => isMissing).map(({ locale }) => locale)).toEqual(['zh-CN']);
});

test('a value that a template shows and the plan lacks leads to the tag', () => {
  const snapshot = edited({
    'templates/sunset-announcement/en.hbs': [
      'Hello',
      '{{plan.scope.note}} {{plan.sla}} {{date plan.dates.reopenOn}} Hello',
    ],
  });
  const { rendered, holes } = previewOf(snapshot, 'phone-sunset/everyone', 'en');
  expect(rendered.markdown.split(' Hello')[0]).toBe(
    '⟦plan.scope.note\uE0000⟧ ⟦plan.sla\uE0001⟧ ⟦plan.dates.reopenOn\uE0002⟧',
  );
  expect(holes.map((place) => wordsAt(snapshot, place))).toEqual([
    'templates/sunset-announcement/en.hbs: plan.scope.note',
    'templates/sunset-announcement/en.hbs: plan.sla',
    'templates/sunset-announcement/en.hbs: {{date plan.dates.reopenOn}}',
  ]);
});

test('findings are as loud as the config and its overrides want them', () => {
  const missing = ['        zh-CN: 突然响起的电话会打断更紧急的工作，预约通话则不会。\n', ''] as const;
  const severity = (config: readonly [string, string]) =>
    previewOf(
      edited({ [samplePaths.plan]: missing, [samplePaths.config]: config }),
      'phone-sunset/everyone',
      'zh-CN',
    ).findings.map((finding) => finding.severity);
  const rule = 'text-missing-locale';
  expect(severity(['rules:', `rules:\n  ${rule}: warning`])).toEqual(['warning']);
  const override = (files: string) => `overrides:\n  - { files: ['${files}'], rules: { ${rule}: hint } }\nrules:`;
  expect(severity(['rules:', override('support/**')])).toEqual(['hint']);
  expect(severity(['rules:', override('elsewhere/**')])).toEqual(['error']);
});

test('a language that fell behind, and one that a machine wrote, say so', () => {
  const states = '  locales: { fr: { outdated: true }, nl: { machine: true } }\n';
  const snapshot = edited({ [samplePaths.template]: ['  audience: customers\n', `  audience: customers\n${states}`] });
  const { locales } = previewOf(snapshot, 'phone-sunset/everyone');
  expect(locales.map(({ locale, isOutdated, isMachine }) => [locale, isOutdated, isMachine])).toEqual([
    ['en', false, false],
    ['fr', true, false],
    ['nl', false, true],
    ['zh-CN', false, false],
  ]);
});

test('the checklist itself has no checklist beside it', () => {
  expect(previewOf(edited(), 'phone-sunset/checklist').checklist).toBeUndefined();
});
