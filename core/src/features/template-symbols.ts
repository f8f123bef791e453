// The outline of a template text: its subject and title, its blocks, and the shared pieces it puts in.
import { readFrontMatter } from '../template/front-matter.ts';
import type { Range } from '../text/range.ts';
import type { DocumentSymbol } from './document-symbol.ts';
import { shortened } from './outline-label.ts';
import { tagWords, templateTags } from './template-tags.ts';

export function templateSymbols(content: string): readonly DocumentSymbol[] {
  const { bodyStart, tags, blocks } = templateTags(content);
  const flat: Flat[] = readFrontMatter(content).fields.map(({ key, value, start, end }) => ({
    name: key,
    detail: shortened(value.replace(/\s+/g, ' ')),
    kind: 'field',
    range: { start: content.slice(0, start).lastIndexOf(key), end },
    selection: { start, end },
  }));
  for (const { start, end, open } of blocks) {
    const name = shortened(tagWords(content, open));
    flat.push({
      name,
      detail: '',
      kind: 'block',
      range: { start, end },
      selection: { start: open.start, end: open.end },
    });
  }
  for (const { kind, start, end, word } of tags) {
    if (kind !== 'partial' || word === '') continue;
    flat.push({ name: word, detail: 'shared piece', kind: 'piece', range: { start, end }, selection: { start, end } });
  }
  for (const { start, end, text } of headings(content, bodyStart)) {
    flat.push({ name: shortened(text), detail: '', kind: 'heading', range: { start, end }, selection: { start, end } });
  }
  return nested(flat.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end));
}

type Flat = Omit<DocumentSymbol, 'children'>;

/** Markdown's own: people look for the headings of an article. */
function headings(content: string, from: number): readonly (Range & { readonly text: string })[] {
  return [...content.slice(from).matchAll(/^#{1,6}[ \t]+(?![ \t])([^\r\n]*\S)/gm)].map((match) => {
    const start = from + match.index;
    return { start, end: start + match[0].length, text: match[1] ?? '' };
  });
}

function nested(flat: readonly Flat[]): readonly DocumentSymbol[] {
  const found: DocumentSymbol[] = [];
  for (let at = 0; at < flat.length; ) {
    const each = flat[at];
    if (!each) break;
    let next = at + 1;
    while ((flat[next]?.range.start ?? Infinity) < each.range.end) next++;
    const inside = flat.slice(at + 1, next).filter(({ range }) => range.end <= each.range.end);
    found.push({ ...each, children: nested(inside) });
    at = next;
  }
  return found;
}
