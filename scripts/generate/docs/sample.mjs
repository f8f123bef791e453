// The sample workspace, and what the product says about an edit of it: the examples of the rules are run, not told.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const home = 'examples/fernway';
const [opening, closing] = ['«', '»'];

/** The files of the sample by their path inside it. */
export async function readSample(root) {
  const folder = path.join(root, home);
  const names = (await readdir(folder, { recursive: true })).map((name) => name.split(path.sep).join('/')).sort();
  const files = new Map();
  for (const name of names.filter((each) => /\.(ya?ml|hbs)$/.test(each))) {
    files.set(name, await readFile(path.join(folder, name), 'utf8'));
  }
  return files;
}

/** Every finding in a workspace, and, when files `before` a change are given, those of the change. */
export function findingsOf(files, core, before) {
  const snapshot = snapshotOf(files, core);
  const today = snapshot.settings.asOf;
  if (today === undefined) throw new Error(`${home} has to pin its day with asOf, so that the docs stay the same.`);
  const changed = before ? core.validateChange(snapshotOf(before, core), snapshot, { today }) : [];
  return [...core.validate(snapshot, { today }), ...changed].flatMap(({ findings }) => findings);
}

export function snapshotOf(files, core) {
  const contents = [...files].map(([name, text]) => [name, core.decode(new TextEncoder().encode(text))]);
  return core.withFiles(core.emptySnapshot, contents);
}

/**
 * The sample after the edits, file by file: what it looked like, what it looks like, and which stretches changed.
 * `mark` is the place between « and », with its file. Throws with a plain sentence when an edit does not fit.
 */
export function edited(sample, example) {
  const files = new Map(sample);
  const parts = new Map();
  for (const edit of example) {
    const before = files.get(edit.file);
    const isNew = 'content' in edit;
    if (isNew && before !== undefined) throw new Error(`${edit.file} is already in the sample.`);
    const at = isNew ? 0 : placeOf(edit, before);
    const length = isNew ? 0 : edit.find.length;
    const { text, start, end } = withoutMarks(isNew ? edit.content : edit.replace);
    const after = isNew ? text : before.slice(0, at) + text + before.slice(at + length);
    const earlier = parts.get(edit.file);
    const stretch = {
      start: at,
      end: at + text.length,
      mark: start === undefined ? undefined : { start: at + start, end: at + end },
      original: isNew ? undefined : placeBefore(edit, sample),
    };
    const moved = (earlier?.stretches ?? []).map((other) => shifted(other, at, text.length - length));
    files.set(edit.file, after);
    parts.set(edit.file, {
      file: edit.file,
      text: after,
      original: sample.get(edit.file),
      stretches: [...moved, stretch],
    });
  }
  return { files, parts: [...parts.values()] };
}

/** An edit before a stretch moves it along. */
function shifted(stretch, at, by) {
  const move = (range) => range && (range.start >= at ? { start: range.start + by, end: range.end + by } : range);
  return { ...stretch, ...move(stretch), mark: move(stretch.mark) };
}

/** Where the words stand in the sample itself; an edit of an edit has no such place. */
function placeBefore({ file, find }, sample) {
  const start = sample.get(file)?.indexOf(find) ?? -1;
  return start === -1 ? undefined : { start, end: start + find.length };
}

function placeOf({ file, find }, text) {
  if (text === undefined) throw new Error(`${file} is not in the sample.`);
  const at = text.indexOf(find);
  if (at === -1) throw new Error(`${file} does not hold ${JSON.stringify(find)}.`);
  if (text.indexOf(find, at + 1) !== -1) throw new Error(`${file} holds ${JSON.stringify(find)} more than once.`);
  return at;
}

function withoutMarks(marked) {
  const start = marked.indexOf(opening);
  if (start === -1) return { text: marked };
  const end = marked.indexOf(closing, start);
  return { text: marked.replace(opening, '').replace(closing, ''), start, end: end - opening.length };
}
