// The languages of a message as buttons, with a badge for what is missing or behind.
import type { ToPage } from '../src/preview/messages.ts';
import { element } from './element.ts';

type Answer = Extract<ToPage, { kind: 'shown' }>['answer'];

export function showLocales(answer: Answer, choose: (locale: string) => void): void {
  const group = element('locales', HTMLElement);
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.locale : undefined;
  const names = new Intl.DisplayNames([document.documentElement.lang, 'en'], { type: 'language' });
  const buttons = answer.locales.map((state) => {
    const { locale } = state;
    const button = document.createElement('button');
    const notes = notesOn(state);
    button.textContent = locale;
    button.dataset.locale = locale;
    button.title = [names.of(locale) ?? locale, ...notes.map(({ words }) => words)].join('; ');
    button.setAttribute('aria-label', `${locale}, ${button.title}`);
    button.setAttribute('aria-pressed', String(locale === answer.locale));
    for (const { name, badge } of notes) {
      button.classList.add(name);
      if (badge === '') continue;
      const mark = document.createElement('span');
      mark.className = 'badge';
      mark.textContent = badge;
      button.append(mark);
    }
    button.addEventListener('click', () => choose(locale));
    return button;
  });
  group.replaceChildren(...buttons);
  buttons.find((button) => button.dataset.locale === focused)?.focus();
}

interface Note {
  readonly name: 'missing' | 'outdated' | 'machine' | 'not-due';
  readonly badge: string;
  readonly words: string;
}

/** Colours differ by theme and by eye, so each badge has a sign of its own. */
function notesOn({ isMissing, isOutdated, isMachine, isDue }: Answer['locales'][number]): readonly Note[] {
  const words = document.body.dataset;
  const notes: readonly (Note & { readonly holds: boolean })[] = [
    { name: 'missing', badge: '⚠', words: words.missing ?? '', holds: isMissing },
    { name: 'outdated', badge: '↻', words: words.outdated ?? '', holds: isOutdated },
    { name: 'machine', badge: '⚙', words: words.machine ?? '', holds: isMachine },
    { name: 'not-due', badge: '', words: words.notDue ?? '', holds: !isDue },
  ];
  return notes.filter(({ holds }) => holds);
}
