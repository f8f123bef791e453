// Readers of their own for what we write: each is told by a norm or by the program that reads us, and knows nothing of our writers.
import { spawnSync } from 'node:child_process';
import MarkdownIt from 'markdown-it';

/** Commands that GitHub's runner would obey, as its ActionCommand.cs reads line by line. */
export function runnerCommands(text) {
  return text.split(/\r\n|\r|\n/).flatMap((line) => commandIn(line) ?? []);
}

function commandIn(line) {
  const message = line.trimStart();
  const end = message.startsWith('::') ? message.indexOf('::', 2) : -1;
  if (end >= 0)
    return commandFrom(message.slice(2, end), ',', message.slice(end + 2), unescapedProperty, unescapedData);
  const start = line.indexOf('##[');
  const close = start < 0 ? -1 : line.indexOf(']', start);
  return close < 0
    ? undefined
    : commandFrom(line.slice(start + 3, close), ';', line.slice(close + 1), unescapedOld, unescapedOld);
}

function commandFrom(info, separator, data, unescaped, unescapedEnd) {
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  const listed = space < 0 ? [] : info.slice(space + 1).split(separator);
  const properties = Object.fromEntries(
    listed
      .filter((each) => each.includes('='))
      .map((each) => [each.slice(0, each.indexOf('=')).trim(), unescaped(each.slice(each.indexOf('=') + 1))]),
  );
  return { name, properties, data: unescapedEnd(data) };
}

function unescapedData(text) {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapedProperty(text) {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

function unescapedOld(text) {
  return text
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%25', '%');
}

/** What steers a terminal, or hides from whoever reads it. */
export function steersTerminal(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  return /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text);
}

const markdown = new MarkdownIt({ html: true, linkify: true });

/** The words of a text in Markdown, and whatever in it is more than words. */
export function readMarkdown(text) {
  const words = [];
  const others = [];
  const visit = (tokens) => {
    for (const { type, content, children, attrGet } of tokens.map((token) => ({
      ...token,
      attrGet: (name) => token.attrGet(name),
    }))) {
      if (children) visit(children);
      else if (type === 'text') words.push(content);
      else if (type === 'softbreak' || type === 'hardbreak') words.push('\n');
      else if (type === 'fence') others.push({ type, content });
      else if (type === 'link_open') others.push({ type, content: attrGet('href') });
      else if (type === 'code_inline' || type.startsWith('html') || type === 'image') others.push({ type, content });
      else if (!/^(?:inline|(?:paragraph|table|thead|tbody|tr|th|td|link)_(?:open|close))$/.test(type))
        others.push({ type, content });
    }
  };
  const tokens = markdown.parse(text, {});
  visit(tokens);
  return { words: words.join(''), others, cells: tokens.filter(({ type }) => type === 'td_open').length };
}

/** Names and references that GitHub and GitLab act upon in words. */
export function mentionsIn(words) {
  return words.match(/(?<![\p{L}\p{N}_/])(?:@[\p{L}\p{N}]|#\d|![0-9]|~[\w"]|GH-\d)|https?:\/\/|\bwww\./giu) ?? [];
}

/** RFC 4180, and what spreadsheets do with a cell. */
export function readCsv(text) {
  const rows = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (isQuoted) cell += sign;
    else if (sign === ',') {
      rows.at(-1).push(cell);
      cell = '';
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows.at(-1).push(cell);
      rows.push([]);
      cell = '';
      at++;
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

export function isFormula(cell) {
  return /^\s*[=+\-@\t\r＝＋－＠]/.test(cell);
}

/** What a shell makes of arguments that were written for it. */
export function shellArguments(written) {
  const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${written.join(' ')}`], { encoding: 'utf8' });
  return stdout.split('\0').slice(0, -1);
}

/** Character references of XML and HTML, and nothing that opens an element. */
export function readXmlText(text) {
  if (/[<>"']/.test(text.replace(/&#?\w+;/g, ''))) return undefined;
  const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, decimal, hex, name) =>
    decimal
      ? String.fromCodePoint(Number(decimal))
      : hex
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : (named[name] ?? '�'),
  );
}

export function isForbiddenInXml(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/.test(text);
}
