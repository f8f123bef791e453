// The few gestures that the suite's tests are written in: open, edit, look at findings, wait for something to become true.
import * as vscode from 'vscode';

export function file(relative: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0];
  if (root === undefined) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(root.uri, relative);
}

/** Opens as a click would: `openTextDocument` keeps a file open for minutes after its tab is closed. */
export async function opened(relative: string): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', file(relative), { preview: false });
  const document = vscode.window.activeTextEditor?.document;
  if (document?.uri.path !== file(relative).path) throw new Error(`${relative} did not open.`);
  return document;
}

/** Replaces the first place where the text stands; the document stays unsaved, as while typing. */
export async function edited(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, from), to);
  await vscode.workspace.applyEdit(edit);
}

export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  if (start === -1) throw new Error(`${document.uri.path} does not say ${JSON.stringify(text)}.`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** What each extension says about the place inside the first words like these. */
export async function hoversAt(document: vscode.TextDocument, words: string): Promise<readonly string[]> {
  const place = rangeOf(document, words).start.translate(0, 2);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    place,
  );
  return hovers.map(({ contents }) =>
    contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n'),
  );
}

/** Messages of every error and warning by file; files without one are left out. */
export function findingsIn(): Record<string, readonly string[]> {
  const shown = vscode.languages.getDiagnostics().map(([uri, diagnostics]) => {
    const serious = diagnostics.filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    return [vscode.workspace.asRelativePath(uri), serious.map(({ message }) => message)] as const;
  });
  return Object.fromEntries(shown.filter(([, messages]) => messages.length > 0));
}

/** Tries until the check passes; its last error otherwise. */
export async function eventually(check: () => void | Promise<void>, within = 45_000): Promise<void> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
