// What is tested in each edition of VS Code, one part after the other; each part has a window and a copy of the sample to itself.
import path from 'node:path';
import { openPage } from './browser.mjs';
import { runSuiteInWindow, writeEmptyExtension } from './suite-in-window.mjs';
import { writeTwoFolders } from './two-folders.mjs';
import { driveWindow } from './window.mjs';
import { driveInBrowser } from './window-browser.mjs';
import { driveCompare } from './window-compare.mjs';
import { driveLanguage } from './window-language.mjs';
import { drivePreview } from './window-preview.mjs';
import { driveRenderAll } from './window-render-all.mjs';
import { driveReports } from './window-reports.mjs';
import { driveViews } from './window-views.mjs';

/**
 * `run` gets what every part gets. `kind` says what else the VS Code of a part has to be; parts of one kind share one, in
 * this order, because the browser changes the settings for good. What an older VS Code would not do otherwise is driven in
 * the `newest` only.
 */
const parts = {
  suite: { kind: 'usual', run: (given) => runSuite(given, 'index') },
  folders: {
    kind: 'usual',
    only: 'newest',
    run: (given) => runSuite({ ...given, workspace: writeTwoFolders(given) }, 'in-two-folders'),
  },
  window: { kind: 'usual', run: driveWindow },
  language: { kind: 'usual', run: driveLanguage },
  preview: { kind: 'usual', only: 'newest', run: drivePreview },
  views: { kind: 'usual', only: 'newest', run: driveViews },
  compare: { kind: 'usual', only: 'newest', run: driveCompare },
  reports: { kind: 'usual', only: 'newest', run: driveReports },
  renderAll: { kind: 'usual', only: 'newest', run: driveRenderAll },
  browser: { kind: 'usual', only: 'newest', run: driveInBrowser },
  limited: { kind: 'untrusting', only: 'newest', run: (given) => runSuite(given, 'in-limited-mode') },
  neighbours: { kind: 'neighboured', only: 'newest', run: (given) => runSuite(given, 'beside-neighbours') },
};

export const partNames = Object.keys(parts);

/** Those that are driven in this edition when nobody chooses. */
export function partsIn(edition) {
  return partNames.filter((name) => (parts[name].only ?? edition) === edition);
}

/**
 * `startServer` starts a VS Code of a kind in a scratch folder of its own; `workspaceCopy` makes the copy of the sample
 * that a part may edit.
 */
export async function runParts(names, { browserPath, startServer, workspaceCopy, scratch, ...given }) {
  const chosen = partNames.filter((part) => names.includes(part));
  for (const kind of new Set(chosen.map((name) => parts[name].kind))) {
    const own = path.join(scratch, kind);
    const server = await startServer(kind, own);
    try {
      for (const name of chosen.filter((part) => parts[part].kind === kind)) {
        const { browser, page } = await openPage(browserPath);
        const workspace = workspaceCopy(name);
        await parts[name].run({ ...given, server, page, workspace, scratch: own }).finally(() => browser.close());
      }
    } finally {
      server.stop();
    }
  }
}

async function runSuite({ suites, ...given }, name) {
  const suite = path.join(suites, `${name}.js`);
  await runSuiteInWindow({ ...given, suite, extension: writeEmptyExtension(given.scratch) });
}
