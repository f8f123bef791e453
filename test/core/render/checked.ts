// Runs the typed check over a template in a test: shipped pieces, and some of its own.
import type { Kind } from '../../../core/src/generated/playbooks.ts';
import { templateTexts } from '../../../core/src/generated/templates.ts';
import { checkTemplate, type TemplateReport } from '../../../core/src/render/check/template-check.ts';
import { readTemplateText } from '../../../core/src/template/read.ts';
import type { WalkedFile } from '../../../core/src/template/walk-event.ts';

export interface CheckedText {
  readonly content: string;
  readonly kind?: Kind;
  readonly locale?: string;
  readonly recipient?: readonly string[];
  /** Own shared pieces by name. */
  readonly pieces?: Readonly<Record<string, string>>;
}

export function fileOf(path: string, content: string): WalkedFile {
  return { path, content, text: readTemplateText(content) };
}

export function reportsOn({
  content,
  kind = 'SunsetPlan',
  locale = 'en',
  ...rest
}: CheckedText): readonly TemplateReport[] {
  const { recipient = ['firstName'], pieces = {} } = rest;
  const shipped = Object.keys(templateTexts).flatMap((path) => /^partials\/([^/]+)\//.exec(path)?.[1] ?? []);
  const file = fileOf('t.hbs', content);
  const parsing = file.text.problems.map((problem) => ({ ...problem, path: 't.hbs' }));
  const { reports } = checkTemplate(file, {
    kind,
    locale,
    recipient,
    partial: (name) => {
      const own = Object.hasOwn(pieces, name) ? pieces[name] : undefined;
      if (own !== undefined) return fileOf(`${name}.hbs`, own);
      const text = templateTexts[`partials/${name}/${locale}.hbs`];
      return text === undefined ? undefined : fileOf(`shipped/${name}.hbs`, text);
    },
    partialNames: [...new Set([...shipped, ...Object.keys(pieces)])],
    isForeign: (path) => path.startsWith('shipped/'),
  });
  return [...parsing, ...reports] as readonly TemplateReport[];
}
