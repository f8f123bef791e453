// What customers and colleagues will read, before and after: every message and checklist that comes out differently, language by language.

import { render } from '../render/render.ts';
import { listRenderings, type Rendering } from '../render/rendering.ts';
import { known } from '../schema/value.ts';
import type { DateText } from '../time/date.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { narrowed } from './narrowed.ts';
import { pairDocuments } from './pair-documents.ts';

export interface RenderedChange {
  /** As `listRenderings` gives it, by the newer name. */
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly document: Rendering['document'];
  /** Markdown with the subject on top; `undefined` where nothing is due, or nothing came out of it. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface RenderedChangesOptions {
  /** Both sides are rendered as of one day, so that only what was edited differs. */
  readonly today: DateText;
  /** These languages only. */
  readonly locales?: readonly string[] | undefined;
  /** These only, by the newer name. */
  readonly ids?: readonly string[];
}

/** In the order of the newer revision; what is gone comes last. */
export function renderedChanges(
  older: Snapshot,
  newer: Snapshot,
  { today, locales, ids }: RenderedChangesOptions,
): readonly RenderedChange[] {
  if (older === newer) return [];
  const { before, after } = narrowed(older, newer);
  const names = documentNames(before, after);
  const old = new Map(listRenderings(before).map((rendering) => [renamed(rendering.id, names), rendering] as const));
  const fresh = new Map(listRenderings(after).map((rendering) => [rendering.id, rendering] as const));
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((id) => {
    if (ids && !ids.includes(id)) return [];
    const [was, is] = [old.get(id), fresh.get(id)];
    const { title, document } = is ?? was ?? {};
    if (title === undefined || !document) return [];
    const due = [...new Set([...(is?.locales ?? []), ...(was?.locales ?? [])])];
    return due.flatMap((locale) => {
      if (locales && !locales.includes(locale)) return [];
      const [one, other] = [textOf(before, was, locale, today), textOf(after, is, locale, today)];
      return one === other ? [] : [{ id, title, locale, document, before: one, after: other }];
    });
  });
}

/** From old to new names, for documents that were renamed. */
function documentNames(before: Snapshot, after: Snapshot): ReadonlyMap<string, string> {
  const { pairs } = pairDocuments(before, after);
  return new Map(
    pairs.flatMap((pair) => {
      const [old, fresh] = [pair.before?.name, pair.after?.name];
      return old === undefined || fresh === undefined || old === fresh ? [] : [[old, fresh] as const];
    }),
  );
}

function renamed(id: string, names: ReadonlyMap<string, string>): string {
  const slash = id.indexOf('/');
  const name = names.get(id.slice(0, slash));
  return name === undefined ? id : `${name}${id.slice(slash)}`;
}

function textOf(
  snapshot: Snapshot,
  rendering: Rendering | undefined,
  locale: string,
  today: DateText,
): string | undefined {
  if (!rendering?.locales.includes(locale)) return undefined;
  const texts = made.get(snapshot) ?? new Map<string, string | undefined>();
  made.set(snapshot, texts);
  const key = `${rendering.id} ${locale} ${today}`;
  if (!texts.has(key)) texts.set(key, madeText(snapshot, rendering.id, { locale, today }));
  return texts.get(key);
}

/** The older revision stays the same while an author edits the newer one. */
const made = new WeakMap<Snapshot, Map<string, string | undefined>>();

function madeText(
  snapshot: Snapshot,
  id: string,
  options: { readonly locale: string; readonly today: DateText },
): string | undefined {
  const rendered = known(() => render(snapshot, { id, ...options }));
  if (!rendered || rendered.markdown === '') return undefined;
  const heading = rendered.subject ?? rendered.title;
  return heading === undefined ? rendered.markdown : `${heading}\n\n${rendered.markdown}`;
}
