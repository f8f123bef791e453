// The law of the house: reads every import in the tree and fails on an arrow, a cycle or a habit that docs/ARCHITECTURE.md does not allow.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** The rooms of `core/src`, in the order in which they may import each other: each only what stands on an earlier step. */
const ladder = [
  ['text', 'finding.ts', 'bug.ts'],
  ['yaml'],
  ['generated'],
  ['schema'],
  ['time'],
  ['playbook'],
  ['template'],
  ['workspace'],
  ['render'],
  ['export'],
  ['rules'],
  ['diff'],
  ['reports'],
  ['features'],
  ['index.ts'],
];

/** What each room may import from elsewhere: packages, and doors of other rooms. */
const allowed: Record<string, readonly string[]> = {
  'core/src': ['handlebars', 'markdown-it', 'picomatch', 'yaml'],
  'core/node': ['#core', 'ignore', 'node'],
  server: ['#core', '@vscode/l10n', 'node', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  cli: ['#core', '#core/node', '@vscode/l10n', 'commander', 'node', 'picocolors'],
  client: ['#server/protocol', 'node', 'vscode', 'vscode-languageclient'],
  'client/webview': ['client/src/preview/messages.ts', 'client/src/reports/messages.ts'],
};

/** The few files that may import more than their room. */
const exceptions: Record<string, readonly string[]> = {
  'server/src/main-node.ts': ['#core/node'],
  'cli/src/commands/lsp.ts': ['#server'],
};

/** Only these may write to the console or end the process; everything else returns values. Tests may start processes that print. */
const mayEndOrPrint = /^(cli\/src\/main\.ts|server\/src\/main-node\.ts|scripts\/|bench\/|robust\/|esbuild\.mjs|test\/)/;

const sources = filesUnder(root).filter((file) => /\.(ts|mjs|cjs)$/.test(file) && !file.endsWith('.d.ts'));
const rooms = sources.filter((file) => /^(core|server|cli|client)\//.test(file));
const arrows = rooms.flatMap((file) =>
  importsOf(read(file)).map((target) => ({ file, target, ...resolved(file, target) })),
);

test('there is something to check', () => {
  expect(rooms.length).toBeGreaterThan(10);
  expect(arrows.length).toBeGreaterThan(10);
});

test('every import is one that the table allows', () => {
  const forbidden = arrows.filter(({ file, name }) => !isAllowed(file, name));
  expect(forbidden.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test('inside core, a room imports only rooms before it', () => {
  const upward = arrows.filter(({ file, name }) => {
    if (!file.startsWith('core/src/') || !name.startsWith('core/src/')) return false;
    const [from, to] = [step(file), step(name)];
    return (
      from === -1 || to === -1 || to > from || (to === from && roomInCore(file) !== roomInCore(name) && from !== 0)
    );
  });
  expect(upward.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test('nothing imports itself by a detour', () => {
  expect(cycles()).toEqual([]);
});

test('the yaml package is known to the room core/src/yaml alone', () => {
  const elsewhere = arrows.filter(({ file, name }) => name === 'yaml' && !file.startsWith('core/src/yaml/'));
  expect(elsewhere.map(({ file }) => file)).toEqual([]);
});

test('core reads no clock, no chance and no environment', () => {
  const impure =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bperformance\.now\(|\bTemporal\.Now\b|\bglobalThis\b/;
  expect(linesLike(impure, (file) => file.startsWith('core/src/') && !isGenerated(file))).toEqual([]);
});

test('core makes no generator in place: V8 makes a class for each, which costs more than what it yields', () => {
  const inPlace = /\bfunction ?\* ?\(|^\s+function ?\*/;
  expect(linesLike(inPlace, (file) => file.startsWith('core/src/') && !isGenerated(file))).toEqual([]);
});

test('nobody but the entries prints or ends the process', () => {
  const loud = /(?<!\.)\bconsole\.\w+\(|\bprocess\.exit\(/;
  const isChecked = (file: string) => !mayEndOrPrint.test(file) && !isGenerated(file);
  expect(linesLike(loud, isChecked)).toEqual([]);
});

test('only a door re-exports, and nothing is exported by default', () => {
  const isDoor = (file: string) => /\/index\.ts$/.test(file) || isGenerated(file);
  expect(linesLike(/^export (\*|\{[^}]*\} from|type \{[^}]*\} from)/, (file) => isOurs(file) && !isDoor(file))).toEqual(
    [],
  );
  expect(linesLike(/^export default/, (file) => isOurs(file) && !isGenerated(file))).toEqual([]);
});

test('no file is longer than 300 lines, lists and generated files aside', () => {
  const isCounted = (file: string) => !/^test\/|\/(list|index)\.ts$/.test(file) && !isGenerated(file);
  const long = sources.filter((file) => isCounted(file) && lineCount(file) > 300);
  expect(long.map((file) => `${file}: ${lineCount(file)} lines`)).toEqual([]);
});

test('a file is named for what it knows, and says what it is for', () => {
  expect(rooms.filter((file) => /\/(utils?|helpers?|common|misc)\.ts$/.test(file))).toEqual([]);
  expect(rooms.filter((file) => !/^[a-z0-9]+([.-][a-z0-9]+)*\.ts$/.test(path.basename(file)))).toEqual([]);
  expect(rooms.filter((file) => !/^\/\/ \S/.test(read(file)))).toEqual([]);
});

test('every room has a README of at most 15 lines', () => {
  const insideCore = directories('core/src').filter((room) => sources.some((file) => file.startsWith(`${room}/`)));
  const outside = [
    'client',
    'server',
    'cli',
    'core/node',
    'schemas',
    'templates',
    'test',
    'scripts',
    'robust',
    'examples',
  ];
  const bad = [...outside, ...insideCore].filter((room) => {
    const readme = path.join(root, room, 'README.md');
    const length = statSync(readme, { throwIfNoEntry: false }) ? lineCount(`${room}/README.md`) : 0;
    return length === 0 || length > 15;
  });
  expect(bad).toEqual([]);
});

function isAllowed(file: string, name: string): boolean {
  const room = roomOf(file);
  if (name.startsWith('client/src/') && room === 'client/webview') return allowed[room]?.includes(name) ?? false;
  if (roomOf(name) === room && name.includes('/')) return true;
  return [...(allowed[room] ?? []), ...(exceptions[file] ?? [])].includes(name);
}

/** `core/src/yaml/parse.ts` is in the room `core/src`; a package or a door is a room of its own. */
function roomOf(file: string): string {
  return /^(core\/src|core\/node|client\/webview|server|cli|client)\//.exec(file)?.[1] ?? file;
}

function roomInCore(file: string): string {
  return file.split('/')[2] ?? '';
}

function step(file: string): number {
  return ladder.findIndex((names) => names.includes(roomInCore(file)));
}

/** A path from the root, a door (`#core`), `node`, or the name of a package. */
function resolved(file: string, target: string): { readonly name: string } {
  if (target.startsWith('.')) return { name: path.posix.join(path.posix.dirname(file), target) };
  if (target.startsWith('node:') || builtinModules.includes(target)) return { name: 'node' };
  if (target.startsWith('#')) return { name: target };
  const [scope, name] = target.split('/');
  return { name: target.startsWith('@') ? `${scope}/${name}` : (scope ?? target) };
}

function importsOf(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = code.matchAll(/^(?:import\b|export (?:type )?[{*])[^;'"]*?\bfrom\s*['"]([^'"\n]+)['"]/gm);
  const effects = code.matchAll(/^import\s*['"]([^'"\n]+)['"]/gm);
  const calls = code.matchAll(/\b(?:import|require)\(\s*['"]([^'"\n]+)['"]\s*\)/g);
  return [...statements, ...effects, ...calls].flatMap((match) => match[1] ?? []);
}

/** Each cycle once, as the files it runs through. Types count too: a cycle of types is a cycle of ideas. */
function cycles(): readonly string[] {
  const next = new Map(rooms.map((file) => [file, arrows.filter((arrow) => arrow.file === file)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start !== -1) {
      found.push([...trail.slice(start), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const { name } of next.get(file) ?? []) visit(name, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}

function linesLike(pattern: RegExp, isChecked: (file: string) => boolean): readonly string[] {
  return sources.filter(isChecked).flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) && !isComment(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      ),
  );
}

function isComment(line: string): boolean {
  return /^\s*(\/\/|\*|\/\*)/.test(line);
}

function isOurs(file: string): boolean {
  return /^(core|server|cli|client)\//.test(file);
}

function isGenerated(file: string): boolean {
  return file.includes('/generated/');
}

function lineCount(file: string): number {
  return read(file).trimEnd().split('\n').length;
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function directories(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
    .map((entry) => `${folder}/${entry.name}`);
}

function filesUnder(folder: string): readonly string[] {
  const skipped = new Set(['node_modules', '.git', 'dist', 'out', 'coverage', 'fixtures']);
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesUnder(full);
    return entry.isFile() ? [path.relative(root, full).split(path.sep).join('/')] : [];
  });
}
