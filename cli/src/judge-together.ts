// Judges a large workspace on several threads: each reads all of it, because rules look across files, and takes file after file to judge.
import { baselineFileName, compareFindings } from '#core';
import type { Io, Threads } from './io.ts';
import { judge, judgedFrom } from './judge.ts';
import { type JudgeOptions, judgeShare } from './judge-share.ts';
import type { Judged, JudgedShare } from './judged.ts';
import type { CheckedWorkspace } from './opened.ts';
import { type SharedWork, turns } from './shared-work.ts';

/** As `judge` does it, also when a thread dies: what it took with it is judged here. */
export async function judgeTogether(
  workspace: CheckedWorkspace,
  { threads }: Io,
  options: JudgeOptions,
): Promise<Judged> {
  const count = threads ? threadsFor(workspace, threads) : 0;
  if (!threads || count === 0) return judge(workspace, options);
  const { contents, focus, today, usesBaseline } = workspace;
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const work: SharedWork = { contents: [...contents], focus, today, usesBaseline, options, next };
  const others = Array.from({ length: count }, () => threads.judge(work).catch(() => undefined));
  const own = judgeShare({ ...workspace, focus: turns(focus, next) }, options);
  const shares = [own, ...(await Promise.all(others)).filter((share) => share !== undefined)];
  const judged = new Set(shares.flatMap(({ files }) => files.map(({ path }) => path)));
  const lost = focus.filter((path) => !judged.has(path));
  return judgedFrom(workspace, joined([...shares, judgeShare({ ...workspace, focus: lost }, options)], focus));
}

/** So many characters are worth a thread more: before it can help it has to start, and to read all of them. */
const charactersPerThread = 1_000_000;

/** A baseline and an earlier revision are held against the whole, which takes longer than what threads would save. */
function threadsFor({ contents, base, usesBaseline }: CheckedWorkspace, { most }: Threads): number {
  if (base || (usesBaseline && contents.get(baselineFileName))) return 0;
  let characters = 0;
  for (const [, content] of contents) characters += 'content' in content ? content.content.length : 0;
  return Math.min(most, Math.floor(characters / charactersPerThread));
}

function joined(shares: readonly JudgedShare[], focus: readonly string[]): JudgedShare {
  const files = new Map(shares.flatMap((share) => share.files.map((file) => [file.path, file] as const)));
  return {
    findings: shares.flatMap(({ findings }) => findings).sort(compareFindings),
    silenced: shares.flatMap(({ silenced }) => silenced).sort(compareFindings),
    files: focus.flatMap((path) => files.get(path) ?? []),
  };
}
