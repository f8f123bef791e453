// Unit tests and fixtures; the real VS Code has a runner of its own in test/vscode.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    setupFiles: ['test/setup.ts'],
    // One worker for each of CI's two cores; by default one core would stay idle.
    maxWorkers: 2,
    // A guard against what never ends, wide enough for a busy machine.
    testTimeout: 240_000,
    experimental: { fsModuleCache: true },
  },
});
