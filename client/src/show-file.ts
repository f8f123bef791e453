// Shows a file in an editor, as a click in the Explorer does.
import { commands, type TextDocumentShowOptions, type Uri } from 'vscode';

/**
 * Not `window.showTextDocument`, which keeps the file open for minutes after its tab is closed: a file that is deleted
 * meanwhile would still count.
 */
export async function showFile(uri: Uri, options: TextDocumentShowOptions): Promise<void> {
  await commands.executeCommand('vscode.open', uri, options);
}
