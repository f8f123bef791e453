// What may be written in a tag of a template: values as seen from this place, helpers, blocks, shared pieces, options.

import { templateTexts } from '../generated/templates.ts';
import { namesIn, placeIn, stepInto, valueKind } from '../render/check/view-shape.ts';
import { describe } from '../schema/describe.ts';
import type { Schema } from '../schema/schema.ts';
import { known } from '../schema/value.ts';
import { blockWords, loopWords, rootWords } from '../template/fixed-words.ts';
import { readFrontMatter } from '../template/front-matter.ts';
import { helperShape, helperShapes, type ValueKind } from '../template/helper-names.ts';
import type { Tag } from '../template/scan.ts';
import { blockNames } from '../template/tree.ts';
import { loopNames, placeOf } from '../template/view-value.ts';
import type { Read } from '../template/walk-event.ts';
import type { Range } from '../text/range.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { textNameOf } from '../workspace/template-names.ts';
import { completeFrontMatter } from './front-matter-completion.ts';
import type { Draft, Proposal } from './proposal.ts';
import { mended } from './template-mend.ts';
import { type TemplateReads, templateReads } from './template-reads.ts';
import { templateTags } from './template-tags.ts';

export function completeTemplate(snapshot: Snapshot, path: string, offset: number): readonly Proposal[] {
  const file = snapshot.files.get(path);
  const tag = file && openTag(file.text.content, offset);
  if (!file || !tag) return file ? completeFrontMatter(file.text.content, offset) : [];
  const { content } = file.text;
  const drafts = draftsFor(snapshot, { path, content, tag });
  const end = offset + (/^[\w-]*/.exec(content.slice(offset))?.[0].length ?? 0);
  const range: Range = { start: tag.stemStart, end };
  return drafts.map((draft, index) => ({ ...draft, range, sortText: String(index).padStart(4, '0') }));
}

function draftsFor(snapshot: Snapshot, asked: Asked): readonly Draft[] {
  const { content, tag } = asked;
  const open = tag.sigil === '/' || tag.before.length === 0 ? templateTags(content.slice(0, tag.start)).open : [];
  switch (tag.sigil) {
    case '>':
      return pieceDrafts(snapshot);
    case '/':
      return open.toReversed().map(({ word }) => draft(word, 'closes the block', ''));
    case '':
      return [...valueDrafts(snapshot, asked), ...elseDrafts(tag, open.at(-1))];
    default:
      return valueDrafts(snapshot, asked);
  }
}

function elseDrafts({ base, isQuoted }: OpenTag, block: Tag | undefined): readonly Draft[] {
  return block && base === '' && !isQuoted ? [draft('else', `of “${block.word}”`, '')] : [];
}

interface OpenTag {
  readonly start: number;
  readonly sigil: string;
  /** The words of the tag before the one that is being written. */
  readonly before: readonly string[];
  /** What the path is that ends here, without its last step: `plan.dates` of `plan.dates.cl`. */
  readonly base: string;
  /** Inside quotes only names of the help desk and of fields are written. */
  readonly isQuoted: boolean;
  readonly stemStart: number;
}

/** The tag that is being written; `undefined` outside tags and in comments. */
function openTag(content: string, offset: number): OpenTag | undefined {
  const start = content.lastIndexOf('{{', Math.max(0, offset - 2));
  if (start < 0 || content.slice(start, offset).includes('}}') || start + 2 > offset) return undefined;
  const text = content.slice(start + 2, offset);
  const [, sigil = ''] = /^~?([#^>!/]?)/.exec(text) ?? [];
  if (sigil === '!' || text.length > 1_000) return undefined;
  const inner = text.replace(/^~?[#^>/]?\s*(?:else\s+)?/, '').replaceAll('\\"', '"');
  const word = lastWord(inner);
  const isQuoted = /^[^"']*(?:(["'])[^"']*\1[^"']*)*["'][^"']*$/.test(inner);
  const cut = Math.max(word.lastIndexOf('.'), word.lastIndexOf('/')) + 1;
  const before = inner
    .slice(0, inner.length - word.length)
    .split(/[\s()]+/)
    .filter((each) => each !== '');
  const stem = isQuoted
    ? (/(?<![\w.-])[\w.-]*$/.exec(inner)?.[0] ?? '')
    : word.slice(word.startsWith('@') && cut === 0 ? 1 : cut);
  const base = word.startsWith('@') && cut === 0 ? '@' : word.slice(0, cut).replace(/[./]$/, '');
  return { start, sigil, before, base, isQuoted, stemStart: offset - stem.length };
}

/** Up to the end, from a blank, a parenthesis or an equals sign; what stands in brackets belongs to it. */
function lastWord(inner: string): string {
  let start: number | undefined = 0;
  for (let at = 0; at < inner.length; at++) {
    const sign = inner[at] ?? '';
    if (/[\s(=]/.test(sign)) start = at + 1;
    else if (/[)"']/.test(sign)) start = undefined;
    else if (sign === '[' && start !== undefined) at = Math.max(at, inner.indexOf(']', at));
  }
  return start === undefined ? '' : inner.slice(start);
}

interface Asked {
  readonly path: string;
  readonly content: string;
  readonly tag: OpenTag;
}

function valueDrafts(snapshot: Snapshot, { path, content, tag }: Asked): readonly Draft[] {
  const seen = templateReads(snapshot, path, healed(content, tag));
  const marker = seen?.reads.at(-1);
  if (!seen || !marker) return [];
  const [word] = tag.before;
  if (tag.isQuoted) return word === 'recipient' ? recipientDrafts(seen) : [];
  if (tag.base === '@') return atDrafts(marker);
  const steps = placeOf(marker.value);
  const place = steps && placeIn(seen.view, steps);
  const values = place && !('at' in place) ? propertyDrafts(place.schema, wantedBy(tag)) : [];
  if (tag.base !== '') return values;
  const isFirst = tag.before.length === 0;
  const given = [...marker.scope.names.keys()].map((name) => draft(name, 'named by a block around', ''));
  return [
    ...(isFirst ? [] : optionDrafts(tag)),
    ...given,
    ...values,
    ...outerDrafts(marker),
    ...(isFirst && tag.sigil === '' ? helperDrafts() : []),
    ...(isFirst && tag.sigil === '#' ? blockNames.map((name) => draft(name, 'block', blockWords[name])) : []),
  ].filter(({ label }) => !(isFirst && tag.sigil === '#') || blockNames.some((name) => name === label));
}

/** The text up to the tag, with the tag whole and all blocks closed, so that it can be read. */
function healed(content: string, { start, base }: OpenTag): string {
  const path = base === '' || base === '@' ? 'this' : base;
  const { bodyStart } = readFrontMatter(content);
  // Between the lines at the top each value is a small template of its own.
  const from = start < bodyStart ? Math.max(0, content.lastIndexOf('\n', start)) + 1 : bodyStart;
  const before = content.slice(from, start);
  const text = start < bodyStart ? before.replace(/^\w+:\s*["']?/, '') : before;
  return mended(`${text}{{${path}}}`, text.length);
}

/** What the helper or block before wants, so that what fits comes first. */
function wantedBy({ before, sigil }: OpenTag): readonly ValueKind[] {
  const word = before[0] ?? '';
  if (sigil === '#' && word === 'each') return ['list', 'spans'];
  if (sigil === '#' && word === 'with') return ['group'];
  const wanted = helperShape(before.at(-1) ?? '')?.takes[0];
  return typeof wanted === 'object' ? wanted : [];
}

function propertyDrafts(schema: Schema, wanted: readonly ValueKind[]): readonly Draft[] {
  const all = namesIn(schema).flatMap((name) => {
    const property = stepInto(schema, name);
    return property ? [{ name, property }] : [];
  });
  const fits = ({ property }: { readonly property: Schema }) => wanted.includes(valueKind(property));
  return [...all.filter(fits), ...all.filter((each) => !fits(each))].map(({ name, property }) => {
    const isOptional = !schema.required?.includes(name);
    return draft(name, `${property.title ?? name}${isOptional ? ', may be missing' : ''}`, describe(property, name));
  });
}

function outerDrafts({ scope }: Read): readonly Draft[] {
  const isInside = scope.contexts.length > 1;
  return isInside ? [draft('../', 'one level out', 'What the block around sees.')] : [];
}

function helperDrafts(): readonly Draft[] {
  return Object.entries(helperShapes).map(([name, { words, example }]) =>
    draft(name, 'helper', `${words}\n\n\`${example}\``),
  );
}

/** Behind a helper and its value. */
function optionDrafts({ before }: OpenTag): readonly Draft[] {
  const shape = helperShape(before[0] ?? '');
  if (!shape || before.length < 2) return [];
  const written = new Set(before.map((word) => word.split('=')[0]));
  return Object.entries(shape.options)
    .filter(([name]) => !written.has(name))
    .map(([name, takes]) => {
      const detail = 'words' in takes ? takes.words.map((word) => `“${word}”`).join(' or ') : 'option';
      return { ...draft(name, detail, ''), newText: `${name}=` };
    });
}

function recipientDrafts({ document: { playbook } }: TemplateReads): readonly Draft[] {
  const names = playbook?.kind === 'MessageTemplate' ? known(() => Object.keys(playbook.spec.recipient ?? {})) : [];
  return (names ?? []).map((name) => draft(name, 'filled in by the help desk', ''));
}

function pieceDrafts(snapshot: Snapshot): readonly Draft[] {
  const own = [...snapshot.files.keys()].flatMap((path) => textNameOf(snapshot, path)?.piece ?? []);
  const shipped = Object.keys(templateTexts).flatMap((path) => /^partials\/([^/]+)\//.exec(path)?.[1] ?? []);
  const detail = (name: string) => (own.includes(name) ? 'shared piece' : 'shared piece, built in');
  return [...new Set([...own, ...shipped])].map((name) => draft(name, detail(name), ''));
}

function atDrafts({ scope }: Read): readonly Draft[] {
  const loops = scope.isInLoop ? loopNames.map((name) => draft(name, 'of this loop', loopWords[name])) : [];
  return [...loops, draft('root', 'all the data', rootWords)];
}

function draft(label: string, detail: string, documentation: string): Draft {
  return { label, kind: 'value', detail, documentation, newText: label, isSnippet: false };
}
