// The page of `html` in a real browser: no barrier that axe knows, in light and dark, and nothing to scroll sideways on a phone.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { findingWith, printed, reportWith } from './report.ts';

const executablePath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((each) => each !== undefined && existsSync(each));

const report = reportWith({
  findings: (['error', 'warning', 'info', 'hint'] as const).map((severity) =>
    findingWith({
      severity,
      message: `A ${severity} with a-very-long-word-${'x'.repeat(80)}.`,
      file: `support/${'deep/'.repeat(20)}${severity}.playbook.yaml`,
      related: [{ path: 'x', range: { start: 0, end: 1 }, message: 'Here.' }],
      fixes: [{ title: 'Mend it', isSafe: true, edits: [] }],
    }),
  ),
  skipped: [{ file: 'x/', reason: 'excluded', message: '“exclude” in the config leaves it out.' }],
});

test.skipIf(executablePath === undefined).each(['light', 'dark'] as const)(
  'the page in a %s scheme',
  async (colorScheme) => {
    const browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
    try {
      // The policy of the page lets no script in, so axe comes from outside of it.
      const context = await browser.newContext({ colorScheme, bypassCSP: true, viewport: { width: 320, height: 700 } });
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setContent(printed('html', report));
      expect(asked).toEqual([]);
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
      const violations: unknown = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
      );
      expect(violations).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
        colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(18, 25, 26)',
      );
    } finally {
      await browser.close();
    }
  },
);
