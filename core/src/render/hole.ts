// Whether a message made from a template that ships can have a hole, found out by reading what it shows instead of making it.
import { known } from '../schema/value.ts';
import { templateLimits } from '../template/limits.ts';
import { readTemplateText } from '../template/read.ts';
import type { WalkedFile } from '../template/walk-event.ts';
import type { DateText } from '../time/date.ts';
import { type Inquiry, ownPieces } from '../workspace/inquiry.ts';
import type { TemplateTextFile } from '../workspace/source-file.ts';
import { shippedPiece, type Template } from '../workspace/templates.ts';
import { isAddress } from './helpers/link.ts';
import { recipientWords } from './recipient-words.ts';
import type { PlannedRendering } from './rendering.ts';
import { type ShownValues, shownValues } from './shown-values.ts';
import type { TextGap, ViewContext } from './view/view-context.ts';
import { viewFor } from './view/view-for.ts';
import { variantsOf } from './voice.ts';

export interface HoleOptions {
  readonly inquiry: Inquiry;
  /** In which it is due. */
  readonly locales: readonly string[];
  readonly voice: string | undefined;
  readonly today: DateText;
}

/**
 * `true` when it certainly has none in any of the languages; else making it tells. All languages of a template that
 * ships read the same values, so one is asked for all.
 */
export function isWithoutHole(planned: PlannedRendering, found: Template, options: HoleOptions): boolean {
  const { inquiry, locales, voice, today } = options;
  if (!found.isShipped) return false;
  const written = locales.filter((locale) => variantsOf(locale, voice).some((name) => found.variants.has(name)));
  const [locale] = written;
  if (locale === undefined) return true;
  const shown = shownIn(found, locale, voice);
  const own = ownPieces(inquiry);
  if (!shown || shown.pieces.some((name) => own.includes(name))) return false;
  const reading: Reading = { isWhole: true, values: 0, length: 0 };
  const needs = (here: () => TextGap) => {
    const { locales: texts } = here();
    if (!written.every((each) => texts.includes(each))) reading.isWhole = false;
  };
  const context: ViewContext = { inquiry, locale, today, onGap: () => {}, onRead: needs };
  const isRead = known(() => {
    read(viewFor(context, planned), shown.values, reading);
    const words = recipientWords(found, context, { isPlaceholder: false });
    return [...shown.values.recipientFields].every((field) => words(field) !== undefined);
  });
  return isRead === true && reading.isWhole && isSmall(reading);
}

interface Reading {
  isWhole: boolean;
  values: number;
  length: number;
}

/** No template that ships shows a value, or goes through it, as often that this would reach a limit. */
function isSmall({ values, length }: Reading): boolean {
  return values * 20 < templateLimits.iterations && length * 20 < templateLimits.output;
}

function read(value: unknown, { fields, items, mustBe }: ShownValues, reading: Reading): void {
  reading.values++;
  if (value === undefined || value === null) {
    if (mustBe === 'there') reading.isWhole = false;
    return;
  }
  if (typeof value === 'string') reading.length += value.length;
  if (mustBe === 'address' && value !== '' && !isAddress(value)) reading.isWhole = false;
  if (mustBe === 'hours' && !(Array.isArray(value) && value.length > 0)) reading.isWhole = false;
  if (Array.isArray(value)) {
    if (items) for (const item of value) read(item, items, reading);
  } else if (typeof value === 'object') {
    for (const [key, inner] of fields) if (Object.hasOwn(value, key)) read(Reflect.get(value, key), inner, reading);
  }
}

interface Shown {
  readonly values: ShownValues;
  /** The shared pieces that it puts in. */
  readonly pieces: readonly string[];
}

const shownBefore = new WeakMap<Template, Map<string, Shown | undefined>>();

function shownIn(template: Template, locale: string, voice: string | undefined): Shown | undefined {
  const before = shownBefore.get(template) ?? new Map<string, Shown | undefined>();
  shownBefore.set(template, before);
  const key = `${locale} ${voice}`;
  if (!before.has(key)) before.set(key, findShown(template, variantsOf(locale, voice)));
  return before.get(key);
}

function findShown({ playbook, variants }: Template, names: readonly string[]): Shown | undefined {
  const file = names.flatMap((name) => variants.get(name) ?? [])[0];
  const pieces = new Set<string>();
  const partial = (name: string) => {
    pieces.add(name);
    const found = names.flatMap((each) => shippedPiece(name, each) ?? [])[0];
    return found && walkable(found);
  };
  const values = file && shownValues(walkable(file), playbook.spec.rendersFrom, { partial });
  return values && { values, pieces: [...pieces] };
}

function walkable({ path, text: { content } }: TemplateTextFile): WalkedFile {
  return { path, content, text: readTemplateText(content) };
}
