// The comment in a pull request: what stands in it, how it stays short, and that no text of a playbook can steer its reader.
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { diffComment, mostCommentBytes } from '../../cli/src/diff/diff-comment.ts';
import { diffGithub } from '../../cli/src/diff/diff-github.ts';
import type { DiffReport, ShownChange } from '../../cli/src/diff/diff-report.ts';
import { diffSarif } from '../../cli/src/diff/diff-sarif.ts';
import type { ShownText } from '../../cli/src/diff/shown-texts.ts';
import { textOf } from '../../core/src/index.ts';
import { sampleTexts } from '../core/workspace/fernway.ts';
import { runIn, temporaryFolder, textsIn } from './run-cli.ts';

type Comment = Parameters<typeof diffComment>[1];

function changeWith(given: Partial<ShownChange> = {}): ShownChange {
  return {
    id: 'promise-loosened',
    title: 'A promise is loosened',
    severity: 'breaking',
    sentence: 'Promise: 1 → 2 hours',
    from: '1 hour',
    to: '2 hours',
    subject: { kind: 'SlaPolicy', name: 'a', title: 'Times', path: 'a.playbook.yaml' },
    affected: undefined,
    locale: undefined,
    before: undefined,
    after: undefined,
    fingerprint: '0123456789abcdef',
    file: 'a.playbook.yaml',
    accepted: undefined,
    ...given,
  };
}

function reportWith(changes: readonly ShownChange[], rendered: readonly ShownText[] = []): DiffReport {
  const open = changes.filter(({ accepted }) => !accepted);
  const count = (severity: string) => open.filter((change) => change.severity === severity).length;
  const counts = {
    breaking: count('breaking'),
    weakened: count('weakened'),
    neutral: count('neutral'),
    improved: count('improved'),
  };
  return { changes, counts, accepted: changes.length - open.length, expired: [], rendered, files: 1, parsed: 1 };
}

function commentOn(report: DiffReport, given: Partial<Comment> = {}): string {
  return diffComment(report, { base: 'main', head: undefined, asOf: undefined, moved: [], findings: [], ...given });
}

const hostile: readonly (readonly [name: string, text: string])[] = [
  ['a command', '::error file=x,line=1::owned'],
  ['a command behind a line break', 'a\n::error::owned\n##[error]x'],
  ['a colour', '\u001b[31mred\u001b[0m\u009b31m'],
  ['mentions', 'ask @everyone and @support-team/leads, #1, GH-3, !4, ~bug'],
  ['backticks', '`code`\n```\n````\n~~~\nout'],
  ['a table', 'a | b || c |\n| --- |'],
  ['mark-up', '**b** _e_ ~~s~~ [t](https://x.example) ![i](https://x.example/i.png)\n\n# head\n\n- list'],
  ['HTML', '</details></summary><script>x</script><img src=x onerror=x><!-- x'],
  ['an end of a comment', '--> <!-- support-playbooks-review -->'],
  [
    'Mermaid',
    '"]; click x href "javascript:alert(1)" %%{init: {}}%%\nsection x\n```\nclick y call z() :crit, #59; <b>',
  ],
  ['direction marks', 'a\u202egnp.exe\u2066x\u2069\u200b\u2028'],
  ['halves of characters', '\ud800 x \udfff'],
  ['a leading dash', '--upload-pack=x; rm -rf $(pwd) `id` \'"'],
  ['a file name with a line break', '-rf\n--x\r\n.playbook.yaml'],
  ['mathematics', '$x$ $`x`$'],
];

/** The text at every place that holds words of an author, a name of a file and a revision among them. */
function hostileComment(text: string): string {
  const place = { path: text, file: text, text: textOf('a: b\n'), range: { start: 0, end: 1 } };
  const subject = { kind: 'SlaPolicy', name: text, title: text, path: text } as const;
  const affected = { segments: [text], queryTypes: [text] };
  const change = changeWith({ sentence: text, subject, affected, file: text, after: place, locale: text });
  const accepted = { fingerprint: text, change: text, says: text, reason: text, until: text };
  const rendered = { id: text, title: text, locale: text, file: text, before: `x\n${text}\n`, after: `${text}\ny\n` };
  const report = reportWith([change, { ...change, accepted }], [rendered as unknown as ShownText]);
  return commentOn(report, {
    base: text,
    head: text,
    moved: [
      {
        name: text,
        title: text,
        path: text,
        dates: [{ kind: 'Message', id: text, from: '2027-01-02', to: '2027-01-01' }],
      },
    ],
    findings: [{ rule: text, severity: 'error', message: text, file: text, line: 1 }],
  });
}

const reader = new MarkdownIt({ html: true, linkify: true }).enable(['table', 'strikethrough']);
// Takes a zero width for a part of a host, which GitHub does not.
reader.linkify.set({ fuzzyEmail: false });

const shape = (comment: string) => {
  const tokens = reader.parse(comment, {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  return {
    blocks: tokens.map(({ type, tag, info }) => [type, tag, info].join(' ').trim()),
    inline: [...new Set(inline.map(({ type }) => type))].filter((type) => type !== 'text_special').toSorted(),
    html: inline.filter(({ type }) => type === 'html_inline').map(({ content }) => content),
    tags: tokens.flatMap(({ type, content }) => (type === 'html_block' ? (content.match(/<[^>]*>/g) ?? []) : [])),
  };
};

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

const harmless = shape(hostileComment('harmless'));

test.each(hostile)('%s stays words at every place of the comment', (_, text) => {
  const comment = hostileComment(text);
  // Headings, tables, blocks of code and tags are exactly those of a comment with harmless words.
  expect(shape(comment)).toEqual(harmless);
  expect(comment.isWellFormed()).toBe(true);
  expect(steering.test(comment)).toBe(false);
  const lines = comment.split('\n');
  expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  const outside = comment.replace(/^(`{3,})(.*)\n[\s\S]*?^\1$/gm, '');
  expect(outside.split('\n').filter((line) => line.includes('<!--'))).toEqual(['<!-- support-playbooks-review -->']);
  expect(outside).not.toMatch(/@[\w[]|#\d(?!\d*;)|GH-\d|:\/\/|www\.|!\d|~bug/);
  const gantt = /^```mermaid\n([\s\S]*?)^```$/m.exec(comment)?.[1] ?? '';
  expect(gantt.trimEnd().split('\n')).toEqual([
    'gantt',
    '    dateFormat YYYY-MM-DD',
    '    axisFormat %Y-%m-%d',
    expect.stringMatching(/^ {4}section Plan [\p{L}\p{N} .,'()…-]*$/u),
    expect.stringMatching(
      /^ {4}Message [\p{L}\p{N} .,'()…-]*, 1 day earlier, now 2027-01-01 :crit, 2027-01-01, 2027-01-02$/u,
    ),
  ]);
});

test.each(hostile)('%s stays words in annotations and in SARIF', (_, text) => {
  const place = { path: text, file: text, text: textOf('a: b\n'), range: { start: 0, end: 1 } };
  const subject = { kind: 'SlaPolicy', name: text, title: text, path: text } as const;
  const report = reportWith([changeWith({ sentence: text, subject, file: text, after: place })]);
  const lines = diffGithub(report, 'desk/').trimEnd().split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/^::error title=A promise is loosened,file=[^,:]*,line=1,endLine=1,col=1,endColumn=2::/),
  ]);
  expect(steering.test(lines[0] ?? '')).toBe(false);
  const { results } = JSON.parse(diffSarif(report, 'desk/')).runs[0];
  const { uri } = results[0].locations[0].physicalLocation.artifactLocation;
  const url = new URL(uri, 'file:///repository/');
  expect([url.protocol, url.host, url.search, url.hash]).toEqual(['file:', '', '', '']);
  expect(steering.test(results[0].message.text)).toBe(false);
});

test('a long comment stays within what hosts take, and says what it leaves out', () => {
  const long = (index: number) => `${index} ${'<é>'.repeat(400)}`;
  const changes = Array.from({ length: 400 }, (_, index) => {
    const subject = { kind: 'SlaPolicy', name: `p${index}`, title: long(index), path: 'a' } as const;
    return changeWith({ sentence: long(index), subject, severity: index < 5 ? 'breaking' : 'neutral' });
  });
  const accepted = { fingerprint: 'x', change: 'x', says: 'x', reason: long(0), until: undefined };
  const texts = Array.from({ length: 300 }, (_, index) => ({
    id: `plan/m${index}`,
    title: long(index),
    locale: index % 2 === 0 ? 'en' : 'fr',
    file: 'a',
    before: Array.from({ length: 500 }, (_, line) => `${line} ${'x'.repeat(3000)}`).join('\n'),
    after: undefined,
  })) as unknown as ShownText[];
  const date = { kind: 'Message', from: '2027-01-01', to: '2027-01-05' };
  const moved = Array.from({ length: 100 }, (_, index) => ({
    name: `p${index}`,
    title: long(index),
    path: 'a',
    dates: Array.from({ length: 100 }, (_, at) => ({ ...date, id: `m${at}` })),
  }));
  const findings = Array.from({ length: 500 }, (_, index) => {
    return { rule: 'x', severity: 'error' as const, message: long(index), file: long(index), line: index };
  });
  const report = reportWith([...changes, ...changes.map((change) => ({ ...change, accepted }))], texts);
  const comment = commentOn(report, { moved, findings, base: 'b'.repeat(5000) });
  expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(mostCommentBytes);
  expect(Buffer.byteLength(comment)).toBeGreaterThan(mostCommentBytes * 0.6);
  expect(comment.match(/^.*left out.*$/gm)?.filter((line) => !/of this (plan|text|playbook)/.test(line))).toEqual([
    expect.stringMatching(/^\d+ more changes left out of this table, none of them worse than those in it\.$/),
    expect.stringMatching(/^The dates of \d+ more plans move too; their pictures are left out\.$/),
    expect.stringMatching(/^\d+ more new findings left out, none more severe\.$/),
    expect.stringMatching(/^\d+ more accepted changes left out\.$/),
    expect.stringMatching(/^The details of \d+ more playbooks are left out\.$/),
    expect.stringMatching(/^\d+ more texts that people will read left out; the command below shows all\.$/),
  ]);
  expect(comment).toContain('60 more dates of this plan left out.');
  const opened = comment.match(/<details>/g) ?? [];
  expect(comment.match(/<\/details>/g)).toHaveLength(opened.length);
});

test.each([
  [[], 'nothing changes for customers'],
  [[changeWith({ severity: 'neutral' })], 'neither better nor worse for customers'],
  [[changeWith({ severity: 'improved' }), changeWith({ severity: 'neutral' })], 'customers have more'],
  [[changeWith({ severity: 'weakened' })], 'less stands behind what customers were told'],
  [[changeWith(), changeWith({ severity: 'improved' })], 'customers lose what they were told'],
] as const)('the headline of %#', (changes, headline) => {
  expect(commentOn(reportWith([...changes])).split('\n')[1]).toBe(`## Support Playbooks: ${headline}`);
});

test('GitHub shows ten of each level, so a notice counts the others', () => {
  const lines = diffGithub(reportWith(Array.from({ length: 12 }, () => changeWith())), '')
    .trimEnd()
    .split('\n');
  expect(lines).toHaveLength(11);
  expect(lines[10]).toBe(
    '::notice title=Support Playbooks::2 more changes for the worse than GitHub shows for one step; the comment and the log list them. 12 changes: 12 breaking.',
  );
});

test.each([
  [['--format', 'x'], 2, 'There is no format “x”. Use pretty, json, markdown, comment, github, sarif.\n'],
  [['--format', 'sarif='], 2, 'Name the file behind “sarif=”.\n'],
  [['--format', 'json=a', '--format', 'sarif=./a'], 2, 'Two formats cannot go to one file, a.\n'],
  [
    ['--format', 'markdown=./support/x.playbook.yaml'],
    2,
    'support/x.playbook.yaml is the name of a file that people write, and a report would take its place. Choose another name.\n',
  ],
  [
    ['--format', 'json', '--format', 'github'],
    2,
    'Only one format can go to the screen. Give the others a file, such as --format comment=review.md.\n',
  ],
] as const)('%s', async (argv, code, stderr) => {
  const folder = temporaryFolder(Object.fromEntries(sampleTexts));
  expect(await runIn(folder, ['diff', '.', '.', ...argv])).toMatchObject({ code, stdout: '', stderr });
});

test('two equal sides give a comment that says so', async () => {
  const folder = temporaryFolder(Object.fromEntries(sampleTexts));
  const { stdout, code } = await runIn(folder, ['diff', '.', '.', '--format', 'comment']);
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: [
      '<!-- support-playbooks-review -->',
      '## Support Playbooks: nothing changes for customers',
      '',
      'Nothing changes for customers or colleagues. Nothing new is wrong.',
      '',
      'See it yourself:',
      '',
      '```sh',
      'support-playbooks diff . . --render',
      '```',
      '',
    ].join('\n'),
  });
});

test('in a workflow of GitHub the screen gets the same comment as a file', async () => {
  const before = temporaryFolder(Object.fromEntries(sampleTexts));
  const texts = [...sampleTexts].map(([file, text]) => [
    file,
    text.replace('title: Standard response times', 'title: "@everyone"').replace('1 minute,', '2 minutes,'),
  ]);
  const folder = temporaryFolder({ ...Object.fromEntries(texts) });
  const env = { GITHUB_ACTIONS: 'true' };
  const { stdout } = await runIn(folder, ['diff', before, '.', '--format', 'comment'], { env });
  expect(stdout).toContain('| 🔴 breaking | @\u200beveryone | Promise, first reply by live chat: 1 → 2 minutes |  |');
  await runIn(folder, ['diff', before, '.', '--format', 'comment=review.md'], { env });
  const file = textsIn(folder)['review.md'] ?? '';
  expect(stdout).toBe(file);
});
