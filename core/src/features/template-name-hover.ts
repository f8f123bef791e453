// What a name in a template is that is no value: a shared piece, a field of the recipient, a word of the template language.
import { known } from '../schema/value.ts';
import { blockWords, frontMatterWords, loopWords, rootWords } from '../template/fixed-words.ts';
import { readFrontMatter } from '../template/front-matter.ts';
import { isBlockName } from '../template/scan.ts';
import { loopNames } from '../template/view-value.ts';
import type { Range } from '../text/range.ts';
import { builtinPrefix } from '../workspace/builtin-prefix.ts';
import { definitionIn } from '../workspace/find.ts';
import { inquire } from '../workspace/inquiry.ts';
import { type Occurrence, occurrenceAt, occurrencesOf } from '../workspace/occurrences.ts';
import { fieldType } from '../workspace/recipient-fields.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { pieceType } from '../workspace/symbols.ts';
import { textNameOf, variantOfPath } from '../workspace/template-names.ts';
import { partialText } from '../workspace/templates.ts';
import { describeFound } from './describe-target.ts';
import { templateWordAt } from './template-words.ts';

export interface TemplateHover {
  readonly range: Range;
  readonly markdown: string;
}

export function hoverName(snapshot: Snapshot, path: string, offset: number): TemplateHover | undefined {
  const occurrence = occurrenceAt(snapshot, path, offset);
  if (!occurrence) return undefined;
  const { range, thing } = occurrence;
  const markdown =
    thing.type === pieceType
      ? pieceWords(snapshot, occurrence)
      : thing.type === fieldType
        ? fieldWords(snapshot, occurrence)
        : undefined;
  return markdown === undefined ? undefined : { range, markdown };
}

/** The text that is put in, as the language of this text has it. */
function pieceWords(snapshot: Snapshot, { thing: { id }, path }: Occurrence): string | undefined {
  const locale = textNameOf(snapshot, path)?.locale ?? snapshot.settings.defaultLocale;
  const [file] = [variantOfPath(path), locale].flatMap((variant) => partialText(snapshot, id, variant) ?? []);
  if (!file) return undefined;
  const where = file.path.startsWith(builtinPrefix) ? 'It ships with Support Playbooks.' : `From ${file.path}`;
  const lines = file.text.content.trimEnd().split(/\r?\n/);
  const shown = lines.length <= mostLines ? lines : [...lines.slice(0, mostLines), '…'];
  return `**${id}** (shared piece)\n\n\`\`\`\`handlebars\n${shown.join('\n')}\n\`\`\`\`\n\n${where}`;
}

const mostLines = 15;

/** Of a piece that several templates put in, as each describes the field. */
function fieldWords(snapshot: Snapshot, { thing, path }: Occurrence): string | undefined {
  const inquiry = inquire(snapshot);
  const locale = textNameOf(snapshot, path)?.locale ?? snapshot.settings.defaultLocale;
  const described = occurrencesOf(snapshot, thing).flatMap(({ document }) => {
    const definition = document && definitionIn(document, thing.type, thing.id);
    if (!document || !definition) return [];
    const empty = fallbackIn(definition.owner, locale);
    const words = describeFound(inquiry, { type: thing.type, document, definition });
    return [empty === undefined ? words : `${words}\n\nWhen it is empty: “${empty}”`];
  });
  return described.length === 0 ? undefined : described.join('\n\n---\n\n');
}

function fallbackIn(owner: unknown, locale: string): string | undefined {
  const field = (from: unknown, key: string): unknown =>
    typeof from === 'object' && from !== null ? known(() => Reflect.get(from, key)) : undefined;
  const fallback = field(owner, 'fallback');
  const text = typeof fallback === 'string' ? fallback : field(fallback, locale);
  return typeof text === 'string' ? text : undefined;
}

/** A block, a name in a loop, or the key of a line at the top. */
export function hoverFixedWord(snapshot: Snapshot, path: string, offset: number): TemplateHover | undefined {
  const content = snapshot.files.get(path)?.text.content ?? '';
  return hoverLoopName(content, offset) ?? hoverKey(content, offset) ?? hoverBlock(snapshot, path, offset);
}

function hoverBlock(snapshot: Snapshot, path: string, offset: number): TemplateHover | undefined {
  const word = templateWordAt(snapshot, path, offset);
  if (word?.kind !== 'block' || !isBlockName(word.name)) return undefined;
  return { range: word.range, markdown: `**${word.name}** (block)\n\n${blockWords[word.name]}` };
}

function hoverLoopName(content: string, offset: number): TemplateHover | undefined {
  const start = content.lastIndexOf('@', offset);
  const [all = '', name] = start < 0 ? [] : (/^@(\w+)/.exec(content.slice(start)) ?? []);
  const known = loopNames.find((each) => each === name);
  const words = known ? loopWords[known] : name === 'root' ? rootWords : undefined;
  const isInTag = content.lastIndexOf('{{', start) > content.lastIndexOf('}}', start);
  if (words === undefined || offset > start + all.length || !isInTag) return undefined;
  return { range: { start, end: start + all.length }, markdown: `**${all}**\n\n${words}` };
}

function hoverKey(content: string, offset: number): TemplateHover | undefined {
  for (const { key, start: value } of readFrontMatter(content).fields) {
    const start = content.slice(0, value).lastIndexOf(key);
    if (offset < start || offset > start + key.length) continue;
    return { range: { start, end: start + key.length }, markdown: `**${key}**\n\n${frontMatterWords[key]}` };
  }
  return undefined;
}
