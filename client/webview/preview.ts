// The page's half of the preview: shows what the host sends, and tells it what the reader chose. Runs in a browser frame.
import type { FromPage, PreviewPlace, ToPage } from '../src/preview/messages.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PreviewPlace & { readonly tab: TabName }): void;
};

const tabNames = ['html', 'text', 'source'] as const;
type TabName = (typeof tabNames)[number];
type Shown = Extract<ToPage, { kind: 'shown' }>;

const host = acquireVsCodeApi();
let place: PreviewPlace | undefined;
let tab: TabName = tabIn(host.getState()) ?? 'html';

const shown = element('shown', HTMLElement);
const notice = element('notice', HTMLElement);
const items = element('items', HTMLSelectElement);
const locales = element('locales', HTMLElement);
const problems = element('problems', HTMLElement);
const message = element('html', HTMLIFrameElement);

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  place = data.place;
  keep();
  if (data.kind === 'shown') show(data);
  else tell(data.text);
});
items.addEventListener('change', () => host.postMessage({ kind: 'chooseItem', id: items.value }));
for (const name of tabNames) {
  const button = element(`tab-${name}`, HTMLElement);
  button.addEventListener('click', () => openTab(name));
  button.addEventListener('keydown', (event) => moveTab(event, name));
}
openTab(tab);
host.postMessage({ kind: 'ready' });

function show({ items: list, answer, id }: Shown): void {
  notice.hidden = true;
  shown.hidden = false;
  document.documentElement.dataset.locale = answer.locale;
  showItems(list, id);
  showLocales(answer);
  showRow('subject', answer.subject, answer.locale);
  showRow('preheader', answer.preheader, answer.locale);
  showRow('title', answer.title, answer.locale);
  showProblems(answer);
  // Setting the same page again would throw the reader back to its top.
  if (message.srcdoc !== answer.html) message.srcdoc = answer.html;
  showText('text', answer.text, answer.locale);
  showText('source', answer.markdown, answer.locale);
}

/** A notice stands alone: an old message under "there is nothing" would be read as the current one. */
function tell(text: string): void {
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

function showLocales(answer: Shown['answer']): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.locale : undefined;
  const names = new Intl.DisplayNames([document.documentElement.lang, 'en'], { type: 'language' });
  const buttons = answer.locales.map(({ locale, isMissing }) => {
    const button = document.createElement('button');
    const name = names.of(locale) ?? locale;
    button.textContent = isMissing ? `${locale} ⚠` : locale;
    button.dataset.locale = locale;
    button.title = isMissing ? `${name}: ${document.body.dataset.missing}` : name;
    button.setAttribute('aria-label', `${locale}, ${button.title}`);
    button.setAttribute('aria-pressed', String(locale === answer.locale));
    button.classList.toggle('missing', isMissing);
    button.addEventListener('click', () => host.postMessage({ kind: 'chooseLocale', locale }));
    return button;
  });
  locales.replaceChildren(...buttons);
  buttons.find((button) => button.dataset.locale === focused)?.focus();
}

function showRow(name: 'subject' | 'preheader' | 'title', text: string | undefined, locale: string): void {
  element(`${name}-row`, HTMLElement).hidden = text === undefined;
  showText(name, text ?? '', locale);
}

function showText(id: string, text: string, locale: string): void {
  const target = element(id, HTMLElement);
  target.textContent = text;
  target.lang = locale;
  target.dir = 'auto';
}

function showProblems(answer: Shown['answer']): void {
  problems.hidden = answer.problems.length === 0;
  const entries = answer.problems.map((problem, index) => {
    const entry = document.createElement('li');
    const button = document.createElement('button');
    button.textContent = problem.message;
    button.addEventListener('click', () => host.postMessage({ kind: 'openProblem', index }));
    entry.append(button);
    return entry;
  });
  problems.querySelector('ul')?.replaceChildren(...entries);
}

function openTab(name: TabName): void {
  tab = name;
  for (const each of tabNames) {
    const button = element(`tab-${each}`, HTMLElement);
    button.setAttribute('aria-selected', String(each === name));
    button.tabIndex = each === name ? 0 : -1;
    element(`panel-${each}`, HTMLElement).hidden = each !== name;
  }
  keep();
}

function moveTab(event: KeyboardEvent, from: TabName): void {
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    Home: -tabNames.indexOf(from),
    End: -1 - tabNames.indexOf(from),
  };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const next = tabNames.at((tabNames.indexOf(from) + step) % tabNames.length) ?? from;
  openTab(next);
  element(`tab-${next}`, HTMLElement).focus();
}

/** VS Code gives the kept state back when it restores the preview. */
function keep(): void {
  if (place !== undefined) host.setState({ ...place, tab });
}

function tabIn(state: unknown): TabName | undefined {
  if (typeof state !== 'object' || state === null || !('tab' in state)) return undefined;
  return tabNames.find((name) => name === state.tab);
}

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The preview page has no ${id}.`);
  return found;
}
