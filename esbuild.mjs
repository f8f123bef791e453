// Builds every bundle that ships: the command line, the language server, the VS Code client, the last two once more for browsers, and the pages.
import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, context } from 'esbuild';
import { asciiOnly } from './scripts/bundle/ascii-only.mjs';
import { besideIt } from './scripts/bundle/beside-it.mjs';
import { packedTexts } from './scripts/bundle/packed-texts.mjs';
import { pastDoors } from './scripts/bundle/past-doors.mjs';

const isWatching = process.argv.includes('--watch');
const { version, imports } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));

/** Names stay as written, so that a stack trace in a bug report can be read; maps are built and stay out of the VSIX. */
const shared = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  minifySyntax: true,
  minifyWhitespace: true,
  sourcemap: 'external',
  sourcesContent: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [pastDoors(import.meta.dirname, imports)],
  define: { 'process.env.SUPPORT_PLAYBOOKS_VERSION': JSON.stringify(version) },
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20.19' };

/** One letter that is not ASCII would double what V8 keeps of the whole text. */
const program = {
  ...node,
  charset: 'ascii',
  plugins: [
    ...shared.plugins,
    packedTexts(import.meta.dirname, [
      'cli/src/generated/schemas.ts',
      'core/src/generated/parsed-templates.ts',
      'core/src/generated/templates.ts',
    ]),
    asciiOnly(),
  ],
};
const browser = { ...shared, platform: 'browser', target: 'es2023' };

export const bundles = [
  {
    ...program,
    entryPoints: ['cli/src/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [besideIt('#server', './server.js'), ...program.plugins],
  },
  { ...program, entryPoints: ['server/src/main-node.ts'], outfile: 'dist/server.js' },
  { ...node, entryPoints: ['client/src/main-node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/main-browser.ts'],
    outfile: 'dist/client-browser.js',
    external: ['vscode'],
  },
  { ...browser, format: 'iife', entryPoints: ['server/src/main-browser.ts'], outfile: 'dist/server-browser.js' },
  { ...browser, format: 'iife', entryPoints: ['client/webview/preview.ts'], outfile: 'dist/preview.js' },
  { ...browser, format: 'iife', entryPoints: ['client/webview/reports.ts'], outfile: 'dist/reports.js' },
];

// Imported, as by scripts/notice.mjs, this file only says what the bundles are.
if (path.resolve(process.argv[1] ?? '') === import.meta.filename) await run();

async function run() {
  if (!isWatching) {
    await Promise.all(bundles.map((options) => build(options)));
    await chmod(new URL('dist/cli.js', import.meta.url), 0o755);
    return;
  }
  const contexts = await Promise.all(bundles.map((options) => context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((each) => each.watch()));
}
