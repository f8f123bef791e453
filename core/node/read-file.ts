// Reads one file of a workspace: a regular file, inside the root, not larger than we accept.
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { decode, type FileContent, maximumFileBytes, tooLarge, type Unreadable } from '#core';
import { errorCode, reasonOf, wayOutOf } from './error-code.ts';
import { isInside, pathIn } from './inside.ts';

/** What helps against a file or folder that nobody may read. */
export const whenUnreadable = 'Give yourself read access, or list it under “exclude” in the config.';

/** A file as it lies on the disk, or why it cannot be read. */
export type FileBytes = Uint8Array | { readonly unreadable: Unreadable };

/** Both paths absolute. A link is followed only to a place inside `root`. Never throws. */
export function readFileSafely(file: string, root: string): FileContent {
  const bytes = readBytesSafely(file, root);
  return bytes instanceof Uint8Array ? decode(bytes) : bytes;
}

/** The same, not yet a text. */
export function readBytesSafely(file: string, root: string): FileBytes {
  return readerIn(root)(file);
}

/**
 * Reads many files at once: where a folder really is, is asked once for all that is in it. Each file all at once, because
 * waiting for each step of a thousand small files costs more than the steps.
 */
export function readerIn(root: string): (file: string) => FileBytes {
  const room = roomForMany();
  const folders = new Map<string, string>();
  const realFolder = (folder: string): string => {
    const real = folders.get(folder) ?? realpathSync.native(folder);
    folders.set(folder, real);
    return real;
  };
  return (file) => {
    try {
      return readIn({ file, realFolder: realFolder(path.dirname(file)), root, room });
    } catch (error) {
      return noAccess(`This file could not be read, because ${reasonOf(error)}.${wayOutOf(error, whenUnreadable)}`);
    }
  };
}

/** A link shows itself when it is opened, and is then asked where it leads. */
function readIn({ file, realFolder, root, room }: Reading): FileBytes {
  if (constants.O_NOFOLLOW === undefined) return readIfInside(realpathSync.native(file), root, room);
  try {
    return readIfInside(pathIn(realFolder, path.basename(file)), root, room);
  } catch (error) {
    if (!linkCodes.has(errorCode(error))) throw error;
    return readIfInside(realpathSync.native(file), root, room);
  }
}

interface Reading {
  readonly file: string;
  /** That of its folder, links followed. */
  readonly realFolder: string;
  readonly root: string;
  readonly room: Room;
}

/** What systems answer to whom does not want to follow a link. */
const linkCodes: ReadonlySet<string> = new Set(['ELOOP', 'EMLINK']);

function readIfInside(real: string, root: string, room: Room): FileBytes {
  // What is really inside `root` as it is written needs no look at where `root` really is.
  return isInside(real, root) || isInside(real, realpathSync.native(root))
    ? readRegularFile(real, room)
    : noAccess('This link leads out of the folder, so it was not read.');
}

/** Whether a file starts with the mark that decoding drops; whoever writes it back has to put it there again. */
export async function hasByteOrderMark(file: string): Promise<boolean> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const start = Buffer.alloc(3);
    const { bytesRead } = await handle.read(start, 0, 3, 0);
    return bytesRead === 3 && start.equals(Buffer.from([0xef, 0xbb, 0xbf]));
  } finally {
    await handle.close();
  }
}

/** Opened without waiting and without following: a pipe or a link put there meanwhile neither hangs nor leads away. */
function readRegularFile(file: string, room: Room): FileBytes {
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) return noAccess('This is not a regular file, so it was not read.');
    if (stat.size > maximumFileBytes) return { unreadable: tooLarge(stat.size) };
    return readBounded(handle, stat.size, room);
  } finally {
    closeSync(handle);
  }
}

/** The file may have grown since its size was asked; one byte more than allowed is enough to know. */
function readBounded(handle: number, size: number, room: Room): Uint8Array {
  let bytes = room(size + 1);
  let length = 0;
  for (;;) {
    const bytesRead = readSync(handle, bytes, length, bytes.length - length, length);
    length += bytesRead;
    // As long as it was, and nothing behind that: one question less for each of a thousand files.
    const isEnd = bytesRead === 0 || (length === size && bytesRead < bytes.length);
    if (isEnd || length > maximumFileBytes) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(bytes.length * 2, maximumFileBytes + 1));
  }
}

/** Gives so many bytes to write to. */
type Room = (size: number) => Buffer;

const largestRoom = 512 * 1024;

/** The first file gets what it needs; the more follow, the more of them share one stretch of memory. */
function roomForMany(): Room {
  let free = Buffer.alloc(0);
  let next = 0;
  return (size) => {
    if (size > free.length) {
      free = Buffer.allocUnsafeSlow(Math.max(size, next));
      next = Math.min(2 * Math.max(size, next), largestRoom);
    }
    const taken = free.subarray(0, size);
    free = free.subarray(size);
    return taken;
  };
}

function noAccess(message: string): { readonly unreadable: Unreadable } {
  return { unreadable: { reason: 'no-access', message } };
}
