// Ready replies for agents in every language, rendered with a help desk's own placeholders.
import type { Finding, Place } from '../finding.ts';
import { markdownHtml } from '../render/markdown-html.ts';
import { plainText } from '../render/plain-text.ts';
import { render } from '../render/render.ts';
import { listRenderings, type Rendering } from '../render/rendering.ts';
import { hashText } from '../text/hash.ts';
import type { DateText } from '../time/date.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { builtinText } from '../workspace/templates.ts';
import { type HelpDesk, helpDesks } from './help-desk.ts';
import { placeholdersFor } from './placeholders.ts';

export interface Macro {
  /** `phone-sunset/agent-reply` */
  readonly id: string;
  readonly title: string;
  readonly texts: readonly MacroText[];
}

export interface MacroText {
  readonly locale: string;
  /** The inside of a page. */
  readonly html: string;
  readonly text: string;
}

export interface MacroOptions {
  readonly helpDesk: HelpDesk;
  readonly today: DateText;
  /** The languages of each; without it those in which it is due. */
  readonly locales?: readonly string[] | undefined;
}

export interface MadeMacros {
  readonly macros: readonly Macro[];
  readonly findings: readonly Finding[];
}

/** Those among the renderings that agents send: with the medium `macro`. */
export function macrosAmong(snapshot: Snapshot, document: Rendering['document']): readonly Rendering[] {
  return listRenderings(snapshot).filter(
    ({ medium, document: own }) =>
      medium === 'macro' && own.kind === document.kind && own.name === document.name && own.path === document.path,
  );
}

export function makeMacros(
  snapshot: Snapshot,
  renderings: readonly Pick<Rendering, 'id' | 'title' | 'locales'>[],
  { helpDesk, today, locales }: MacroOptions,
): MadeMacros {
  const findings: Finding[] = [];
  const macros = renderings.map(({ id, title, locales: due }): Macro => {
    const texts = (locales ?? due).flatMap((locale) => {
      const made = textIn(snapshot, { id, locale, today }, helpDesk);
      findings.push(...made.findings);
      return made.text ?? [];
    });
    return { id, title, texts };
  });
  return { macros, findings: distinct(findings) };
}

function textIn(
  snapshot: Snapshot,
  options: { readonly id: string; readonly locale: string; readonly today: DateText },
  helpDesk: HelpDesk,
): { readonly text?: MacroText; readonly findings: readonly Finding[] } {
  const { recipients, filled, unknown } = placeholdersFor(helpDesks[helpDesk]);
  const rendered = render(snapshot, { ...options, recipients });
  if (!rendered) return { findings: [] };
  const { locale, markdown, templatePath } = rendered;
  const html = filled(markdownHtml(markdown), { isHtml: true });
  const text = filled(plainText(markdown, locale), { isHtml: false });
  const notes = unknown().map((field) => noPlaceholder(field, helpDesk, placeOf(snapshot, templatePath ?? '', field)));
  return { text: { locale, html, text }, findings: [...rendered.findings, ...notes] };
}

/** The reply is right, only less personal, so nothing stops here. */
function noPlaceholder(field: string, helpDesk: HelpDesk, { path, range }: Place): Finding {
  const { title } = helpDesks[helpDesk];
  return {
    rule: 'placeholder-unknown',
    severity: 'info',
    message: `${title} has no placeholder for “${field}” that we know of, so its fallback was written instead.`,
    path,
    range,
    related: [],
    fixes: [],
    fingerprint: hashText(['placeholder-unknown', path, helpDesk, field].join('\n')),
  };
}

/** Where the template asks for it first; at its top when a shared piece does. */
function placeOf(snapshot: Snapshot, path: string, field: string): Place {
  const content = snapshot.files.get(path)?.text.content ?? builtinText(path) ?? '';
  const call = [`recipient "${field}"`, `recipient '${field}'`].find((words) => content.includes(words)) ?? '';
  const start = call === '' ? 0 : content.indexOf(call);
  return { path, range: { start, end: start + call.length } };
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map(findings.map((each) => [`${each.path} ${each.range.start} ${each.rule} ${each.message}`, each]));
  return [...seen.values()];
}
