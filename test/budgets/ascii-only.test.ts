// What the build makes of letters that are not ASCII.
import { SourceMap } from 'node:module';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { asciiOnly } from '../../scripts/bundle/ascii-only.mjs';

const source = `const signs = /[«»]|月|[🟢🟡]/gu; export const count = (text) => text.match(signs).length; export function later() {}`;

async function bundled(): Promise<{ readonly code: string; readonly map: string }> {
  const { outputFiles } = await build({
    stdin: { contents: source, sourcefile: 'signs.js' },
    bundle: true,
    minifyWhitespace: true,
    write: false,
    sourcemap: 'external',
    outfile: 'bundle.js',
    format: 'esm',
    charset: 'ascii',
    plugins: [asciiOnly()],
  });
  const [map = '', code = ''] = outputFiles.map(({ text }) => text);
  return { code, map };
}

test('regular expressions find what they found', async () => {
  const { code } = await bundled();
  const { count } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect({ isAscii: isAscii(code), count: count('«3月» 🟡 🔴') }).toEqual({ isAscii: true, count: 4 });
});

test('what stands behind them on the line is still found in the sources', async () => {
  const { code, map } = await bundled();
  const line = code.split('\n').findIndex((each) => each.includes('later'));
  const column = code.split('\n')[line]?.indexOf('later') ?? -1;
  expect(new SourceMap(JSON.parse(map)).findEntry(line, column)).toMatchObject({
    originalLine: 0,
    originalColumn: source.indexOf('later'),
  });
});

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}
