// Hostile texts at every place of a report, through every format, each read back by a reader of its own: they arrive as text or not at all.

import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { terminalText } from '#core';
import { formats } from '../../../cli/src/reporters/list.ts';
import { textOf } from '../../../core/src/index.ts';
import { findingWith, printed, reportWith } from './report.ts';
import { elementsIn, readXml } from './xml-reader.ts';

const hostile: readonly (readonly [name: string, text: string])[] = [
  ['a command', '::error file=x,line=1::owned'],
  ['a command behind a line break', 'a\n::error::owned'],
  ['an encoded line break', 'a%0A::error::owned%0D%0A::warning::b'],
  ['an old command', 'a ##[error]owned ##[group]x'],
  ['properties of a command', 'x,line=99::owned'],
  ['stop-commands', '\r\n::stop-commands::x'],
  ['a colour', '\u001b[31mred\u001b[0m'],
  ['a link of the terminal', '\u001b]8;;https://x.example\u0007click\u001b]8;;\u0007'],
  ['a title of the terminal', '\u001b]0;owned\u0007'],
  ['C1', '\u009b31mred\u0085next'],
  ['a mention', 'ask @everyone and @support-team/leads, or a@b.example'],
  ['references', 'fixes #1, closes org/repo#2, GH-3, !4, ~bug, %"v1", $5, &6, :tada:'],
  ['backticks', '`code` and ```fence\n```'],
  ['a table', 'a | b || c |\n| --- |'],
  ['mark-up of Markdown', '**bold** _em_ ~~gone~~ [text](https://x.example) ![i](https://x.example/i.png) # head'],
  ['bare addresses', 'https://x.example www.x.example mailto:a@b.example ftp://x.example'],
  ['mathematics', '$x$ $`x`$ \\(y\\)'],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)><!-- x --><a href="javascript:x">y</a>'],
  ['an end of an attribute', "\"><script>x</script>' onload='x"],
  ['an end of CDATA', ']]></failure><failure message="x">'],
  ['entities', '&lt;b&gt; &#60; &amp;amp; &copy;'],
  ['not allowed in XML', 'a\u0000\u0001\u0008\u000b\u000c\u001f\ufffe\uffff'],
  ['halves of characters', '\ud800 x \udfff'],
  ['direction marks', 'a\u202egnp.exe\u2066x\u2069'],
  ['zero widths', 'a\u200b\ufeff\u2060b'],
  ['separators of lines', 'a\u2028b\u2029c'],
  ['Mermaid', '"]; click x href "javascript:alert(1)" %%{init: {}}%%'],
  ['placeholders', '{0} {{x}} [link](1) \\{'],
  ['a leading dash', '--upload-pack=x'],
  ['a way out', '../../etc/passwd'],
  ['a scheme', 'javascript:alert(1)'],
  ['query and fragment', 'a?b#c %41'],
  ['spaces', '  a   b  '],
];

/** The text at every place that holds words of an author, a name of a file among them. */
function reportOf(text: string): ReturnType<typeof reportWith> {
  const source = textOf(`key: ${text.replaceAll(/[\r\n]/g, ' ')}\nother: x\n`);
  const file = `support/${text}.playbook.yaml`;
  const locate = (): { file: string; text: typeof source } => ({ file, text: source });
  const range = { start: 5, end: 6 };
  const finding = findingWith({
    rule: text,
    message: text,
    file,
    path: file,
    text: source,
    range,
    related: [{ path: file, range, message: text }],
    fixes: [{ title: text, isSafe: true, edits: [{ path: file, range, newText: text }] }],
    locate,
  });
  const silenced = { ...finding, by: 'comment' as const, reason: text };
  return reportWith({
    findings: [finding, findingWith({ ...finding, severity: 'warning' })],
    silencedFindings: [silenced],
    showsSilenced: true,
    skipped: [{ file: text, reason: 'not-ours', message: text }],
    since: text,
  });
}

// Built from a text, because the linter takes control characters in a literal for a mistake.
const steering = new RegExp(
  [
    '\\u0000-\\u0009\\u000b-\\u001f',
    '\\u007f-\\u009f',
    '\\u202a-\\u202e',
    '\\u2066-\\u2069',
    '\\ufeff\\u2028\\u2029\\u2060',
  ]
    .join('')
    .replace(/.*/, '[$&]'),
);

for (const [name, text] of hostile) {
  test(`${name}: no format can steer a terminal or speak to the runner`, () => {
    for (const format of formats) {
      const output = printed(format, reportOf(text));
      expect({ format, steers: steering.test(output) }).toEqual({ format, steers: false });
      expect({ format, isWhole: output.isWellFormed() }).toEqual({ format, isWhole: true });
      const obeyed = output.split('\n').flatMap((line) => commandIn(line) ?? []);
      expect({ format, obeyed: obeyed.map(({ command }) => command) }).toEqual({
        format,
        obeyed: format === 'github' ? ['error', 'warning'] : [],
      });
    }
  });

  test(`${name}: github gets the text and the file, and nothing else`, () => {
    const report = { ...reportOf(text), prefix: 'desk/' };
    const commands = printed('github', report)
      .split('\n')
      .flatMap((line) => commandIn(line) ?? []);
    const said = {
      title: terminalText(text),
      file: terminalText(normal(`desk/support/${text}.playbook.yaml`)),
      line: '1',
      endLine: '1',
      col: '6',
      endColumn: '7',
    };
    expect(commands).toEqual([
      { command: 'error', properties: said, data: terminalText(text) },
      { command: 'warning', properties: said, data: terminalText(text) },
    ]);
  });

  test(`${name}: XML says it as text`, () => {
    const shown = xmlShown(text);
    const [file, ...more] = readXml(printed('checkstyle', reportOf(text))).children;
    expect(more).toEqual([]);
    expect(file?.attributes).toEqual({ name: xmlShown(`support/${text}.playbook.yaml`) });
    expect(file?.children.map(({ attributes }) => attributes)).toEqual(
      ['error', 'warning'].map((severity) => ({
        line: '1',
        column: '6',
        severity,
        message: shown,
        source: xmlShown(`support-playbooks.${text}`),
      })),
    );
    const suite = readXml(printed('junit', reportOf(text))).children;
    expect(suite.map(({ attributes }) => attributes.name)).toEqual([xmlShown(`support/${text}.playbook.yaml`)]);
    const cases = suite[0]?.children.filter((each) => each.name === 'testcase') ?? [];
    expect(cases.map(({ children }) => children.map((each) => [each.name, each.attributes.message]))).toEqual([
      [['failure', shown]],
      [['skipped', xmlShown(`warning: ${text}`)]],
    ]);
  });

  test(`${name}: HTML has our elements only`, () => {
    const page = readXml(printed('html', reportOf(text)));
    const elements = elementsIn(page);
    expect([...new Set(elements.map((each) => each.name))].filter((each) => !ours.has(each))).toEqual([]);
    const links = elements.flatMap(({ attributes }) => attributes.href ?? []);
    expect(links).toEqual(['#file-0']);
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((each) => /^on|^style$|^src$/.test(each)),
    ).toEqual([]);
    expect(elements.filter(({ name: tag }) => tag === 'h3').map((each) => each.text.trim())).toEqual(
      [1, 2].map(() => xmlShown(text).trim()),
    );
  });

  test(`${name}: Markdown shows it, and nothing in it is mark-up`, () => {
    const reader = new MarkdownIt({ html: true, linkify: true }).enable(['table', 'strikethrough']);
    // Takes a zero width for a part of a host, which GitHub does not; the last line of this test looks at “@”.
    reader.linkify.set({ fuzzyEmail: false });
    const tokens = reader.parse(printed('markdown', reportOf(text)), {});
    const inside = tokens.flatMap(({ children }) => children ?? []);
    expect(
      [...new Set(inside.map(({ type }) => type))].filter(
        (type) => !['text', 'html_inline', 'text_special'].includes(type),
      ),
    ).toEqual([]);
    expect(inside.filter(({ type }) => type === 'html_inline').map(({ content }) => content)).toEqual([
      '<br>',
      '<br>',
      '<br>',
      '<br>',
    ]);
    expect(tokens.filter(({ type }) => type === 'html_block')).toEqual([]);
    expect(tokens.filter(({ type }) => type === 'td_open')).toHaveLength(8);
    expect(tokens.filter(({ type }) => type === 'fence' || type === 'code_block')).toEqual([]);
    const cells = tokens
      .filter((_, index) => tokens[index - 1]?.type === 'td_open')
      .map(({ children }) => seen(children ?? []));
    expect(cells[3]).toBe(terminalText(text));
    const raw = tokens
      .flatMap(({ children }) => children ?? [])
      .map(({ content }) => content)
      .join('\n');
    expect(raw).not.toMatch(/@[\w[]|#\d|GH-\d|:\/\/|www\.|:tada:|[!$]\d|~bug/);
  });

  test(`${name}: JSON formats hold it whole`, () => {
    const report = reportOf(text);
    const json: { findings: { message: string; file: string }[] } = JSON.parse(printed('json', report));
    expect(json.findings.map(({ message, file }) => [message, file])).toEqual(
      [1, 2].map(() => [text, `support/${text}.playbook.yaml`]),
    );
    const quality: { description: string; fingerprint: string; location: { path: string } }[] = JSON.parse(
      printed('gitlab', report),
    );
    expect(quality.map(({ description }) => description)).toEqual([terminalText(text), terminalText(text)]);
    expect(new Set(quality.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    const log = JSON.parse(printed('sarif', report));
    const results: {
      message: { text: string };
      locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
    }[] = log.runs[0].results;
    expect(results.map(({ message }) => unformatted(message.text))).toEqual([1, 2, 3].map(() => terminalText(text)));
    for (const { locations } of results) {
      const uri = locations[0]?.physicalLocation.artifactLocation.uri ?? '';
      const base = 'file:///root/of/repository/';
      const url = new URL(uri, base);
      expect([url.protocol, url.host, url.search, url.hash]).toEqual(['file:', '', '', '']);
      expect(decodeURIComponent(uri)).toBe(normal(`support/${text.toWellFormed()}.playbook.yaml`));
    }
  });
}

/** What a runner would obey, as its ActionCommand.cs reads a line. */
function commandIn(line: string): { command: string; properties: Record<string, string>; data: string } | undefined {
  const old = /##\[([^\]]*)\]/.exec(line);
  if (old) return { command: old[1] ?? '', properties: {}, data: '' };
  const found = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/su.exec(line);
  if (!found) return undefined;
  const decoded = (text: string, isProperty: boolean): string =>
    text.replace(/%(0D|0A|25|3A|2C)/g, (all, code: string) =>
      (code === '3A' || code === '2C') && !isProperty ? all : String.fromCharCode(Number.parseInt(code, 16)),
    );
  const properties = (found[2] ?? '').split(',').flatMap((each) => {
    const [name = '', ...value] = each.split('=');
    return name === '' ? [] : [[name, decoded(value.join('='), true)] as const];
  });
  return { command: found[1] ?? '', properties: Object.fromEntries(properties), data: decoded(found[3] ?? '', false) };
}

function xmlShown(text: string): string {
  return terminalText(text).replaceAll('\ufffe', '\\ufffe').replaceAll('\uffff', '\\uffff');
}

/** As SARIF shows a message: placeholders and links undone. */
function unformatted(text: string): string {
  return text
    .replace(/\{\{/g, '{')
    .replace(/\}\}/g, '}')
    .replace(/\\([\\[\]])/g, '$1');
}

function seen(children: readonly { readonly type: string; readonly content: string }[]): string {
  const end = children.findIndex(({ type }) => type === 'html_inline');
  const text = children
    .slice(0, end < 0 ? children.length : end)
    .map(({ content }) => content)
    .join('');
  return text.replaceAll('\u200b', '').replaceAll('\u00a0', ' ');
}

function normal(file: string): string {
  const parts: string[] = [];
  for (const part of file.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
}

const ours = new Set(
  'html head meta title style body main h1 h2 h3 p table caption thead tbody tr th td a span section article pre ul li strong code'.split(
    ' ',
  ),
);
