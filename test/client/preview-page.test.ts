// The page of the preview lets nothing in and nothing out, whatever an author wrote.
import { expect, test, vi } from 'vitest';
import { previewPage } from '../../client/src/preview/preview-page.ts';

vi.mock('vscode', () => ({
  env: { language: 'en' },
  l10n: { t: (words: string) => `${words}"><script>` },
  Uri: { joinPath: (...parts: readonly string[]) => parts.join('/') },
}));

const webview = { cspSource: 'https://host.example', asWebviewUri: (uri: unknown) => uri };

function page(): string {
  const make: (...parameters: never) => string = previewPage;
  return Reflect.apply(make, undefined, [webview, 'extension:']);
}

test('the policy: no network, our script alone, no form, no other base', () => {
  const html = page();
  const nonce = /script-src 'nonce-(\w{32})'/.exec(html)?.[1];
  expect(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.split('; ')).toEqual([
    "default-src 'none'",
    'img-src data:',
    "style-src https://host.example 'unsafe-inline'",
    `script-src 'nonce-${nonce}'`,
    "form-action 'none'",
    "base-uri 'none'",
  ]);
  expect(html.match(/<script\b[^>]*>/g)).toEqual([`<script nonce="${nonce}" src="extension:/dist/preview.js">`]);
  expect(page()).not.toContain(nonce);
});

test('what authors wrote is shown in frames in which nothing runs', () => {
  const frames = page().match(/<iframe\b[^>]*>/g) ?? [];
  expect(frames).toHaveLength(2);
  expect(frames.every((frame) => frame.includes(' sandbox="allow-same-origin" '))).toBe(true);
});
