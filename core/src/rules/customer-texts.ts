// The texts of a document that customers read, in all the languages they are written in.
import type { PlaybookDocument } from '../playbook/document.ts';
import { rangeOf, Unknowable } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { readLocale } from '../time/locale.ts';
import { nodeAt } from '../yaml/tree.ts';

export interface CustomerText {
  /** What it is called in the playbook. */
  readonly key: string;
  /** Where the key stands. */
  readonly at: () => Range;
  /** A single text stands for the default language, which it does not name. */
  readonly isSingle: boolean;
  readonly written: readonly { readonly locale: string; readonly text: string; readonly range: () => Range }[];
}

/** Every key of the schemas whose value is a text in several languages. */
const textKeys: ReadonlySet<string> = new Set([
  'title',
  'reachedBy',
  'disclosure',
  'message',
  'privacyNote',
  'replyMeans',
  'condition',
  'when',
  'give',
  'customerFraming',
  'concern',
  'response',
  'howToGet',
  'note',
  'fallback',
]);

const known = new WeakMap<PlaybookDocument, ReadonlyMap<string, readonly CustomerText[]>>();

export function customerTexts(document: PlaybookDocument, defaultLocale: string): readonly CustomerText[] {
  const before = known.get(document);
  const found = before?.get(defaultLocale) ?? wholeTexts(document, defaultLocale);
  if (!before?.has(defaultLocale)) known.set(document, new Map([[defaultLocale, found]]));
  return found;
}

function wholeTexts(document: PlaybookDocument, defaultLocale: string): readonly CustomerText[] {
  const texts: CustomerText[] = [];
  const { playbook } = document;
  if (playbook) collect(playbook.spec, defaultLocale, texts);
  return document.problems.length === 0 ? texts : texts.filter(({ at }) => !isHurt(document, at()));
}

/** Whether a mistake of another kind stands in the value at this place, so that it may only seem to lack something. */
export function isHurt({ yaml, problems }: PlaybookDocument, { start }: Range): boolean {
  if (problems.length === 0 || !yaml.root) return false;
  const { pair } = nodeAt(yaml.root, start);
  const end = pair ? Math.max(pair.key.end, pair.value.end) : start;
  const from = pair?.key.start ?? start;
  return problems.some(({ range }) => from <= range.start && range.start <= end);
}

function collect(holder: object, defaultLocale: string, texts: CustomerText[]): void {
  for (const key of Object.keys(holder)) {
    const value = readable(holder, key);
    if (typeof value === 'string') {
      if (!textKeys.has(key)) continue;
      const range = () => rangeOf(holder, key);
      texts.push({ key, at: range, isSingle: true, written: [{ locale: defaultLocale, text: value, range }] });
    } else if (typeof value === 'object' && value !== null) {
      const written = textKeys.has(key) ? byLocale(value) : undefined;
      if (written) texts.push({ key, at: () => rangeOf(holder, key), isSingle: false, written });
      else collect(value, defaultLocale, texts);
    }
  }
}

function byLocale(map: object): CustomerText['written'] | undefined {
  if (Array.isArray(map)) return undefined;
  const written: CustomerText['written'][number][] = [];
  for (const locale of Object.keys(map)) {
    const text = readLocale(locale) === undefined ? undefined : readable(map, locale);
    if (typeof text === 'string') written.push({ locale, text, range: () => rangeOf(map, locale) });
  }
  return written;
}

/** What is broken has its finding. */
function readable(holder: object, key: string): unknown {
  try {
    return Reflect.get(holder, key);
  } catch (error) {
    if (error instanceof Unknowable) return undefined;
    throw error;
  }
}
