// What an author does in a file, as a language server hears it, and how long the answer takes.

/** A letter typed into a title in the middle of the file, and deleted again: nothing is wrong before, between or after. */
export const letter = { before: 'title: { en: ', typed: 'x', isMistake: false };

/** A letter that makes a word of the language one that does not exist, and deleted again: the squiggle comes and goes. */
export const mistake = { before: 'type: ', typed: 'e', isMistake: true };

/** Times in milliseconds of so many edits, half of which take back the other half. */
export async function timesOfEdits(server, file, keystroke, count) {
  const times = [];
  for (const { change, isTyped } of changesOf(file, keystroke, count)) {
    const isAnswer = ({ diagnostics }) => diagnostics.length > 0 === (keystroke.isMistake && isTyped);
    const start = performance.now();
    await server.edit(file, [change], isAnswer);
    times.push(performance.now() - start);
  }
  return times;
}

/** As many edits, sent a hundred at a time, because nobody waits for an answer while typing. */
export async function typeAway(server, file, count) {
  const changes = [...changesOf(file, letter, count)].map(({ change }) => change);
  for (let start = 0; start < count; start += 100) await server.edit(file, changes.slice(start, start + 100));
}

/** Proposals asked for while a word is being typed, so that nothing can be remembered from the time before. */
export async function timesOfCompletions(server, file, count) {
  const position = placeOf(file, mistake);
  const times = [];
  for (const { change } of changesOf(file, mistake, count)) {
    await server.edit(file, [change]);
    const start = performance.now();
    const answer = await server.request('textDocument/completion', { textDocument: { uri: file.uri }, position });
    times.push(performance.now() - start);
    const items = answer?.items ?? answer ?? [];
    if (!items.some(({ label }) => label === 'live-chat')) throw new Error('The type “live-chat” is not proposed.');
  }
  return times;
}

function* changesOf(file, keystroke, count) {
  const start = placeOf(file, keystroke);
  const end = { ...start, character: start.character + keystroke.typed.length };
  for (let index = 0; index < count; index++) {
    const isTyped = index % 2 === 0;
    yield {
      isTyped,
      change: isTyped ? { range: { start, end: start }, text: keystroke.typed } : { range: { start, end }, text: '' },
    };
  }
}

function placeOf({ text }, { before }) {
  return positionIn(text, text.indexOf(before, text.length / 2) + before.length);
}

export function positionIn(text, offset) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}
