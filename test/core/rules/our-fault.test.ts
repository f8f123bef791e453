// What breaks on our side costs the file or the rule that it breaks on, and nothing else its answer.
import { afterEach, expect, test, vi } from 'vitest';
import { channelDormant } from '../../../core/src/rules/channel-dormant.ts';
import { validate } from '../../../core/src/rules/validate.ts';
import { emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { samplePaths, sampleTexts } from '../workspace/fernway.ts';

/** What throws at the moment. */
const broken = vi.hoisted(() => ({
  parts: new Set<string>(),
  throwIf(part: string, isIt: boolean) {
    if (isIt && this.parts.has(part)) throw new TypeError('x is undefined');
  },
}));

vi.mock(import('../../../core/src/yaml/read.ts'), async (original) => {
  const real = await original();
  const readYaml: typeof real.readYaml = (content, before) => {
    broken.throwIf('reading', content.includes('name: fernway-support\n'));
    return real.readYaml(content, before);
  };
  return { ...real, readYaml };
});

vi.mock(import('../../../core/src/render/rendering.ts'), async (original) => {
  const real = await original();
  const plannedBy: typeof real.plannedBy = (inquiry, source) => {
    broken.throwIf('plan', source.kind === 'SunsetPlan');
    return real.plannedBy(inquiry, source);
  };
  return { ...real, plannedBy };
});

vi.mock(import('../../../core/src/render/view/view-for.ts'), async (original) => {
  const real = await original();
  const viewFor: typeof real.viewFor = (context, planned) => {
    broken.throwIf('letters', planned.source.kind === 'SunsetPlan');
    return real.viewFor(context, planned);
  };
  return { ...real, viewFor };
});

vi.mock(import('../../../core/src/render/check/template-check.ts'), async (original) => {
  const real = await original();
  const checkTemplate: typeof real.checkTemplate = (file, options) => {
    broken.throwIf('template', file.path === 'templates/own/en.hbs');
    return real.checkTemplate(file, options);
  };
  return { ...real, checkTemplate };
});

afterEach(() => {
  broken.parts.clear();
  vi.restoreAllMocks();
});

const said =
  'stumbled here, which is our fault; everything else is checked. Please report it, with the file if you may share it: TypeError: x is undefined';

/** The sample with a mistake in its calendars that must be told whatever else happens. */
const mistake = ['support/calendars.playbook.yaml', 'unknown-key'];
const texts = new Map(
  [...sampleTexts].map(([path, text]) => [
    path,
    path === samplePaths.calendars ? text.replace('timeZone: ', 'timeZnoe: ') : text,
  ]),
);

const more: readonly (readonly [string, string])[] = [
  [
    'templates/own/template.playbook.yaml',
    'apiVersion: support-playbooks/v1\nkind: MessageTemplate\nmetadata: { name: own, owner: x }\nspec: { rendersFrom: SlaPolicy, medium: email }\n',
  ],
  ['templates/own/en.hbs', '---\nsubject: x\n---\nText.\n'],
];

function read(): Snapshot {
  return withFiles(
    emptySnapshot,
    [...texts, ...more].map(([path, content]) => [path, { content }] as const),
  );
}

function faultsIn(snapshot: Snapshot): { readonly faults: readonly unknown[]; readonly isMistakeTold: boolean } {
  const findings = [...validate(snapshot, { today: '2027-01-04' })].flatMap((each) => each.findings);
  const faults = findings.flatMap(({ path, rule, severity, message, bug }) =>
    bug === undefined
      ? []
      : [{ path, rule, severity, message, isTraced: /TypeError: x is undefined\n +at /.test(bug) }],
  );
  return { faults, isMistakeTold: findings.some(({ path, rule }) => path === mistake[0] && rule === mistake[1]) };
}

function fault(path: string, who = 'Support Playbooks') {
  return { path, rule: 'unreadable-file', severity: 'error', message: `${who} ${said}`, isTraced: true };
}

test('without one, nothing is said', () => {
  expect(faultsIn(read())).toEqual({ faults: [], isMistakeTold: true });
});

test('a rule that throws, while all others speak', () => {
  vi.spyOn(channelDormant, 'checkAny').mockImplementation(() => {
    throw new TypeError('x is undefined');
  });
  const expected = [fault(samplePaths.strategy, 'The rule “channel-dormant”')];
  expect(faultsIn(read())).toEqual({ faults: expected, isMistakeTold: true });
});

test('a file whose reading throws', () => {
  broken.parts.add('reading');
  expect(faultsIn(read())).toEqual({ faults: [fault(samplePaths.strategy)], isMistakeTold: true });
});

test.each(['plan', 'letters'])('%s of one document that cannot be made', (part) => {
  broken.parts.add(part);
  expect(faultsIn(read())).toEqual({ faults: [fault(samplePaths.plan)], isMistakeTold: true });
});

test('a template whose check throws', () => {
  broken.parts.add('template');
  expect(faultsIn(read())).toEqual({ faults: [fault('templates/own/en.hbs')], isMistakeTold: true });
});

test('no setting and no comment keeps it silent', () => {
  broken.parts.add('plan');
  const config = (sampleTexts.get(samplePaths.config) ?? '').replace(/^rules:.*\n(?: .*\n)*/m, '');
  const silent = withFiles(read(), [
    [samplePaths.config, { content: `${config}rules: { unreadable-file: off }\n` }],
    [samplePaths.plan, { content: `# support-playbooks-ignore-file unreadable-file\n${texts.get(samplePaths.plan)}` }],
  ]);
  expect(faultsIn(silent).faults).toEqual([fault(samplePaths.plan)]);
});
