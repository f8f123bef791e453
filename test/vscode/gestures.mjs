// What a hand does in VS Code's window, as functions: open a file, go to a word, run a command, find a problem or the preview.

export async function openFile(page, name) {
  await ask(page, ['Control+p'], name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

/** Runs a command by its full name, as in `File: Revert File`. */
export async function runCommand(page, name) {
  await ask(page, ['F1'], `>${name}`);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: name.split(': ')[1] })
    .first()
    .click();
}

/**
 * Brings the page to a state, reloads it, and waits until it is back. VS Code writes down what is open only when it has
 * been idle for some seconds, which takes longer on a busy machine; so it gets more time twice.
 */
export async function reloaded(page, prepare, isBack) {
  for (const seconds of [6, 12, 24]) {
    await prepare();
    await page.waitForTimeout(seconds * 1000);
    await page.reload();
    const isThere = await isBack().then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  throw new Error('After a reload it is not as it was.');
}

/** Opens Quick Open by keys and fills it. While an earlier list still goes, or a page of ours has the focus, they can come to nothing. */
async function ask(page, keys, words) {
  for (const timeout of [5000, 5000, 20_000]) {
    for (const key of keys) await page.keyboard.press(key);
    const isFilled = await quickInput(page)
      .fill(words, { timeout })
      .then(
        () => true,
        () => false,
      );
    if (isFilled) return;
  }
  throw new Error(`Quick Open did not open for “${words}”.`);
}

/** Typing before it has the focus would end in the editor. */
function quickInput(page) {
  return page.locator('.quick-input-widget .quick-input-box input').first();
}

/** Moves the cursor of the first editor group by the editor's own Go to Line, `:line:column` in Quick Open. */
export async function goTo(page, { line, column }) {
  await ask(page, [firstGroup, 'Control+p'], `:${line}:${column}`);
  // Enter does nothing before the place has been worked out.
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: String(line) })
    .first()
    .waitFor();
  await quickInput(page).press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

const firstGroup = 'Control+1';

/** The editor stands in the first group, the preview in the second. */
export async function focusEditor(page) {
  await page.keyboard.press(firstGroup);
}

/** Line and column from 1, as Go to Line counts, of the character `inside` the first place where the words stand. */
export function positionOf(text, words, inside) {
  const offset = text.indexOf(words);
  if (offset === -1) throw new Error(`The file does not say ${words}.`);
  const before = text.slice(0, offset + inside).split('\n');
  return { line: before.length, column: before.at(-1).length + 1 };
}

/** Drags the upper edge of the panel, so that the editors above it get the room. */
export async function lowerPanel(page, toY) {
  const { x, y, width } = await page.locator('.part.panel').boundingBox();
  await page.mouse.move(x + width / 2, y);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, toY, { steps: 5 });
  await page.mouse.up();
  // An edge under the pointer is drawn in blue.
  await page.mouse.move(x + width / 4, toY / 2);
}

/** Takes the pointer to where nothing explains itself, and waits until no explanation is in the picture; some words of a playbook do. */
export async function pointerAway(page) {
  const hover = page.locator('.monaco-hover').locator('visible=true').first();
  for (const [x, y] of [
    [700, 600],
    [300, 700],
    [640, 5],
  ]) {
    await page.mouse.move(x, y);
    const isGone = await hover.waitFor({ state: 'detached', timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (isGone) return;
  }
  throw new Error('An explanation stays in the picture.');
}

/** The row of the Problems panel that says the words. */
export function problem(page, words) {
  return page.locator('.markers-panel .monaco-list-row', { hasText: words });
}

/** Does something again and again until it helps: findings of other files come later, and push what is waited for out of sight. */
export async function untilShown(locator, act, tries = 10) {
  for (let turn = 0; turn < tries; turn++) {
    await act();
    const isThere = await locator.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  await locator.waitFor();
}

export function noProblems(page) {
  return page.locator('.markers-panel', { hasText: 'No problems have been detected' });
}

/** A page of ours; there is one at a time. */
export function webview(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** The message inside the preview, in a sandbox of its own. */
export function message(page) {
  return webview(page).frameLocator('#html').locator('body');
}
