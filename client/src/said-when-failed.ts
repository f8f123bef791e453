// Runs what a person asked for, and tells them in one sentence when it did not work.
import { l10n, window } from 'vscode';

export async function saidWhenFailed(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(l10n.t('That did not work: {0}', reason));
  }
}
