// Drives the preview as a careful reader would: holes and where they lead, languages, recipients, widths, dark paper, tabs by key, copy, a reload.
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { accessibilityProblems, themes } from './accessibility.mjs';
import { goTo, message, openFile, positionOf, reloaded, webview } from './gestures.mjs';

const plan = 'support/phone-sunset.playbook.yaml';
const template = 'templates/sunset-announcement/template.playbook.yaml';
const missing = '        zh-CN: 突然响起的电话会打断更紧急的工作，预约通话则不会。\n';

export async function drivePreview({ report, server, page, workspace, screenshots }) {
  page.setDefaultTimeout(45_000);
  const photo = (name) => page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  const step = (name, check) => report.run(name, check, () => photo(`failed-${name.replace(/\W+/g, '-')}`));
  const inside = () => webview(page);
  const tab = (name) => inside().getByRole('tab', { name });
  const language = (name) => inside().getByRole('button', { name });
  const hole = () => message(page).locator('button.hole');
  change(workspace, plan, missing, '');
  change(
    workspace,
    template,
    '  audience: customers\n',
    '  audience: customers\n  locales: { fr: { outdated: true } }\n',
  );
  const text = readFileSync(path.join(workspace, plan), 'utf8');

  await step('the preview greets a sample recipient, and says which language is missing or behind', async () => {
    await page.goto(`${server.origin}/?folder=${workspace}`);
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
    await openFile(page, path.basename(plan));
    await page.locator('.monaco-editor .view-lines', { hasText: 'SunsetPlan' }).waitFor();
    await page.keyboard.press('Control+b');
    await goTo(page, positionOf(text, 'id: everyone', 'id: '.length));
    await page.locator('.editor-actions [aria-label^="Preview to the Side"]').first().click();
    await message(page).getByText('Hello Alex').waitFor();
    await language('Chinese').and(inside().locator('.missing')).waitFor();
    await language('French').and(inside().locator('.outdated')).waitFor();
    strictEqual(await inside().locator('#problems').isVisible(), false);
    await photo('preview-light-en');
  });

  await step('an empty field and a placeholder are a choice away', async () => {
    await inside().locator('#recipients').selectOption('empty');
    await message(page).getByText('Hello there').waitFor();
    await inside().locator('#recipients').selectOption('placeholder');
    await message(page).getByText('{{recipient "firstName"}}').waitFor();
    await inside().locator('#recipients').selectOption('sample');
    await message(page).getByText('Hello Alex').waitFor();
  });

  await step(
    'what is missing is marked, and a click leads to the text in the plan that lacks the language',
    async () => {
      await language('Chinese').click();
      await hole().waitFor();
      strictEqual(await hole().textContent(), 'customerFraming');
      await inside().locator('#problems button.error', { hasText: 'zh-CN' }).waitFor();
      await photo('preview-light-zh-CN');
      await hole().click();
      const { line } = positionOf(text, 'detail: queue-jumping', 0);
      await page.locator('.statusbar-item', { hasText: `Ln ${line + 1}, Col` }).waitFor();
      strictEqual(await tab('HTML').getAttribute('aria-selected'), 'true');
    },
  );

  await step('a phone and a desk have their widths', async () => {
    const width = () =>
      inside()
        .locator('#html')
        .evaluate((frame) => frame.clientWidth);
    await inside().locator('#width').selectOption('phone');
    strictEqual(await width(), 375);
    await photo('preview-phone-zh-CN');
    await inside().locator('#width').selectOption('desktop');
    strictEqual(await width(), 640);
    await language('English').click();
    await message(page).getByText('Hello Alex').waitFor();
    await photo('preview-desktop-en');
    await inside().locator('#width').selectOption('phone');
  });

  await step('dark paper shows the mail as a dark mailbox does', async () => {
    const color = () => message(page).evaluate((body) => body.ownerDocument.defaultView.getComputedStyle(body).color);
    const light = await color();
    await inside().getByRole('button', { name: 'Dark', exact: true }).click();
    ok((await color()) !== light, 'The words keep their colour.');
    await photo('preview-dark-paper');
    await inside().getByRole('button', { name: 'Dark', exact: true }).click();
    strictEqual(await color(), light);
  });

  await step('the arrow keys go through four tabs, and the last is the checklist of the plan', async () => {
    await tab('HTML').focus();
    for (const name of ['Text', 'Source', 'Checklist']) {
      await page.keyboard.press('ArrowRight');
      await tab(name).and(inside().locator('[aria-selected="true"]')).waitFor();
    }
    await inside().frameLocator('#checklist').getByText('Brief all agents').waitFor();
    await photo('preview-checklist');
    await page.keyboard.press('ArrowRight');
    strictEqual(await tab('HTML').getAttribute('aria-selected'), 'true');
  });

  await step('typing changes the words and keeps the place and the frame', async () => {
    const scroller = () => message(page).evaluate((body) => body.ownerDocument.scrollingElement.scrollTop);
    await message(page).evaluate((body) => {
      body.ownerDocument.defaultView.isTheSame = true;
      body.ownerDocument.scrollingElement.scrollTop = 120;
    });
    const before = await scroller();
    ok(before > 0, 'The message is too short to scroll.');
    const words = 'Few of you call, and callers';
    await goTo(page, positionOf(text, words, 0));
    await page.keyboard.type('Honestly, ');
    await message(page).getByText(`Honestly, ${words}`).waitFor();
    strictEqual(await scroller(), before);
    strictEqual(await message(page).evaluate((body) => body.ownerDocument.defaultView.isTheSame), true);
    for (const _ of 'Honestly, ') await page.keyboard.press('Backspace');
    await message(page).getByText('Honestly').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+s');
  });

  await step('copy says that it copied, and the clipboard has what is shown', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab('Text').click();
    await inside().getByRole('button', { name: 'Copy' }).click();
    await inside().locator('#said', { hasText: 'Copied.' }).waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    ok(copied.startsWith('Hello Alex,\n\nFrom 6 April 2027'), copied);
  });

  await step('export offers the kinds of files, and asks where the one that is chosen goes', async () => {
    await inside().getByRole('button', { name: 'Export' }).click();
    const row = page.locator('.quick-input-list .monaco-list-row');
    await row.filter({ hasText: 'HTML' }).waitFor();
    await photo('preview-export');
    await row.filter({ hasText: 'HTML' }).click();
    await page.locator('.quick-input-widget .quick-input-title', { hasText: 'Export' }).waitFor();
    await page.waitForFunction(
      () =>
        document.querySelector('.quick-input-widget input')?.value.endsWith('phone-sunset.everyone.en.html') === true,
    );
    await page.keyboard.press('Enter');
    await inside()
      .locator('#said', { hasText: 'Saved as phone-sunset.everyone.en.html.' })
      .waitFor({ state: 'attached' });
    const saved = readFileSync(path.join(workspace, 'phone-sunset.everyone.en.html'), 'utf8');
    ok(saved.includes('<!doctype html>') && !saved.includes('Alex'), saved.slice(0, 200));
  });

  await step('tab, language and width are there again after a reload', async () => {
    const prepare = async () => {
      await tab('Source').click();
      await language('Chinese').click();
      await inside()
        .locator('#source', { hasText: '以后' })
        .or(inside().locator('#source button.hole'))
        .first()
        .waitFor();
    };
    await reloaded(page, prepare, async () => {
      await tab('Source').waitFor();
      await inside().locator('#source button.hole').waitFor({ timeout: 5000 });
    });
    strictEqual(await tab('Source').getAttribute('aria-selected'), 'true');
    await tab('HTML').click();
    strictEqual(await inside().locator('#width').inputValue(), 'phone');
    await hole().waitFor();
  });

  for (const [theme, media] of Object.entries(themes)) {
    await step(`holes, badges and tools are accessible in a ${theme} theme`, async () => {
      await page.emulateMedia(media);
      await page.locator(`.monaco-workbench.${theme}`).waitFor();
      await hole().waitFor();
      deepStrictEqual(await accessibilityProblems(page, '#shown', ['#html', '#checklist']), []);
      await photo(`preview-${theme}-zh-CN`);
    });
  }
}

function change(workspace, file, find, replace) {
  const place = path.join(workspace, file);
  const text = readFileSync(place, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`${file} does not have this once: ${find}`);
  writeFileSync(
    place,
    text.replace(find, () => replace),
  );
}
