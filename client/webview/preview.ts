// The page's half of the preview: shows what the host sends, and tells it what the reader chose. Runs in a browser frame.
import type { FromPage, ToPage } from '../src/preview/messages.ts';
import { element } from './element.ts';
import { type MarkOptions, marked, withoutNumbers } from './hole-marks.ts';
import { keptState, type PageState, tabNames } from './kept-state.ts';
import { showLocales } from './locales.ts';
import { paper } from './paper.ts';
import { showProblems } from './problems.ts';
import { say } from './say.ts';
import { tabList } from './tabs.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
};

type Shown = Extract<ToPage, { kind: 'shown' }>;

const host = acquireVsCodeApi();
const words = document.body.dataset;
let state = keptState(host.getState());
let current: Shown | undefined;

const shown = element('shown', HTMLElement);
const notice = element('notice', HTMLElement);
const items = element('items', HTMLSelectElement);
const recipients = element('recipients', HTMLSelectElement);
const width = element('width', HTMLSelectElement);
const dark = element('dark', HTMLButtonElement);

const marks: MarkOptions = {
  label: words.hole ?? '',
  open: (index) => host.postMessage({ kind: 'openHole', index }),
};
const openLink = (address: string) => host.postMessage({ kind: 'openLink', address });
const message = paper(element('html', HTMLIFrameElement), { marks, openLink });
const checklist = paper(element('checklist', HTMLIFrameElement), { marks, openLink });
const tabs = tabList(tabNames, state.tab, (tab) => {
  keep({ tab });
  showTools();
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'said') {
    say(data.text);
    return;
  }
  keep(data.place);
  if (data.kind === 'shown') show(data);
  else tell(data.text);
});
items.addEventListener('change', () => host.postMessage({ kind: 'chooseItem', id: items.value }));
recipients.addEventListener('change', () => {
  const choice = keptState({ ...state, recipients: recipients.value }).recipients;
  host.postMessage({ kind: 'chooseRecipients', recipients: choice });
});
width.addEventListener('change', () => {
  keep({ width: keptState({ width: width.value }).width });
  showTools();
});
dark.addEventListener('click', () => {
  keep({ isDark: !state.isDark });
  showTools();
});
element('copy', HTMLButtonElement).addEventListener('click', () => void copy());
element('export', HTMLButtonElement).addEventListener('click', () => host.postMessage({ kind: 'export' }));
showTools();
host.postMessage({ kind: 'ready' });

function show(next: Shown): void {
  const { items: list, answer, id, place } = next;
  const before = current?.answer.problems.length ?? 0;
  current = next;
  notice.hidden = true;
  shown.hidden = false;
  document.documentElement.dataset.locale = answer.locale;
  showItems(list, id);
  recipients.value = place.recipients;
  showLocales(answer, (locale) => host.postMessage({ kind: 'chooseLocale', locale }));
  showRow('subject', answer.subject, answer.locale);
  showRow('preheader', answer.preheader, answer.locale);
  showRow('title', answer.title, answer.locale);
  showProblems(answer.problems, (index) => host.postMessage({ kind: 'openProblem', index }));
  message.show(answer.html, id);
  checklist.show(answer.checklist?.html ?? '', id);
  tabs.setShown('checklist', answer.checklist !== undefined);
  showText('text', answer.text, answer.locale);
  showText('source', answer.markdown, answer.locale);
  const count = answer.problems.length;
  if (count !== before) say((words.problems ?? '').replace('{0}', String(count)));
}

/** A notice stands alone: an old message under "there is nothing" would be read as the current one. */
function tell(text: string): void {
  current = undefined;
  notice.textContent = text;
  notice.hidden = false;
  shown.hidden = true;
}

function showItems(list: Shown['items'], id: string): void {
  const documents = [...new Set(list.map((item) => item.document))];
  const groups = documents.map((title) => {
    const group = document.createElement('optgroup');
    group.label = title;
    group.append(...list.filter((item) => item.document === title).map((item) => new Option(item.title, item.id)));
    return group;
  });
  items.replaceChildren(...groups);
  items.value = id;
}

function showRow(name: 'subject' | 'preheader' | 'title', text: string | undefined, locale: string): void {
  element(`${name}-row`, HTMLElement).hidden = text === undefined;
  showText(name, text ?? '', locale);
}

const texts = new Map<string, string>();

/** What did not change is left alone: a reader may have marked some words in it. */
function showText(id: string, text: string, locale: string): void {
  const target = element(id, HTMLElement);
  target.lang = locale;
  target.dir = 'auto';
  if (texts.get(id) === text) return;
  texts.set(id, text);
  target.replaceChildren(marked(text, document, marks));
}

function showTools(): void {
  const isPaper = state.tab === 'html' || state.tab === 'checklist';
  element('width-choice', HTMLElement).hidden = !isPaper;
  dark.hidden = !isPaper;
  width.value = state.width;
  dark.setAttribute('aria-pressed', String(state.isDark));
  for (const each of [message, checklist]) each.setDark(state.isDark);
  for (const panel of document.querySelectorAll<HTMLElement>('.paper')) panel.dataset.width = state.width;
}

async function copy(): Promise<void> {
  if (current === undefined) return;
  const { answer } = current;
  if (state.tab === 'text') host.postMessage({ kind: 'copy', text: withoutNumbers(answer.text) });
  else if (state.tab === 'source') host.postMessage({ kind: 'copy', text: withoutNumbers(answer.markdown) });
  else if (state.tab === 'html') await copyRich(withoutNumbers(answer.html), withoutNumbers(answer.text));
  else if (answer.checklist !== undefined) await copyRich(answer.checklist.html, answer.checklist.text);
}

/** With its headings and links for editors that know them; where the browser forbids that, the words alone. */
async function copyRich(html: string, text: string): Promise<void> {
  try {
    const parts = {
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    };
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    say(words.copied ?? '');
  } catch {
    host.postMessage({ kind: 'copy', text });
  }
}

/** VS Code gives the kept state back when it restores the preview. */
function keep(change: Partial<PageState>): void {
  state = { ...state, ...change };
  if (state.uri !== undefined) host.setState(state);
}
