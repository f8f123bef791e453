// What a value in a template is: the words of the schema, and what it comes to in a playbook that is there.

import { kindWords, placeIn, valueKind } from '../render/check/view-shape.ts';
import { type PlannedRendering, plannedRenderings, renderingsWith } from '../render/rendering.ts';
import { viewFor } from '../render/view/view-for.ts';
import { enumWords } from '../schema/describe.ts';
import type { Schema } from '../schema/schema.ts';
import { known } from '../schema/value.ts';
import { helperShape } from '../template/helper-names.ts';
import type { Step } from '../template/view-value.ts';
import type { Range } from '../text/range.ts';
import type { DateText } from '../time/date.ts';
import { type Inquiry, inquire, template as templateNamed } from '../workspace/inquiry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { asCode, asWords } from './quoted-words.ts';
import { hoverFixedWord, hoverName, type TemplateHover } from './template-name-hover.ts';
import { type TemplateReads, templateReadsAt } from './template-reads.ts';
import { namedSteps } from './template-steps.ts';

export interface TemplateValue extends Range {
  readonly seen: TemplateReads;
  /** From the view down to the step at the cursor. */
  readonly steps: readonly Step[];
  readonly schema: Schema;
  readonly name: string;
  /** Not every playbook of the kind has it. */
  readonly isOptional: boolean;
}

export interface HoverOptions {
  readonly today: DateText;
}

export function hoverTemplate(
  snapshot: Snapshot,
  path: string,
  offset: number,
  { today }: HoverOptions,
): TemplateHover | undefined {
  const helper = helperAt(snapshot, path, offset);
  if (helper) return helper;
  const value = templateValueAt(snapshot, path, offset);
  if (!value) return hoverName(snapshot, path, offset) ?? hoverFixedWord(snapshot, path, offset);
  const { start, end } = value;
  const here = valueHere(snapshot, value, today);
  const markdown = [wordsFor(value), here].filter((part) => part).join('\n\n---\n\n');
  return { range: { start, end }, markdown };
}

/** The schema's words, and what kind of value it is. */
function wordsFor({ schema, name, isOptional }: TemplateValue): string {
  const kind = kindWords[valueKind(schema)];
  const words = enumWords(schema).map(([word, meaning]) => `- \`${word}\`: ${meaning}`);
  const parts = [
    schema.title ? `**${schema.title}** \`${name}\`` : `**${name}**`,
    schema.description ?? '',
    words.join('\n'),
    `It is ${kind}${isOptional ? ', and may be missing' : ''}.`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The value that is named at a place of a template. */
export function templateValueAt(snapshot: Snapshot, path: string, offset: number): TemplateValue | undefined {
  const seen = templateReadsAt(snapshot, path, offset);
  for (const read of seen?.reads ?? []) {
    const named = namedSteps(read).find(({ range }) => range.start <= offset && offset <= range.end);
    const place = seen && named && placeIn(seen.view, named.steps);
    if (!seen || !named || !place || 'at' in place) continue;
    const isOptional = place.optional.includes(named.steps.length - 1);
    return { ...named.range, seen, steps: named.steps, schema: place.schema, name: named.name, isOptional };
  }
  return undefined;
}

function helperAt(snapshot: Snapshot, path: string, offset: number): TemplateHover | undefined {
  const file = snapshot.files.get(path);
  if (file?.type !== 'template-text') return undefined;
  const { content } = file.text;
  const calls = templateReadsAt(snapshot, path, offset)?.reads ?? [];
  for (const { expression, start, end } of calls) {
    if (expression.kind !== 'call') continue;
    const at = content.indexOf(expression.helper, start);
    const range = { start: at, end: at + expression.helper.length };
    const shape = helperShape(expression.helper);
    if (!shape || at > end || offset < range.start || offset > range.end) continue;
    const names = Object.keys(shape.options);
    const options = names.length === 0 ? '' : `\n\nOptions: ${names.map((name) => `\`${name}\``).join(', ')}.`;
    return { range, markdown: `**${expression.helper}**\n\n${shape.words}\n\n\`${shape.example}\`${options}` };
  }
  return undefined;
}

/** What a playbook says there: one that sends the template, else any of its kind. */
function valueHere(snapshot: Snapshot, { seen, steps }: TemplateValue, today: DateText): string | undefined {
  const inquiry = inquire(snapshot);
  const planned = sourceOf(inquiry, seen);
  if (!planned) return undefined;
  const view = known(() => viewFor({ inquiry, locale: seen.locale, today, onGap: () => {} }, planned));
  const value = known(() => steps.reduce(down, view));
  const text = shown(value);
  return text && `In “${asWords(planned.rendering.document.name)}”: ${text}`;
}

export function sourceOf(
  inquiry: Inquiry,
  { document }: Pick<TemplateReads, 'document'>,
): PlannedRendering | undefined {
  const name = document.name ?? '';
  const sent = plannedRenderings(inquiry).find(({ rendering }) => rendering.template === name);
  const found = sent ? undefined : templateNamed(inquiry, name);
  return sent ?? (found && renderingsWith(inquiry, found)[0]);
}

/** Of a list the first item stands for all. */
function down(value: unknown, { name }: Step): unknown {
  if (Array.isArray(value)) return name === 'length' ? value.length : value[0];
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

/** A group speaks through its parts. */
function shown(value: unknown): string | undefined {
  if (value === undefined || value === null) return 'nothing is written.';
  if (Array.isArray(value)) return value.length === 1 ? 'a list with one item.' : `a list with ${value.length} items.`;
  if (typeof value === 'object') return undefined;
  const text = String(value);
  return asCode(text.length <= 200 ? text : `${text.slice(0, 199)}…`);
}
