// S16: each limit is taken away in turn, and what it refuses has to get through then: no guard stands for show.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadModule } from '../../scripts/generate/docs/load-module.mjs';
import { loadCore, root } from '../harness/core.mjs';
import { exampleFiles, snapshotOf, today } from '../harness/workspaces.mjs';

const playbook = 'support/x.playbook.yaml';
const template = 'templates/sunset-announcement/en.hbs';
const yamlLimits = 'core/src/yaml/limits.ts';
const templateLimits = 'core/src/template/limits.ts';

/** Three ways stand in the plan of the sample, so that so many rounds take three to that power. */
const rounds = (deep, inside) => '{{#each @root.alternatives}}'.repeat(deep) + inside + '{{/each}}'.repeat(deep);

/** What each limit refuses, and words of what it says. */
const guards = [
  {
    file: yamlLimits,
    name: 'depth',
    path: playbook,
    text: `a: ${'['.repeat(70)}${']'.repeat(70)}\n`,
    says: 'levels deep',
  },
  {
    file: yamlLimits,
    name: 'tokens',
    path: playbook,
    text: '- a\n'.repeat(130_000),
    says: 'more YAML than a playbook',
  },
  {
    file: yamlLimits,
    name: 'aliases',
    path: playbook,
    text: `a: &a b\nc: [${'*a, '.repeat(1001)}]\n`,
    says: 'aliases',
  },
  { file: yamlLimits, name: 'documents', path: playbook, text: '---\na: b\n'.repeat(60), says: 'documents. Split' },
  {
    file: yamlLimits,
    name: 'nodes',
    path: playbook,
    text: `a: &a [${'x, '.repeat(500)}]\nb: [${'*a, '.repeat(450)}]\n`,
    says: 'once its aliases are written out',
  },
  {
    file: yamlLimits,
    name: 'problems',
    path: playbook,
    text: `apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: x, owner: y }\nspec:\n${Array.from({ length: 130 }, (_, at) => `  wrong-${at}: 1\n`).join('')}`,
    says: 'mistakes here; the rest',
  },
  {
    file: 'core/src/text/decode.ts',
    name: 'maximumFileBytes',
    path: playbook,
    text: '#'.repeat(1024 * 1024 + 1),
    says: 'MiB',
  },
  { file: templateLimits, name: 'characters', path: template, text: 'x'.repeat(66_000), says: 'KiB. Split' },
  { file: templateLimits, name: 'tags', path: template, text: '{{a}}'.repeat(2001), says: 'tags.' },
  {
    file: templateLimits,
    name: 'tagLength',
    path: template,
    text: `{{a ${'b'.repeat(1000)}}}`,
    says: 'A tag has at most',
  },
  {
    file: templateLimits,
    name: 'parentheses',
    path: template,
    text: `{{a ${'(a '.repeat(9)}b${')'.repeat(9)}}}`,
    says: 'Helpers stand at most',
  },
  {
    file: templateLimits,
    name: 'depth',
    path: template,
    text: '{{#if plan}}'.repeat(33) + '{{/if}}'.repeat(33),
    says: 'Blocks stand at most',
  },
  {
    file: templateLimits,
    name: 'pathLength',
    path: template,
    text: `{{a${'.a'.repeat(17)}}}`,
    says: 'A path has at most',
  },
  {
    file: templateLimits,
    name: 'iterations',
    path: template,
    text: rounds(10, ''),
    says: 'repeats something more than',
  },
  { file: templateLimits, name: 'output', path: template, text: rounds(7, 'x'.repeat(600)), says: 'grows beyond' },
  {
    file: templateLimits,
    name: 'expansions',
    path: template,
    text: rounds(7, '{{> addresses}}'),
    says: 'shared pieces and was not',
  },
];

export const row = {
  id: 'S16',
  title: 'Each limit taken away in turn',
  target: 'with every limit its witness is refused, and without it that witness gets through',
  run: async () => {
    const failures = [];
    const listed = new Set(guards.map(({ file, name }) => `${file} ${name}`));
    for (const file of [yamlLimits, templateLimits])
      for (const [, name] of readFileSync(path.join(root, file), 'utf8').matchAll(/^ {2}(\w+): [\d_]+,$/gm))
        if (!listed.has(`${file} ${name}`)) failures.push(`The limit ${name} in ${file} has no witness.`);
    const whole = await loadCore();
    for (const guard of guards) {
      if (!isRefused(whole, guard)) failures.push(`${guard.name} in ${guard.file} does not refuse its witness.`);
      if (isRefused(await coreWithout(guard), guard))
        failures.push(`Without ${guard.name} in ${guard.file} its witness is refused all the same.`);
    }
    return { n: guards.length, failures, slowestMs: 0 };
  },
};

/** Core, with one limit out of reach. */
function coreWithout(guard) {
  const plugin = {
    name: 'without-a-limit',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        if (path.relative(root, file).replaceAll('\\', '/') !== guard.file) return undefined;
        const source = readFileSync(file, 'utf8');
        const contents = source.replace(
          new RegExp(`\\b(${guard.name}(?::| =) )[\\d_ *]+`),
          (_, head) => `${head}9_000_000`,
        );
        if (contents === source) throw new Error(`The limit ${guard.name} is not in ${guard.file}.`);
        return { contents, loader: 'ts' };
      });
    },
  };
  return loadModule(root, 'core/src/index.ts', [plugin]);
}

/** Judged, and made where a template is due. */
function isRefused(core, { path: file, text, says }) {
  const snapshot = core.withFiles(snapshotOf(core, exampleFiles('fernway')), [[file, core.decode(Buffer.from(text))]]);
  const judged = [...core.validate(snapshot, { today, paths: [file] })].flatMap(({ findings }) => findings);
  const rendering = core.listRenderings(snapshot).find((each) => each.template === 'sunset-announcement');
  const made = file === template && rendering && core.render(snapshot, { id: rendering.id, locale: 'en', today });
  return [...judged, ...(made ? made.findings : [])].some(({ message }) => message.includes(says));
}
