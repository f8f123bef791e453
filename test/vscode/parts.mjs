// What is tested in each edition of VS Code, one part after the other; each part has a window and a copy of the sample to itself.
import { openPage } from './browser.mjs';
import { runSuiteInWindow, writeEmptyExtension } from './suite-in-window.mjs';
import { driveWindow } from './window.mjs';
import { driveInBrowser } from './window-browser.mjs';
import { driveViews } from './window-views.mjs';

/** In this order, because the last one changes the settings of the editor that the others share. */
const parts = {
  suite: async (given) => runSuiteInWindow({ ...given, extension: writeEmptyExtension(given.scratch) }),
  window: driveWindow,
  views: driveViews,
  browser: async (given) => {
    given.server.runInBrowser();
    await driveInBrowser(given);
  },
};

export const partNames = Object.keys(parts);

/** `given` is what every part gets; `workspaceCopy` makes the copy of the sample that a part may edit. */
export async function runParts(names, { browserPath, workspaceCopy, ...given }) {
  for (const name of partNames.filter((part) => names.includes(part))) {
    const { browser, page } = await openPage(browserPath);
    try {
      await parts[name]({ ...given, page, workspace: workspaceCopy(name) });
    } finally {
      await browser.close();
    }
  }
}
