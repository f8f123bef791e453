// Code actions: what is offered at a cursor, and what comes of the one that is taken.
import { expect, test } from 'vitest';
import { builtinText, type CodeAction, codeActions, withFiles } from '#core';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';
import { type ActionCase, outcome, today } from './action-case.ts';
import { createMissingCases } from './create-missing.cases.ts';
import { quickFixCases } from './quick-fix.cases.ts';
import { rewriteCases } from './rewrite.cases.ts';
import { suppressCases } from './suppress.cases.ts';

const isCreation = ({ title }: CodeAction) =>
  /^(?:Create|Offer|Copy|Say that “|Add the (?:text|missing)|Add .* to be translated)/.test(title);
const isRewriting = ({ kind, does, title }: CodeAction) =>
  does.kind === 'later' || kind === 'refactor.rewrite' || /^(?:Propose|Say that this)/.test(title);
const isFix = (action: CodeAction) =>
  action.does.kind === 'change' && action.kind === 'quickfix' && !isCreation(action) && !isRewriting(action);

const suites: readonly (readonly [string, readonly ActionCase[], (action: CodeAction) => boolean])[] = [
  ['quick fix', quickFixCases, isFix],
  ['suppress', suppressCases, ({ does }) => does.kind === 'suppress'],
  ['create what is missing', createMissingCases, isCreation],
  ['rewrite', rewriteCases, isRewriting],
];

test.each(suites.flatMap(([suite, cases, isOurs]) => cases.map((each) => ({ ...each, suite, isOurs }))))(
  '$suite: $name ($form)',
  ({ isOurs, suite: _, ...each }) => {
    expect(outcome(each, isOurs)).toEqual(each.expected);
  },
);

test('only the kinds that are asked for are answered', () => {
  const content = (sampleTexts.get(samplePaths.plan) ?? '').replace('  feedback: {', '  feedbak: {');
  const snapshot = withFiles(sample, [[samplePaths.plan, { content }]]);
  const at = content.indexOf('feedbak');
  const kinds = (...only: string[]) => [
    ...new Set(
      codeActions(snapshot, samplePaths.plan, { start: at, end: at }, { today, only }).map(({ kind }) => kind),
    ),
  ];
  expect(kinds('source')).toEqual(['source.fixAll.supportPlaybooks']);
  expect(kinds('source.fixAll')).toEqual(['source.fixAll.supportPlaybooks']);
  expect(kinds('quickfix')).toEqual(['quickfix']);
  expect(kinds('refactor')).toEqual([]);
  expect(kinds('source.organizeImports')).toEqual([]);
});

test('a clean place offers nothing, and neither does a file that is none of ours', () => {
  expect(codeActions(sample, samplePaths.plan, { start: 0, end: 0 }, { today })).toEqual([]);
  expect(codeActions(sample, 'README.md', { start: 0, end: 0 }, { today })).toEqual([]);
});

test('a new text of a template is the default language’s, marked below the lines at the top', () => {
  const plan = (sampleTexts.get(samplePaths.plan) ?? '').replace(
    'template: sunset-announcement, sendOn: announceOn + 1 day',
    'template: sunset-announcement, locales: [en, de], sendOn: announceOn + 1 day',
  );
  const snapshot = withFiles(sample, [[samplePaths.plan, { content: plan }]]);
  const english = sampleTexts.get('templates/sunset-announcement/en.hbs') ?? '';
  const at = (sampleTexts.get(samplePaths.template) ?? '').indexOf('name: sunset') + 6;
  const [action] = codeActions(snapshot, samplePaths.template, { start: at, end: at }, { today });
  const [, top, body] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(english) ?? [];
  expect(action?.does).toEqual({
    kind: 'change',
    change: {
      edits: [],
      files: [{ path: 'templates/sunset-announcement/de.hbs', content: `${top}[to be translated]\n\n${body}` }],
    },
  });
});

test('a new template is the one that ships, under its new name', () => {
  const plan = (sampleTexts.get(samplePaths.plan) ?? '').replace('notice: rollback-notice ', 'notice: we-stayed ');
  const snapshot = withFiles(sample, [[samplePaths.plan, { content: plan }]]);
  const at = plan.indexOf('we-stayed');
  const action = codeActions(snapshot, samplePaths.plan, { start: at, end: at }, { today }).find(isCreation);
  const files = action?.does.kind === 'change' ? action.does.change.files : [];
  expect(files[0]?.content).toBe(
    builtinText('rollback-notice/template.playbook.yaml')?.replace('name: rollback-notice', 'name: we-stayed'),
  );
  expect(files[1]?.content).toBe(builtinText('rollback-notice/en.hbs'));
});
