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

/** Every finding in a workspace, with the line on which it stands. */
export function findingsOf(files, core) {
  const contents = [...files].map(([name, text]) => [name, core.decode(new TextEncoder().encode(text))]);
  const snapshot = core.withFiles(core.emptySnapshot, contents);
  const today = snapshot.settings.asOf;
  if (today === undefined) throw new Error(`${home} has to pin its day with asOf, so that the docs stay the same.`);
  return [...core.validate(snapshot, { today })].flatMap(({ findings }) => findings);
}

/**
 * The sample after the edits, and where the marks stood. Throws with a plain sentence when an edit does not fit.
 * `parts` are the edited stretches, each with the file, its text after the edit, and the range of what changed.
 */
export function edited(sample, example) {
  const files = new Map(sample);
  const parts = example.map((edit) => {
    const before = files.get(edit.file);
    const marked = 'content' in edit ? edit.content : edit.replace;
    const at = 'content' in edit ? 0 : placeOf(edit, before);
    const { text, start, end } = withoutMarks(marked);
    const after = 'content' in edit ? text : before.slice(0, at) + text + before.slice(at + edit.find.length);
    if ('content' in edit && before !== undefined) throw new Error(`${edit.file} is already in the sample.`);
    files.set(edit.file, after);
    const mark = start === undefined ? undefined : { start: at + start, end: at + end };
    const original = 'content' in edit ? undefined : { text: before, start: at, end: at + edit.find.length };
    return { file: edit.file, text: after, start: at, end: at + text.length, mark, original };
  });
  return { files, parts };
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
