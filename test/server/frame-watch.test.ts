// A server that cannot tell any more where a message begins says so at once; whatever has a length is let through.
import { expect, test } from 'vitest';
import { frameWatch } from '../../server/src/frame-watch.ts';

/** What is said about a stream, however it is cut into chunks. */
function said(stream: string): readonly string[] {
  const bytes = Buffer.from(stream);
  const answers = [1, 3, bytes.length].map((size) => {
    const heard: string[] = [];
    const watch = frameWatch((header) => {
      if (heard.length === 0) heard.push(header);
    });
    for (let at = 0; at < bytes.length; at += size) watch(bytes.subarray(at, at + size));
    return heard;
  });
  expect(answers).toEqual([answers[0], answers[0], answers[0]]);
  return answers[0] ?? [];
}

const good = 'Content-Length: 2\r\n\r\n{}';

test.each([
  ['messages', `${good}${good}`],
  ['characters of several bytes', `Content-Length: 7\r\n\r\n"é🙂"${good}`.replace('7', '8')],
  ['another header beside', `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n${good}`],
  ['a name in other letters', 'content-length:2\r\n\r\n{}'],
  ['nothing inside', `Content-Length: 0\r\n\r\n${good}`],
  ['a message that is no JSON', `Content-Length: 5\r\n\r\n{"a":${good}`],
  ['half a header', 'Content-Len'],
])('%s: nothing to say', (_, stream) => {
  expect(said(stream)).toEqual([]);
});

test.each([
  ['no header', 'garbage\r\n\r\n'],
  ['no length', 'Content-Type: x\r\n\r\n'],
  ['a negative length', 'Content-Length: -5\r\n\r\n'],
  ['a word', 'Content-Length: abc\r\n\r\n'],
  ['a fraction', 'Content-Length: 2.5\r\n\r\n'],
  ['more than there can be', 'Content-Length: 999999999999\r\n\r\n'],
  ['line feeds alone', 'Content-Length: 2\n\n{}Content-Length: 2\r\n\r\n'],
])('%s: said once it is seen', (_, header) => {
  expect(said(`${good}${header}{}`)).toEqual([header]);
});

test('what never ends', () => {
  expect(said(`${good}${'a'.repeat(9_000)}`)).toEqual(['a'.repeat(200)]);
});
