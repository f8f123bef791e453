// The workspace that a new file belongs to.
import path from 'node:path';
import { emptySnapshot, type Snapshot } from '#core';
import { openWorkspaces } from '#core/node';
import type { Io } from './io.ts';
import { unreadRefusal } from './unread-words.ts';
import { shortPath } from './write-refusal.ts';

export interface HomeWorkspace {
  /** Absolute. */
  readonly root: string;
  readonly snapshot: Snapshot;
}

/** Around a folder (else the current one), or the only one below it. An empty folder starts a workspace of its own. */
export async function homeWorkspace(
  io: Io,
  folder: string | undefined,
): Promise<HomeWorkspace | { readonly refusal: string }> {
  const target = path.resolve(io.cwd, folder ?? '.');
  const opened = await openWorkspaces({ paths: [], cwd: await existing(io, target) });
  const refusal = unreadRefusal(opened, io);
  if (refusal !== undefined) return { refusal };
  const { workspaces } = opened;
  const around = workspaces.filter(({ root }) => !path.relative(root, target).startsWith('..'));
  const nearest = around.toSorted((a, b) => b.root.length - a.root.length)[0];
  if (nearest) return nearest;
  const [only, other] = workspaces;
  if (other) {
    const names = workspaces.map(({ root }) => shortPath(io, root)).join(', ');
    return { refusal: `There are several workspaces here: ${names}. Go into one, or say with --dir where it goes.` };
  }
  return only ?? { root: target, snapshot: emptySnapshot };
}

/** A folder that is still to be made belongs to the one above it. */
async function existing(io: Io, target: string): Promise<string> {
  const { missing } = await openWorkspaces({ paths: [target], cwd: io.cwd });
  return missing.length === 0 || target === path.dirname(target) ? target : existing(io, path.dirname(target));
}
