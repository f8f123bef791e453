// `checkstyle`: XML that Jenkins, SonarQube and many review tools read.
import type { Severity } from '#core';
import type { PlacedFinding } from '../check.ts';
import { xmlAttributes } from '../sinks/xml.ts';
import { byFile } from './by-file.ts';
import type { Reporter } from './reporter.ts';
import { spanOf } from './span.ts';

export const checkstyle: Reporter = ({ findings }) => {
  const files = byFile(findings).map(
    ([file, own]) => `  <file${xmlAttributes({ name: file })}>\n${own.map(errorElement).join('')}  </file>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
};

function errorElement({ text, range, severity, message, rule }: PlacedFinding): string {
  const { startLine, startColumn } = spanOf(text, range);
  const source = `support-playbooks.${rule}`;
  return `    <error${xmlAttributes({ line: startLine, column: startColumn, severity: levels[severity], message, source })}/>\n`;
}

/** The format has no word for a hint. */
const levels = { error: 'error', warning: 'warning', info: 'info', hint: 'info' } as const satisfies Record<
  Severity,
  string
>;
