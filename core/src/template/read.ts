// The text of a template: its front matter and its body, parsed, with what is wrong where.
import type { Range } from '../text/range.ts';
import { type FrontMatterKey, readFrontMatter } from './front-matter.ts';
import { parse } from './parse.ts';
import { parsedShipped } from './shipped-text.ts';
import type { Body } from './tree.ts';

export interface TemplateProblem {
  readonly rule: 'template-syntax';
  readonly message: string;
  readonly range: Range;
  readonly fix?: { readonly title: string; readonly range: Range; readonly newText: string };
}

export interface TemplateText {
  /** In the order of the file; a field that cannot be read has no body. */
  readonly fields: readonly TemplateField[];
  /** `undefined` when it cannot be read. */
  readonly body: Body | undefined;
  readonly bodyStart: number;
  readonly problems: readonly TemplateProblem[];
  /** Those of the front matter alone. */
  readonly fieldProblems: readonly TemplateProblem[];
}

export interface TemplateField extends Range {
  readonly key: FrontMatterKey;
  readonly body: Body | undefined;
}

const known = new Map<string, TemplateText>();

/** Never throws. Remembers what it read, by text; what ships was parsed when it was packed. */
export function readTemplateText(content: string): TemplateText {
  const before = known.get(content);
  if (before) return before;
  const packed = parsedShipped(content);
  const result: TemplateText = packed === undefined ? parseTemplateText(content) : JSON.parse(packed);
  if (known.size >= 500) known.clear();
  known.set(content, result);
  return result;
}

/** The body is parsed when it is first asked for: of many texts only the subject is wanted. */
export function parseTemplateText(content: string): TemplateText {
  const front = readFrontMatter(content);
  const { bodyStart } = front;
  const parsedFields = front.fields.map(({ key, value, place, start, end }) => ({
    field: { key, start, end },
    parsed: parse(value, place),
  }));
  let parsedBody: ReturnType<typeof parse> | undefined;
  const body = () => {
    parsedBody ??= parse(content.slice(bodyStart), (offset) => offset + bodyStart);
    return parsedBody;
  };
  const inFields = [...front.problems, ...parsedFields.flatMap(({ parsed }) => parsed.problems)].map(told);
  return {
    fields: parsedFields.map(({ field, parsed }) => ({ ...field, body: parsed.body })),
    fieldProblems: inFields,
    bodyStart,
    get body() {
      return body().body;
    },
    get problems() {
      return [...inFields, ...body().problems.map(told)];
    },
  };
}

function told(problem: Omit<TemplateProblem, 'rule'>): TemplateProblem {
  return { rule: 'template-syntax', ...problem };
}
