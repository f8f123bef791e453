// The text of a template: its front matter and its body, parsed, with what is wrong where.
import { parsedTemplates } from '../generated/parsed-templates.ts';
import { templateTexts } from '../generated/templates.ts';
import { hashText } from '../text/hash.ts';
import type { Range } from '../text/range.ts';
import { type FrontMatterKey, readFrontMatter } from './front-matter.ts';
import { parse } from './parse.ts';
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
  const result = parsedShipped(content) ?? parseTemplateText(content);
  if (known.size >= 500) known.clear();
  known.set(content, result);
  return result;
}

interface ParsedTemplate {
  readonly path: string;
  readonly text: TemplateText;
}

/** As `npm run generate` has parsed it; `undefined` for any other text, also for one that only has the hash of one of ours. */
function parsedShipped(content: string): TemplateText | undefined {
  const packed = parsedTemplates[hashText(content)];
  if (packed === undefined) return undefined;
  const { path, text }: ParsedTemplate = JSON.parse(packed);
  return templateTexts[path] === content ? text : undefined;
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
