// The page of a mail: tables that hold the width, styles in the tags, a hidden preheader, colours for dark mode.
import { directionOf, escapeHtml } from './html-text.ts';
import { markdownHtml, type TagLook } from './markdown-html.ts';

export interface MailPage {
  readonly markdown: string;
  readonly locale: string;
  readonly title: string;
  readonly preheader?: string | undefined;
}

/** In bytes of UTF-8. Gmail shows a longer mail cut off, with a link to the rest: 102 kB, counted in thousands to be safe. */
export const mailPageLimit = 102_000;

/** Many mail programs drop a style sheet, so each tag has its style; those that keep it take the dark colours from there. */
export function mailPage({ markdown, locale, title, preheader }: MailPage): string {
  const direction = directionOf(locale);
  const content = markdownHtml(markdown, { looks: looksFor(direction) });
  const lang = `lang="${escapeHtml(locale)}" dir="${direction}"`;
  const hidden = preheader === undefined ? '' : `<div style="${hiddenStyle}">${escapeHtml(preheader)}</div>\n`;
  return `<!doctype html>
<html ${lang}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${styleSheet}</style>
</head>
<body class="back" style="margin:0;padding:0;background-color:${light.back}">
${hidden}<table role="presentation" class="back" style="border-collapse:collapse;width:100%;background-color:${light.back}">
<tbody><tr><td style="padding:24px 12px">
<!--[if mso]><table role="presentation" align="center" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="page" style="border-collapse:collapse;width:100%;max-width:600px;margin:0 auto;background-color:${light.page}">
<tbody><tr><td class="text" style="padding:24px;${font};color:${light.text}">
<div role="main" ${lang}>
${content}
</div>
</td></tr></tbody>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></tbody>
</table>
</body>
</html>
`;
}

const hiddenStyle = 'display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden';
/** A long address breaks anywhere, so that a table never gets wider than a phone. */
const font =
  "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,'PingFang SC','Microsoft YaHei',sans-serif;font-size:16px;line-height:1.5;overflow-wrap:anywhere;word-break:break-word";

/** All text stands out from its ground by at least 7 to 1, in both; `line` is only decoration. */
const light = { back: '#f3f4f6', page: '#ffffff', text: '#1f2328', link: '#0a4a9e', line: '#d0d7de' } as const;
const dark = { back: '#0d1117', page: '#161b22', text: '#e6edf3', link: '#8cc2ff', line: '#484f58' } as const;

const styleSheet = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.back{background-color:${dark.back}!important}
.page{background-color:${dark.page}!important}
.text{color:${dark.text}!important}
.link{color:${dark.link}!important}
.line{border-color:${dark.line}!important}
}
`;

function looksFor(direction: 'ltr' | 'rtl'): Readonly<Record<string, TagLook>> {
  const start = direction === 'ltr' ? 'left' : 'right';
  const cell = `padding:8px;border:1px solid ${light.line};text-align:${start};vertical-align:top`;
  const list = { style: `margin:0 0 16px;padding-${start}:24px` };
  const headings = [24, 20, 18, 16, 16, 16].map((size, index): [string, TagLook] => [
    `h${index + 1}`,
    { style: `margin:${index === 0 ? 0 : 24}px 0 12px;font-size:${size}px;line-height:1.3` },
  ]);
  return {
    ...Object.fromEntries(headings),
    p: { style: 'margin:0 0 16px' },
    ul: list,
    ol: list,
    li: { style: 'margin:0 0 4px' },
    a: { style: `color:${light.link};text-decoration:underline`, class: 'link' },
    table: { style: 'border-collapse:collapse;width:100%;margin:0 0 16px' },
    th: { style: cell, class: 'line' },
    td: { style: cell, class: 'line' },
    blockquote: {
      style: `margin:0 0 16px;padding-${start}:16px;border-${start}:4px solid ${light.line}`,
      class: 'line',
    },
    hr: { style: `border:0;border-top:1px solid ${light.line};margin:24px 0`, class: 'line' },
    img: { style: 'max-width:100%;height:auto' },
  };
}
