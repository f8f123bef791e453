// The text of a template: its front matter and its body, parsed, with what is wrong where.
import type { Range } from '../text/range.ts';
import { type FrontMatterKey, readFrontMatter } from './front-matter.ts';
import { parse } from './parse.ts';
import type { Body } from './tree.ts';

export interface TemplateProblem {
  readonly rule: 'template-syntax';
  readonly message: string;
  readonly range: Range;
}

export interface TemplateText {
  /** In the order of the file; a field that cannot be read has no body. */
  readonly fields: readonly TemplateField[];
  /** `undefined` when it cannot be read. */
  readonly body: Body | undefined;
  readonly bodyStart: number;
  readonly problems: readonly TemplateProblem[];
}

export interface TemplateField extends Range {
  readonly key: FrontMatterKey;
  readonly body: Body | undefined;
}

const known = new Map<string, TemplateText>();

/** Never throws. Remembers what it read, by text. */
export function readTemplateText(content: string): TemplateText {
  const before = known.get(content);
  if (before) return before;
  const result = read(content);
  if (known.size >= 500) known.clear();
  known.set(content, result);
  return result;
}

function read(content: string): TemplateText {
  const front = readFrontMatter(content);
  const problems = [...front.problems];
  const fields = front.fields.map(({ key, value, place, start, end }) => {
    const parsed = parse(value, place);
    problems.push(...parsed.problems);
    return { key, body: parsed.body, start, end };
  });
  const { bodyStart } = front;
  const parsed = parse(content.slice(bodyStart), (offset) => offset + bodyStart);
  problems.push(...parsed.problems);
  return {
    fields,
    body: parsed.body,
    bodyStart,
    problems: problems.map((problem) => ({ rule: 'template-syntax', ...problem })),
  };
}
