// `html`: one page that stands alone: readable in light and dark, on paper and by a screen reader, without a script and without the network.
import type { Severity } from '#core';
import { ruleById, severities } from '#core';
import type { CheckReport, PlacedFinding } from '../check.ts';
import { colorsFor } from '../colors.ts';
import { xmlText } from '../sinks/xml.ts';
import { byFile } from './by-file.ts';
import { codeFrame } from './code-frame.ts';
import { htmlStyle } from './html-style.ts';
import type { Reporter } from './reporter.ts';
import { spanOf } from './span.ts';
import { checkedWords, countWords, silencedWords } from './verdict.ts';

/** Well-formed XML too, so that any parser can check it. */
export const html: Reporter = (report) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<meta name="color-scheme" content="light dark"/>
<title>${xmlText(`Support Playbooks: ${countWords(report.counts)}`)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
<h1>Support Playbooks</h1>
<p class="verdict">${xmlText(`${countWords(report.counts)}${silencedWords(report)}.`)}</p>
<p>${xmlText(`${checkedWords(report)}.`)}</p>
${contents(report)}${skipped(report)}${byFile(report.findings).map(section).join('')}${rules(report)}</main>
</body>
</html>
`;

function contents({ findings }: CheckReport): string {
  const groups = byFile(findings);
  if (groups.length === 0) return '<p>There is nothing to mend.</p>\n';
  const rows = groups.map(([file, own], index) => {
    const cells = severities.map((severity) => `<td>${own.filter((each) => each.severity === severity).length}</td>`);
    return `<tr><th scope="row"><a href="#file-${index}">${xmlText(file)}</a></th>${cells.join('')}</tr>\n`;
  });
  const heads = severities.map((severity) => `<th scope="col">${words[severity]}s</th>`);
  return `<table>\n<caption>Findings by file</caption>\n<thead><tr><th scope="col">File</th>${heads.join('')}</tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`;
}

function skipped({ skipped }: CheckReport): string {
  if (skipped.length === 0) return '';
  const items = skipped.map(({ file, message }) => `<li>${xmlText(file)}: ${xmlText(message)}</li>\n`);
  return `<h2>Skipped</h2>\n<ul>\n${items.join('')}</ul>\n`;
}

function section([file, findings]: readonly [string, readonly PlacedFinding[]], index: number): string {
  return `<section aria-labelledby="file-${index}">\n<h2 id="file-${index}">${xmlText(file)}</h2>\n${findings.map(article).join('')}</section>\n`;
}

function article({ text, range, severity, rule, message, related, fixes, locate }: PlacedFinding): string {
  const { startLine, startColumn } = spanOf(text, range);
  const see = related.map((each) => {
    const other = locate(each.path);
    const at = spanOf(other.text, each.range);
    return `<li>${xmlText(`${other.file}:${at.startLine}:${at.startColumn}`)} ${xmlText(each.message)}</li>`;
  });
  const fix = fixes.slice(0, 1).map(({ title }) => `<p><strong>Fix:</strong> ${xmlText(title)}</p>\n`);
  const known = ruleById(rule) ? `<a href="#rule-${xmlText(rule)}">${xmlText(rule)}</a>` : xmlText(rule);
  return `<article>
<h3><span class="${severity}">${words[severity]}</span> ${xmlText(message)}</h3>
<p>Line ${startLine}, column ${startColumn}, ${known}</p>
${frame(text, range)}${see.length > 0 ? `<ul>${see.join('')}</ul>\n` : ''}${fix.join('')}</article>
`;
}

/** A screen reader has heard the place already; the carets would only be noise. */
function frame(text: PlacedFinding['text'], range: PlacedFinding['range']): string {
  const lines = codeFrame(text, range, { colors: plain, paint: (each) => each, columns: 120 });
  if (lines.length === 0) return '';
  return `<pre tabindex="0" aria-label="The line">${lines.map((line) => xmlText(line)).join('\n')}</pre>\n`;
}

function rules({ findings }: CheckReport): string {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const pages = ids.flatMap((id) => {
    const rule = ruleById(id);
    if (!rule) return [];
    const parts = [rule.what, rule.why, rule.todo].map((each) => `<p>${xmlText(each)}</p>`).join('\n');
    return `<section id="rule-${xmlText(id)}">\n<h3>${xmlText(rule.title)}</h3>\n<p><code>${xmlText(id)}</code></p>\n${parts}\n</section>\n`;
  });
  return pages.length === 0 ? '' : `<h2>What the rules say</h2>\n${pages.join('')}`;
}

const words = { error: 'Error', warning: 'Warning', info: 'Remark', hint: 'Hint' } as const satisfies Record<
  Severity,
  string
>;

const plain = colorsFor({ write: () => undefined, isTTY: false, columns: undefined }, false, {});
