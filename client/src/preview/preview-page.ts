// The preview's empty page: its structure and its words. The script in client/webview fills it.
import { l10n, type Uri, type Webview } from 'vscode';
import { escaped, ourPage, tab } from '../pages/our-page.ts';

export function previewPage(webview: Webview, extensionUri: Uri): string {
  return ourPage(webview, extensionUri, {
    name: 'preview',
    title: l10n.t('Preview'),
    words: words(),
    content: content(),
  });
}

function content(): string {
  return `    <p id="notice" role="status">${escaped(l10n.t('Preparing the preview…'))}</p>
    <p id="said" role="status"></p>
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
      <div id="bar">
        <div id="tabs" role="tablist" aria-label="${escaped(l10n.t('View'))}">
          ${tab('html', 'HTML', 'panel-html')}
          ${tab('text', l10n.t('Text'), 'panel-text')}
          ${tab('source', l10n.t('Source'), 'panel-source')}
          ${tab('checklist', l10n.t('Checklist'), 'panel-checklist')}
        </div>
        <div id="tools" role="group" aria-label="${escaped(l10n.t('How it is shown'))}">
          <label id="recipients-choice"><span class="spoken">${escaped(l10n.t('Recipient'))}</span>
            <select id="recipients" title="${escaped(l10n.t('What stands for what the help desk fills in'))}">
              <option value="sample">${escaped(l10n.t('Sample recipient'))}</option>
              <option value="empty">${escaped(l10n.t('Empty fields'))}</option>
              <option value="placeholder">${escaped(l10n.t('Placeholders'))}</option>
            </select></label>
          <label id="width-choice"><span class="spoken">${escaped(l10n.t('Width'))}</span>
            <select id="width" title="${escaped(l10n.t('Width'))}">
              <option value="fit">${escaped(l10n.t('Full width'))}</option>
              <option value="phone">${escaped(l10n.t('Phone, {0}', '375'))}</option>
              <option value="desktop">${escaped(l10n.t('Desktop, {0}', '640'))}</option>
            </select></label>
          <button id="dark" aria-pressed="false">${escaped(l10n.t('Dark'))}</button>
          <button id="copy">${escaped(l10n.t('Copy'))}</button>
          <button id="export">${escaped(l10n.t('Export…'))}</button>
        </div>
      </div>
      <div id="panel-html" class="paper" role="tabpanel" aria-labelledby="tab-html">${frame('html', l10n.t('Message as the reader sees it'))}</div>
      <div id="panel-text" role="tabpanel" aria-labelledby="tab-text" tabindex="0"><pre id="text"></pre></div>
      <div id="panel-source" role="tabpanel" aria-labelledby="tab-source" tabindex="0"><pre id="source"></pre></div>
      <div id="panel-checklist" class="paper" role="tabpanel" aria-labelledby="tab-checklist">${frame('checklist', l10n.t('Checklist of the plan'))}</div>
    </div>`;
}

/**
 * `allow-same-origin` lets our page fill the frame without a flicker, mark what is missing and keep the place in it.
 * Nothing inside can make use of it: without `allow-scripts` no script, form, popup or navigation works there.
 */
function frame(id: string, title: string): string {
  return `<iframe id="${id}" sandbox="allow-same-origin" srcdoc="<!doctype html><html><head></head><body></body></html>" title="${escaped(title)}"></iframe>`;
}

function words(): Readonly<Record<string, string>> {
  return {
    missing: l10n.t('not written yet'),
    outdated: l10n.t('older than the default language'),
    machine: l10n.t('translated by a machine, not read yet'),
    'not-due': l10n.t('not due in this message'),
    hole: l10n.t('Missing: {0}. Go to its place.', '{0}'),
    problems: l10n.t('Problems: {0}', '{0}'),
    copied: l10n.t('Copied.'),
    error: l10n.t('Error'),
    warning: l10n.t('Warning'),
    info: l10n.t('Information'),
    hint: l10n.t('Hint'),
  };
}
