// What goes wrong while a message is made, as findings in the template or the playbook.
import { faultOf } from '../bug.ts';
import { compareFindings, type Finding } from '../finding.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { known, rangeOf } from '../schema/value.ts';
import type { EvaluationProblem } from '../template/evaluate.ts';
import type { TemplateProblem } from '../template/read.ts';
import { hashText } from '../text/hash.ts';
import type { Range } from '../text/range.ts';
import { type Snapshot, startOf } from '../workspace/snapshot.ts';
import type { Template } from '../workspace/templates.ts';
import type { TextGap } from './view/view-context.ts';

/** All are errors unless the config says otherwise: a message with a hole in it must not go out unseen. */
export type RenderRule =
  | 'template-syntax'
  | 'template-missing-value'
  | 'template-wrong-value'
  | 'template-missing-locale'
  | 'template-missing-partial'
  | 'template-too-complex'
  | 'mail-too-long'
  | 'text-missing-locale'
  | 'render-blocked'
  /** We stumbled ourselves. */
  | 'unreadable-file';

export interface RenderProblem {
  readonly rule: RenderRule;
  readonly message: string;
  readonly path: string;
  /** From the start of `document` where there is one, else of the file. */
  readonly range: Range;
  readonly document?: PlaybookDocument;
  /** Tells apart what happens in the same file. */
  readonly about: string;
  /** A language in which something is not written: what lacks several is one mistake. */
  readonly lacking?: Lacking;
  /** See `Finding`. */
  readonly bug?: string;
}

export interface Lacking {
  readonly locale: string;
  /** Whether it is written, but not in the default language, which counts as a mistake of its own. */
  readonly isDefaultMissing: boolean;
  readonly words: (locales: readonly string[]) => string;
}

/** Each mistake once, in reading order. */
export function findingsFrom(problems: readonly RenderProblem[], snapshot: Snapshot): readonly Finding[] {
  const seen = new Set<string>();
  return problems
    .flatMap(({ rule, message, path, range, about, document, bug }): readonly Finding[] => {
      const start = document ? startOf(snapshot, document) : 0;
      const key = [rule, path, range.start + start, range.end + start, about].join('\n');
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
          range: { start: range.start + start, end: range.end + start },
          related: [],
          fixes: [],
          fingerprint,
          ...(bug !== undefined && { bug }),
        },
      ];
    })
    .sort(compareFindings);
}

/** What breaks on our side costs one message and no other. */
export function stumbled(document: PlaybookDocument, error: unknown): RenderProblem {
  const fault = faultOf(error);
  const range = { start: 0, end: 0 };
  return { ...fault, rule: 'unreadable-file', path: document.path, range, document, about: fault.message };
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

export function fromGap({ document, range, key, locales, isDefaultMissing }: TextGap, locale: string): RenderProblem {
  const written = locales.length === 0 ? 'It is empty.' : `It is written in ${locales.join(', ')} only.`;
  const words = (missing: readonly string[]) => `This text is missing in ${quoted(missing)}. ${written}`;
  return {
    rule: 'text-missing-locale',
    path: document.path,
    range,
    document,
    about: `${key} ${locale} ${range.start}`,
    message: words([locale]),
    lacking: { locale, words, isDefaultMissing },
  };
}

/** At the name of the template. */
export function missingLocale(
  { name, document, playbook, variants, isShipped }: Template,
  locale: string,
): RenderProblem {
  const locales = [...new Set([...variants.keys()].map((variant) => variant.split('.')[0] ?? variant))];
  const written = locales.length === 0 ? 'It has no text yet.' : `It is written in ${locales.join(', ')}.`;
  const words = (missing: readonly string[]) => {
    const files = quoted(missing.map((each) => `${each}.hbs`));
    const remedy = isShipped ? `Copy it into your own templates and add ${files} there.` : `Add ${files} beside it.`;
    return `The template “${name}” is not written in ${quoted(missing)}. ${written} ${remedy}`;
  };
  return {
    rule: 'template-missing-locale',
    path: document.path,
    range: known(() => rangeOf(playbook.metadata, 'name')) ?? { start: 0, end: 0 },
    document,
    about: `${name} ${locale}`,
    message: words([locale]),
    lacking: { locale, words, isDefaultMissing: locales.length > 0 },
  };
}

function quoted(words: readonly string[]): string {
  const all = words.map((word) => `“${word}”`);
  return all.length === 1 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** At the top of the template: no single word is to blame. */
export function mailTooLong(
  path: string,
  { bytes, about }: { readonly bytes: number; readonly about: { readonly id: string; readonly locale: string } },
): RenderProblem {
  const size = Math.ceil(bytes / 1000);
  return {
    rule: 'mail-too-long',
    path,
    range: { start: 0, end: 0 },
    about: `${about.id} ${about.locale}`,
    message: `This mail takes ${size} kB in “${about.locale}”, and Gmail cuts off what comes after 102 kB. Say less, or link to the rest.`,
  };
}

/** At the name of a document that has mistakes. */
export function blocked(document: PlaybookDocument, message: string): RenderProblem {
  return {
    rule: 'render-blocked',
    path: document.path,
    range: known(() => document.playbook && rangeOf(document.playbook.metadata, 'name')) ?? { start: 0, end: 0 },
    document,
    about: message,
    message: `“${document.name ?? document.path}” has mistakes. ${message} Mend them first.`,
  };
}
