// The browser that shows VS Code: Debian's Chromium, installed with apt-get when we are root and it is missing.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserPackages, ensureDebianPackages } from '../oracle/debian-package.mjs';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser's path, or undefined where there is none and none can be installed. */
export function ensureBrowser() {
  ensureDebianPackages(...browserPackages);
  return findBrowser();
}

export function findBrowser() {
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
