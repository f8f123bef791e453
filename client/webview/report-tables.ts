// The tables of a report; what is written somewhere is a button that leads there.
import type { MadeReport } from '../src/reports/messages.ts';

type Open = (index: number) => void;
type Table = MadeReport['tables'][number];
type Cell = Table['rows'][number][number];

export function showTables(target: HTMLElement, tables: MadeReport['tables'], open: Open): void {
  const focused = focusedPlace(target);
  target.replaceChildren(...tables.map((table, index) => section(table, index, open)));
  if (focused !== undefined) target.querySelector<HTMLElement>(`[data-place="${focused}"]`)?.focus();
}

export function showNotes(target: HTMLElement, notes: readonly string[]): void {
  target.replaceChildren(
    ...notes.map((note) => {
      const line = document.createElement('p');
      line.textContent = note;
      return line;
    }),
  );
}

function focusedPlace(target: HTMLElement): string | undefined {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && target.contains(focused) ? focused.dataset.place : undefined;
}

/** A wide table scrolls by itself, also by keyboard. */
function section({ title, notes, head, rows }: Table, index: number, open: Open): HTMLElement {
  const made = document.createElement('section');
  const heading = document.createElement('h3');
  heading.id = `table-${index}`;
  heading.textContent = title;
  const lines = document.createElement('div');
  showNotes(lines, notes);
  const frame = document.createElement('div');
  frame.className = 'scroller';
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-labelledby', heading.id);
  const table = document.createElement('table');
  table.setAttribute('aria-labelledby', heading.id);
  const top = table.createTHead().insertRow();
  for (const words of head) top.append(headCell(words));
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const [column, cell] of row.entries()) line.append(cellOf(cell, column, open));
  }
  frame.append(table);
  made.append(heading, lines, frame);
  return made;
}

/** An empty heading would be read out as one. */
function headCell(words: string): HTMLElement {
  const cell = document.createElement(words === '' ? 'td' : 'th');
  cell.textContent = words;
  if (words !== '') cell.setAttribute('scope', 'col');
  return cell;
}

function cellOf({ text, tone, sign, place }: Cell, column: number, open: Open): HTMLElement {
  const cell = document.createElement(column === 0 && text !== '' ? 'th' : 'td');
  if (cell.tagName === 'TH') cell.setAttribute('scope', 'row');
  if (tone !== undefined) cell.classList.add(tone);
  if (text.length <= shortWords) cell.classList.add('short');
  const words = place === undefined || text === '' ? cell : cell.appendChild(leading(place, open));
  if (sign !== undefined) words.append(marked(sign), ' ');
  words.append(text);
  return cell;
}

function marked(sign: string): HTMLElement {
  const mark = document.createElement('span');
  mark.setAttribute('aria-hidden', 'true');
  mark.textContent = sign;
  return mark;
}

/** In characters: a day with its hour stays on one line. */
const shortWords = 22;

function leading(place: number, open: Open): HTMLElement {
  const button = document.createElement('button');
  button.className = 'lead';
  button.title = document.body.dataset.lead ?? '';
  button.dataset.place = String(place);
  button.addEventListener('click', () => open(place));
  return button;
}
