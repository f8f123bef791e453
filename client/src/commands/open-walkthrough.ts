// Open Walkthrough: the tour of five steps, in VS Code's own welcome page.
import { commands, type ExtensionContext } from 'vscode';

export async function openWalkthrough({ extension }: ExtensionContext): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#supportPlaybooks.start`, false);
}
