// Where a file lies inside a folder; both absolute.
import path from 'node:path';

export function isInside(file: string, folder: string): boolean {
  if (isPlainlyInside(file, folder)) return true;
  const relative = path.relative(folder, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

/** With forward slashes and none at its end; the folder itself is `.`. */
export function relativeTo(folder: string, file: string): string {
  const relative = isPlainlyInside(file, folder) ? file.slice(folder.length + 1) : path.relative(folder, file);
  const slashed = path.sep === '/' ? relative : relative.replaceAll(path.sep, '/');
  return (slashed.endsWith('/') ? slashed.slice(0, -1) : slashed) || '.';
}

/** Nearly always, and far cheaper to see than by working out the way from one to the other. */
function isPlainlyInside(file: string, folder: string): boolean {
  return file.startsWith(`${folder}${path.sep}`) && !file.includes('..');
}

/** For names without `.` and `..`, and a thousand of them: nothing has to be put straight. */
export function pathIn(folder: string, name: string): string {
  return folder.endsWith(path.sep) ? folder + name : folder + path.sep + name;
}
