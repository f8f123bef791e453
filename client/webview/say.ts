// The status line of a page, which screen readers speak.
import { element } from './element.ts';

/** The same words twice are spoken twice, because the line is empty in between. */
export function say(text: string): void {
  const said = element('said', HTMLElement);
  said.textContent = '';
  setTimeout(() => {
    said.textContent = text;
  }, 50);
}
