// What the preview's host and its page say to each other. Plain data; both halves read this page.
import type { RenderAnswer, RenderingItem } from '#server/protocol';

/** `shown.id` is the item on the page; `place.id` the one asked for, which may be away while its lines are half typed. */
export type ToPage =
  | {
      readonly kind: 'shown';
      readonly place: PreviewPlace;
      readonly id: string;
      readonly items: readonly RenderingItem[];
      readonly answer: RenderAnswer;
    }
  | { readonly kind: 'notice'; readonly place: PreviewPlace; readonly text: string };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'chooseItem'; readonly id: string }
  | { readonly kind: 'chooseLocale'; readonly locale: string }
  | { readonly kind: 'openProblem'; readonly index: number };

/** Enough to show the same preview again after VS Code was closed. */
export interface PreviewPlace {
  readonly uri: string;
  readonly id: string | undefined;
  readonly locale: string | undefined;
}

/** The place in a state that VS Code kept, or undefined when an older version of ours wrote it. */
export function previewPlaceOf(state: unknown): PreviewPlace | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state) || typeof state.uri !== 'string')
    return undefined;
  return {
    uri: state.uri,
    id: 'id' in state && typeof state.id === 'string' ? state.id : undefined,
    locale: 'locale' in state && typeof state.locale === 'string' ? state.locale : undefined,
  };
}
