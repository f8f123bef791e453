// How easily a sentence reads, by the formula that each language has.
import type { Range } from '../text/range.ts';
import { remembered } from '../time/bounded-cache.ts';

export interface ReadingLimits {
  /** A sentence of at most so many words is fine. */
  readonly words: number;
  /** The same for Chinese, in characters. */
  readonly characters: number;
  /** On the scale of Flesch. */
  readonly ease: number;
}

interface Formula {
  /** Ease = start − words × words a sentence − syllables × syllables a word. */
  readonly start: number;
  readonly words: number;
  readonly syllables: number;
  readonly vowels: RegExp;
}

/** Flesch 1948; Kandel and Moles 1958; Douma 1960; Amstad 1978. */
const formulas: Readonly<Record<string, Formula>> = {
  en: { start: 206.835, words: 1.015, syllables: 84.6, vowels: /[aeiouy]+/g },
  fr: { start: 207, words: 1.015, syllables: 73.6, vowels: /[aeiouyàâäéèêëîïôöùûüœæ]+/g },
  nl: { start: 206.84, words: 0.93, syllables: 77, vowels: /[aeiouyáéíóúàèëïöü]+/g },
  de: { start: 180, words: 1, syllables: 58.5, vowels: /[aeiouyäöü]+/g },
};

/** Where the sentences stand that are long and, where there is a formula, below the limit. */
export function hardSentences(text: string, locale: string, limits: ReadingLimits): readonly Range[] {
  const language = languageOf(locale);
  const formula = formulas[language];
  if (!formula && language !== 'zh') return [];
  // A word takes a letter and a blank at least.
  if (text.length < (formula ? 2 * limits.words : limits.characters)) return [];
  if (formula && (text.match(wordsOf)?.length ?? 0) <= limits.words) return [];
  return sentences(text, language).filter(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (!formula) return (sentence.match(charactersOf)?.length ?? 0) > limits.characters;
    const words = sentence.match(wordsOf) ?? [];
    return words.length > limits.words && easeOf(words, formula, language) < limits.ease;
  });
}

const wordsOf = /\p{L}[\p{L}'’-]*/gu;

/** A name or number in Latin letters inside Chinese, or what a tag writes there, is taken in at a glance, as one character. */
const charactersOf = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

const languageOf = remembered(200, (locale: string) => new Intl.Locale(locale).language);

function easeOf(words: readonly string[], formula: Formula, language: string): number {
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word.toLowerCase(), formula, language), 0);
  return formula.start - formula.words * words.length - (formula.syllables * syllables) / words.length;
}

/** Groups of vowels; a silent e at the end of an English or French word does not count. */
function syllablesIn(word: string, { vowels }: Formula, language: string): number {
  const spoken =
    language === 'en'
      ? word.replace(/(?<=[^aeiouyl])e[sd]?$/, '')
      : language === 'fr'
        ? word.replace(/(?<=[^aeiouy])es?$/, '')
        : word;
  return Math.max(1, spoken.match(vowels)?.length ?? 0);
}

/** A sentence ends with its mark, with an empty line, or where an item of a list begins; in Chinese, which nobody wraps by hand, with its line. */
function sentences(text: string, language: string): readonly Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(language === 'zh' ? sentencesByLine : sentencesAcrossLines)) {
    const [blank = ''] = /^\s*/.exec(match[0]) ?? [];
    const start = match.index + blank.length;
    found.push({ start, end: start + match[0].trim().length });
  }
  return found;
}

const sentencesAcrossLines =
  /(?:[^\n.!?。！？;；]|[.!?](?=[^\s"”»)])|\n(?![ \t]*(?:\r?\n|[-*+#>|] ?|\d+\. |(?:subject|preheader):)))+[.!?。！？;；]*/g;

const sentencesByLine = /(?:[^\n.!?。！？;；]|[.!?](?=[^\s"”»)]))+[.!?。！？;；]*/g;
