// What ships makes no code from text, so that no file of a stranger can become a program.
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { bundles } from '../../esbuild.mjs';

test('no bundle makes code from text', async () => {
  const found: string[] = [];
  for (const options of bundles) {
    const { outputFiles } = await build({ ...options, write: false, sourcemap: false });
    const code = outputFiles?.[0]?.text ?? '';
    expect(code.length).toBeGreaterThan(1000);
    for (const [words] of code.matchAll(
      /.{0,60}\b(?:new Function\b|[^.\w]eval\(|runInThisContext|compileFunction).{0,40}/g,
    ))
      found.push(`${options.outfile}: ${words}`);
  }
  expect(found).toEqual([]);
});
