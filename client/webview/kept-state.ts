// What the page remembers over a reload: where it was, and how it showed it.
import type { PreviewPlace } from '../src/preview/messages.ts';

export const tabNames = ['html', 'text', 'source', 'checklist'] as const;
export type TabName = (typeof tabNames)[number];

export const widths = ['fit', 'phone', 'desktop'] as const;

export interface PageState extends Omit<PreviewPlace, 'uri'> {
  /** `undefined` until the host has said what this is a preview of. */
  readonly uri: string | undefined;
  readonly tab: TabName;
  readonly width: (typeof widths)[number];
  readonly isDark: boolean;
}

/** Whatever VS Code kept; what is strange or comes from an older version becomes the default. */
export function keptState(kept: unknown): PageState {
  const read = (key: string): unknown =>
    typeof kept === 'object' && kept !== null && Object.hasOwn(kept, key) ? Reflect.get(kept, key) : undefined;
  const text = (key: string): string | undefined => {
    const value = read(key);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    uri: text('uri'),
    id: text('id'),
    locale: text('locale'),
    recipients: (['sample', 'empty', 'placeholder'] as const).find((each) => each === read('recipients')) ?? 'sample',
    tab: tabNames.find((each) => each === read('tab')) ?? 'html',
    width: widths.find((each) => each === read('width')) ?? 'fit',
    isDark: read('isDark') === true,
  };
}
