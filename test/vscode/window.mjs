// Drives the window as a person would: open the plan, make a mistake, see it, fix it, read the preview, switch the language.
import { strictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const plan = 'support/phone-sunset.playbook.yaml';
const patience = 20_000;

export async function driveWindow({ report, server, page, workspace, screenshots }) {
  page.setDefaultTimeout(patience);
  const text = readFileSync(path.join(workspace, plan), 'utf8');
  const photo = (name) => page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  const step = (name, check) => report.run(name, check, () => photo(`failed-${name.replace(/\W+/g, '-')}`));

  await step('the window opens the plan', async () => {
    await page.goto(`${server.origin}/?folder=${workspace}`);
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
    await openFile(page, 'phone-sunset.playbook.yaml');
    await page.locator('.monaco-editor .view-lines', { hasText: 'SunsetPlan' }).waitFor();
    await page.keyboard.press('Control+b');
  });

  await step('a typo gets a squiggle and an entry in Problems', async () => {
    await goTo(page, positionOf(text, 'strategy: ', 5));
    await page.keyboard.press('Delete');
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await page.keyboard.press('Control+Shift+m');
    await problem(page, 'stratgy').waitFor();
    await photo('finding');
  });

  await step('both go when the typo is fixed', async () => {
    await goTo(page, positionOf(text, 'strategy: ', 5));
    await page.keyboard.type('e');
    await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'detached' });
    await page.locator('.markers-panel', { hasText: 'No problems have been detected' }).waitFor();
  });

  await step('the preview shows the announcement as customers read it', async () => {
    await goTo(page, positionOf(text, 'id: frequent-callers', 4));
    await page.locator('.editor-actions [aria-label^="Preview to the Side"]').first().click();
    await message(page).getByText('we no longer answer').waitFor();
    await preview(page).getByText('closing on').first().waitFor();
    await photo('preview');
  });

  await step('the preview follows typing', async () => {
    const reason = 'Few of you call, and callers';
    await focusPlan(page);
    await goTo(page, positionOf(text, reason, 0));
    await page.keyboard.type('Honestly, ');
    await message(page).getByText(`Honestly, ${reason}`).waitFor();
    for (const _ of 'Honestly, ') await page.keyboard.press('Backspace');
    await message(page).getByText('Honestly').waitFor({ state: 'detached' });
  });

  await step('the preview speaks the other languages, and shows text and source', async () => {
    await preview(page).getByRole('button', { name: 'French' }).click();
    await message(page).getByText('peu à appeler').waitFor();
    await preview(page).getByRole('tab', { name: 'HTML' }).press('ArrowRight');
    await preview(page).locator('#text', { hasText: 'peu à appeler' }).waitFor();
    strictEqual(await preview(page).getByRole('tab', { name: 'Text' }).getAttribute('aria-selected'), 'true');
    await preview(page).getByRole('tab', { name: 'Text' }).press('ArrowLeft');
    await preview(page).getByRole('button', { name: 'English' }).click();
    await message(page).getByText('we no longer answer').waitFor();
  });

  await step('findings stand beside the preview', async () => {
    await focusPlan(page);
    await goTo(page, positionOf(text, 'closeOn: 2027-04-06', 'closeOn: 2027-04-'.length));
    await page.keyboard.press('Delete');
    await page.keyboard.press('Delete');
    await page.keyboard.type('36');
    await goTo(page, positionOf(text, 'channel: phone', 'channel: pho'.length));
    await page.keyboard.press('Delete');
    await problem(page, 'phoe').waitFor();
    await problem(page, '2027-04-36').waitFor();
    await photo('editor-with-findings-and-preview');
    await focusPlan(page);
    await command(page, 'File: Revert File');
    await page.locator('.markers-panel', { hasText: 'No problems have been detected' }).waitFor();
  });

  await step('New Playbook writes a document from three answers at most', async () => {
    const before = readdirSync(path.join(workspace, 'support'));
    await command(page, 'Support Playbooks: New Playbook');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Business calendar' }).click();
    await page.locator('.quick-input-widget', { hasText: 'What is it called?' }).waitFor();
    await page.keyboard.type('Summer hours');
    await page.keyboard.press('Enter');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'support' })
      .first()
      .click({ timeout: 2000 })
      .catch(() => undefined);
    await page.locator('.monaco-editor .view-lines', { hasText: 'summer-hours' }).first().waitFor();
    await photo('new-playbook');
    const added = readdirSync(path.join(workspace, 'support')).filter((name) => !before.includes(name));
    strictEqual(added.length, 1);
  });
}

async function openFile(page, name) {
  await page.keyboard.press('Control+p');
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function command(page, name) {
  await page.keyboard.press('F1');
  await page.keyboard.type(name);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: name.split(': ')[1] })
    .first()
    .click();
}

/** Moves the cursor by the editor's own Go to Line, `:line:column` in Quick Open. */
async function goTo(page, { line, column }) {
  await focusPlan(page);
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-widget input').waitFor();
  await page.keyboard.type(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Only a focused editor takes the cursor; with a preview beside it, that is the first group. */
async function focusPlan(page) {
  await page.keyboard.press('Control+1');
}

/** Line and column from 1, as Go to Line counts, of the character `inside` the first place where the words stand. */
function positionOf(text, words, inside) {
  const offset = text.indexOf(words);
  if (offset === -1) throw new Error(`The plan does not say ${words}.`);
  const before = text.slice(0, offset + inside).split('\n');
  return { line: before.length, column: before.at(-1).length + 1 };
}

function problem(page, words) {
  return page.locator('.markers-panel .monaco-list-row', { hasText: words });
}

function preview(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** The message itself, in a sandbox of its own. */
function message(page) {
  return preview(page).frameLocator('#html').locator('body');
}
