// What ships and what a command loads before it answers: bytes, files and modules, counted.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundles } from '../../esbuild.mjs';
import { starter, temporaryFolder } from '../cli/run-cli.ts';
import { root, type Shipped, shipped } from '../shipped.ts';
import { type Counts, expectWithin } from './budget.ts';
import { type Evaluated, evaluatedBy } from './evaluated.ts';

/** Beside the sources, so that packages are found. */
const folder = path.join(root, 'node_modules/.cache', `budgets-${process.pid}`);

const built = new Map<string, Shipped>();

beforeAll(async () => {
  const results = bundles.map(async ({ outfile }) => {
    const result = await shipped(outfile);
    built.set(outfile, result);
    mkdirSync(path.join(folder, 'dist'), { recursive: true });
    for (const { contents } of result.outputFiles) writeFileSync(path.join(folder, outfile), contents);
  });
  await Promise.all(results);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the bundles are as large as they were', () => {
  const sizes = [...built].map(
    ([file, { outputFiles }]) => [file, sum(outputFiles.map(({ contents }) => contents.length))] as const,
  );
  expectWithin('bytes of bundles', Object.fromEntries(sizes.toSorted()));
});

test.each(['dist/cli.js', 'dist/server.js'])(
  '%s is plain ASCII: any other letter would double what V8 keeps of its text',
  (file) => {
    const [output] = built.get(file)?.outputFiles ?? [];
    expect(output?.text.match(/.{0,40}[^\0-\x7f]/g)).toBeNull();
  },
);

test('the extension brings what it brought', () => {
  const files = packagedFiles();
  expectWithin('files in the VSIX beside the bundles', { files: files.length });
  expectWithin('bytes in the VSIX beside the bundles', { bytes: sum(files.map((file) => statSync(file).size)) });
});

test('a command loads what it needs', () => {
  const cwd = temporaryFolder(starter);
  const validate = ['validate', '--as-of', '2027-01-04'];
  const commands = {
    '--version': ['--version'],
    validate,
    'validate again': validate,
    explain: ['explain', 'dangling-ref'],
  };
  const {
    outputFiles: [output],
    metafile,
  } = built.get('dist/cli.js') ?? { outputFiles: [] };
  if (!output || !metafile) throw new Error('There is no bundle of the command line any more.');
  const bundle = { file: path.join(folder, 'dist/cli.js'), code: output.text, metafile };
  const evaluated = Object.entries(commands).map(([name, args]) => [name, evaluatedBy(bundle, args, cwd)] as const);
  const first = evaluated.map(([, { modules }]) => modules.includes('cli/src/main.ts'));
  expect(first).toEqual(evaluated.map(() => true));
  expectWithin(
    'modules of ours at start',
    counts(evaluated, ({ modules }) => modules.filter(isOurs).length),
  );
  expectWithin(
    'modules of packages at start',
    counts(evaluated, ({ modules }) => modules.filter((each) => !isOurs(each)).length),
  );
  expectWithin(
    'modules of Node at start',
    counts(evaluated, ({ builtins }) => builtins.length),
  );
}, 60_000);

function counts(all: readonly (readonly [string, Evaluated])[], count: (evaluated: Evaluated) => number): Counts {
  return Object.fromEntries(all.map(([name, evaluated]) => [name, count(evaluated)]));
}

/** What `files` in package.json names, and that file itself; the bundles are counted by themselves. */
function packagedFiles(): readonly string[] {
  const { files }: { readonly files: readonly string[] } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const isNamed = picomatch(['package.json', ...files]);
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => isNamed(name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(entry.name) : [path.join(root, entry.name)]));
}

function filesBelow(name: string): readonly string[] {
  return readdirSync(path.join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function isOurs(module: string): boolean {
  return !module.includes('node_modules/');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
