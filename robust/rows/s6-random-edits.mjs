// S6: after any edits, what is known from before gives what reading everything afresh gives, and the text is the text.
import { TextDocument } from 'vscode-languageserver-textdocument';
import { chanceFrom } from '../harness/chance.mjs';
import { loadCore } from '../harness/core.mjs';
import { gather, thrownIn } from '../harness/gather.mjs';
import { mutated } from '../harness/mutate.mjs';
import { rounds } from '../harness/rounds.mjs';
import { exampleFiles, snapshotOf, today } from '../harness/workspaces.mjs';

/** Edits between two comparisons with a fresh reading. */
const editsAtATime = 5;
/** After so many the files are as they were: a workspace that is broken all over has little left to get wrong. */
const editsInARow = 60;

export const row = {
  id: 'S6',
  title: 'Random edits: incremental equals fresh, and the text is what was typed',
  target: 'no difference in any finding, outline or answer',
  isRandom: true,
  run: async (context) => {
    const core = await loadCore();
    const chance = chanceFrom(context.seed);
    const original = exampleFiles('fernway');
    const names = [...original.keys()];
    const found = gather(context);
    let n = 0;
    let session = sessionOf(core, original);
    for (const _ of rounds(context, 40)) {
      if (session.edits.length >= editsInARow) session = sessionOf(core, original);
      for (let edit = 0; edit < editsAtATime; edit++) typeSomething(core, session, chance.pick(names), chance);
      n += editsAtATime;
      const failure = differenceIn(core, session);
      if (failure === undefined) continue;
      const judge = (text) => replayed(core, original, text);
      found.add(failure, { text: session.edits.map((each) => JSON.stringify(each)).join('\n'), judge });
      session = sessionOf(core, original);
      if (found.isFull()) break;
    }
    return { n, failures: found.failures, slowestMs: 0 };
  },
  again: async (saved) => {
    const failure = replayed(await loadCore(), exampleFiles('fernway'), saved);
    return failure === undefined ? [] : [failure];
  },
};

function sessionOf(core, original) {
  const documents = new Map(
    [...original].map(([file, text]) => [file, TextDocument.create(`file:///${file}`, 'yaml', 0, text)]),
  );
  return { documents, texts: new Map(original), snapshot: snapshotOf(core, original), edits: [] };
}

/** One change of a stretch; now and then several at once, as of several cursors. */
function typeSomething(core, session, file, chance) {
  const before = session.texts.get(file);
  const after = mutated(before, chance, [...session.texts.values()]);
  apply(core, session, { file, ...changeBetween(before, after) });
}

function changeBetween(before, after) {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

function apply(core, session, edit) {
  const { file, start, end, text } = edit;
  const before = session.texts.get(file);
  const now = before.slice(0, start) + text + before.slice(end);
  const document = session.documents.get(file);
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  const isExact = document.offsetAt(range.start) === start && document.offsetAt(range.end) === end;
  // A place between CR and LF has no position; an editor sends the whole text then.
  const changed = TextDocument.update(document, [isExact ? { range, text } : { text: now }], document.version + 1);
  session.documents.set(file, changed);
  session.texts.set(file, now);
  session.edits.push(edit);
  session.snapshot = core.withFiles(session.snapshot, [[file, { content: changed.getText() }]]);
  // Judging in between is what fills the memory that is put to the test.
  session.last = [...core.validate(session.snapshot, { today })];
}

function differenceIn(core, { texts, documents, snapshot }) {
  for (const [file, text] of texts)
    if (documents.get(file).getText() !== text) return `The text of ${file} is another one.`;
  try {
    const fresh = snapshotOf(core, texts);
    const [before, after] = [snapshot, fresh].map((each) => answersOf(core, each));
    const differs = Object.keys(after).find((question) => before[question] !== after[question]);
    return differs === undefined ? undefined : `${differs.replace(/ .*/, '')} differ from those of a fresh reading.`;
  } catch (error) {
    return thrownIn(error);
  }
}

function answersOf(core, snapshot) {
  const answers = {};
  for (const { path: file, ...rest } of core.validate(snapshot, { today })) {
    answers[`findings ${file}`] = JSON.stringify(rest);
    answers[`outlines ${file}`] = JSON.stringify(core.documentSymbols(snapshot, file));
    answers[`lenses ${file}`] = JSON.stringify(
      core.codeLenses(snapshot, file, { today, preview: true, references: true }),
    );
  }
  answers.overview = JSON.stringify(core.overview(snapshot, { today, locale: 'en' }));
  return answers;
}

/** The same edits from the start; those that no longer fit are left out. */
function replayed(core, original, text) {
  const session = sessionOf(core, original);
  for (const line of text.split('\n')) {
    let edit;
    try {
      edit = JSON.parse(line);
    } catch {
      continue;
    }
    if (edit.end <= session.texts.get(edit.file).length) apply(core, session, edit);
  }
  return differenceIn(core, session);
}
