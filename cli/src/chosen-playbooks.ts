// The playbooks that a report is about: those that were named, else all of a kind below the current folder.
import type { Kind } from '#core';
import { allDocuments, type Found, findDocuments } from './find-documents.ts';
import type { Io } from './io.ts';

export function chosenPlaybooks(io: Io, given: string | undefined, kinds: readonly Kind[]): Promise<Found> {
  return given === undefined ? allDocuments(io, kinds) : findDocuments(io, given, kinds);
}

/** What to say when a picture was asked for and several would come. */
export function onePictureOnly(names: readonly string[]): string {
  return `A picture shows one of them. Name one: ${names.join(', ')}.`;
}
