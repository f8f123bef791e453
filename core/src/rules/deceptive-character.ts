// A character that nobody can see, or that looks like another one.
import { kindNames } from '../playbook/kinds.ts';
import { type Deception, deceptionIn, deceptions } from '../text/deceptive.ts';
import { sameFileName } from '../workspace/inquiry.ts';
import { documentRule } from './define.ts';
import type { Report } from './rule.ts';

export const deceptiveCharacter = documentRule({
  id: 'deceptive-character',
  severity: 'warning',
  title: 'A character here is not what it seems',
  what: 'Looks at names, texts, comments, templates and the names of files for characters that cannot be seen, such as a zero width space; for marks that turn the direction of what follows; and for words of Latin letters among which a Cyrillic or Greek one stands that looks the same. Of two files whose names differ only in capitals, or in how an accent is put together, the second one is told. Joiners in emoji and in scripts that join, and marks of direction beside Arabic or Hebrew letters, are in order. Said once a line. In a name that points to nothing, or in a misspelt key, that finding names the character.',
  why: 'What a reviewer sees is not what goes out: a link that leads elsewhere, a word that no search finds, a line that shows in another order than it counts. Most come along unseen with a copy from a website or a chat. Of two files that macOS or Windows cannot tell apart a colleague gets one, and never hears of the other.',
  todo: 'Take the character out, or type the word again; give one of two such files another name.',
  source: 'Trojan Source, CVE-2021-42574 and CVE-2021-42694; Unicode Technical Report 36.',
  on: kindNames,
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'en: I need somebody right now.',
      replace: 'en: I need some«\u200b»body right now.',
    },
  ],
  good: 'sample',
  *check({ document, inquiry }) {
    const { source } = document.yaml;
    const inFileName = deceptionIn(document.path);
    if (inFileName !== '') {
      const range = { start: 0, end: endOfLine(source, 0) };
      yield { range, message: `The name of this file is not what it seems.${inFileName}` };
    }
    const [first, ...others] = sameFileName(inquiry, document.path);
    if (first && others.includes(document)) {
      const range = { start: 0, end: endOfLine(source, 0) };
      const related = [
        { document: first, range: { start: 0, end: endOfLine(first.yaml.source, 0) }, message: 'The other one.' },
      ];
      yield {
        range,
        message: `The name of this file and “${first.path}” are one to macOS and Windows, where one of the two replaces the other. Rename one.`,
        related,
      };
    }
    const elsewhere = [...document.problems, ...document.references];
    const isTold = ({ start, end }: Deception) =>
      elsewhere.some(({ range }) => range.start <= start && end <= range.end);
    yield* reportsOn(
      source,
      deceptions(source).filter((each) => !isTold(each)),
    );
  },
  *checkTemplate({ content }) {
    yield* reportsOn(content, deceptions(content));
  },
});

/** One for each line, with all of them mended. */
function* reportsOn(text: string, found: readonly Deception[]): Iterable<Report> {
  let lineEnd = -1;
  for (const { start, end, kind, words, plain } of found) {
    if (start < lineEnd) continue;
    lineEnd = endOfLine(text, start);
    const inLine = found.filter((each) => start <= each.start && each.start < lineEnd);
    const edits = inLine.map((each) => ({ range: { start: each.start, end: each.end }, newText: each.plain }));
    const isSafe = inLine.every((each) => each.kind !== 'lookalike');
    const title = isSafe ? 'Take out what cannot be seen' : `Write “${plain}” in Latin letters`;
    yield {
      range: { start, end },
      message: sentences[kind](text.slice(start, end), words, plain),
      fix: { title, isSafe, edits },
    };
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

type Sentence = (word: string, words: string, plain: string) => string;

const sentences = {
  invisible: (_, words) => `A character that cannot be seen stands here: ${words}.`,
  direction: (_, words) => `A mark that turns the direction of the text stands here: ${words}.`,
  lookalike: (word, words, plain) => `“${word}” only looks like “${plain}”: ${words}.`,
} as const satisfies Record<Deception['kind'], Sentence>;
