// Golden renderings: what a template of the workspace has to give, kept as files beside it and compared on every run.

import type { Finding } from '../finding.ts';
import { type Rendered, render } from '../render/render.ts';
import { asSettled } from '../rules/severity.ts';
import { type DateText, readDate } from '../time/date.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { ownTemplate } from '../workspace/templates.ts';
import { renderingsAt } from './renderings-at.ts';

export interface GoldenTemplate {
  readonly name: string;
  /** Relative to the workspace; may not exist yet. */
  readonly folder: string;
  readonly cases: readonly GoldenCase[];
}

/** One message made from the template, in one language. */
export interface GoldenCase {
  /** Of its rendering. */
  readonly id: string;
  readonly locale: string;
  /** In the folder, such as `phone-sunset.everyone.fr.txt`. */
  readonly fileName: string;
}

/** The workspace's own templates, by name; what ships has goldens of its own. */
export function goldenTemplates(snapshot: Snapshot): readonly GoldenTemplate[] {
  const names = [...(snapshot.named.get('MessageTemplate')?.keys() ?? [])].sort();
  return names.flatMap((name) => {
    const path = ownTemplate(snapshot, name)?.document.path;
    if (path === undefined) return [];
    const cases = renderingsAt(snapshot, path, undefined).items.flatMap(({ id, locales }) =>
      locales.map((locale) => ({ id, locale, fileName: `${id.replaceAll('/', '.')}.${locale}.txt` })),
    );
    return [{ name, folder: `${path.slice(0, path.lastIndexOf('/') + 1)}golden`, cases }];
  });
}

export interface Golden {
  readonly text: string;
  /** As loud as the config wants them. */
  readonly findings: readonly Finding[];
}

/** Made for a day, which stands in the text: another day must not change it. `undefined` when there is no such message. */
export function golden(snapshot: Snapshot, { id, locale }: GoldenCase, today: DateText): Golden | undefined {
  const rendered = render(snapshot, { id, locale, today });
  return rendered && { text: goldenText(rendered, today), findings: asSettled(rendered.findings, snapshot.settings) };
}

const dayLabel = 'As of: ';

/** The day that a golden text was made for. */
export function goldenDay(text: string): DateText | undefined {
  const [line = ''] = text.split('\n', 1);
  return line.startsWith(dayLabel) ? readDate(line.slice(dayLabel.length).trim()) : undefined;
}

/** With what a mailbox shows on top, then the message as Markdown, so that links are compared too. */
export function goldenText(
  { subject, preheader, title, markdown }: Pick<Rendered, 'subject' | 'preheader' | 'title' | 'markdown'>,
  today: DateText,
): string {
  const fields = Object.entries({ Subject: subject, Preheader: preheader, Title: title });
  const lines = fields.flatMap(([label, text]) => (text === undefined ? [] : [`${label}: ${text}\n`]));
  return `${dayLabel}${today}\n${lines.join('')}\n${markdown}`;
}
