// A table in plain text: one block a row, each cell behind the words of its heading, because columns do not line up in a mailbox.

export interface PlainTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Cells that say nothing are left out; the first cell stands on top of its row. */
export function tableLines({ head, rows }: PlainTable, locale: string): readonly string[] {
  const blocks = rows.map(([first = '', ...cells]) => {
    const others = cells.flatMap((cell, index) =>
      isSilent(cell) ? [] : [labelled(head[index + 1] ?? '', cell, locale)],
    );
    return first === '' ? others : [first, ...others.map((line) => `  ${line}`)];
  });
  const said = blocks.length === 0 ? [head.filter((words) => words !== '')] : blocks;
  return said.filter((block) => block.length > 0).flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

function isSilent(cell: string): boolean {
  return /^[\s–—-]*$/.test(cell);
}

function labelled(heading: string, cell: string, locale: string): string {
  if (heading === '') return cell;
  const language = locale.split('-')[0];
  const colon = language === 'zh' || language === 'ja' ? '：' : language === 'fr' ? '\u00a0: ' : ': ';
  return heading + colon + cell;
}
