// The extension in the browser's own extension host: no Node, the server a worker, files through VS Code.
import { openFile, problem } from './gestures.mjs';

const plan = 'phone-sunset.playbook.yaml';

export async function driveInBrowser({ report, server, page, workspace }) {
  server.runInBrowser();
  page.setDefaultTimeout(45_000);
  const workers = [];
  page.on('worker', (worker) => workers.push(worker.url()));

  await report.run('in a browser the worker reads every file, and the view lists what is due', async () => {
    await page.goto(`${server.origin}/?folder=${workspace}`);
    const tab = page.locator('.activitybar').getByRole('tab', { name: 'Support Playbooks' });
    await tab.click();
    await page.locator('.pane-body .monaco-list-row', { hasText: 'internal-brief' }).waitFor();
    await page.locator('.pane-body .monaco-list-row', { hasText: 'Channel strategies' }).waitFor();
    if (!workers.some((url) => url.startsWith('blob:'))) throw new Error(`No worker was started: ${workers}`);
  });

  await report.run('in a browser a typo gets a squiggle and an entry in Problems', async () => {
    await openFile(page, plan);
    await page.locator('.monaco-editor .view-lines', { hasText: 'SunsetPlan' }).waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Delete');
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await page.keyboard.press('Control+Shift+m');
    await problem(page, 'piVersion').first().waitFor();
  });
}
