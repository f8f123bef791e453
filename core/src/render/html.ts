// A whole HTML page around a message: for mail a shell that mail programs understand, for the web plain content, for a checklist also a sheet of paper.
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
  readonly kind: 'mail' | 'web' | 'checklist';
}

export function htmlPage(page: Page): string {
  return page.kind === 'mail' ? mailPage(page) : webPage(page);
}

function webPage({ markdown, locale, title, heading, kind }: Page): string {
  const isChecklist = kind === 'checklist';
  const content = markdownHtml(markdown, { hasBoxes: isChecklist });
  const hasHeading = heading === undefined || /<h1[ >]/.test(content);
  return `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${styleSheet}${isChecklist ? checklistStyle : ''}</style>
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

/** On paper: black on white, a line to write on under each task, no item over two pages and no heading alone at the end of one. */
const checklistStyle = `
.todo,.done{list-style:none;text-indent:-1.25em}
@page{margin:16mm}
@media print{
:root{color-scheme:light}
body{max-width:none;padding:0;font-size:11pt;color:#000;background:#fff}
h1{margin:0 0 8pt;font-size:16pt}
h2{margin:12pt 0 4pt;font-size:12pt;break-after:avoid}
ul{margin:0}
li{padding:3pt 0;break-inside:avoid}
.todo,.done{border-bottom:.5pt solid #767676}
a{color:#000;text-decoration:none}
}
`;
