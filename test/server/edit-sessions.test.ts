// Whole sessions of typing, 10,000 edits in all: what the server says at the end is what one says that was just started.
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Range } from 'vscode-languageserver-protocol';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { type Conversation, converse } from './conversation.ts';

const sample = Object.fromEntries(sampleTexts);
const typed = [
  'x',
  ' ',
  '\n',
  '\r\n',
  '  ',
  ':',
  ': ',
  '- ',
  '#',
  '"',
  "'",
  '{',
  '}',
  '[',
  ', ',
  '&a ',
  '*a',
  '|\n',
  '---\n',
  '\t',
  '🙂',
  '👩‍👩‍👧',
  '帮助',
  '客户支持：',
  'é',
  '\u{20000}',
  'id: new\n',
  '  - id: 新渠道\n    type: email\n',
  '2027-04-06',
  '{{x}}',
];

/** Two edits in one message, as editors send them for several cursors; half of all messages take the last one back. */
const message = fc.record({
  isUndo: fc.boolean(),
  edits: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(12)),
      insert: fc.constantFrom(...typed),
    }),
    { minLength: 2, maxLength: 2 },
  ),
});
type Message = typeof message extends fc.Arbitrary<infer Value> ? Value : never;

interface Change {
  readonly range: Range;
  readonly text: string;
}

test('50 sessions of 200 edits', async () => {
  const paths = Object.values(samplePaths);
  const sessions = fc.sample(fc.array(message, { minLength: 100, maxLength: 100, size: 'max' }), 50);
  let edits = 0;
  for (const [index, messages] of sessions.entries()) {
    const path = paths[index % paths.length] ?? samplePaths.plan;
    const written = sample[path] ?? '';
    const start = index % 3 === 0 ? written.replaceAll('\n', '\r\n') : written;
    const session = await started(sample);
    session.open(path, start);
    const end = await type(session, path, start, messages);
    edits += messages.length * 2;
    const fresh = await started(sample);
    fresh.open(path, end);
    await fresh.settle();
    const known = Object.keys(sample).filter((each) => problemsOf(session, each) !== problemsOf(fresh, each));
    expect({ index, path, known }).toEqual({ index, path, known: [] });
    expect(problemsOf(session, path)).toBe(problemsOf(fresh, path));
    session.end();
    fresh.end();
  }
  expect(edits).toBe(10_000);
}, 300_000);

/** Types the messages and says what the text is then; now and then, and at the end, the server gets time to judge it. */
async function type(session: Conversation, path: string, start: string, messages: readonly Message[]): Promise<string> {
  let text = start;
  let before = start;
  for (const [index, { isUndo, edits }] of messages.entries()) {
    const changes: Change[] = [];
    if (isUndo && before !== text) {
      changes.push({ range: rangeIn(text, 0, text.length), text: before });
      text = before;
    } else {
      before = text;
      for (const { at, remove, insert } of edits) {
        const from = onCharacter(text, Math.floor(at * text.length));
        const to = onCharacter(text, Math.min(from + remove, text.length));
        changes.push({ range: rangeIn(text, from, to), text: insert });
        text = text.slice(0, from) + insert + text.slice(to);
      }
    }
    session.edit(path, index + 2, changes);
    if (index % 20 === 19) await session.settle();
  }
  return text;
}

function problemsOf({ pushed }: Conversation, path: string): string {
  return JSON.stringify(pushed.get(path)?.diagnostics ?? []);
}

/** An editor never cuts a character or a line end in two. */
function onCharacter(text: string, offset: number): number {
  const isInside = /[\uDC00-\uDFFF]/.test(text.charAt(offset)) || text.slice(offset - 1, offset + 1) === '\r\n';
  return offset > 0 && isInside ? offset - 1 : offset;
}

/** Lines end as LSP says: at \n, \r\n and \r. */
function rangeIn(text: string, start: number, end: number): Range {
  return { start: positionIn(text, start), end: positionIn(text, end) };
}

function positionIn(text: string, offset: number): Range['start'] {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

async function started(files: Readonly<Record<string, string>>): Promise<Conversation> {
  const conversation = await converse(files);
  onTestFinished(conversation.end);
  return conversation;
}
