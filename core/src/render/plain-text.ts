// Markdown as text that reads well on its own: the twin of a mail, a text message, words for a voice.
import type { Token } from 'markdown-it';
import { markdownParser } from './markdown.ts';
import { tableLines } from './plain-table.ts';

/** Links become “words (address)”, lists get dashes or numbers, tables a block a row. Ends with a line break unless empty. */
export function plainText(markdown: string, locale = 'en'): string {
  const state: State = { locale, lines: [], current: '', lists: [], indent: [], quotes: 0, table: undefined };
  for (const token of markdownParser().parse(markdown, {})) block(token, state);
  const text = state.lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return text === '' ? '' : `${text}\n`;
}

/** What a reader sees where a link shows its words alone, on one line and without the marks of lists. */
export function seenText(markdown: string): string {
  const inlines = markdownParser()
    .parse(markdown, {})
    .filter(({ type }) => type === 'inline');
  const words = inlines.map(({ children }) =>
    (children ?? []).map(({ type, content }) => (/break$/.test(type) ? ' ' : content)).join(''),
  );
  return words.join(' ').trim();
}

interface State {
  readonly locale: string;
  readonly lines: string[];
  current: string;
  /** The number of the next item, or `undefined` in a list with dashes; innermost last. */
  readonly lists: (number | undefined)[];
  readonly indent: string[];
  quotes: number;
  /** While one is read: its rows so far, the heading first. */
  table: string[][] | undefined;
}

function block(token: Token, state: State): void {
  switch (token.type) {
    case 'bullet_list_open':
      state.lists.push(undefined);
      break;
    case 'ordered_list_open':
      state.lists.push(Number(token.attrGet('start') ?? 1));
      break;
    case 'bullet_list_close':
    case 'ordered_list_close':
      state.lists.pop();
      if (state.lists.length === 0) gap(state);
      break;
    case 'list_item_open': {
      const number = state.lists.at(-1);
      const mark = number === undefined ? '- ' : `${number}. `;
      if (number !== undefined) state.lists[state.lists.length - 1] = number + 1;
      state.current = mark;
      state.indent.push(' '.repeat(mark.length));
      break;
    }
    case 'list_item_close':
      state.indent.pop();
      break;
    case 'blockquote_open':
      state.quotes++;
      break;
    case 'blockquote_close':
      state.quotes--;
      gap(state);
      break;
    case 'inline':
      if (state.table) state.table.at(-1)?.push(inlineText(token.children ?? []));
      else write(inlineText(token.children ?? []), state);
      break;
    case 'table_open':
      state.table = [];
      break;
    case 'tr_open':
      state.table?.push([]);
      break;
    case 'table_close': {
      const [head = [], ...rows] = state.table ?? [];
      state.table = undefined;
      write(tableLines({ head, rows }, state.locale).join('\n'), state);
      gap(state);
      break;
    }
    case 'fence':
    case 'code_block':
      write(token.content.replace(/\n$/, ''), state);
      gap(state);
      break;
    case 'hr':
      write('---', state);
      gap(state);
      break;
    case 'paragraph_close':
      if (!token.hidden) gap(state);
      break;
    case 'heading_close':
      gap(state);
      break;
    default:
  }
}

/** An item's first line has its mark, the others stand below its text. */
function write(text: string, state: State): void {
  const outer = state.indent.slice(0, -1).join('');
  const inner = state.indent.join('');
  const quote = '> '.repeat(state.quotes);
  const lines = (state.current + text).split('\n');
  const hasMark = state.current !== '' && state.indent.length > 0;
  for (const [index, line] of lines.entries()) {
    state.lines.push((quote + (index === 0 && hasMark ? outer : inner) + line).trimEnd());
  }
  state.current = '';
}

function gap(state: State): void {
  if (state.lines.at(-1) !== '') state.lines.push('');
}

function inlineText(tokens: readonly Token[]): string {
  let text = '';
  const links: { readonly address: string; readonly from: number }[] = [];
  for (const token of tokens) {
    if (token.type === 'link_open') links.push({ address: String(token.attrGet('href') ?? ''), from: text.length });
    else if (token.type === 'link_close') {
      const link = links.pop();
      if (link) text += addressBehind(link.address, text.slice(link.from));
    } else if (token.type === 'softbreak' || token.type === 'hardbreak') text += '\n';
    else text += token.content;
  }
  return text;
}

/** Not twice: a link whose words are its address, its number or its mail address needs no more. */
function addressBehind(address: string, words: string): string {
  const bare = decoded(address).replace(/^(mailto|tel):/i, '');
  const isSame = [address, bare].includes(words) || words.replace(/[^\d+]/g, '') === bare;
  return isSame ? '' : ` (${bare})`;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // A stray “%” is not an escape; the address is shown as it is.
    return address;
  }
}
