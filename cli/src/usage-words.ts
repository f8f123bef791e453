// What the argument parser says of wrong use, in our words: what is wrong, and the way out.
import { suggestion } from './suggestion.ts';

/** "error: unknown option '--formt'\n(Did you mean --format?)" as sentences; `command` is the one that was called, if any. */
export function usageWords(text: string, command: string | undefined): string {
  const told = text.replace(/^error: /, '').trimEnd();
  for (const [pattern, words] of sentences) {
    const found = pattern.exec(told);
    if (found) return words(found, helpOf(command));
  }
  const sentence = told.replace(/\n\((Did you mean .*\?)\)$/, '. $1').replace(/'([^']*)'/g, '“$1”');
  const end = /[.?]$/.test(sentence) ? '' : '.';
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${end}`;
}

type Words = (found: RegExpExecArray, help: string) => string;

const sentences: readonly (readonly [RegExp, Words])[] = [
  [/^missing required argument '(.*)'$/s, ([, name], help) => `Name the ${name}, as “${help}” shows.`],
  [/^required option '(.*)' not specified$/s, ([, option], help) => `Say ${option}, as “${help}” shows.`],
  [
    /^option '(?:-\w, )?(--\S+) (<.*>)' argument missing$/s,
    ([, flag, what], help) => `Write ${what} behind ${flag}, as “${help}” shows.`,
  ],
  [
    /^option '(?:-\w, )?(--\S+) .*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
    ([, flag, word = '', choices = '']) => noSuchWord(word, flag, choices),
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\.$/s,
    ([, word = '', name, choices = '']) => noSuchWord(word, `“${name}”`, choices),
  ],
  [/^unknown option '(-.*\.ya?ml)'/s, ([, file]) => `Unknown option “${file}”. If that is a file, write “./${file}”.`],
];

function noSuchWord(word: string, place: string | undefined, choices: string): string {
  return `“${word}” is no word for ${place}.${suggestion(word, choices.split(', '))} Use ${choices}.`;
}

function helpOf(command: string | undefined): string {
  return ['support-playbooks', ...(command === undefined ? [] : [command]), '--help'].join(' ');
}
