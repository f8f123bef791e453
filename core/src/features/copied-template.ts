// The files of a template that ships, as the workspace's own.

import { applyEdits } from '../text/edit.ts';
import type { Template } from '../workspace/templates.ts';
import { pairOf } from '../yaml/tree.ts';
import type { NewFile } from './code-action.ts';

export interface CopyOptions {
  /** Relative to the workspace. */
  readonly folder: string;
  readonly name: string;
  /** Each with all its voices. */
  readonly locales: readonly string[];
}

export function copiedTemplate(
  { document, variants }: Template,
  { folder, name, locales }: CopyOptions,
): readonly NewFile[] {
  const texts = [...variants].filter(([variant]) => locales.includes(variant.split('.')[0] ?? variant));
  return [
    { path: `${folder}/template.playbook.yaml`, content: renamed(document.yaml, name) },
    ...texts.map(([variant, file]) => ({ path: `${folder}/${variant}.hbs`, content: file.text.content })),
  ];
}

function renamed({ root, source }: Template['document']['yaml'], name: string): string {
  const metadata = root?.kind === 'map' ? pairOf(root, 'metadata')?.value : undefined;
  const written = metadata?.kind === 'map' ? pairOf(metadata, 'name')?.value : undefined;
  return written ? applyEdits(source, [{ range: written, newText: name }]) : source;
}
