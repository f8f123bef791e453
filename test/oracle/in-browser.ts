// A real browser for the comparisons that need one. In CI a missing browser is a failure; elsewhere such a test is skipped.
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../vscode/browser.mjs';

const browserPath = findBrowser();

export const hasNoBrowser = browserPath === undefined && process.env.CI !== 'true';

/** Nothing that the page asks for leaves the machine. */
export async function inBrowser(
  check: (page: Page) => Promise<void>,
  viewport = { width: 1280, height: 800 },
): Promise<void> {
  if (browserPath === undefined) throw new Error('There is no Chromium, so this comparison did not run.');
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport });
    await page.route('**', (route) => route.abort());
    await check(page);
  } finally {
    await browser.close();
  }
}
