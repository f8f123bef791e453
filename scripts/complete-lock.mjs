// Puts back into package-lock.json the platform packages that `npm install` leaves out when the registry at hand lacks
// them; without their entries `npm ci` refuses the lock file. Run it after every `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

const missing = Object.values(lock.packages).flatMap((entry) => Object.entries(entry.optionalDependencies ?? {}));
for (const [name, version] of missing) {
  const place = `node_modules/${name}`;
  if (Object.keys(lock.packages).some((known) => known === place || known.endsWith(`/${place}`))) continue;
  const entry = entryOf(name, version);
  if (entry !== undefined) lock.packages[place] = entry;
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

/** The name says for which machine the package is; only there npm will ask for it. */
function entryOf(name, version) {
  const system = systems.find((each) => name.includes(each));
  const processor = processors.find((each) => name.includes(each));
  if (system === undefined || processor === undefined || !/^\d/.test(version)) return undefined;
  const libc = name.includes('musl') ? { libc: ['musl'] } : name.endsWith('gnu') ? { libc: ['glibc'] } : {};
  return { version, cpu: [processor], dev: true, ...libc, optional: true, os: [system] };
}
