// A file as hosts of repositories name it: from the root of the repository, wherever the command ran.
import path from 'node:path';
import type { CheckReport } from '../check.ts';

export function repositoryPath({ prefix }: Pick<CheckReport, 'prefix'>, file: string): string {
  return path.posix.normalize(`${prefix}${file}`);
}
