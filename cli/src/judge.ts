// Judges a whole workspace, here and now.
import { allRules, builtinText, goneFromBaseline, textOf } from '#core';
import { type JudgeOptions, judgeShare } from './judge-share.ts';
import type { Judged, JudgedShare } from './judged.ts';
import type { CheckedWorkspace } from './opened.ts';

export function judge(workspace: CheckedWorkspace, options: JudgeOptions): Judged {
  return judgedFrom(workspace, judgeShare(workspace, options));
}

/** `share`: of all files that were asked for. */
export function judgedFrom({ snapshot, settings, today }: CheckedWorkspace, share: JudgedShare): Judged {
  return {
    ...share,
    rules: allRules.flatMap(({ id, looksAt }) => (looksAt !== 'rendering' && settings.rules[id] !== 'off' ? [id] : [])),
    gone: goneFromBaseline(snapshot, { today }),
    textOf: (path) => snapshot.files.get(path)?.text ?? textOf(shippedText(path)),
  };
}

/** Of a template that ships; empty for any other path. */
export function shippedText(path: string): string {
  return builtinText(path) ?? '';
}
