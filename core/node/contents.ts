// The files of a workspace as they were read; each becomes a text when somebody asks for it, since what is known already is known by its bytes.
import { decode, type FileContent } from '#core';
import type { FileBytes } from './read-file.ts';

/** By path, in path order. */
export interface Contents extends Iterable<readonly [path: string, content: FileContent]> {
  /** As they lie on the disk; what came from elsewhere is a text already. */
  readonly sources: ReadonlyMap<string, FileBytes | FileContent>;
  readonly get: (path: string) => FileContent | undefined;
}

export function contentsOf(sources: ReadonlyMap<string, FileBytes | FileContent>): Contents {
  const texts = new Map<string, FileContent>();
  const get = (path: string): FileContent | undefined => {
    const source = sources.get(path);
    if (!(source instanceof Uint8Array)) return source;
    const text = texts.get(path) ?? decode(source);
    texts.set(path, text);
    return text;
  };
  return {
    sources,
    get,
    *[Symbol.iterator]() {
      for (const path of sources.keys()) {
        const content = get(path);
        if (content) yield [path, content] as const;
      }
    },
  };
}
