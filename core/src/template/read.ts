// The text of a template: its front matter and its body, parsed, with what is wrong where.
import type { Range } from '../text/range.ts';

export interface TemplateProblem {
  readonly rule: string;
  readonly message: string;
  readonly range: Range;
}

export interface TemplateText {
  readonly problems: readonly TemplateProblem[];
}

export function readTemplateText(content: string): TemplateText {
  void content;
  return { problems: [] };
}
