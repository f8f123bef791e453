// Tables for spreadsheets, with nothing in them that a spreadsheet would run.

/** RFC 4180. A cell stays on one line; one that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  const safe = /^[\s"']*[=+\-@\t＝＋－＠]/.test(line) ? `'${line}` : line;
  return /[",']|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
