// What git ignores below a folder: its .gitignore files, read on the way down.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ignore from 'ignore';
import { isHarmless } from '#core';

/** The rules of one .gitignore file; `folder` is absolute. */
export interface IgnoreRules {
  readonly folder: string;
  readonly decides: (relative: string) => { readonly ignored: boolean; readonly unignored: boolean };
}

/** A .gitignore above this size is none that a person wrote. */
const maximumCharacters = 256 * 1024;

export async function ignoreRulesIn(folder: string): Promise<readonly IgnoreRules[]> {
  const content = await readFile(path.join(folder, '.gitignore'), 'utf8').catch(() => '');
  if (content === '' || content.length > maximumCharacters) return [];
  const matcher = ignore().add(content.split(/\r?\n/).filter((line) => line.startsWith('#') || isHarmless(line)));
  return [{ folder, decides: (relative) => matcher.test(relative) }];
}

/** The rules of every folder from `top` down to the one above `folder`. */
export async function ignoreRulesAbove(folder: string, top: string): Promise<readonly IgnoreRules[]> {
  const names = path
    .relative(top, folder)
    .split(path.sep)
    .filter((name) => name !== '');
  const folders = names.map((_, index) => path.join(top, ...names.slice(0, index)));
  const rules = (await Promise.all(folders.map(ignoreRulesIn))).flat();
  // A folder that somebody names although git ignores it is looked at with fresh eyes.
  return isGitIgnored(`${folder}/`, rules) ? [] : rules;
}

/** `file` is absolute, a folder with a slash at its end; the nearest .gitignore with an opinion decides. */
export function isGitIgnored(file: string, rules: readonly IgnoreRules[]): boolean {
  for (const { folder, decides } of rules.toReversed()) {
    const relative = path.relative(folder, file).split(path.sep).join('/');
    const { ignored, unignored } = decides(file.endsWith('/') ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}
