// The playbooks that a person means by a name such as `phone-sunset`, or by a path.
import path from 'node:path';
import { type Kind, kindNames } from '#core';
import { type OpenedWorkspace, type OpenedWorkspaces, openWorkspaces } from '#core/node';
import { displayPath } from './check.ts';
import type { Io } from './io.ts';
import { suggestion } from './suggestion.ts';
import { unreadRefusal } from './unread-words.ts';

export interface FoundDocument {
  readonly workspace: OpenedWorkspace;
  readonly kind: Kind;
  readonly name: string;
  /** Relative to the workspace. */
  readonly path: string;
}

export type Found = { readonly documents: readonly FoundDocument[] } | { readonly refusal: string };

/** Never empty. A name has one document; a path may hold several. */
export async function findDocuments(io: Io, given: string, kinds: readonly Kind[] = kindNames): Promise<Found> {
  const byPath = await openWorkspaces({ paths: [given], cwd: io.cwd });
  const isName = !given.includes('/') && !given.includes(path.sep) && !/\.ya?ml$/.test(given);
  if (byPath.missing.length === 0) {
    const found = inPath(io, given, byPath, kinds);
    // What was rendered may lie in a folder of that name.
    if ('documents' in found || !isName || given === '.' || given === '..') return found;
  } else if (!isName) return { refusal: `There is no file or folder “${given}” in ${io.cwd}.` };
  const opened = await openWorkspaces({ paths: [], cwd: io.cwd });
  const refusal = unreadRefusal(opened, io);
  return refusal === undefined ? named(io, given, opened.workspaces, kinds) : { refusal };
}

/** Everything below the current folder. */
export async function allDocuments(io: Io, kinds: readonly Kind[] = kindNames): Promise<Found> {
  return inPath(io, '.', await openWorkspaces({ paths: [], cwd: io.cwd }), kinds);
}

function inPath(io: Io, given: string, opened: OpenedWorkspaces, kinds: readonly Kind[]): Found {
  const refusal = unreadRefusal(opened, io);
  if (refusal !== undefined) return { refusal };
  const documents = opened.workspaces.flatMap((workspace) => {
    const focus = new Set(workspace.focus);
    return documentsOf(workspace, kinds).filter((document) => focus.has(document.path));
  });
  const wanted = kinds.length === kindNames.length ? 'playbook with a name' : kinds.join(' or ');
  if (documents.length > 0) return { documents };
  const place = given === '.' ? 'the current folder' : `“${given}”`;
  return { refusal: `There is no ${wanted} in ${place}. “support-playbooks new” writes one.` };
}

function named(io: Io, name: string, workspaces: readonly OpenedWorkspace[], kinds: readonly Kind[]): Found {
  const all = workspaces.flatMap((workspace) => documentsOf(workspace, kinds));
  const documents = all.filter((each) => each.name === name);
  if (documents.length === 1) return { documents };
  if (documents.length > 1) {
    const places = documents.map((each) => displayPath(io.cwd, each.workspace.root, each.path));
    return {
      refusal: `“${name}” is the name of several playbooks. Give a path instead: ${[...new Set(places)].join(', ')}.`,
    };
  }
  const known = all.map((each) => each.name);
  const hint =
    suggestion(name, known) || (known.length > 0 && known.length <= 8 ? ` There is ${known.join(', ')}.` : '');
  const wanted = kinds.length === kindNames.length ? 'playbook' : kinds.join(' or ');
  return { refusal: `There is no ${wanted} “${name}” here.${hint} You can also give a path.` };
}

function documentsOf(workspace: OpenedWorkspace, kinds: readonly Kind[]): readonly FoundDocument[] {
  return kinds.flatMap((kind) =>
    [...(workspace.snapshot.named.get(kind) ?? [])].flatMap(([name, documents]) =>
      documents.map((document) => ({ workspace, kind, name, path: document.path })),
    ),
  );
}
