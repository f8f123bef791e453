// Drives Render All Communications as somebody would who hands the texts of a plan over: kinds of files, a folder, stopping at every question, and the way to what was written.
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCli } from './command-line.mjs';
import { openFile, runCommand } from './gestures.mjs';

const plan = 'support/phone-sunset.playbook.yaml';

export async function driveRenderAll({ report, server, page, workspace, screenshots }) {
  page.setDefaultTimeout(45_000);
  const photo = (name) => page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  const step = (name, check) => report.run(name, check, () => photo(`failed-${name.replace(/\W+/g, '-')}`));
  const text = readFileSync(path.join(workspace, plan), 'utf8');
  const [mine, theirs, outside] = ['made-here', 'made-there', '../made-outside'].map((name) =>
    path.join(workspace, name),
  );
  const question = page.locator('.quick-input-widget');
  const kind = (words) => question.locator('.monaco-list-row', { hasText: words });
  const tick = (words) => kind(words).locator('.monaco-checkbox, input[type=checkbox]').first().click();
  const confirm = () => question.getByRole('button', { name: 'OK' }).click();
  const isOver = () => question.waitFor({ state: 'hidden' });
  const dialog = (words) => page.locator('.monaco-dialog-box', { hasText: words });
  const progress = notification(page, 'Rendering “Closing the phone line”');

  const toPlan = () => page.locator('.tab', { hasText: path.basename(plan) }).click();
  const rewrite = async (changed) => {
    await toPlan();
    writeFileSync(path.join(workspace, plan), changed);
    await runCommand(page, 'File: Revert File');
  };
  const ask = async () => {
    await toPlan();
    await runCommand(page, 'Support Playbooks: Render All Communications');
    await kind('Markdown').waitFor();
  };
  const renderInto = async (folder) => {
    await ask();
    await tick('Markdown');
    await photo('render-all-formats');
    await confirm();
    await chooseFolder(page, folder);
  };
  const showNotifications = () => runCommand(page, 'Notifications: Show Notifications');
  /** What is said at the end. Opened sooner, the list of notifications would close together with the progress. */
  const writtenInto = async (folder, count) => {
    for (let left = 90; left > 0 && filesIn(folder).length < count; left--) await page.waitForTimeout(500);
    await showNotifications();
    const name = folder === outside ? outside : path.basename(folder);
    const said = `${count} files are in ${name}. The checklist is for colleagues, so it is in your default language only (en).`;
    await notification(page, said).waitFor();
    return notification(page, said);
  };

  await step('who stops at a question of Render All Communications, or wants no kind of file, gets none', async () => {
    for (const folder of [mine, outside]) mkdirSync(folder);
    const before = filesIn(workspace);
    await page.goto(`${server.origin}/?folder=${workspace}`);
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
    await openFile(page, path.basename(plan));
    await page.locator('.monaco-editor .view-lines', { hasText: 'SunsetPlan' }).waitFor();
    await page.keyboard.press('Control+b');
    await ask();
    await page.keyboard.press('Escape');
    await isOver();
    await ask();
    await tick('HTML');
    await confirm();
    await isOver();
    await ask();
    await confirm();
    await folderField(page);
    await page.keyboard.press('Escape');
    await isOver();
    deepStrictEqual(filesIn(workspace), before);
  });

  await step('who stops it while it renders gets no file', async () => {
    const line = text.split('\n').find((each) => each.includes('id: article,'));
    const many = Array.from({ length: 200 }, (_, index) => line.replace('article', `article-${index}`));
    await rewrite(text.replace(line, many.join('\n')));
    await page.locator('.editor-instance .codelens-decoration', { hasText: 'of 221 done' }).waitFor();
    await renderInto(mine);
    await showNotifications();
    await photo('render-all-progress');
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.waitFor({ state: 'detached' });
    deepStrictEqual(filesIn(mine), []);
    await rewrite(text);
    await page.locator('.editor-instance .codelens-decoration', { hasText: 'of 22 done' }).waitFor();
  });

  await step('it writes what the command line writes, and Open Folder shows it in the Explorer', async () => {
    runCli(workspace, 'render', 'phone-sunset', '--all', '--format', 'html,md', '--out', theirs);
    const names = filesIn(theirs);
    ok(names.length > 50, `There are ${names.length} files.`);
    await renderInto(mine);
    const said = await writtenInto(mine, names.length);
    await photo('render-all-done');
    deepStrictEqual(filesIn(mine), names);
    for (const name of names)
      strictEqual(readFileSync(path.join(mine, name), 'utf8'), readFileSync(path.join(theirs, name), 'utf8'));
    await said.getByRole('button', { name: 'Open Folder' }).click();
    const shown = page.locator('.explorer-folders-view .monaco-list-row.selected');
    await shown.waitFor();
    strictEqual(await shown.getAttribute('aria-label'), 'made-here');
    await photo('render-all-opened');
  });

  await step('a folder that neither the Explorer nor a browser can show is named, and not offered', async () => {
    await renderInto(outside);
    const said = await writtenInto(outside, filesIn(theirs).length);
    await photo('render-all-outside');
    deepStrictEqual(await said.getByRole('button', { name: 'Open Folder' }).count(), 0);
    deepStrictEqual(filesIn(outside), filesIn(theirs));
    await runCommand(page, 'Notifications: Clear All Notifications');
  });

  await step('it asks before it replaces', async () => {
    const [first] = filesIn(mine);
    writeFileSync(path.join(mine, first), 'mine');
    await renderInto(mine);
    await dialog('exist already').waitFor();
    await photo('render-all-replace');
    await page.keyboard.press('Escape');
    await dialog('exist already').waitFor({ state: 'detached' });
    strictEqual(readFileSync(path.join(mine, first), 'utf8'), 'mine');
  });

  await step('it names the texts in which something is missing, before it writes', async () => {
    const line = text.split('\n').find((each) => each.includes('zh-CN: 突然响起的电话'));
    await rewrite(text.replace(`${line}\n`, ''));
    await page.locator('.editor-instance .view-line', { hasText: line.trim() }).waitFor({ state: 'detached' });
    await renderInto(mine);
    await dialog('Something may be missing').waitFor();
    ok((await dialog('Something may be missing').textContent()).includes('phone-sunset/everyone (zh-CN)'));
    await photo('render-all-faulty');
    await page.keyboard.press('Escape');
    await dialog('Something may be missing').waitFor({ state: 'detached' });
    strictEqual(readFileSync(path.join(mine, filesIn(mine)[0]), 'utf8'), 'mine');
  });
}

function notification(page, words) {
  return page.locator('.notifications-center .notification-list-item', { hasText: words });
}

async function folderField(page) {
  await page.locator('.quick-input-widget .quick-input-title', { hasText: 'Render All' }).waitFor();
  const field = page.locator('.quick-input-widget .quick-input-box input').first();
  await page.waitForFunction(() => document.querySelector('.quick-input-widget input')?.value.startsWith('/') === true);
  return field;
}

/** In a browser the dialog for folders is a line to type in. */
async function chooseFolder(page, folder) {
  const field = await folderField(page);
  const before = page.locator('.quick-input-list .monaco-list-row', { hasText: 'templates' });
  await before.waitFor();
  await field.fill(`${folder}/`);
  // Until the folder is read, the button would do nothing.
  await before.waitFor({ state: 'detached' });
  await page.locator('.quick-input-widget').getByRole('button', { name: 'Render All' }).click();
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
