// Carries what the help desk fills in through rendering, and turns it into that help desk's own placeholders.
import type { Recipients } from '../render/recipient-words.ts';
import type { HelpDeskSyntax } from './help-desk.ts';

export interface Placeholders {
  /** For `render`: leaves a mark for each field that the help desk knows. */
  readonly recipients: Recipients;
  /** Puts the placeholders in. Text that only looks like one is broken up. `html`: what stands in a page. */
  readonly filled: (text: string, options: { readonly isHtml: boolean }) => string;
  /** Fields that the help desk has no placeholder for, each once: their fallback was written. */
  readonly unknown: () => readonly string[];
}

/** The marks are characters that no keyboard has; a text that holds them all the same can only name a field of its own template. */
export function placeholdersFor({ placeholder, opens }: Pick<HelpDeskSyntax, 'placeholder' | 'opens'>): Placeholders {
  const made: string[] = [];
  const unknown = new Set<string>();
  return {
    recipients: (field, fallback) => {
      const words = fallback();
      const text = placeholder(field, words);
      if (text === undefined) {
        unknown.add(field);
        return words;
      }
      const known = made.indexOf(text);
      return `${start}${known === -1 ? made.push(text) - 1 : known}${end}`;
    },
    filled: (text, { isHtml }) =>
      brokenUp(text, opens).replace(marks, (mark, index: string) => {
        const found = made[Number(index)] ?? mark;
        return isHtml ? escapeText(found) : found;
      }),
    unknown: () => [...unknown],
  };
}

const start = '\u{10fff0}';
const end = '\u{10fff1}';
const marks = new RegExp(`${start}(\\d+)${end}`, 'gu');

/**
 * “{{” typed by an author would be run by the help desk: a blank between the braces stops it, and is easily seen. So
 * would a brace right in front of a placeholder.
 */
function brokenUp(text: string, opens: readonly string[]): string {
  let result = text;
  for (const [first = '', second = ''] of opens) {
    result = result.replace(new RegExp(`\\${first}(?=[${second}${start}])`, 'gu'), `${first} `);
  }
  return result;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
