// What a change does to the messages and checklists of a workspace; a file of its own, so that what makes them is loaded only when they are wanted.
import { type RenderedChange, type RenderedChangesOptions, renderedChanges } from '#core';
import type { ComparedWorkspace } from '#core/node';
import { displayPath } from '../check.ts';
import type { Io } from '../io.ts';

export interface ShownText extends RenderedChange {
  readonly file: string;
}

export function shownTexts(
  { root, before, after }: ComparedWorkspace,
  { cwd }: Io,
  options: RenderedChangesOptions,
): readonly ShownText[] {
  return renderedChanges(before, after, options).map((each) => ({
    ...each,
    file: displayPath(cwd, root, each.document.path),
  }));
}
