// A whole HTML page around a message: for mail a shell that mail programs understand, for the web plain content.
import { markdownParser } from './markdown.ts';

export interface Page {
  readonly markdown: string;
  readonly locale: string;
  readonly title: string;
  /** The line that a mailbox shows beside the subject. */
  readonly preheader?: string | undefined;
  readonly isMail: boolean;
}

export function htmlPage(page: Page): string {
  const content = markdownParser().render(page.markdown).trimEnd();
  return page.isMail ? mailPage(page, content) : webPage(page, content);
}

function webPage({ locale, title }: Page, content: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}

/** Styles stand in the tags, because many mail programs drop a style sheet; colours stay the reader's own in dark mode. */
function mailPage({ locale, title, preheader }: Page, content: string): string {
  const direction = directionOf(locale);
  const hidden = preheader === undefined ? '' : `<div style="${hiddenStyle}">${escapeHtml(preheader)}</div>\n`;
  return `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
</head>
<body lang="${escapeHtml(locale)}" dir="${direction}" style="margin:0;padding:0">
${hidden}<div role="article" aria-label="${escapeHtml(title)}" style="max-width:600px;margin:0 auto;padding:24px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5">
${content}
</div>
</body>
</html>
`;
}

const hiddenStyle = 'display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden';

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/;

function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.test(locale) ? 'rtl' : 'ltr';
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
