// What the preview's host and its page say to each other. Plain data; both halves read this page.
import type { PreviewRecipients, RenderAnswer, RenderingItem } from '#server/protocol';

/** `shown.id` is the item on the page; `place.id` the one asked for, which may be away while its lines are half typed. */
export type ToPage =
  | {
      readonly kind: 'shown';
      readonly place: PreviewPlace;
      readonly id: string;
      readonly items: readonly RenderingItem[];
      readonly answer: RenderAnswer;
    }
  | { readonly kind: 'notice'; readonly place: PreviewPlace; readonly text: string }
  /** For the status line of the page, which screen readers speak. */
  | { readonly kind: 'said'; readonly text: string };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'chooseItem'; readonly id: string }
  | { readonly kind: 'chooseLocale'; readonly locale: string }
  | { readonly kind: 'chooseRecipients'; readonly recipients: PreviewRecipients }
  | { readonly kind: 'openProblem'; readonly index: number }
  | { readonly kind: 'openHole'; readonly index: number }
  | { readonly kind: 'openLink'; readonly address: string }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'export' };

/** Enough to show the same preview again after VS Code was closed. */
export interface PreviewPlace {
  readonly uri: string;
  readonly id: string | undefined;
  readonly locale: string | undefined;
  readonly recipients: PreviewRecipients;
}

export const recipientChoices = ['sample', 'empty', 'placeholder'] as const satisfies readonly PreviewRecipients[];

/** The place in a state that VS Code kept, or undefined when an older version of ours wrote it. */
export function previewPlaceOf(state: unknown): PreviewPlace | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state) || typeof state.uri !== 'string')
    return undefined;
  const kept = 'recipients' in state ? state.recipients : undefined;
  return {
    uri: state.uri,
    id: 'id' in state && typeof state.id === 'string' ? state.id : undefined,
    locale: 'locale' in state && typeof state.locale === 'string' ? state.locale : undefined,
    recipients: recipientChoices.find((choice) => choice === kept) ?? 'sample',
  };
}
