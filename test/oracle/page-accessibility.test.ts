// Every page of the sample, and of each template that ships, in a real browser, in light and dark: what axe finds, and whether it can be read on a phone.
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { render } from '../../core/src/render/render.ts';
import { listRenderings, renderingsWith } from '../../core/src/render/rendering.ts';
import { inquire } from '../../core/src/workspace/inquiry.ts';
import type { Snapshot } from '../../core/src/workspace/snapshot.ts';
import { shippedTemplate, shippedTemplateNames } from '../../core/src/workspace/templates.ts';
import { sample, today } from '../core/render/sample.ts';
import { hasNoBrowser, inBrowser } from './in-browser.ts';

/** Every template that ships, once: its languages differ in words only. */
function shipped(snapshot: Snapshot): readonly { readonly id: string; readonly locales: readonly string[] }[] {
  const inquiry = inquire(snapshot);
  return shippedTemplateNames().flatMap((name) => {
    const template = shippedTemplate(name);
    const [planned] = template ? renderingsWith(inquiry, template) : [];
    return planned ? [{ id: planned.rendering.id, locales: ['en'] }] : [];
  });
}

test.skipIf(hasNoBrowser)(
  'axe finds nothing, in both colours, and nothing is wider than a phone',
  () =>
    inBrowser(
      async (page) => {
        const snapshot = sample();
        const found: unknown[] = [];
        for (const { id, locales } of [...listRenderings(snapshot), ...shipped(snapshot)]) {
          for (const locale of locales) {
            const { html = '', subject, title } = render(snapshot, { id, locale, today }) ?? {};
            // A letter and a ready reply have no heading of their own.
            const rules = { 'page-has-heading-one': { enabled: subject === undefined && title !== undefined } };
            await page.setContent(html);
            await page.evaluate(axe.source);
            // In the dark only the colours are others.
            const looks = { light: { rules }, dark: { runOnly: ['color-contrast'] } };
            for (const colorScheme of ['light', 'dark'] as const) {
              await page.emulateMedia({ colorScheme });
              const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(looks[colorScheme])})`)) as {
                violations: { id: string; nodes: { html: string }[] }[];
              };
              found.push(...violations.map((each) => [id, locale, colorScheme, each.id, each.nodes[0]?.html]));
            }
            const width = await page.evaluate('document.documentElement.scrollWidth');
            if (Number(width) > 375) found.push([id, locale, 'width', width]);
          }
        }
        expect(found).toEqual([]);
      },
      { width: 375, height: 700 },
    ),
  600_000,
);
