// Remembers what judging a workspace gave, under a name made of everything that it looked at: another text is another name.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { builtinText, textOf } from '#core';
import { mapPooled, writeFiles } from '#core/node';
import { cacheFolder } from './cache-folder.ts';
import type { Io } from './io.ts';
import { type Judged, judge } from './judged.ts';
import type { CheckedWorkspace } from './opened.ts';

export interface CacheOptions {
  readonly lookAheadDays?: number | undefined;
}

/** Each workspace from the cache, or judged and remembered. A cache that is broken, foreign or out of reach is as if it were empty. */
export async function judgeOrRecall(
  workspaces: readonly CheckedWorkspace[],
  io: Io,
  options: CacheOptions,
): Promise<ReadonlyMap<CheckedWorkspace, Judged>> {
  const folder = cacheFolder(io.env);
  const build = folder === undefined ? '' : await io.build();
  const known = new Map<CheckedWorkspace, Judged>();
  for (const workspace of workspaces) {
    // What two revisions say of each other is no matter of these texts alone.
    const isRemembered = folder !== undefined && workspace.base === undefined;
    const file = isRemembered ? path.join(folder, `${nameOf(workspace, { ...options, build })}.json`) : undefined;
    const recalled = file === undefined ? undefined : await recall(file, workspace);
    const judged = recalled ?? judge(workspace, options);
    known.set(workspace, judged);
    if (file !== undefined && !recalled) await remember(file, judged);
  }
  return known;
}

/** Changes when what is written down changes its shape. */
const format = 1;

/** Every text, the day, the settings of the run, and whoever judges: this build, and the zones and languages that Node knows. */
function nameOf(workspace: CheckedWorkspace, options: CacheOptions & { readonly build: string }): string {
  const { contents, focus, today, usesBaseline } = workspace;
  const { node, icu, tz, unicode } = process.versions;
  const hash = createHash('sha256');
  const { build, lookAheadDays } = options;
  hash.update(JSON.stringify({ format, build, lookAheadDays, node, icu, tz, unicode, today, usesBaseline, focus }));
  // JSON keeps halves of characters apart, which UTF-8 does not.
  for (const entry of contents) hash.update(`\n${JSON.stringify(entry)}`);
  return hash.digest('hex');
}

type Plain = Omit<Judged, 'textOf'>;

async function recall(file: string, { contents }: CheckedWorkspace): Promise<Judged | undefined> {
  const plain = entryIn(await readFile(file, 'utf8').catch(() => ''));
  if (!plain) return undefined;
  return {
    ...plain,
    textOf: (at) => {
      const content = contents.get(at);
      return textOf(content ? ('content' in content ? content.content : '') : (builtinText(at) ?? ''));
    },
  };
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

async function remember(file: string, { findings, silenced, files, gone }: Judged): Promise<void> {
  // What made us stumble may have been the machine.
  if (findings.some(({ bug }) => bug !== undefined)) return;
  const body = JSON.stringify({ findings, silenced, files, gone } satisfies Plain);
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
