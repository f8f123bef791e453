// Drives the window as a person would: open the plan, make a mistake, see it, fix it, read the preview, switch the language.
import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import {
  focusEditor,
  goTo,
  lowerPanel,
  message,
  noProblems,
  openFile,
  positionOf,
  problem,
  runCommand,
  webview,
} from './gestures.mjs';

const plan = 'support/phone-sunset.playbook.yaml';
/** What the system asks for, by the class that VS Code's window wears then. It ends as it began. */
const themes = {
  'vs-dark': { colorScheme: 'dark', forcedColors: 'none' },
  'hc-black': { colorScheme: 'dark', forcedColors: 'active' },
  'hc-light': { colorScheme: 'light', forcedColors: 'active' },
  vs: { colorScheme: 'light', forcedColors: 'none' },
};

const patience = 45_000;

export async function driveWindow({ report, server, page, workspace, screenshots }) {
  page.setDefaultTimeout(patience);
  const text = readFileSync(path.join(workspace, plan), 'utf8');
  const photo = (name) => page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  const step = (name, check) => report.run(name, check, () => photo(`failed-${name.replace(/\W+/g, '-')}`));
  const squiggle = page.locator('.monaco-editor .squiggly-error').first();

  await step('the window opens the plan', async () => {
    await page.goto(`${server.origin}/?folder=${workspace}`);
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
    await openFile(page, path.basename(plan));
    await page.locator('.monaco-editor .view-lines', { hasText: 'SunsetPlan' }).waitFor();
    await page.keyboard.press('Control+b');
  });

  await step('a typo gets a squiggle and an entry in Problems', async () => {
    await goTo(page, positionOf(text, 'strategy: ', 'strat'.length));
    await page.keyboard.press('Delete');
    await squiggle.waitFor();
    await page.keyboard.press('Control+Shift+m');
    await problem(page, 'stratgy').waitFor();
  });

  await step('both go when the typo is fixed', async () => {
    await goTo(page, positionOf(text, 'strategy: ', 'strat'.length));
    await page.keyboard.type('e');
    await squiggle.waitFor({ state: 'detached' });
    await noProblems(page).waitFor();
  });

  await step('the preview shows the announcement as customers read it', async () => {
    await goTo(page, positionOf(text, 'id: frequent-callers', 'id: '.length));
    await page.locator('.editor-actions [aria-label^="Preview to the Side"]').first().click();
    await message(page).getByText('we no longer answer').waitFor();
    await webview(page).locator('#subject', { hasText: 'closing on' }).waitFor();
  });

  await step('the preview follows typing', async () => {
    const reason = 'Few of you call, and callers';
    await goTo(page, positionOf(text, reason, 0));
    await page.keyboard.type('Honestly, ');
    await message(page).getByText(`Honestly, ${reason}`).waitFor();
    for (const _ of 'Honestly, ') await page.keyboard.press('Backspace');
    await message(page).getByText('Honestly').waitFor({ state: 'detached' });
  });

  await step('the preview speaks the other languages, and shows text and source', async () => {
    const tab = (name) => webview(page).getByRole('tab', { name });
    await webview(page).getByRole('button', { name: 'French' }).click();
    await message(page).getByText('peu à appeler').waitFor();
    await tab('HTML').press('ArrowRight');
    await webview(page).locator('#text', { hasText: 'peu à appeler' }).waitFor();
    strictEqual(await tab('Text').getAttribute('aria-selected'), 'true');
    await tab('Text').press('ArrowLeft');
    await webview(page).getByRole('button', { name: 'English' }).click();
    await message(page).getByText('we no longer answer').waitFor();
  });

  await step('findings stand beside the preview', async () => {
    await lowerPanel(page, 640);
    await goTo(page, positionOf(text, 'decidedOn: 2026-12-10', 'decidedOn: 2026-12-'.length));
    await page.keyboard.press('Delete');
    await page.keyboard.type('4');
    await problem(page, '2026-12-40').waitFor();
    await goTo(page, positionOf(text, 'approvers', 'ap'.length));
    await page.keyboard.press('Delete');
    await problem(page, 'aprovers').waitFor();
    await message(page).getByText('we no longer answer').waitFor();
    await photo('editor-with-findings-and-preview');
    await focusEditor(page);
    await runCommand(page, 'File: Revert File');
    await noProblems(page).waitFor();
  });

  for (const [theme, media] of Object.entries(themes)) {
    await step(`the preview is accessible in a ${theme} theme`, async () => {
      await page.emulateMedia(media);
      await page.locator(`.monaco-workbench.${theme}`).waitFor();
      await webview(page).locator(`body[data-vscode-theme-kind]`).waitFor();
      deepStrictEqual(await accessibilityProblems(page), []);
      await photo(`preview-${theme}`);
    });
  }

  await step('New Playbook writes a document from three answers at most', async () => {
    const before = readdirSync(path.join(workspace, 'support'));
    await runCommand(page, 'Support Playbooks: New Playbook');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Business calendar' }).click();
    await page.locator('.quick-input-widget', { hasText: 'What is it called?' }).waitFor();
    await page.keyboard.type('Summer hours');
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor .view-lines', { hasText: 'summer-hours' }).first().waitFor();
    // The file, and the one thing that is true of every new calendar.
    await problem(page, 'Nothing uses the business calendar “summer-hours”').waitFor();
    strictEqual(await page.locator('.markers-panel .monaco-list-row').count(), 2);
    await photo('new-playbook');
    const added = readdirSync(path.join(workspace, 'support')).filter((name) => !before.includes(name));
    strictEqual(added.length, 1);
  });
}

/** What axe finds in our page; the message inside it is the customer's, not ours. */
async function accessibilityProblems(page) {
  const [frame] = (await Promise.all(page.frames().map(previewIn))).filter((found) => found !== undefined);
  if (frame === undefined) throw new Error('The preview has no frame.');
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate('axe.run({ exclude: [["#html"]] })');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

async function previewIn(frame) {
  const isOurs =
    (await frame
      .locator('#shown')
      .count()
      .catch(() => 0)) > 0;
  return isOurs ? frame : undefined;
}
