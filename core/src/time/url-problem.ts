// What is wrong with a text that should be an address on the web.
import { problem, quoted, type ScalarProblem } from './scalar-problem.ts';
import { readUrl } from './url.ts';

export function urlProblem(text: string): ScalarProblem | undefined {
  if (readUrl(text) !== undefined) return undefined;
  const written = closeUrl(text.trim());
  const suggestion = written !== undefined && readUrl(written) !== undefined ? written : undefined;
  const space = text.trim().search(/\s/);
  const part =
    space < 0 ? undefined : ([text.indexOf(text.trim()) + space, text.indexOf(text.trim()) + space + 1] as const);
  return problem(
    `${quoted(text)} is not a web address; write it in full, like “https://help.example.com/contact”.`,
    suggestion,
    part,
  );
}

function closeUrl(text: string): string | undefined {
  const scheme = /^(https?)(?::\/?|\/\/|;\/\/|:\\\\)(?!\/)(.+)$/i.exec(text);
  if (scheme !== null) return `${scheme[1]?.toLowerCase()}://${scheme[2]}`;
  if (/^\/\//.test(text)) return `https:${text}`;
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`;
  if (/^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#:].*)?$/iu.test(text)) return `https://${text}`;
  return readUrl(text);
}
