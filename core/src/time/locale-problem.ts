// What is wrong with a text that should be a locale.
import { canonicalLocale, readLocale } from './locale.ts';
import { problem, quoted, type ScalarProblem } from './scalar-problem.ts';

export function localeProblem(text: string): ScalarProblem | undefined {
  if (readLocale(text) !== undefined) return undefined;
  const suggestion = canonicalLocale(text) ?? canonicalLocale(text.trim().replaceAll('_', '-')) ?? languageNamed(text);
  const message =
    suggestion !== undefined && suggestion.toLowerCase() === text.toLowerCase()
      ? `${quoted(text)} is written “${suggestion}”.`
      : `${quoted(text)} is not a locale; write it like “en”, “pt-BR” or “zh-CN”.`;
  return problem(message, suggestion);
}

/** The languages that people most often write out, to be found by their names. */
const languages =
  'ar bg bn ca cs da de el en es et fa fi fr ga he hi hr hu id is it ja ko lt lv ms nb nl nn no pl pt ro ru sk sl sq sr sv sw ta th tr uk ur vi zh';

let tagsByName: ReadonlyMap<string, string> | undefined;

function languageNamed(text: string): string | undefined {
  tagsByName ??= new Map(
    languages.split(' ').flatMap((tag) => [
      [nameOf(tag, 'en'), tag],
      [nameOf(tag, tag), tag],
    ]),
  );
  return tagsByName.get(text.trim().toLowerCase());
}

function nameOf(tag: string, inLanguage: string): string {
  return (new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag).toLowerCase();
}
