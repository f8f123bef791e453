// Writes NOTICE: the licence of every package that is part of a bundle. With --check it only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../esbuild.mjs';

const root = path.resolve(import.meta.dirname, '..');
const file = path.join(root, 'NOTICE');

const notice = noticeOf(await bundledPackages());
if (!process.argv.includes('--check')) writeFileSync(file, notice);
else if (readFileSync(file, 'utf8') !== notice) {
  process.stderr.write('NOTICE does not name what is bundled. Run `node scripts/notice.mjs`.\n');
  process.exitCode = 1;
}

/** Folders of the packages that really are inside, which is less than what is installed. */
async function bundledPackages() {
  const built = await Promise.all(
    bundles.map((options) => build({ ...options, write: false, metafile: true, sourcemap: false })),
  );
  const inputs = built.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap((output) => usedInputs(output)),
  );
  const folders = inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  return [...new Set(folders)].sort();
}

function usedInputs({ inputs }) {
  return Object.entries(inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : []));
}

function noticeOf(folders) {
  const entries = new Map(folders.map((folder) => entryOf(path.join(root, folder))));
  const intro = 'Support Playbooks contains these packages, each under its own licence.';
  const rest = [...entries]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([title, text]) => `${title}\n\n${text}`);
  return `${[intro, ...rest].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function entryOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const licenseFile = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (licenseFile === undefined) throw new Error(`${name} comes without a licence file; NOTICE needs its text.`);
  const text = readFileSync(path.join(folder, licenseFile), 'utf8').replaceAll('\r\n', '\n').trim();
  return [`${name} ${version} (${license})`, text];
}
