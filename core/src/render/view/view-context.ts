// What the builders of views share: the workspace, the reader's language, and the texts that were asked for and lack it.
import type { Text } from '../../generated/playbooks.ts';
import type { ViewCommonBrand, ViewCommonWorkspace } from '../../generated/views.ts';
import type { PlaybookDocument } from '../../playbook/document.ts';
import { eachOne, known, rangeOf } from '../../schema/value.ts';
import type { Range } from '../../text/range.ts';
import type { DateText } from '../../time/date.ts';
import type { Inquiry } from '../../workspace/inquiry.ts';
import type { Settings } from '../../workspace/settings.ts';
import { type Lazy, lazy, shape } from './shape.ts';

export interface ViewContext {
  readonly inquiry: Inquiry;
  readonly locale: string;
  readonly today: DateText;
  /** Called each time a template reads a text that is not written in its language. */
  readonly onGap: (gap: TextGap) => void;
  /** What stands in a message where a text lacks its language; else its key between brackets. */
  readonly gapText?: (gap: TextGap) => string;
  /** Called each time a template reads a text, whether it is written in its language or not. */
  readonly onRead?: (read: () => TextGap) => void;
}

export interface TextGap {
  readonly document: PlaybookDocument;
  /** From the start of the document. */
  readonly range: Range;
  readonly key: string;
  /** The languages that it is written in. */
  readonly locales: readonly string[];
  /** Whether it is written in other languages than the default one only. */
  readonly isDefaultMissing: boolean;
}

export interface Home {
  readonly context: ViewContext;
  /** Where the texts are written. */
  readonly document: PlaybookDocument;
}

type HolderOf<Key extends string> = { readonly [Name in Key]?: Text };

/** A customer text in the reader's language; without it a visible mark and a finding, never another language. */
export function textIn<Key extends string>(
  home: Home,
  holder: HolderOf<Key>,
  key: Key,
): Lazy<string | undefined> | undefined {
  if (!Object.hasOwn(holder, key)) return undefined;
  return lazy(() => {
    const text: Text | undefined = holder[key];
    return text === undefined ? undefined : chosen(home, text, { key, range: () => rangeOf(holder, key) });
  });
}

function chosen(
  { context, document }: Home,
  text: Text,
  place: { readonly key: string; readonly range: () => Range },
): string {
  const { defaultLocale } = context.inquiry.snapshot.settings;
  const locales = typeof text === 'string' ? [defaultLocale] : Object.keys(text);
  const here = (): TextGap => {
    const { start, end } = place.range();
    const isDefaultMissing = locales.length > 0 && !locales.includes(defaultLocale);
    return { document, range: { start, end }, key: place.key, locales, isDefaultMissing };
  };
  context.onRead?.(here);
  if (typeof text === 'string' && context.locale === defaultLocale) return text.trim();
  if (typeof text !== 'string' && Object.hasOwn(text, context.locale)) return (text[context.locale] ?? '').trim();
  const gap = here();
  context.onGap(gap);
  return context.gapText?.(gap) ?? `⟦${place.key}⟧`;
}

/** The items of a list that can be read, one by one. */
export function readable<Item>(read: () => readonly Item[] | undefined): readonly Item[] {
  return eachOne(known(read), (item) => item);
}

/** One or several, as a list; nothing as an empty one. */
export function listed<Item>(value: Item | readonly Item[] | undefined): readonly Item[] {
  if (value === undefined) return [];
  return isList(value) ? [...value] : [value];
}

function isList<Item>(value: Item | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}

export function brandView({ inquiry: { snapshot } }: ViewContext, own?: Settings['brand']): ViewCommonBrand {
  const brand = own ?? snapshot.settings.brand;
  return shape<ViewCommonBrand>({ name: lazy(() => brand.name), voice: lazy(() => brand.voice) });
}

export function workspaceView({ inquiry: { snapshot }, today }: ViewContext): ViewCommonWorkspace {
  const { locales, defaultLocale } = snapshot.settings;
  return { locales, defaultLocale, asOf: today };
}
