// Drives the view of playbooks and the walkthrough as a person would: see what is due, tick it off, start from nothing.
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { message, pointerAway, runCommand, webview } from './gestures.mjs';

const plan = 'support/phone-sunset.playbook.yaml';
const line = 'sendOn: announceOn - 6 days';

export async function driveViews({ report, server, page, workspace, screenshots }) {
  page.setDefaultTimeout(45_000);
  const photo = (name) => page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  const step = (name, check) => report.run(name, check, () => photo(`failed-${name.replace(/\W+/g, '-')}`));
  const row = (words) => page.locator('.pane-body .monaco-list-row', { hasText: words });
  const text = () => readFileSync(path.join(workspace, plan), 'utf8');

  await step('the view lists the plans with what is due, and all else by kind', async () => {
    await page.goto(`${server.origin}/?folder=${workspace}`);
    await openView(page);
    await row('Closing the phone line').waitFor();
    await row('internal-brief').waitFor();
    await row('Sunset plans').waitFor();
    ok((await row('internal-brief').textContent()).includes('Jan 5: Send'));
    await row('Later (').waitFor();
    await pointerAway(page);
    const clip = { x: 0, y: 35, width: 350, height: 480 };
    await page.screenshot({ path: path.join(screenshots, 'view-of-playbooks.png'), clip });
  });

  await step('Mark as Done writes the day into the plan, saves it, and the task leaves the list', async () => {
    const before = text();
    await row('internal-brief').hover();
    await row('internal-brief').locator('.action-label[aria-label^="Mark as Done"]').click();
    await row('internal-brief').waitFor({ state: 'detached' });
    strictEqual(text(), before.replace(line, `${line}, sentOn: 2027-01-04`));
  });

  await step('a click opens the place in the plan, and the checklist shows to the side', async () => {
    await row('Brief all agents').click();
    await page.locator('.monaco-editor .view-lines', { hasText: 'Brief all agents' }).first().waitFor();
    await row('Closing the phone line').hover();
    await row('Closing the phone line').locator('.action-label[aria-label^="Show Checklist"]').click();
    await message(page).getByText('Brief all agents').waitFor();
    strictEqual(await webview(page).locator('#items').inputValue(), 'phone-sunset/checklist');
    await photo('checklist-from-the-view');
  });

  await step('strategies unfold into channels, and one says when it closes', async () => {
    await row('Fernway support channels').locator('.monaco-tl-twistie').click();
    await row('closes Apr 6, 2027').waitFor();
    await photo('channels-in-the-view');
  });

  await step('an empty folder says what to do, and the example is a click away', async () => {
    const empty = path.join(path.dirname(workspace), 'empty');
    mkdirSync(empty, { recursive: true });
    await page.goto(`${server.origin}/?folder=${empty}`);
    await openView(page);
    const button = (name) => page.locator('.welcome-view-content').getByRole('button', { name });
    await button('New Playbook').waitFor();
    const names = await page.locator('.welcome-view-content .monaco-button').allInnerTexts();
    deepStrictEqual(names, ['New Playbook', 'Copy the Example', 'Open the Walkthrough']);
    await photo('view-without-playbooks');
    await button('Copy the Example').click();
    await row('Closing the phone line').waitFor();
    strictEqual(readFileSync(path.join(empty, 'fernway-example', plan), 'utf8').split('\n')[1], 'kind: SunsetPlan');
  });

  await step('the walkthrough has five steps, each with a picture', async () => {
    await page.keyboard.press('Control+b');
    await runCommand(page, 'Support Playbooks: Open Walkthrough');
    await page.locator('.getting-started-step').nth(4).waitFor();
    strictEqual(await page.locator('.getting-started-step').count(), 5);
    // The picture is drawn in a frame of its own, in the colours of the theme.
    const picture = page
      .frameLocator('iframe.webview.ready')
      .frameLocator('iframe#active-frame')
      .locator('svg rect')
      .first();
    for (let index = 0; index < 5; index++) {
      await page.locator('.getting-started-step').nth(index).click();
      await picture.waitFor();
      await photo(`walkthrough-${index + 1}`);
    }
  });
}

async function openView(page) {
  const tab = page.locator('.activitybar').getByRole('tab', { name: 'Support Playbooks' });
  await tab.waitFor();
  if ((await tab.getAttribute('aria-expanded')) !== 'true' || (await tab.getAttribute('aria-selected')) !== 'true')
    await tab.click();
}
