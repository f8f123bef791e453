// S18: what comes from others: how much of it ships, and whether each package is the one that was locked.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../harness/core.mjs';

/** Packages of others inside the bundles; what they bring along counts. */
const mostBundled = 30;

export const row = {
  id: 'S18',
  title: 'Supply chain: what ships, locked by content, released with its provenance',
  target: `nothing is fetched at run time, at most ${mostBundled} packages inside the bundles, each locked package with its hash, the release signed`,
  run: async () => {
    const { dependencies = {} } = JSON.parse(read('package.json'));
    const locked = Object.entries(JSON.parse(read('package-lock.json')).packages).filter(([place]) => place !== '');
    const bundled = read('NOTICE').match(/^\S+ \d+\.\d+\.\d+\S* \(.+\)$/gm) ?? [];
    const failures = [
      ...Object.keys(dependencies).map((name) => `${name} would be installed with us.`),
      ...locked.filter(isLoose).map(([place]) => `${place} is locked without its hash, or comes from elsewhere.`),
      ...workflowFailures(),
    ];
    if (bundled.length === 0 || bundled.length > mostBundled) failures.push(`${bundled.length} packages are bundled.`);
    const notes = [
      `${bundled.length} packages of others ship, inside the bundles; ${locked.length} are locked in all.`,
    ];
    return { n: locked.length, failures, slowestMs: 0, notes };
  },
};

/** What a package carries inside itself has the hash of that package. npm leaves it out for tools of systems on which it did not install them. */
function isLoose([, { integrity, resolved, inBundle, link, optional }]) {
  if (inBundle || link || (optional && !integrity)) return false;
  // Without an address it comes from the registry of whoever installs, and the hash decides.
  const isElsewhere = resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/');
  return !integrity?.startsWith('sha512-') || isElsewhere;
}

function workflowFailures() {
  const folder = path.join(root, '.github/workflows');
  const texts = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
  const release = texts.find(([name]) => name === 'release.yml')?.[1] ?? '';
  return [
    ...texts
      .filter(([, text]) => text.includes('pull_request_target'))
      .map(([name]) => `${name} gives strangers the secrets.`),
    ...['npm audit --audit-level', 'npm audit signatures', '--provenance', 'attest-build-provenance']
      .filter((words) => !release.includes(words))
      .map((words) => `The release does without “${words}”.`),
  ];
}

function read(file) {
  return readFileSync(path.join(root, file), 'utf8');
}
