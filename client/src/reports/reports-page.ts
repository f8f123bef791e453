// The empty page of the reports: its structure and its words. The script in client/webview fills it.
import { l10n, type Uri, type Webview } from 'vscode';
import type { ReportName } from '#server/protocol';
import { escaped, ourPage, tab } from '../pages/our-page.ts';
import { reportTabs } from './messages.ts';

export function reportsPage(webview: Webview, extensionUri: Uri): string {
  const words = { lead: l10n.t('Go to its place in the playbook') };
  return ourPage(webview, extensionUri, { name: 'reports', title: l10n.t('Reports'), words, content: content() });
}

export function reportTitle(report: ReportName): string {
  switch (report) {
    case 'timeline':
      return l10n.t('Timeline');
    case 'coverage':
      return l10n.t('Coverage');
    case 'agenda':
      return l10n.t('Agenda');
    case 'response-times':
      return l10n.t('Response Times');
    case 'due':
      return l10n.t('Due Times');
    default:
      return report satisfies never;
  }
}

/** The texts of a report are in English, whatever the language of the editor. */
function content(): string {
  return `    <p id="said" role="status"></p>
    <div id="bar">
      <div id="tabs" role="tablist" aria-label="${escaped(l10n.t('Reports'))}">
        ${reportTabs.map((name) => tab(name, reportTitle(name), 'panel')).join('\n        ')}
      </div>
      <div id="tools" role="group" aria-label="${escaped(l10n.t('Take it along'))}">
        <button id="copy" title="${escaped(l10n.t('Copy as Markdown'))}">${escaped(l10n.t('Copy'))}</button>
        <button id="export">${escaped(l10n.t('Export…'))}</button>
      </div>
    </div>
    <div id="panel" role="tabpanel" tabindex="0">
      <div id="inputs" role="group" aria-label="${escaped(l10n.t('What is shown'))}"></div>
      <div id="notice">
        <p id="notice-text" role="status">${escaped(l10n.t('Preparing the report…'))}</p>
        <button id="leave-new" hidden>${escaped(l10n.t('New Playbook'))}</button>
        <button id="leave-problems" hidden>${escaped(l10n.t('Show Problems'))}</button>
      </div>
      <div id="warning" hidden>
        <span id="warning-text" lang="en"></span>
        <button id="warning-problems" class="lead">${escaped(l10n.t('Show Problems'))}</button>
      </div>
      <article id="report" lang="en" hidden>
        <h2 id="title"></h2>
        <div id="notes"></div>
        <div id="picture"></div>
        <div id="tables"></div>
      </article>
    </div>`;
}
