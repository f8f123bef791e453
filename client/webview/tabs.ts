// The tabs of the preview, by the pattern for tabs that screen readers know: arrow keys move, one tab is in the tab order.
import { element } from './element.ts';

export const tabNames = ['html', 'text', 'source', 'checklist'] as const;
export type TabName = (typeof tabNames)[number];

export interface TabList {
  /** A tab that is not shown is not open either: the first one is. */
  setShown(name: TabName, isShown: boolean): void;
}

export function tabList(first: TabName, onOpen: (name: TabName) => void): TabList {
  const buttons = new Map(tabNames.map((name) => [name, element(`tab-${name}`, HTMLElement)]));
  const offered = () => tabNames.filter((name) => buttons.get(name)?.hidden !== true);
  let isOpen = first;

  function open(name: TabName): void {
    isOpen = name;
    for (const [each, button] of buttons) {
      button.setAttribute('aria-selected', String(each === name));
      button.tabIndex = each === name ? 0 : -1;
      element(`panel-${each}`, HTMLElement).hidden = each !== name;
    }
  }

  function move(event: KeyboardEvent, from: TabName): void {
    const names = offered();
    const at = names.indexOf(from);
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = names.at(step % names.length) ?? from;
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
    setShown(name, isShown) {
      const button = buttons.get(name);
      if (button !== undefined) button.hidden = !isShown;
      if (isShown || isOpen !== name) return;
      open('html');
      onOpen('html');
    },
  };
}
