// The picture of a report, in a shadow of its own so that its styles stay its own; parts that are written somewhere lead there.
import { setScheme } from './color-scheme.ts';

export interface ReportPicture {
  /** SVG, as the server makes it. */
  show(svg: string | undefined): void;
}

/** Its light and dark are those of the editor. It is one stop of the tab key; arrow keys go from part to part. */
export function reportPicture(host: HTMLElement, open: (index: number) => void): ReportPicture {
  const shadow = host.attachShadow({ mode: 'open' });
  const parts = () => [...shadow.querySelectorAll<SVGElement>('[data-place]')];
  const adapt = () => setScheme(shadow.styleSheets, isDark());
  new MutationObserver(adapt).observe(document.body, { attributeFilter: ['class'] });

  function openPart(event: Event): void {
    const part = partOf(event);
    if (part?.dataset.place !== undefined) open(Number(part.dataset.place));
  }

  function move(event: KeyboardEvent): void {
    const part = partOf(event);
    if (part === undefined) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      openPart(event);
      return;
    }
    const all = parts();
    const next = all[nextIndex(event.key, all.indexOf(part), all.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    enter(next, all);
    next.focus();
  }

  shadow.addEventListener('click', openPart);
  shadow.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent) move(event);
  });
  return {
    show(svg) {
      host.hidden = svg === undefined;
      const focused = shadow.activeElement instanceof SVGElement ? shadow.activeElement.dataset.place : undefined;
      shadow.replaceChildren(...(svg === undefined ? [] : [ownStyle(), drawn(svg)]));
      const all = parts();
      // Its title says what it is.
      for (const part of all) part.setAttribute('role', 'button');
      const known = all.find(({ dataset }) => dataset.place === focused);
      const first = known ?? all[0];
      if (first !== undefined) enter(first, all);
      known?.focus();
      adapt();
    },
  };
}

function isDark(): boolean {
  const { classList } = document.body;
  const isHighContrast =
    classList.contains('vscode-high-contrast') && !classList.contains('vscode-high-contrast-light');
  return classList.contains('vscode-dark') || isHighContrast;
}

function drawn(svg: string): Node {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const picture = document.importNode(documentElement, true);
  // An image is one thing to a screen reader; this one has parts to go to.
  picture.setAttribute('role', 'group');
  picture.setAttribute('lang', 'en');
  return picture;
}

/** Parts are told apart by more than colour, so the colours may stay under forced ones. */
function ownStyle(): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = `
svg { display: block; max-width: 100%; height: auto; forced-color-adjust: none; border-radius: 3px; }
[data-place] { cursor: pointer; }
[data-place]:hover { filter: brightness(0.92); }
[data-place]:focus { outline: 2px solid var(--vscode-focusBorder, Highlight); outline-offset: 1px; }
`;
  return style;
}

function enter(part: SVGElement, all: readonly SVGElement[]): void {
  for (const each of all) each.setAttribute('tabindex', each === part ? '0' : '-1');
}

function partOf(event: Event): SVGElement | undefined {
  const target = event.composedPath()[0];
  const part = target instanceof Element ? target.closest('[data-place]') : null;
  return part instanceof SVGElement ? part : undefined;
}

function nextIndex(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
