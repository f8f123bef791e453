// Remembers what judging a workspace gave, under a name made of everything that it looked at: another text is another name.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { builtinPrefix, type Text, textOf } from '#core';
import { mapPooled, writeFiles } from '#core/node';
import { cacheFolder } from './cache-folder.ts';
import type { Io } from './io.ts';
import type { JudgeOptions } from './judge-share.ts';
import type { Judged } from './judged.ts';
import type { CheckedWorkspace } from './opened.ts';

export interface RecallOptions extends JudgeOptions {
  /** Whether the cache is looked at and written to at all. */
  readonly remembers: boolean;
}

/** A workspace from the cache, or judged and remembered. A cache that is broken, foreign or out of reach is as if it were empty. */
export async function judgeOrRecall(
  workspace: CheckedWorkspace,
  io: Io,
  { remembers, ...options }: RecallOptions,
): Promise<Judged> {
  const folder = remembers ? cacheFolder(io.env) : undefined;
  // What two revisions say of each other is no matter of these texts alone.
  const isRemembered = folder !== undefined && workspace.base === undefined;
  const name = isRemembered ? nameOf(workspace, { ...options, build: await io.build() }) : '';
  const file = isRemembered ? path.join(folder, `${name}.json`) : undefined;
  const recalled = file === undefined ? undefined : await recall(file, workspace);
  if (recalled) return recalled;
  // Who recalls needs no rules.
  const { judgeTogether } = await import('./judge-together.ts');
  const judged = await judgeTogether(workspace, io, options);
  if (file !== undefined) await remember(file, judged);
  return judged;
}

/** Changes when what is written down changes its shape. */
const format = 2;

/** Every text, the day, the settings of the run, and whoever judges: this build, and the zones and languages that Node knows. */
function nameOf(workspace: CheckedWorkspace, options: JudgeOptions & { readonly build: string }): string {
  const { contents, focus, today, usesBaseline } = workspace;
  const { node, icu, tz, unicode } = process.versions;
  const hash = createHash('sha256');
  const { build, lookAheadDays } = options;
  hash.update(JSON.stringify({ format, build, lookAheadDays, node, icu, tz, unicode, today, usesBaseline, focus }));
  for (const [file, source] of contents.sources) {
    // JSON keeps halves of characters apart, which UTF-8 does not.
    if (!(source instanceof Uint8Array)) hash.update(`\n${JSON.stringify([file, source])}`);
    else hash.update(`\n${JSON.stringify([file, source.length])}`).update(source);
  }
  return hash.digest('hex');
}

type Plain = Omit<Judged, 'textOf'>;

async function recall(file: string, { contents }: CheckedWorkspace): Promise<Judged | undefined> {
  const plain = entryIn(await readFile(file, 'utf8').catch(() => ''));
  if (!plain) return undefined;
  const shipped = speaksOfShipped(plain) ? (await import('./judge.ts')).shippedText : () => '';
  const texts = new Map<string, Text>();
  return {
    ...plain,
    textOf: (at) => {
      const content = contents.get(at);
      const text = texts.get(at) ?? textOf(content ? ('content' in content ? content.content : '') : shipped(at));
      texts.set(at, text);
      return text;
    },
  };
}

function speaksOfShipped({ findings, silenced }: Plain): boolean {
  return [...findings, ...silenced].some(({ related }) => related.some(({ path: at }) => at.startsWith(builtinPrefix)));
}

/** The first line is the digest of the second. */
function entryIn(text: string): Plain | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== digestOf(body)) return undefined;
  const parsed: unknown = JSON.parse(body);
  return isPlain(parsed) ? parsed : undefined;
}

/** The one place where what was written becomes typed again: its digest says that `remember` wrote it. */
function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && 'findings' in value;
}

/** So much is not worth remembering, and neither is what cannot be written. */
const mostBytes = 8 * 1024 * 1024;

async function remember(file: string, { findings, silenced, files, rules, gone }: Judged): Promise<void> {
  // What made us stumble may have been the machine.
  if (findings.some(({ bug }) => bug !== undefined)) return;
  const body = JSON.stringify({ findings, silenced, files, rules, gone } satisfies Plain);
  if (body.length > mostBytes) return;
  const folder = path.dirname(file);
  await writeFiles([{ path: file, content: `${digestOf(body)}\n${body}` }], { overwrite: true, within: folder });
  await forgetOldest(folder);
}

/** Enough for a week of a busy team. */
const mostEntries = 200;

async function forgetOldest(folder: string): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
  if (names.length <= mostEntries) return;
  const aged = await mapPooled(names, async (name) => {
    const file = path.join(folder, name);
    return { file, time: (await stat(file).catch(() => undefined))?.mtimeMs ?? 0 };
  });
  const oldest = aged.toSorted((a, b) => a.time - b.time).slice(0, names.length - mostEntries);
  await Promise.all(oldest.map(({ file }) => rm(file, { force: true }).catch(() => undefined)));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
