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
