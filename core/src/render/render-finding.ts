// What goes wrong while a message is made, as findings in the template or the playbook.
import { compareFindings, type Finding } from '../finding.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { rangeOf } from '../schema/value.ts';
import type { EvaluationProblem } from '../template/evaluate.ts';
import type { TemplateProblem } from '../template/read.ts';
import { hashText } from '../text/hash.ts';
import type { Range } from '../text/range.ts';
import { type Snapshot, startOf } from '../workspace/snapshot.ts';
import { known, type TextGap } from './view/view-context.ts';

/** All are errors unless the config says otherwise: a message with a hole in it must not go out unseen. */
export type RenderRule =
  | 'template-syntax'
  | 'template-missing-value'
  | 'template-wrong-value'
  | 'template-missing-locale'
  | 'template-missing-partial'
  | 'template-too-complex'
  | 'text-missing-locale'
  | 'render-blocked';

export interface RenderProblem {
  readonly rule: RenderRule;
  readonly message: string;
  readonly path: string;
  readonly range: Range;
  /** Tells apart what happens in the same file. */
  readonly about: string;
}

/** Each mistake once, in reading order. */
export function findingsFrom(problems: readonly RenderProblem[], snapshot: Snapshot): readonly Finding[] {
  const seen = new Set<string>();
  return problems
    .flatMap(({ rule, message, path, range, about }): readonly Finding[] => {
      const key = [rule, path, range.start, range.end, about].join('\n');
      const severity = snapshot.settings.rules[rule] ?? 'error';
      if (seen.has(key) || severity === 'off') return [];
      seen.add(key);
      const fingerprint = hashText([rule, path, about].join('\n'));
      return [
        {
          rule,
          severity,
          message,
          path,
          range: { start: range.start, end: range.end },
          related: [],
          fixes: [],
          fingerprint,
        },
      ];
    })
    .sort(compareFindings);
}

export function fromTemplate(path: string, { message, range, rule }: TemplateProblem): RenderProblem {
  return { rule, message, path, range, about: message };
}

export function fromEvaluation(
  { kind, path, range, about }: EvaluationProblem,
  words: { readonly source: string; readonly locale: string },
): RenderProblem {
  switch (kind) {
    case 'missing-value':
      return {
        rule: 'template-missing-value',
        path,
        range,
        about,
        message: `“${about}” has no value in ${words.source}. Write one there, or ask for it first with “{{#if ${about}}}”.`,
      };
    case 'wrong-value':
      return { rule: 'template-wrong-value', path, range, about, message: about };
    case 'missing-partial':
      return {
        rule: 'template-missing-partial',
        path,
        range,
        about,
        message: `There is no shared piece “${about}” in “${words.locale}”.`,
      };
    case 'limit':
      return { rule: 'template-too-complex', path, range, about, message: about };
    default:
      return kind satisfies never;
  }
}

export function fromGap({ document, range, key, locales }: TextGap, locale: string, snapshot: Snapshot): RenderProblem {
  const start = startOf(snapshot, document);
  const written = locales.length === 0 ? 'It is empty.' : `It is written in ${locales.join(', ')} only.`;
  return {
    rule: 'text-missing-locale',
    path: document.path,
    range: { start: range.start + start, end: range.end + start },
    about: `${key} ${locale} ${range.start}`,
    message: `This text is missing in “${locale}”. ${written}`,
  };
}

/** At the name of a document that has mistakes. */
export function blocked(snapshot: Snapshot, document: PlaybookDocument, message: string): RenderProblem {
  const range = known(() => document.playbook && rangeOf(document.playbook.metadata, 'name')) ?? { start: 0, end: 0 };
  const start = startOf(snapshot, document);
  return {
    rule: 'render-blocked',
    path: document.path,
    range: { start: range.start + start, end: range.end + start },
    about: message,
    message: `“${document.name ?? document.path}” has mistakes. ${message} Mend them first.`,
  };
}
