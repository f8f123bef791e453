// A whole HTML page around a message: for mail a shell that mail programs understand, for the web plain content.
import { directionOf, escapeHtml } from './html-text.ts';
import { mailPage } from './mail-page.ts';
import { markdownHtml } from './markdown-html.ts';

export interface Page {
  readonly markdown: string;
  readonly locale: string;
  readonly title: string;
  /** The heading of an article; a message that brings a first heading of its own keeps it. */
  readonly heading?: string | undefined;
  /** The line that a mailbox shows beside the subject. */
  readonly preheader?: string | undefined;
  readonly isMail: boolean;
}

export function htmlPage(page: Page): string {
  return page.isMail ? mailPage(page) : webPage(page);
}

function webPage({ markdown, locale, title, heading }: Page): string {
  const content = markdownHtml(markdown);
  const hasHeading = heading === undefined || /<h1[ >]/.test(content);
  return `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${styleSheet}</style>
</head>
<body>
<main>
${hasHeading ? '' : `<h1>${escapeHtml(heading)}</h1>\n`}${content}
</main>
</body>
</html>
`;
}

/** The site that takes it brings its own look; alone it can be read on a phone. */
const styleSheet = `
:root{color-scheme:light dark}
body{max-width:42rem;margin:0 auto;padding:1rem;font-family:system-ui,sans-serif;line-height:1.5;overflow-wrap:anywhere;color:#1f2328;background:#ffffff}
a{color:#0a4a9e}
table{border-collapse:collapse}
th,td{padding:.5rem;border:1px solid #8b949e;text-align:start;vertical-align:top}
img{max-width:100%;height:auto}
@media (prefers-color-scheme:dark){body{color:#e6edf3;background:#161b22}a{color:#8cc2ff}}
`;
