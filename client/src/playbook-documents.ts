// Which documents are ours: the patterns that the manifest, the language client and the commands agree on.
import { type DocumentFilter, type TextDocument, type Uri, workspace } from 'vscode';

export const playbookGlob = '**/*.playbook.{yaml,yml}';

type OurFilter = DocumentFilter & { readonly scheme: string; readonly pattern: string };

/** Files, on a disk or in a virtual folder. The left side of a diff (scheme `git`) shows the past, and findings about the past help nobody. */
export function playbookSelector(): readonly OurFilter[] {
  const patterns = [playbookGlob, '**/support-playbooks.config.yaml', '**/*.hbs'];
  return [...schemes()].flatMap((scheme) => patterns.map((pattern) => ({ scheme, pattern })));
}

function schemes(): ReadonlySet<string> {
  return new Set(['file', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);
}

const playbookPath = /\.playbook\.ya?ml$|\/support-playbooks\.config\.yaml$/;

/** A template (`.hbs`) alone is no reason to start anything: other tools use that ending too. */
export function isPlaybookDocument(document: TextDocument): boolean {
  return isPlaybook(document.uri);
}

export function isPlaybook(uri: Uri): boolean {
  return schemes().has(uri.scheme) && playbookPath.test(uri.path);
}
