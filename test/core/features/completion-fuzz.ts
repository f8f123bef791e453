// Situations for completion: every place of every example, and texts as people leave them half-typed there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { complete, emptySnapshot, type Proposal, type Snapshot, withFiles } from '#core';

export interface FuzzWorkspace {
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
}

const examples = path.resolve(import.meta.dirname, '../../../examples');

/** Fernway and every real workspace, each with its own config. */
export function fuzzWorkspaces(): readonly FuzzWorkspace[] {
  const folders = ['fernway', ...readdirSync(path.join(examples, 'real')).map((name) => `real/${name}`)];
  return folders
    .filter((name) => existsSync(path.join(examples, name, 'support-playbooks.config.yaml')))
    .map((name) => ({ name, texts: textsIn(path.join(examples, name)) }));
}

function textsIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true }).map(String).sort();
  const ours = files.filter((file) => /\.playbook\.yaml$|config\.yaml$/.test(file));
  return new Map(ours.map((file) => [file.replaceAll(path.sep, '/'), readFileSync(path.join(folder, file), 'utf8')]));
}

export function snapshotOf(texts: ReadonlyMap<string, string>): Snapshot {
  return withFiles(
    emptySnapshot,
    [...texts].map(([file, content]) => [file, { content }] as const),
  );
}

export interface Typed {
  readonly form: string;
  readonly content: string;
  readonly offset: number;
}

/** What a text looks like while somebody types at an offset. */
export function typedAt(content: string, offset: number): readonly Typed[] {
  const lineEnd = endOfLine(content, offset);
  const head = content.slice(0, offset);
  const tail = content.slice(lineEnd);
  const indent = /^[ ]*/.exec(content.slice(content.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
  const eol = content.includes('\r\n') ? '\r\n' : '\n';
  const put = (form: string, text: string, rest: string) => ({
    form,
    content: head + text + rest,
    offset: offset + text.length,
  });
  return [
    { form: 'as it is', content, offset },
    put('cut', '', tail),
    put('a new line', `${eol}${indent}`, content.slice(offset)),
    put('a key without a colon', `${eol}${indent}ow`, content.slice(lineEnd)),
    put('an open bracket', '[', tail),
    put('an open brace', '{ ', tail),
    put('an open quote', '"', tail),
    put('a single quote', "'e", tail),
    put('a dash', `${eol}${indent}- `, content.slice(lineEnd)),
    put('a bare dash', `${eol}${indent}-`, content.slice(lineEnd)),
    put('a colon', ':', tail),
  ];
}

function endOfLine(content: string, offset: number): number {
  const at = content.slice(offset).search(/[\r\n]/);
  return at < 0 ? content.length : offset + at;
}

export interface Breakage {
  readonly where: string;
  readonly label: string;
  readonly problem: string;
}

export interface Outcome {
  readonly accepted: number;
  readonly broken: readonly Breakage[];
}

/** Accepts every proposal that is written in a way of its own, and reads the outcome with the library itself. */
export function acceptAll(workspace: Snapshot, file: string, { form, content, offset }: Typed): Outcome {
  if (content.startsWith('\r\n', offset - 1)) return { accepted: 0, broken: [] };
  const snapshot = withFiles(workspace, [[file, { content }]]);
  const proposals = complete(snapshot, file, offset, { today: '2027-01-04' });
  if (proposals.length === 0) return { accepted: 0, broken: [] };
  const before = errorsIn(content);
  const broken: Breakage[] = [];
  for (const proposal of proposals) {
    const after = accepted(content, proposal);
    const errors = errorsIn(after);
    const isOutside = proposal.range.start > offset || proposal.range.end < offset;
    const crossesLine = /[\r\n]/.test(content.slice(proposal.range.start, proposal.range.end));
    if (errors.length <= before.length && !isOutside && !crossesLine) continue;
    const line = content.slice(0, offset).split('\n').length;
    const problem = isOutside
      ? 'stands elsewhere'
      : crossesLine
        ? 'spans lines'
        : (errors.find((each) => !before.includes(each)) ?? '');
    const text = content.slice(content.lastIndexOf('\n', proposal.range.start - 1) + 1, endOfLine(content, offset));
    broken.push({ where: `${file}:${line} (${form}, offset ${offset}): ${text}`, label: proposal.label, problem });
  }
  return { accepted: proposals.length, broken };
}

/** As an editor does: the range goes, the text comes, tab stops keep their defaults. */
export function accepted(content: string, { range, newText, isSnippet }: Proposal): string {
  return content.slice(0, range.start) + (isSnippet ? expanded(newText) : newText) + content.slice(range.end);
}

/** A snippet as LSP defines it, letter by letter: defaults stay, a choice takes its first word, a tab stop is empty. */
export function expanded(snippet: string): string {
  let text = '';
  let at = 0;
  const until = (end: string): string => {
    let inner = '';
    while (at < snippet.length && snippet[at] !== end) {
      if (snippet[at] === '\\') at++;
      inner += snippet[at++] ?? '';
    }
    at++;
    return inner;
  };
  while (at < snippet.length) {
    const sign = snippet[at++] ?? '';
    if (sign === '\\') text += snippet[at++] ?? '';
    else if (sign !== '$') text += sign;
    else if (snippet[at] !== '{') while (/\d/.test(snippet[at] ?? '')) at++;
    else {
      at++;
      while (/\d/.test(snippet[at] ?? '')) at++;
      const mark = snippet[at++];
      if (mark === ':') text += until('}');
      if (mark === '|') {
        text += until('|').split(',')[0] ?? '';
        at++;
      }
    }
  }
  return text;
}

/** Without the places, which move. */
function errorsIn(content: string): readonly string[] {
  const documents = parseAllDocuments(content);
  if ('empty' in documents) return [];
  const errors = documents.flatMap((document) => document.errors);
  // In a text that is broken already it is anybody's guess which keys belong together.
  const isBroken = errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  const own = isBroken ? errors.filter(({ code }) => code !== 'DUPLICATE_KEY') : errors;
  return own.map(({ message }) => (message.split('\n')[0] ?? '').replace(/ at line.*/, ''));
}
