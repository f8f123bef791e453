// What is wrong with the message, as a list of buttons that lead to the places.
import type { ToPage } from '../src/preview/messages.ts';
import { element } from './element.ts';

type Problems = Extract<ToPage, { kind: 'shown' }>['answer']['problems'];

/** Unchanged problems keep their buttons, and so the focus. */
let before = '';

export function showProblems(list: Problems, open: (index: number) => void): void {
  const problems = element('problems', HTMLElement);
  problems.hidden = list.length === 0;
  const now = JSON.stringify(list.map(({ message, severity }) => [message, severity]));
  if (now === before) return;
  before = now;
  const entries = list.map(({ message, severity }, index) => {
    const entry = document.createElement('li');
    const button = document.createElement('button');
    button.className = severity;
    const kind = document.createElement('span');
    kind.className = 'kind';
    kind.textContent = `${document.body.dataset[severity] ?? severity}: `;
    button.append(kind, message);
    button.addEventListener('click', () => open(index));
    entry.append(button);
    return entry;
  });
  problems.querySelector('ul')?.replaceChildren(...entries);
}
