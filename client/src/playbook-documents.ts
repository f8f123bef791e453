// Which documents are ours: the patterns that the manifest, the language client and the commands agree on.
import type { DocumentFilter, TextDocument } from 'vscode';

export const playbookGlob = '**/*.playbook.{yaml,yml}';

/** Only files: the left side of a diff (scheme `git`) shows the past, and findings about the past help nobody. */
export const playbookSelector: readonly (DocumentFilter & { readonly scheme: string; readonly pattern: string })[] = [
  { scheme: 'file', pattern: playbookGlob },
  { scheme: 'file', pattern: '**/support-playbooks.config.yaml' },
  { scheme: 'file', pattern: '**/*.hbs' },
];

const playbookPath = /\.playbook\.ya?ml$|\/support-playbooks\.config\.yaml$/;

/** A template (`.hbs`) alone is no reason to start anything: other tools use that ending too. */
export function isPlaybookDocument(document: TextDocument): boolean {
  return document.uri.scheme === 'file' && playbookPath.test(document.uri.path);
}
