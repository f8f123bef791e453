// Unit tests and fixtures; the real VS Code has a runner of its own in test/vscode.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    testTimeout: 20_000,
  },
});
