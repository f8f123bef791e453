// The tabs of a page, by the pattern for tabs that screen readers know: arrow keys move, one tab is in the tab order.
import { element } from './element.ts';

export interface TabList<Name> {
  /** Opens a tab without telling anybody. */
  open(name: Name): void;
  /** A tab that is not shown is not open either: the first one is. */
  setShown(name: Name, isShown: boolean): void;
}

/** Each tab has a panel of its own, or all have one together. */
export function tabList<Name extends string>(
  names: readonly [Name, ...Name[]],
  first: Name,
  onOpen: (name: Name) => void,
): TabList<Name> {
  const buttons = new Map(names.map((name) => [name, element(`tab-${name}`, HTMLElement)]));
  const offered = () => names.filter((name) => buttons.get(name)?.hidden !== true);
  let isOpen = first;

  function open(name: Name): void {
    isOpen = name;
    for (const [each, button] of buttons) {
      button.setAttribute('aria-selected', String(each === name));
      button.tabIndex = each === name ? 0 : -1;
      panelOf(button).hidden = true;
    }
    const button = element(`tab-${name}`, HTMLElement);
    const panel = panelOf(button);
    panel.hidden = false;
    panel.setAttribute('aria-labelledby', button.id);
  }

  function move(event: KeyboardEvent, from: Name): void {
    const shown = offered();
    const at = shown.indexOf(from);
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = shown.at(step % shown.length) ?? from;
    open(next);
    onOpen(next);
    buttons.get(next)?.focus();
  }

  for (const [name, button] of buttons) {
    button.addEventListener('click', () => {
      open(name);
      onOpen(name);
    });
    button.addEventListener('keydown', (event) => move(event, name));
  }
  open(first);
  return {
    open,
    setShown(name, isShown) {
      const button = buttons.get(name);
      if (button !== undefined) button.hidden = !isShown;
      if (isShown || isOpen !== name) return;
      open(names[0]);
      onOpen(names[0]);
    },
  };
}

function panelOf(tab: HTMLElement): HTMLElement {
  return element(tab.getAttribute('aria-controls') ?? '', HTMLElement);
}
