// Drives the reports as somebody would who prepares a meeting: five tabs, choices, ways back into the playbook, typing, copy, export, a reload.
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { accessibilityProblems, themes } from './accessibility.mjs';
import { runCli } from './command-line.mjs';
import { goTo, openFile, pointerAway, positionOf, reloaded, runCommand, webview } from './gestures.mjs';

const plan = 'support/phone-sunset.playbook.yaml';

export async function driveReports({ report, server, page, workspace, screenshots }) {
  page.setDefaultTimeout(45_000);
  const photo = (name) => page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  const step = (name, check) => report.run(name, check, () => photo(`failed-${name.replace(/\W+/g, '-')}`));
  const inside = () => webview(page);
  const tab = (name) => inside().getByRole('tab', { name, exact: true });
  const isOpen = (name, options) => tab(name).and(inside().locator('[aria-selected="true"]')).waitFor(options);
  const table = (words) => inside().locator('#tables section', { hasText: words }).first();
  const cell = (words) => inside().locator('#tables button.lead', { hasText: words }).first();
  const said = (words) => inside().locator('#said', { hasText: words }).waitFor({ state: 'attached' });
  const row = (words) => page.locator('.quick-input-list .monaco-list-row', { hasText: words });
  const stands = (line) => page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
  const text = readFileSync(path.join(workspace, plan), 'utf8');
  const lineOf = (words) => positionOf(text, words, 0).line;

  await step('Show Timeline shows the plan that is open as a picture and as a table', async () => {
    await page.goto(`${server.origin}/?folder=${workspace}`);
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
    await openFile(page, path.basename(plan));
    await page.locator('.monaco-editor .view-lines', { hasText: 'SunsetPlan' }).waitFor();
    await page.keyboard.press('Control+b');
    await runCommand(page, 'Support Playbooks: Show Timeline');
    await table('Closing the phone line').waitFor();
    await isOpen('Timeline');
    await inside().locator('#picture svg').waitFor();
    ok((await inside().locator('#inputs > *').count()) === 0, 'There is one plan, so there is no choice.');
    await pointerAway(page);
    const clip = { x: 52, y: 35, width: 1228, height: 600 };
    await page.screenshot({ path: path.join(screenshots, 'reports-timeline.png'), clip });
  });

  await step('a click on a row leads to its line in the plan, beside the report', async () => {
    await cell('Brief all agents').click();
    await stands(lineOf('task: Brief all agents'));
    await inside().locator('#picture svg').waitFor();
  });

  await step('a part of the picture leads to its line by the Enter key', async () => {
    const parts = inside().locator('#picture [data-place]');
    await parts.first().focus();
    await page.keyboard.press('End');
    await inside().locator('#picture [data-place]:focus').waitFor();
    const names = await parts.evaluateAll((all) => all.map((part) => part.querySelector('title')?.textContent));
    ok(names.length > 10 && names.every(Boolean), `A part has no name: ${names}`);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    const name = await inside().locator('#picture [data-place]:focus > title').textContent();
    ok(name.startsWith('de-emphasise'), name);
    await page.keyboard.press('Enter');
    await stands(lineOf('id: de-emphasise'));
  });

  await step('the arrow keys go through five tabs', async () => {
    await tab('Timeline').focus();
    for (const [name, words] of [
      ['Coverage', 'Phone, Booked call'],
      ['Agenda', 'Brief all agents'],
      ['Response Times', 'E-mail'],
      ['Due Times', 'the team aims at'],
    ]) {
      await page.keyboard.press('ArrowRight');
      await isOpen(name);
      await table(words).waitFor();
      await photo(`reports-${name.toLowerCase().replace(' ', '-')}`);
    }
    await page.keyboard.press('ArrowRight');
    await isOpen('Timeline');
  });

  await step('the coverage of one stage is a choice away', async () => {
    await runCommand(page, 'Support Playbooks: Show Coverage');
    await isOpen('Coverage');
    await inside().getByLabel('Stage').selectOption('2027-04-06');
    await table('Begins: Phone closes').waitFor();
    strictEqual(await inside().locator('#tables section').count(), 1);
  });

  await step('when an answer is due follows the moment and the case', async () => {
    await tab('Due Times').click();
    await inside().getByLabel('Somebody writes on').fill('2027-03-26T16:30');
    await inside().getByLabel('Channel').selectOption('email');
    await inside().getByLabel('Priority').selectOption('urgent');
    await inside().getByLabel('Measure').selectOption('first-reply');
    await table('Tue 30 Mar 2027 09:30').waitFor();
    strictEqual(await inside().getByLabel('Channel').inputValue(), 'email');
    await photo('reports-due-choice');
  });

  await step('the agenda takes what is done, and a first day', async () => {
    await tab('Agenda').click();
    await inside().getByLabel('With what is done').check();
    await inside().getByLabel('From').fill('2027-07-01');
    await table('Look back at the whole plan').waitFor();
    await cell('Brief all agents').waitFor({ state: 'detached' });
    await inside().getByLabel('From').fill('');
    await cell('Brief all agents').waitFor();
  });

  await step('the timeline follows what is typed, and keeps the place', async () => {
    await tab('Timeline').click();
    await table('from Tue 6 Apr 2027 on').waitFor();
    await inside()
      .locator('#panel')
      .evaluate((panel) => {
        panel.scrollTop = 150;
      });
    await goTo(page, positionOf(text, 'closeOn: 2027-04-06', 'closeOn: 2027-04-06'.length));
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('13');
    await table('from Tue 13 Apr 2027 on').waitFor();
    strictEqual(
      await inside()
        .locator('#panel')
        .evaluate((panel) => panel.scrollTop),
      150,
    );
  });

  await step(
    'mistakes are told: what they leave out, what they are in the way of, and where they are listed',
    async () => {
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Backspace');
      await page.keyboard.type('99');
      await inside().locator('#warning', { hasText: 'Something may be missing' }).waitFor();
      await photo('reports-incomplete');
      await tab('Coverage').click();
      await inside().locator('#notice-text', { hasText: 'Mend its errors first' }).waitFor();
      await photo('reports-blocked');
      await inside().getByRole('button', { name: 'Show Problems' }).click();
      await page.locator('.markers-panel').waitFor();
      await page.keyboard.press('Control+j');
      await page.locator('.editor-instance .view-line', { hasText: 'closeOn' }).first().click();
      await runCommand(page, 'File: Revert File');
      await table('From Tue 6 Apr 2027').waitFor();
      await tab('Timeline').click();
      await table('from Tue 6 Apr 2027 on').waitFor();
    },
  );

  await step('copy takes the report along as Markdown', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await inside().getByRole('button', { name: 'Copy' }).click();
    await said('Copied.');
    strictEqual(await page.evaluate(() => navigator.clipboard.readText()), printed(workspace, 'timeline', 'markdown'));
  });

  await step('export writes the picture where one says, and replaces nothing unasked', async () => {
    const target = path.join(workspace, 'phone-sunset.timeline.svg');
    const exportPicture = async () => {
      await inside().getByRole('button', { name: 'Export' }).click();
      await row('Picture').click();
      await chooseSuggested(page, 'phone-sunset.timeline.svg');
    };
    await exportPicture();
    await said('Saved as phone-sunset.timeline.svg.');
    strictEqual(readFileSync(target, 'utf8'), printed(workspace, 'timeline', 'svg'));
    writeFileSync(target, 'mine');
    await exportPicture();
    const asking = page.locator('.quick-input-widget', { hasText: 'already exists' });
    await asking.waitFor();
    await asking.getByRole('button', { name: 'Cancel' }).click();
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    strictEqual(readFileSync(target, 'utf8'), 'mine');
  });

  await step('tab, choices and place are there again after a reload', async () => {
    const panel = () => inside().locator('#panel');
    const prepare = async () => {
      await tab('Due Times').click();
      await table('Tue 30 Mar 2027 09:30').waitFor();
      await tab('Agenda').click();
      await cell('Brief all agents').waitFor();
      await panel().evaluate((element) => {
        element.scrollTop = 120;
      });
    };
    await reloaded(page, prepare, async () => {
      await tab('Agenda').waitFor();
      await isOpen('Agenda', { timeout: 5000 });
      await cell('Brief all agents').waitFor({ timeout: 5000 });
    });
    strictEqual(await panel().evaluate(({ scrollTop }) => scrollTop), 120);
    strictEqual(await inside().getByLabel('With what is done').isChecked(), true);
    await tab('Due Times').click();
    await table('Tue 30 Mar 2027 09:30').waitFor();
    strictEqual(await inside().getByLabel('Priority').inputValue(), 'urgent');
  });

  for (const [theme, media] of Object.entries(themes)) {
    for (const [name, heading] of [
      ['Timeline', 'Timeline'],
      ['Coverage', 'Who can reach us'],
      ['Due Times', 'somebody writes on'],
    ]) {
      await step(`${name} is accessible in a ${theme} theme`, async () => {
        await page.emulateMedia(media);
        await page.locator(`.monaco-workbench.${theme}`).waitFor();
        await tab(name).click();
        await inside().locator('h2', { hasText: heading }).waitFor();
        deepStrictEqual(await accessibilityProblems(page, '#inputs'), []);
        await photo(`reports-${theme}-${name.toLowerCase().replace(' ', '-')}`);
      });
    }
  }

  await step('from the view of playbooks, the menu of a plan leads to its timeline', async () => {
    await page.locator('.activitybar').getByRole('tab', { name: 'Support Playbooks' }).click();
    const item = page.locator('.pane-body .monaco-list-row', { hasText: 'Closing the phone line' });
    await item.click({ button: 'right' });
    await photo('reports-menu');
    await page.locator('.context-view').getByText('Show Timeline').click();
    await isOpen('Timeline');
    await table('Closing the phone line').waitFor();
    await page.keyboard.press('Control+b');
    await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  });

  await step('with no playbook there is a way to the first one', async () => {
    const empty = path.join(path.dirname(workspace), 'nothing-to-report');
    if (!existsSync(empty)) mkdirSync(empty);
    await page.goto(`${server.origin}/?folder=${empty}`);
    await page.locator('.activitybar').getByRole('tab', { name: 'Support Playbooks' }).click();
    await page.locator('.welcome-view-content').getByRole('button', { name: 'New Playbook' }).waitFor();
    await runCommand(page, 'Support Playbooks: Show Coverage');
    await inside().locator('#notice-text', { hasText: 'about sunset plans and channel strategies' }).waitFor();
    await photo('reports-empty');
    await inside().getByRole('button', { name: 'New Playbook' }).click();
    await row('Channel strategy').waitFor();
  });
}

/** In a browser the dialog for files is a line to type in. */
async function chooseSuggested(page, ending) {
  await page.waitForFunction(
    (words) => document.querySelector('.quick-input-widget input')?.value.endsWith(words) === true,
    ending,
  );
  await page.keyboard.press('Enter');
}

function printed(workspace, command, format) {
  return runCli(workspace, command, 'phone-sunset', '--format', format);
}
