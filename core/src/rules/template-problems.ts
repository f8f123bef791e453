// What is wrong with the text of a template, as rules report it.
import { readTemplateText } from '../template/read.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { TemplateTextFile } from '../workspace/source-file.ts';
import type { Report } from './rule.ts';

/** Other people's `.hbs` files are none of our business. */
export function templateProblems(
  snapshot: Snapshot,
  file: TemplateTextFile,
): readonly (Report & { readonly rule: string })[] {
  return isOurs(snapshot, file.path) ? readTemplateText(file.text.content).problems : [];
}

/** It stands beside the document of a template, or among the shared pieces of a template folder. */
function isOurs({ named, settings }: Snapshot, path: string): boolean {
  const folder = folderOf(path);
  if (settings.templates.some((root) => path.startsWith(root === '.' ? 'partials/' : `${root}/partials/`))) return true;
  return [...(named.get('MessageTemplate')?.values() ?? [])].some((documents) =>
    documents.some((document) => folderOf(document.path) === folder),
  );
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
