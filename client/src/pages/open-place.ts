// Leads from a page of ours to where a thing is written, and to where a link in a message goes.
import { env, Range, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { RenderPlace } from '#server/protocol';
import { showFile } from '../show-file.ts';

/** In the editor that shows the file already, else in the first group, but never over the page. */
export async function openPlace(place: RenderPlace | undefined, page: WebviewPanel): Promise<void> {
  if (place === undefined) return;
  const uri = Uri.parse(place.uri, true);
  const { start, end } = place.range;
  const editor = window.visibleTextEditors.find((each) => each.document.uri.toString() === uri.toString());
  await showFile(uri, {
    viewColumn: editor?.viewColumn ?? (page.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One),
    selection: new Range(start.line, start.character, end.line, end.character),
  });
}

/** VS Code asks before it opens an address that nobody has trusted yet. */
export async function openAddress(address: string): Promise<void> {
  const uri = Uri.parse(address, true);
  if (['http', 'https', 'mailto', 'tel', 'sms'].includes(uri.scheme)) await env.openExternal(uri);
}
