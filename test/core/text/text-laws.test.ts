// Laws of the text room: offsets and positions, edits, bytes, and "did you mean".
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closest } from '../../../core/src/text/closest.ts';
import { decode } from '../../../core/src/text/decode.ts';
import { applyEdits } from '../../../core/src/text/edit.ts';
import { lineAt, offsetAt, positionAt, textOf } from '../../../core/src/text/text.ts';

const content = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\r\n', '\r', '🙂', '帮助', 'é', 'a', ' '),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('an offset comes back from its position, unless it stands between CR and LF', () => {
  fc.assert(
    fc.property(content, fc.nat(), (words, at) => {
      const text = textOf(words);
      const offset = at % (words.length + 1);
      const back = offsetAt(text, positionAt(text, offset));
      const isInside = words[offset - 1] === '\r' && words[offset] === '\n';
      expect(back).toBe(isInside ? offset - 1 : offset);
    }),
  );
});

test('lines laid end to end are the text', () => {
  fc.assert(
    fc.property(content, (words) => {
      const text = textOf(words);
      const lines = text.lineStarts.map((start) => lineAt(text, start).content);
      expect(lines).toEqual(words.split(/\r\n|\r|\n/));
    }),
  );
});

test('bytes of a text give the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      if (words.includes('\0') || words.startsWith('\uFEFF')) return;
      expect(decode(new TextEncoder().encode(words))).toEqual({ content: words });
    }),
  );
});

test('any bytes are a text or a reason', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const decoded = decode(bytes);
      expect('content' in decoded || decoded.unreadable.message.length > 0).toBe(true);
    }),
  );
});

test('edits that do not touch one another do not care about their order', () => {
  fc.assert(
    fc.property(
      content,
      fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 3 })), { maxLength: 5 }),
      (words, wanted) => {
        const points = [...new Set(wanted.map(([at]) => at % (words.length + 1)))].sort((a, b) => a - b);
        const edits = points.map((at, index) => ({
          range: { start: at, end: Math.min(at + 1, points[index + 1] ?? words.length, words.length) },
          newText: wanted[index]?.[1] ?? '',
        }));
        expect(applyEdits(words, [...edits].reverse())).toBe(applyEdits(words, edits));
      },
    ),
  );
});

const word = fc.string({ unit: fc.constantFrom(...'abcdeStT-'), minLength: 1, maxLength: 12 });

test('of two words either means the other, or neither does', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const isPrefix = a.toLowerCase().startsWith(b.toLowerCase()) || b.toLowerCase().startsWith(a.toLowerCase());
      if (!isPrefix) expect(closest(a, [b]) === b).toBe(closest(b, [a]) === a);
    }),
  );
});

test('case and order of the candidates make no difference', () => {
  fc.assert(
    fc.property(
      word,
      fc.uniqueArray(word, { maxLength: 6, selector: (each) => each.toLowerCase() }),
      (typed, known) => {
        const found = closest(typed, known);
        expect(closest(typed.toUpperCase(), known)).toBe(found);
        expect(closest(typed, [...known].reverse())).toBe(found);
        if (known.includes(typed)) expect(found).toBe(typed);
      },
    ),
  );
});

test.each([
  ['clockStrat', ['clockStart', 'calendar'], 'clockStart'],
  ['targt', ['targets', 'title'], 'targets'],
  ['phne', ['phone', 'chat'], 'phone'],
  ['desc', ['description', 'default'], 'description'],
  ['xyz', ['phone'], undefined],
  ['cat', ['bat', 'hat'], undefined],
  ['', ['a'], undefined],
])('%s', (typed, known, meant) => {
  expect(closest(typed, known)).toBe(meant);
});
