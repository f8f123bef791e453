// Drives Compare with HEAD and Compare Two Revisions as a person would: what a change means, and both sides of a file and of a message.
import { deepStrictEqual, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { goTo, openFile, pointerAway, positionOf, runCommand } from './gestures.mjs';

const plan = 'support/phone-sunset.playbook.yaml';

export async function driveCompare({ report, server, page, workspace, screenshots }) {
  page.setDefaultTimeout(45_000);
  const photo = (name) => page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  const step = (name, check) => report.run(name, check, () => photo(`failed-${name.replace(/\W+/g, '-')}`));
  const choice = (words) => page.locator('.quick-input-list .monaco-list-row', { hasText: words });
  const side = (which) => page.locator(`.editor.${which} .view-lines`).first();
  /** Toasts are off in a window that tests drive; the center has them all. */
  const said = async (words) => {
    await runCommand(page, 'Notifications: Show Notifications');
    await page.locator('.notifications-center', { hasText: words }).waitFor();
    await runCommand(page, 'Notifications: Clear All Notifications');
  };
  const compare = async () => {
    await page.keyboard.press('Escape');
    await runCommand(page, 'Support Playbooks: Compare with HEAD');
  };

  await step('a folder without a repository says that there is nothing to compare with', async () => {
    await page.goto(`${server.origin}/?folder=${workspace}`);
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
    await openFile(page, path.basename(plan));
    const text = readFileSync(path.join(workspace, plan), 'utf8');
    await goTo(page, positionOf(text, 'closeOn: 2027-04-06', 0));
    await compare();
    await said('in no git repository');
  });

  await step('nothing typed and nothing saved is no change', async () => {
    git(workspace, 'init', '-q', '-b', 'main');
    git(workspace, 'add', '-A');
    git(workspace, 'commit', '-q', '-m', 'As it was');
    await compare();
    await said('Nothing changes for customers');
  });

  await step('an earlier closing day is told in words, and what people will read is listed', async () => {
    const text = readFileSync(path.join(workspace, plan), 'utf8');
    writeFileSync(path.join(workspace, plan), text.replace('closeOn: 2027-04-06', 'closeOn: 2027-03-16'));
    // That VS Code notices what changes outside is tested elsewhere, and takes it seconds.
    await runCommand(page, 'File: Revert File');
    await page.locator('.monaco-editor .view-lines', { hasText: '2027-03-16' }).first().waitFor();
    await compare();
    await choice('Closing day: 2027-04-06 → 2027-03-16').first().waitFor();
    ok((await page.locator('.quick-input-list').textContent()).includes('What it means to customers'));
    await pointerAway(page);
    await photo('compare-with-head');
  });

  await step('a sentence leads to both sides of the playbook', async () => {
    await choice('Closing day: 2027-04-06 → 2027-03-16').first().click();
    await side('original').filter({ hasText: '2027-04-06' }).waitFor();
    await side('modified').filter({ hasText: '2027-03-16' }).waitFor();
  });

  await step('a message shows what customers read before and after', async () => {
    await compare();
    await page.locator('.quick-input-widget .quick-input-box input').first().fill('(fr)');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '(fr)' }).first().click();
    await side('original').filter({ hasText: '6 avril 2027' }).waitFor();
    await side('modified').filter({ hasText: '16 mars 2027' }).waitFor();
    await photo('compare-message');
  });

  await step('messages with one title are told apart by their ids, for eyes and for ears', async () => {
    await compare();
    const title = 'Announcement that a channel closes (en)';
    await page.locator('.quick-input-widget .quick-input-box input').first().fill(title);
    await choice('phone-sunset/everyone').waitFor();
    const heard = await choice(title).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
    deepStrictEqual(heard, [
      'mail  Announcement that a channel closes (en), changed, phone-sunset/frequent-callers',
      'mail  Announcement that a channel closes (en), changed, phone-sunset/everyone',
    ]);
  });

  await step('two revisions are chosen from what git knows', async () => {
    git(workspace, 'commit', '-q', '-a', '-m', 'Close earlier');
    await page.keyboard.press('Escape');
    await runCommand(page, 'Support Playbooks: Compare Two Revisions');
    await choice('As it was').first().click();
    await choice('What is here now').first().click();
    await choice('Closing day: 2027-04-06 → 2027-03-16').first().waitFor();
    await page.keyboard.press('Escape');
  });
}

function git(folder, ...args) {
  const who = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
}
