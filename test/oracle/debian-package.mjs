// Installs Debian packages that tests compare us with, where that is possible and they are missing; run by itself, all of them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A browser, and fonts for its pictures. */
export const browserPackages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-cjk'];

export const testPackages = ['libbusiness-hours-perl', 'libxml2-utils', 'neovim', ...browserPackages];

if (process.argv[1] === import.meta.filename) ensureDebianPackages(...testPackages);

/** Tries apt-get when we are root and a package is missing; what cannot be installed, the tests that need it report. */
export function ensureDebianPackages(...packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  if (spawnSync('dpkg', ['--status', ...packages], { stdio: 'ignore' }).status === 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update', '-qq');
  apt('install', '-qq', '-y', '--no-install-recommends', ...packages);
}
