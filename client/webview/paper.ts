// A sheet of paper on the page: a frame in which no script runs, filled in place, so that nothing flickers and the reader stays where they were.
import { setScheme } from './color-scheme.ts';
import { type MarkOptions, markBelow } from './hole-marks.ts';

export interface Paper {
  /** `key` says what is shown; another one starts at the top. */
  show(html: string, key: string): void;
  setDark(isDark: boolean): void;
}

export interface PaperOptions {
  readonly marks: MarkOptions;
  readonly openLink: (address: string) => void;
}

/** Legible on light and dark paper, and under forced colours, which leave outlines alone. */
const markStyle =
  'button.hole{font:inherit;color:#000;background:#ffd75e;border:0;border-radius:3px;outline:2px dashed #b3261e;outline-offset:1px;padding:0 4px;cursor:pointer}';

export function paper(frame: HTMLIFrameElement, { marks, openLink }: PaperOptions): Paper {
  let wanted: { readonly html: string; readonly key: string } | undefined;
  let shown: typeof wanted;
  let isDark = false;
  let isReady = frame.contentDocument?.readyState === 'complete' && frame.contentDocument.URL === 'about:srcdoc';
  frame.addEventListener('load', () => {
    isReady = true;
    fill();
  });

  function fill(): void {
    const inside = frame.contentDocument;
    if (wanted === undefined || !isReady || inside === null) return;
    const scroller = inside.scrollingElement;
    const top = shown?.key === wanted.key ? (scroller?.scrollTop ?? 0) : 0;
    replace(inside, wanted.html);
    // A mail program decides by itself whether it is dark; here a button does, whatever the system says.
    inside.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
    setScheme(inside.styleSheets, isDark);
    markBelow(inside.body, marks);
    follow(inside, openLink);
    if (scroller !== null) scroller.scrollTop = top;
    shown = wanted;
  }

  return {
    show(html, key) {
      if (wanted?.html === html && wanted.key === key) return;
      wanted = { html, key };
      fill();
    },
    setDark(value) {
      isDark = value;
      frame.classList.toggle('dark', value);
      fill();
    },
  };
}

function replace(inside: Document, html: string): void {
  const made = new DOMParser().parseFromString(html, 'text/html');
  const { lang, dir } = made.documentElement;
  inside.documentElement.lang = lang;
  inside.documentElement.dir = dir;
  const style = inside.createElement('style');
  style.textContent = markStyle;
  inside.head.replaceChildren(...made.head.childNodes, style);
  inside.body.replaceWith(made.body);
}

/** Links lead out of the frame, so VS Code opens them; a place on the same page is scrolled to. */
function follow(inside: Document, openLink: PaperOptions['openLink']): void {
  inside.body.addEventListener('click', (event) => {
    const link = event.composedPath().find((each) => 'href' in each);
    if (link === undefined || !('href' in link)) return;
    event.preventDefault();
    openLink(String(link.href));
  });
}
