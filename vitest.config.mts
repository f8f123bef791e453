// Unit tests and fixtures; the real VS Code has a runner of its own in test/vscode.
import { defineConfig } from 'vitest/config';

/** Puts stand-ins in place of modules, so it needs modules of its own; all others share theirs and save the loading. */
const alone = 'test/core/rules/our-fault.test.ts';

/** What takes longest, and what asks other programs: `npm run check` leaves it out. */
const slow = [
  'test/{oracle,cli,integrations,other-editors}/**/*.test.ts',
  'test/**/{bundles,closing-messages,code-action-laws,completion-fuzz,deep-nesting,edit-sessions,evaluate,evaluate-like-handlebars,file-events,fix-all,golden,html,look-ahead,mail-draft,mutations,offset,read-everyday,rename-laws,reread,reuse,rules,untrusted-templates,worker}.test.ts',
  'test/server/compare.test.ts',
];
const elsewhere = ['test/vscode/**', alone];

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
        test: { name: 'quick', isolate: false, include: ['test/**/*.test.ts'], exclude: [...elsewhere, ...slow] },
      },
      { extends: true, test: { name: 'slow', isolate: false, include: slow, exclude: elsewhere } },
      { extends: true, test: { name: 'alone', include: [alone] } },
    ],
  },
});
