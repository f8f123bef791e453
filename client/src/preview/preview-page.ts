// The preview's empty page: its structure and its words. The script in client/webview fills it.
import { env, l10n, Uri, type Webview } from 'vscode';

/** Nothing may come from the network; scripts are ours alone; inline styles stay, because mail is styled inline. */
export function previewPage(webview: Webview, extensionUri: Uri): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'preview.js')).toString();
  const style = webview.asWebviewUri(Uri.joinPath(extensionUri, 'media', 'preview.css')).toString();
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
  <title>${escaped(l10n.t('Preview'))}</title>
  <link rel="stylesheet" href="${escaped(style)}">
</head>
<body data-missing="${escaped(l10n.t('not written yet'))}">
  <main>
    <h1>${escaped(l10n.t('Preview'))}</h1>
    <p id="notice" role="status">${escaped(l10n.t('Preparing the preview…'))}</p>
    <div id="shown" hidden>
      <header>
        <label class="choice"><span>${escaped(l10n.t('Show'))}</span> <select id="items"></select></label>
        <div id="locales" role="group" aria-label="${escaped(l10n.t('Language'))}"></div>
      </header>
      <dl id="strip">
        <div id="subject-row"><dt>${escaped(l10n.t('Subject'))}</dt><dd id="subject"></dd></div>
        <div id="preheader-row"><dt>${escaped(l10n.t('Preheader'))}</dt><dd id="preheader"></dd></div>
        <div id="title-row"><dt>${escaped(l10n.t('Title'))}</dt><dd id="title"></dd></div>
      </dl>
      <section id="problems" aria-label="${escaped(l10n.t('Problems'))}" hidden><ul></ul></section>
      <div id="tabs" role="tablist" aria-label="${escaped(l10n.t('View'))}">
        <button role="tab" id="tab-html" aria-controls="panel-html">HTML</button>
        <button role="tab" id="tab-text" aria-controls="panel-text">${escaped(l10n.t('Text'))}</button>
        <button role="tab" id="tab-source" aria-controls="panel-source">${escaped(l10n.t('Source'))}</button>
      </div>
      <div id="panel-html" role="tabpanel" aria-labelledby="tab-html"><iframe id="html" sandbox title="${escaped(l10n.t('Message as the reader sees it'))}"></iframe></div>
      <div id="panel-text" role="tabpanel" aria-labelledby="tab-text" tabindex="0"><pre id="text"></pre></div>
      <div id="panel-source" role="tabpanel" aria-labelledby="tab-source" tabindex="0"><pre id="source"></pre></div>
    </div>
  </main>
  <script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
