// Drives the language features as an author would: complete a channel, look things up, rename across files, mend a typo, lose the server.
import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { goTo, message, noProblems, openFile, positionOf, problem, runCommand, untilShown } from './gestures.mjs';

const plan = 'support/phone-sunset.playbook.yaml';
const channels = 'support/channels.playbook.yaml';
const policies = 'support/sla.playbook.yaml';

export async function driveLanguage({ report, server, page, workspace, screenshots, scratch }) {
  page.setDefaultTimeout(45_000);
  /** Of the whole window, or of its upper part down to a height; what fades in is shown as it ends. */
  const photo = (name, height = 800) => {
    const clip = { x: 0, y: 0, width: 1280, height };
    return page.screenshot({ path: path.join(screenshots, `${name}.png`), animations: 'disabled', clip });
  };
  const step = (name, check) => report.run(name, check, () => photo(`failed-${name.replace(/\W+/g, '-')}`));
  const stored = (file) => readFileSync(path.join(workspace, file), 'utf8');
  const before = Object.fromEntries([plan, channels, policies].map((file) => [file, stored(file)]));
  const lines = page.locator('.editor-group-container.active .monaco-editor .view-lines').first();
  const line = (words) => page.locator('.monaco-editor .view-line', { hasText: words }).first();
  const suggestion = (name) => page.locator('.suggest-widget.visible .monaco-list-row', { hasText: name }).first();
  const activeTab = (name) => page.locator('.tab.active', { hasText: name });
  /** Puts the cursor behind the words. */
  const after = (file, words) => goTo(page, positionOf(before[file], words, words.length));

  await step('the plan opens with what its dates come to beside them', async () => {
    await page.goto(`${server.origin}/?folder=${workspace}`);
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
    await openFile(page, path.basename(plan));
    await lines.filter({ hasText: 'SunsetPlan' }).waitFor();
    await page.keyboard.press('Control+b');
    await after(plan, 'redirectUntil: closeOn + 12 months');
    await line('redirectUntil: closeOn + 12 months').filter({ hasText: 'Thu 6 Apr 2028' }).waitFor();
    await photo('inlay-hints');
  });

  await step('completion offers the channels of another file, with what they are called', async () => {
    await after(plan, '  channel: phone');
    for (const _ of 'phone') await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Space');
    await suggestion('chat').waitFor();
    await suggestion('scheduled-call').waitFor();
    await photo('completion', 420);
    await suggestion('chat').click();
    await line('  channel: chat').waitFor();
    await runCommand(page, 'File: Revert File');
    await line('  channel: phone').waitFor();
  });

  await step('hover says where a channel is defined', async () => {
    await after(plan, '  channel: ph');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    const hover = page.locator('.monaco-hover:visible', { hasText: 'Defined in' }).first();
    await hover.waitFor();
    await photo('hover', 420);
    await page.keyboard.press('Escape');
  });

  await step('a definition in another file is one key away', async () => {
    await after(plan, '  channel: ph');
    await page.keyboard.press('F12');
    await activeTab(path.basename(channels)).waitFor();
    await line('reachedBy: { en: by phone').waitFor();
  });

  await step('above a channel stands how often it is used, and a click shows where', async () => {
    const lens = page.locator('.codelens-decoration a', { hasText: /uses/ });
    await lens.first().waitFor();
    await photo('code-lenses', 680);
    await lens.first().click();
    const peek = page.locator('.zone-widget .reference-zone-widget, .zone-widget.reference-zone-widget').first();
    await peek.waitFor();
    await photo('references', 680);
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  await step('a name that goes is missed in files that nobody opened', async () => {
    await openFile(page, path.basename(plan));
    await runCommand(page, 'View: Close All Editors');
    await openFile(page, path.basename(channels));
    await after(channels, '- id: phone');
    await page.keyboard.press('Control+Shift+m');
    await goTo(page, positionOf(before[channels], '- id: phone', '- id: phone'.length));
    await page.keyboard.type('-line');
    await problem(page, 'There is no channel').first().waitFor();
    const collapse = page.locator('.part.panel').getByRole('button', { name: 'Collapse All' }).first();
    await untilShown(problem(page, 'sla.playbook.yaml'), async () => {
      if (await collapse.isVisible()) await collapse.click();
    });
    await problem(page, path.basename(plan)).locator('.monaco-tl-twistie').click();
    await problem(page, 'There is no channel “phone”').waitFor();
    await photo('problems-of-unopened-files');
    await runCommand(page, 'File: Revert File');
    await noProblems(page).waitFor();
    await page.keyboard.press('Control+j');
  });

  await step('a rename shows its edits in three files before it makes them', async () => {
    await openFile(page, path.basename(plan));
    await activeTab(path.basename(plan)).waitFor();
    await after(plan, '  channel: ph');
    await page.keyboard.press('F2');
    const name = page.locator('.rename-box input');
    await name.fill('phone-line');
    await photo('rename');
    await name.press('Control+Enter');
    const preview = page.locator('.bulk-edit-panel');
    await preview.getByRole('button', { name: 'Apply' }).waitFor();
    const listed = (file) => preview.locator('.monaco-list-row', { hasText: path.basename(file) });
    // The first file has many places; folded, it leaves room for the others.
    await listed(channels).locator('.monaco-tl-twistie').click();
    for (const file of [channels, plan, policies]) await listed(file).waitFor();
    await photo('rename-preview');
    await preview.getByRole('button', { name: 'Apply' }).click();
    await line('  channel: phone-line').waitFor();
    await runCommand(page, 'File: Save All Files');
    await eventually(() => match(stored(policies), /channel: phone-line,/));
    match(stored(channels), /- id: phone-line\n/);
    match(stored(plan), /\n {2}channel: phone-line\n/);
  });

  await step('undo takes the rename back in all of them', async () => {
    await after(plan, '  channel: ph');
    await page.keyboard.press('Control+z');
    // Some editions ask first whether all files are meant.
    const all = page.locator('.monaco-dialog-box').getByRole('button', { name: /Undo in \d Files/ });
    const isBack = line('channel: phone').filter({ hasNotText: 'phone-line' });
    await all.or(isBack).first().waitFor();
    if (await all.isVisible()) await all.click();
    await isBack.waitFor();
    await page.locator('.tab.dirty').nth(2).waitFor();
    await runCommand(page, 'File: Save All Files');
    await eventually(() => strictEqual(stored(policies), before[policies]));
    deepStrictEqual(Object.fromEntries([plan, channels].map((file) => [file, stored(file)])), {
      [plan]: before[plan],
      [channels]: before[channels],
    });
  });

  await step('a light bulb mends a typo', async () => {
    await goTo(page, positionOf(before[plan], 'strategy: ', 'strat'.length));
    await page.keyboard.press('Delete');
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await page
      .locator('.monaco-editor')
      .locator('.lightBulbWidget, [class*="gutter-lightbulb"]')
      .locator('visible=true')
      .first()
      .click();
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'strategy' }).first();
    await fix.waitFor();
    await photo('quick-fix', 420);
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'detached' });
    await line('  strategy: fernway-support').waitFor();
    await runCommand(page, 'File: Save All Files');
    strictEqual(stored(plan), before[plan]);
  });

  await step('a code lens opens the preview of its message', async () => {
    await after(plan, 'id: frequent-callers');
    const lens = page
      .locator('.codelens-decoration a', { hasText: /^Preview$/ })
      .locator('visible=true')
      .first();
    await lens.waitFor();
    await lens.click();
    const shown = message(page).getByText(/.{40}/).first();
    // VS Code itself drops a click that comes while it asks for the lenses anew; a person clicks again.
    await shown.waitFor({ timeout: 4000 }).catch(() => lens.click());
    await shown.waitFor();
    await photo('code-lens-preview', 680);
    await runCommand(page, 'View: Close All Editors');
  });

  await step('a server that is killed three times comes back with every finding, and says so once', async () => {
    await openFile(page, path.basename(plan));
    await goTo(page, positionOf(before[plan], 'strategy: ', 'strat'.length));
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+Shift+m');
    await problem(page, 'stratgy').waitFor();
    // A person's restart starts a new row.
    await runCommand(page, 'Support Playbooks: Restart Server');
    await problem(page, 'stratgy').waitFor();
    const notices = await countNotices(page, 'Support Playbooks stopped unexpectedly');
    for (let kill = 0; kill < 3; kill++) {
      const [gone] = await eventually(() => running(serversIn(scratch)));
      process.kill(gone, 'SIGKILL');
      await eventually(() => running(serversIn(scratch).filter((pid) => pid !== gone)));
    }
    await problem(page, 'stratgy').waitFor();
    await photo('after-three-falls');
    // Give a second notice the time to come.
    await page.waitForTimeout(2000);
    strictEqual(await problem(page, 'stratgy').count(), 1);
    strictEqual(await notices(), 1);
    await runCommand(page, 'File: Revert File');
    await noProblems(page).waitFor();
  });
}

/** The language servers of this VS Code: started from its own copy of the extension. */
function serversIn(scratch) {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const ours = all.filter((each) => each.includes('server.js --stdio') && each.includes(`${scratch}/extensions/`));
  return ours.map((each) => Number.parseInt(each, 10));
}

function running(pids) {
  if (pids.length === 0) throw new Error('No language server runs.');
  return pids;
}

/** Counts how often the words come up anywhere in the window outside of editors, from now on. */
async function countNotices(page, words) {
  await page.evaluate((text) => {
    const isShown = () =>
      ['.statusbar', '.notifications-toasts', '.notifications-center'].some((place) =>
        document.querySelector(place)?.textContent?.includes(text),
      );
    const seen = { count: 0, before: isShown() };
    new MutationObserver(() => {
      const now = isShown();
      if (now && !seen.before) seen.count++;
      seen.before = now;
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    window.noticesSeen = seen;
  }, words);
  return () => page.evaluate(() => window.noticesSeen.count);
}

/** Tries until the check passes; its last error otherwise. */
async function eventually(check, within = 15_000) {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
