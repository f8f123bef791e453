// What may be written between the lines at the top of a template text: its subject, its preheader and its title.
import { frontMatterWords } from '../template/fixed-words.ts';
import { frontMatterKeys, readFrontMatter } from '../template/front-matter.ts';
import type { Proposal } from './proposal.ts';

/** At the beginning of a line there; keys that are written already are left out. */
export function completeFrontMatter(content: string, offset: number): readonly Proposal[] {
  const { bodyStart, fields } = readFrontMatter(content);
  const line = Math.max(content.lastIndexOf('\n', offset - 1), content.lastIndexOf('\r', offset - 1)) + 1;
  const before = content.slice(line, offset);
  if (line === 0 || offset >= bodyStart || !/^\w*$/.test(before)) return [];
  const end = offset + (/^\w*/.exec(content.slice(offset))?.[0].length ?? 0);
  const rest = /^[^\r\n]*/.exec(content.slice(end))?.[0] ?? '';
  const elsewhere = fields.filter((field) => field.end < line || field.start > end + rest.length);
  const isFree = rest.trim() === '';
  return frontMatterKeys
    .filter((key) => !elsewhere.some((field) => field.key === key))
    .map((key, index) => ({
      label: key,
      kind: 'key',
      detail: 'at the top',
      documentation: frontMatterWords[key],
      range: { start: line, end },
      newText: isFree ? `${key}: "$0"` : key,
      isSnippet: isFree,
      sortText: String(index),
    }));
}
