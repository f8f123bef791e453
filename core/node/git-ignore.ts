// What git ignores below a folder: its .gitignore files, read on the way down.
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import ignore from 'ignore';
import { isHarmless } from '#core';
import { isAbsence, reasonOf, wayOutOf } from './error-code.ts';
import { relativeTo } from './inside.ts';

/** The rules of one .gitignore file; `folder` is absolute. */
export interface IgnoreRules {
  readonly folder: string;
  readonly decides: (relative: string) => { readonly ignored: boolean; readonly unignored: boolean };
}

/** A .gitignore above this size is none that a person wrote. */
export const maximumIgnoreBytes = 256 * 1024;

/** Hears of a .gitignore that is there and cannot be read: its absolute path, and a sentence. */
export type Unread = (file: string, message: string) => void;

export async function ignoreRulesIn(folder: string, unread: Unread): Promise<readonly IgnoreRules[]> {
  const content = await textOf(path.join(folder, '.gitignore'), unread);
  if (content === '') return [];
  const matcher = ignore().add(content.split(/\r?\n/).filter((line) => line.startsWith('#') || isHarmless(line)));
  return [{ folder, decides: (relative) => matcher.test(relative) }];
}

/** Like git, without following a link; and without waiting for a pipe. */
async function textOf(file: string, unread: Unread): Promise<string> {
  try {
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    try {
      const stat = await handle.stat();
      return stat.isFile() && stat.size <= maximumIgnoreBytes ? await handle.readFile('utf8') : '';
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!isAbsence(error)) {
      const why = `This file could not be read, because ${reasonOf(error)}, so what it leaves out was looked at too.`;
      unread(file, `${why}${wayOutOf(error, 'Give yourself read access.')}`);
    }
    return '';
  }
}

/** The rules of every folder from `top` down to the one above `folder`. */
export async function ignoreRulesAbove(folder: string, top: string, unread: Unread): Promise<readonly IgnoreRules[]> {
  const names = path
    .relative(top, folder)
    .split(path.sep)
    .filter((name) => name !== '');
  const folders = names.map((_, index) => path.join(top, ...names.slice(0, index)));
  const rules = (await Promise.all(folders.map((each) => ignoreRulesIn(each, unread)))).flat();
  // A folder that somebody names although git ignores it is looked at with fresh eyes.
  return isGitIgnored(`${folder}/`, rules) ? [] : rules;
}

/** `file` is absolute, a folder with a slash at its end; the nearest .gitignore with an opinion decides. */
export function isGitIgnored(file: string, rules: readonly IgnoreRules[]): boolean {
  for (const { folder, decides } of rules.toReversed()) {
    const relative = relativeTo(folder, file);
    const { ignored, unignored } = decides(file.endsWith('/') ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}
