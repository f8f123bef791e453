// The shell of each of our pages: its policy, its styles and its script. What stands inside is the page's own.
import { env, Uri, type Webview } from 'vscode';

export interface OurPage {
  /** Of its script in `dist` and its style in `media`. */
  readonly name: 'preview' | 'reports';
  readonly title: string;
  /** What the script says, by name; gaps stay for it to fill. */
  readonly words: Readonly<Record<string, string>>;
  /** HTML. */
  readonly content: string;
}

/** Nothing may come from the network; scripts are ours alone; inline styles stay, because mail and pictures bring theirs. */
export function ourPage(webview: Webview, extensionUri: Uri, { name, title, words, content }: OurPage): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const address = (...path: string[]) => escaped(webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString());
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src ${webview.cspSource} 'unsafe-inline'`,
    `script-src 'nonce-${nonce}'`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(env.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escaped(title)}</title>
  <link rel="stylesheet" href="${address('media', 'page.css')}">
  <link rel="stylesheet" href="${address('media', `${name}.css`)}">
</head>
<body ${attributes(words)}>
  <main>
    <h1>${escaped(title)}</h1>
${content}
  </main>
  <script nonce="${nonce}" src="${address('dist', `${name}.js`)}"></script>
</body>
</html>`;
}

export function tab(name: string, label: string, panel: string): string {
  return `<button role="tab" id="tab-${name}" aria-controls="${panel}">${escaped(label)}</button>`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `data-${name}="${escaped(value)}"`)
    .join(' ');
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
