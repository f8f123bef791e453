// `compact`: one line per finding, as compilers print them, so that editors and grep understand it.
import { positionAt, terminalText } from '#core';
import type { Reporter } from './reporter.ts';

export const compact: Reporter = ({ findings }) =>
  findings
    .map(({ file, text, range, severity, message, rule }) => {
      const { line, character } = positionAt(text, range.start);
      return `${terminalText(`${file}:${line + 1}:${character + 1}: ${severity}: ${message} [${rule}]`)}\n`;
    })
    .join('');
