// A new message template with its folder: the document, and a text in each language to start from.
import type { DateText } from '../time/date.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { shippedTemplate } from '../workspace/templates.ts';
import { copiedTemplate } from './copied-template.ts';
import { newPlaybook } from './new-playbook.ts';

export interface NewTemplateRequest {
  /** Kebab-case. */
  readonly name: string;
  readonly today: DateText;
  /** Where the folder of the template is made; else among the workspace's own templates. */
  readonly among?: string;
  /** The template that ships to start from; else a short message. */
  readonly from?: string;
}

export interface NewTemplateFile {
  /** Relative to the workspace. */
  readonly path: string;
  readonly content: string;
}

/** The shortest message that ships: people replace words faster than they fill a blank page. */
const model = 'sunset-last-day';

/** In the languages of the config; those that no message ships in are left to the author, and a finding names them. */
export function newTemplate(
  snapshot: Snapshot,
  { name, today, among = snapshot.settings.templates[0] ?? 'templates', from }: NewTemplateRequest,
): readonly NewTemplateFile[] {
  const folder = among === '.' || among === '' ? name : `${among}/${name}`;
  const { locales } = snapshot.settings;
  const chosen = from === undefined ? undefined : shippedTemplate(from);
  if (chosen) return copiedTemplate(chosen, { folder, name, locales });
  const content = newPlaybook(snapshot, { kind: 'MessageTemplate', name, today });
  const shipped = shippedTemplate(model);
  const texts = shipped ? copiedTemplate(shipped, { folder, name, locales }).slice(1) : [];
  return [{ path: `${folder}/template.playbook.yaml`, content }, ...texts];
}
