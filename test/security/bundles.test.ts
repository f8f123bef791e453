// What ships makes no code from text, so that no file of a stranger can become a program.
import { expect, test } from 'vitest';
import { bundles } from '../../esbuild.mjs';
import { shippedCode } from '../shipped.ts';

const codes = Promise.all(bundles.map(async ({ outfile }) => ({ outfile, code: await shippedCode(outfile) })));

test('of the files by which a step steers the runner, only the summary is named', async () => {
  const named = (await codes).flatMap(({ code }) => code.match(/GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)/g) ?? []);
  expect([...new Set(named)]).toEqual(['GITHUB_STEP_SUMMARY']);
});

test('no bundle makes code from text', async () => {
  const found: string[] = [];
  for (const { outfile, code } of await codes) {
    expect(code.length).toBeGreaterThan(1000);
    for (const [words] of code.matchAll(
      /.{0,60}\b(?:new Function\b|[^.\w]eval\(|runInThisContext|compileFunction).{0,40}/g,
    ))
      found.push(`${outfile}: ${words}`);
  }
  expect(found).toEqual([]);
});
