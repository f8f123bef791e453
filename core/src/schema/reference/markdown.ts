// How a page is put together: blocks, tables, anchors as the common Markdown viewers make them.

export type Block = string | undefined;

/** Blocks with one empty line between them. */
export function page(blocks: readonly Block[]): string {
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

export function fence(text: string, language: string): string {
  return `\`\`\`${language}\n${text.replace(/\n$/, '')}\n\`\`\``;
}

/** As GitHub and the preview of VS Code do it: lower case, no punctuation, a hyphen for each space. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

export function sentence(text: string): string {
  const end = /[.!?:]$/.test(text) ? '' : '.';
  return `${text.replace(/^\[?\p{Ll}/u, (start) => start.toUpperCase())}${end}`;
}

/** `a, b or c` */
export function either(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
