// The texts of templates and shared pieces in two revisions, language by language.
import type { Snapshot } from '../workspace/snapshot.ts';
import type { TemplateTextFile } from '../workspace/source-file.ts';
import type { Direction } from './severity.ts';

export interface TextChange {
  readonly direction: Direction;
  /** The folder of the template, and the variant: `fr`, or `fr.friendly`. */
  readonly name: string;
  readonly variant: string;
  readonly before: TemplateTextFile | undefined;
  readonly after: TemplateTextFile | undefined;
}

/** A file that moved with its folder is the same one. Line ends are no difference. */
export function* textChanges(before: Snapshot, after: Snapshot): Iterable<TextChange> {
  const [old, fresh] = [textsIn(before), textsIn(after)];
  const gone = [...old].filter(([path]) => !fresh.has(path));
  const moved = new Map<string, TemplateTextFile>();
  for (const [path, file] of fresh) {
    if (old.has(path)) continue;
    const index = gone.findIndex(
      ([, other]) => nameOf(other.path) === nameOf(path) && variantOf(other.path) === variantOf(path),
    );
    const [found] = index === -1 ? [] : gone.splice(index, 1);
    if (found) moved.set(file.path, found[1]);
  }
  for (const [path, file] of fresh) {
    const was = old.get(path) ?? moved.get(path);
    if (was && textOf(was) === textOf(file)) continue;
    yield { direction: was ? 'other' : 'more', name: nameOf(path), variant: variantOf(path), before: was, after: file };
  }
  for (const [path, file] of gone)
    yield { direction: 'less', name: nameOf(path), variant: variantOf(path), before: file, after: undefined };
}

function textsIn({ files }: Snapshot): ReadonlyMap<string, TemplateTextFile> {
  return new Map([...files].flatMap(([path, file]) => (file.type === 'template-text' ? [[path, file] as const] : [])));
}

function textOf({ text }: TemplateTextFile): string {
  return text.content.replace(/\r\n?/g, '\n').trimEnd();
}

function nameOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

function variantOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.hbs$/, '');
}
