// What the system calls a failure, and what people call it.

/** `ENOENT`, `EACCES` and so on; empty when the error is not the system's. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Ends a sentence: "could not be read, because …". */
export function reasonOf(error: unknown): string {
  const code = errorCode(error);
  const known = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return known ?? (code === '' ? 'the system gave no reason' : `the system answered ${code}`);
}

/** What helps, as a sentence with a blank before it, to go behind the reason; empty where the reason says it all. */
export function wayOutOf(error: unknown, whenDenied = ''): string {
  const code = errorCode(error);
  const way = code === 'EACCES' || code === 'EPERM' ? whenDenied : Object.hasOwn(waysOut, code) ? waysOut[code] : '';
  return way === '' ? '' : ` ${way}`;
}

/** Whether the system says that there is nothing, and not that it could not look. */
export function isAbsence(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE'].includes(errorCode(error));
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission for it',
  EPERM: 'the system does not permit it',
  ENOENT: 'it is not there any more',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  EFBIG: 'the file would be too large',
  EROFS: 'the disk is read-only',
  EIO: 'the disk failed',
  EBUSY: 'another program is using it',
  ENAMETOOLONG: 'its name is too long',
  EEXIST: 'it exists already',
};

const waysOut: Readonly<Record<string, string>> = {
  EROFS: 'Choose another place.',
  ENAMETOOLONG: 'Choose a shorter one.',
  EMFILE: 'Close some programs, or raise the limit (ulimit -n), and try again.',
  ENFILE: 'Close some programs, and try again.',
  ENOSPC: 'Make room, and try again.',
  EDQUOT: 'Make room, and try again.',
  EFBIG: 'Raise the limit (ulimit -f), or write less at once.',
  EBUSY: 'Close that program, and try again.',
  EIO: 'Try again; if it stays so, have the disk looked at.',
};
