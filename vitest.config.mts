// Unit tests and fixtures; the real VS Code has a runner of its own in test/vscode.
import { defineConfig } from 'vitest/config';

/** Puts stand-ins in place of modules, so it needs modules of its own; all others share theirs and save the loading. */
const alone = 'test/core/rules/our-fault.test.ts';

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    // One worker for each of CI's two cores; by default one core would stay idle.
    maxWorkers: 2,
    // A guard against what never ends, wide enough for a busy machine.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    experimental: { fsModuleCache: true },
    projects: [
      {
        extends: true,
        test: { name: 'together', isolate: false, include: ['test/**/*.test.ts'], exclude: ['test/vscode/**', alone] },
      },
      { extends: true, test: { name: 'alone', include: [alone] } },
    ],
  },
});
