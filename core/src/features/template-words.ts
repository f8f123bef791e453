// What the words of a template text mean, besides the names of the workspace: values, helpers, blocks, names that blocks give.
import { placeIn } from '../render/check/view-shape.ts';
import { pathText } from '../template/view-value.ts';
import type { Read } from '../template/walk-event.ts';
import type { Range } from '../text/range.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { mended } from './template-mend.ts';
import { type TemplateReads, templateReadsByKind } from './template-reads.ts';
import { namedSteps } from './template-steps.ts';
import { type TemplateBlock, templateTags } from './template-tags.ts';

export interface TemplateWord {
  readonly kind: 'value' | 'helper' | 'block' | 'given';
  readonly name: string;
  readonly range: Range;
  /** The same for words that mean the same thing, in any text. */
  readonly key: string;
  /** Where a block gives the name. */
  readonly isDefinition: boolean;
  /** Where a name counts that a block gives. */
  readonly inside?: Range;
}

export function templateWordAt(snapshot: Snapshot, path: string, offset: number): TemplateWord | undefined {
  const words = templateWords(snapshot, path, offset);
  return words.find(({ range }) => range.start <= offset && offset <= range.end);
}

/** In the order of the text; `offset` is the place around which a half-typed text has to be read. */
export function templateWords(snapshot: Snapshot, path: string, offset?: number): readonly TemplateWord[] {
  const file = snapshot.files.get(path);
  if (file?.type !== 'template-text') return [];
  const content = mended(file.text.content, offset ?? file.text.content.length);
  const { blocks } = templateTags(content);
  const given = blocks.flatMap((block) => namesGiven(path, content, block));
  const words = [...given, ...blocks.flatMap((block) => blockWords(path, content, block))];
  for (const seen of templateReadsByKind(snapshot, path, content))
    for (const read of seen.reads) words.push(...wordsOf(read, seen, given));
  // What was added to make the text readable stands nowhere.
  const written = words.filter(({ name, range }) => file.text.content.slice(range.start, range.end) === name);
  const distinct = new Map(written.map((word) => [`${word.range.start} ${word.key}`, word]));
  return [...distinct.values()].sort((a, b) => a.range.start - b.range.start);
}

function namesGiven(path: string, content: string, { open, inner }: TemplateBlock): readonly TemplateWord[] {
  const [all = '', names = ''] = /\bas\s+\|([^|]*)\|/.exec(content.slice(open.start, open.end)) ?? [];
  const from = content.indexOf(all, open.start) + all.length - names.length - 1;
  return [...names.matchAll(/\S+/g)].map(({ 0: name, index }) => {
    const range = { start: from + index, end: from + index + name.length };
    return { kind: 'given', name, range, key: `given ${path} ${range.start}`, isDefinition: true, inside: inner };
  });
}

/** Its opening and closing tag, and what stands between for the other case. */
function blockWords(path: string, content: string, { start, open, word, elses, inner }: TemplateBlock): TemplateWord[] {
  const tags = [
    { from: open.start, name: word },
    ...elses.map((each) => ({ from: each.start, name: 'else' })),
    { from: inner.end, name: word },
  ];
  return tags.flatMap(({ from, name }) => {
    const at = content.indexOf(name, from);
    const range = { start: at, end: at + name.length };
    const isThere = at >= 0 && !content.slice(from, at).includes('}}');
    return isThere ? [{ kind: 'block', name, range, key: `block ${path} ${start}`, isDefinition: false }] : [];
  });
}

function wordsOf(read: Read, { kind, view }: TemplateReads, given: readonly TemplateWord[]): readonly TemplateWord[] {
  const { expression, file } = read;
  if (expression.kind === 'call') {
    const { helper: name } = expression;
    const at = file.content.indexOf(name, expression.start);
    const range = { start: at, end: at + name.length };
    return [{ kind: 'helper', name, range, key: `helper ${name}`, isDefinition: false }];
  }
  const isGiven = expression.kind === 'path' && expression.from === 'block-param';
  const steps = namedSteps(read).slice(isGiven ? 1 : 0);
  const values = steps.flatMap(({ name, range, steps: way }): readonly TemplateWord[] => {
    const place = placeIn(view, way);
    if (!place || 'at' in place || way.at(-1)?.name === '[]') return [];
    return [{ kind: 'value', name, range, key: `value ${kind} ${pathText(way)}`, isDefinition: false }];
  });
  return isGiven ? [...givenWord(read, given), ...values] : values;
}

/** The first step of a path is what the innermost block gives by that name. */
function givenWord({ words, start, expression }: Read, given: readonly TemplateWord[]): readonly TemplateWord[] {
  const name = expression.kind === 'path' ? (expression.parts[0] ?? '') : '';
  const from = given.findLast(
    (each) => each.name === name && each.inside !== undefined && isInside(start, each.inside),
  );
  const at = start + words.indexOf(name);
  return from ? [{ ...from, range: { start: at, end: at + name.length }, isDefinition: false }] : [];
}

export function isInside(offset: number, { start, end }: Range): boolean {
  return start <= offset && offset < end;
}
