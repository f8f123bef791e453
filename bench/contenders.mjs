// The tools that a shell can ask whether playbooks are right: how each is called, and how its answer is read.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileEnding } from './corpora.mjs';

/** The day on which the corpus has no finding. */
const today = '2027-01-04';

/** What every contender is asked about. */
const everyFile = `*${fileEnding}`;

/**
 * In the order of the tables. `call` gives the arguments for Node and where it stands; `blame` the same for a run
 * whose output `blamed` reads as the names of wrong files; `seen` counts the files in the output of a clean run,
 * where the tool tells. `forget` takes away what an earlier run has left. A yardstick is never stopped.
 */
export function contendersIn(root, work) {
  return [ours(root, work), ajvCli(root), spectral(root, work), redocly(root, work), v8r(root)];
}

function ours(root, work) {
  const cache = path.join(work, 'cache');
  const validate = [path.join(root, 'dist/cli.js'), 'validate', '--as-of', today];
  return {
    name: 'support-playbooks',
    version: versionIn(path.join(root, 'package.json')),
    remembers: true,
    isYardstick: true,
    call: ({ playbooks }) => ({ args: validate, cwd: playbooks, env: { XDG_CACHE_HOME: cache } }),
    forget: () => rmSync(cache, { recursive: true, force: true }),
    seen: ({ stdout, stderr }) => {
      const [, documents = '0'] = /([\d,]+) documents?,.* no findings\./.exec(stdout + stderr) ?? [];
      return Number(documents.replaceAll(',', ''));
    },
    blame: ({ playbooks }) => ({ args: [...validate, '--no-cache', '--format', 'json'], cwd: playbooks, env: {} }),
    blamed: ({ stdout }) => JSON.parse(stdout).findings.map(({ file }) => file),
  };
}

function ajvCli(root) {
  const args = [peer(root, 'ajv-cli'), 'validate', '--strict=false', '--spec=draft7', '-s', schemaIn(root)];
  const call = ({ playbooks }) => ({ args: [...args, '-d', everyFile], cwd: playbooks });
  return {
    name: 'ajv-cli',
    isYardstick: true,
    version: peerVersion(root, 'ajv-cli'),
    call,
    seen: ({ stdout }) => countOf(stdout, / valid$/gm),
    blame: call,
    blamed: ({ stdout, stderr }) => namesIn(stdout + stderr, /^(\S+) invalid$/gm),
  };
}

/** Its own function `schema`, with the same schema written into the rule set. */
function spectral(root, work) {
  const rules = path.join(work, 'spectral.mjs');
  const schema = readFileSync(schemaIn(root), 'utf8');
  writeFileSync(
    rules,
    `import { schema } from '@stoplight/spectral-functions';
export default { rules: { playbook: {
  given: '$', severity: 'error', then: { function: schema, functionOptions: { schema: ${schema} } },
} } };\n`,
  );
  const args = [peer(root, '@stoplight/spectral-cli'), 'lint', '--ruleset', rules, everyFile];
  return {
    name: 'Spectral',
    version: peerVersion(root, '@stoplight/spectral-cli'),
    call: ({ playbooks }) => ({ args, cwd: playbooks }),
    blame: ({ playbooks }) => ({ args: [...args, '--format', 'json', '--quiet'], cwd: playbooks }),
    blamed: ({ stdout }) => JSON.parse(stdout).map(({ source }) => source),
  };
}

/** It reads API descriptions only, so each playbook is an extension of an empty one, and a plugin holds it to the schema. */
function redocly(root, work) {
  const config = path.join(work, 'redocly.yaml');
  const plugin = path.join(root, 'bench/redocly-plugin.mjs');
  writeFileSync(config, `extends: []\nplugins: [${JSON.stringify(plugin)}]\nrules: { playbooks/schema: error }\n`);
  const env = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const args = [peer(root, '@redocly/cli', 'redocly'), 'lint', '--config', config];
  return {
    name: 'Redocly CLI',
    version: peerVersion(root, '@redocly/cli'),
    call: ({ extensions }) => ({ args: [...args, ...filesIn(extensions)], cwd: extensions, env }),
    seen: ({ stderr, stdout }) => countOf(stdout + stderr, /: validated in /g),
    blame: ({ extensions, files }) => ({
      args: [...args, '--format', 'json', '--max-problems', String(files * 100), ...filesIn(extensions)],
      cwd: extensions,
      env,
    }),
    // One report follows the other, so that together they are no JSON.
    blamed: ({ stdout }) => namesIn(stdout, /"ref": "([^"]+)"/g),
  };
}

function v8r(root) {
  const args = [peer(root, 'v8r'), '--schema', schemaIn(root), everyFile];
  return {
    name: 'v8r',
    version: peerVersion(root, 'v8r'),
    call: ({ playbooks }) => ({ args, cwd: playbooks }),
    seen: ({ stdout, stderr }) => countOf(stdout + stderr, / is valid$/gm),
    blame: ({ playbooks }) => ({ args: [...args, '--output-format', 'json'], cwd: playbooks }),
    blamed: ({ stdout }) =>
      JSON.parse(stdout)
        .results.filter(({ valid }) => !valid)
        .map(({ fileLocation }) => fileLocation),
  };
}

/** The file that a package of ours starts with. */
export function peer(root, name, command) {
  const folder = path.join(root, 'bench/node_modules', name);
  const { bin } = readJson(path.join(folder, 'package.json'));
  return path.join(folder, typeof bin === 'string' ? bin : (bin[command] ?? Object.values(bin)[0]));
}

export function peerVersion(root, name) {
  return versionIn(path.join(root, 'bench/node_modules', name, 'package.json'));
}

export function schemaIn(root) {
  return path.join(root, 'schemas/playbook.schema.json');
}

/** It knows no patterns. */
function filesIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith(fileEnding));
}

export function versionIn(file) {
  return readJson(file).version;
}

function readJson(file) {
  return createRequire(import.meta.url)(file);
}

function countOf(text, pattern) {
  return text.match(pattern)?.length ?? 0;
}

function namesIn(text, pattern) {
  return [...text.matchAll(pattern)].map(([, name]) => name);
}
