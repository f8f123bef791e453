// The page's half of the reports: shows what the host sends, and tells it what the reader chose. Runs in a browser frame.
import { type FromPage, type ReportsPlace, reportsPlaceOf, reportTabs, type ToPage } from '../src/reports/messages.ts';
import { element } from './element.ts';
import { showInputs } from './report-inputs.ts';
import { reportPicture } from './report-picture.ts';
import { showNotes, showTables } from './report-tables.ts';
import { say } from './say.ts';
import { tabList } from './tabs.ts';

interface PageState extends ReportsPlace {
  /** How far the reader has come, in pixels. */
  readonly top: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
};

type Shown = Extract<ToPage, { kind: 'shown' }>;
type Notice = Extract<ToPage, { kind: 'notice' }>;

const host = acquireVsCodeApi();
const kept = host.getState();
let state: PageState = { ...reportsPlaceOf(kept), top: topOf(kept) };
/** Where the reader was, while there is too little to scroll in: a half typed date can empty a report for a moment. */
let goal: number | undefined = state.top;
/** How far we scrolled ourselves. */
let reached = 0;
let before = '';

const panel = element('panel', HTMLElement);
const report = element('report', HTMLElement);
const notice = element('notice', HTMLElement);
const warning = element('warning', HTMLElement);
const tools = element('tools', HTMLElement);
const leaveNew = element('leave-new', HTMLButtonElement);
const leaveProblems = element('leave-problems', HTMLButtonElement);

const open = (index: number) => host.postMessage({ kind: 'open', index });
const picture = reportPicture(element('picture', HTMLElement), open);
const tabs = tabList(reportTabs, state.report, (name) => {
  goal = 0;
  host.postMessage({ kind: 'chooseReport', report: name });
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'said') {
    say(data.text);
    return;
  }
  const top = goal ?? panel.scrollTop;
  keep(data.place);
  tabs.open(data.place.report);
  showInputs(element('inputs', HTMLElement), data.inputs, (name, value) =>
    host.postMessage({ kind: 'choose', name, value }),
  );
  tools.hidden = data.kind !== 'shown';
  notice.hidden = data.kind === 'shown';
  report.hidden = data.kind !== 'shown';
  warning.hidden = data.kind !== 'shown' || data.report.warning === undefined;
  if (data.kind === 'shown') show(data);
  else tell(data);
  scrollTo(top);
});
panel.addEventListener('scroll', () => {
  if (panel.scrollTop === reached) return;
  goal = undefined;
  keep({ top: panel.scrollTop });
});
element('copy', HTMLButtonElement).addEventListener('click', () => host.postMessage({ kind: 'copy' }));
element('export', HTMLButtonElement).addEventListener('click', () => host.postMessage({ kind: 'export' }));
leaveNew.addEventListener('click', () => host.postMessage({ kind: 'leave', by: 'new' }));
for (const button of [leaveProblems, element('warning-problems', HTMLButtonElement)])
  button.addEventListener('click', () => host.postMessage({ kind: 'leave', by: 'problems' }));
tools.hidden = true;
host.postMessage({ kind: 'ready' });

/** What did not change is left alone: a reader may have marked some words in it, or stand on a part. */
function show({ report: made }: Shown): void {
  const now = JSON.stringify(made);
  if (now === before) return;
  before = now;
  element('title', HTMLElement).textContent = made.title;
  element('warning-text', HTMLElement).textContent = made.warning ?? '';
  showNotes(element('notes', HTMLElement), made.notes);
  picture.show(made.picture);
  showTables(element('tables', HTMLElement), made.tables, open);
}

function tell({ text, wayOut }: Notice): void {
  before = '';
  const words = element('notice-text', HTMLElement);
  if (words.textContent !== text) words.textContent = text;
  leaveNew.hidden = wayOut !== 'new';
  leaveProblems.hidden = wayOut !== 'problems';
}

function scrollTo(top: number): void {
  panel.scrollTop = top;
  reached = panel.scrollTop;
  goal = reached < top ? top : undefined;
  keep({ top });
}

/** VS Code gives the kept state back when it restores the panel. */
function keep(change: Partial<PageState>): void {
  state = { ...state, ...change };
  host.setState(state);
}

function topOf(before: unknown): number {
  return typeof before === 'object' && before !== null && 'top' in before && typeof before.top === 'number'
    ? before.top
    : 0;
}
