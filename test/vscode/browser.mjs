// The browser that shows VS Code: Debian's Chromium, installed with apt-get when we are root and it is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const packages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-cjk'];
const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser's path, or undefined where there is none and none can be installed. The fonts are for the pictures. */
export function ensureBrowser() {
  if (canInstall() && spawnSync('dpkg', ['--status', ...packages], { stdio: 'ignore' }).status !== 0) {
    apt('update', '-qq');
    apt('install', '-qq', '-y', '--no-install-recommends', ...packages);
  }
  return places.find((place) => place !== undefined && existsSync(place));
}

/** A page of 1280 × 800, the size of the pictures in the documentation. */
export async function openPage(executablePath) {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  return { browser, page: await context.newPage() };
}

function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed: ${stderr.slice(-600)}`);
}
