// Unit tests and fixtures; the real VS Code has a runner of its own in test/vscode.
import { defineConfig } from 'vitest/config';

/** Puts stand-ins in place of modules, so it needs modules of its own; all others share theirs and save the loading. */
const alone = 'test/core/rules/our-fault.test.ts';

/** What takes longest, and what asks other programs: `npm run check` leaves it out. */
const slow = [
  'test/{oracle,cli,integrations,other-editors}/**/*.test.ts',
  'test/**/{broken-files,bundles,closing-messages,code-action-laws,completion-fuzz,corpus,coverage,deep-nesting,distinct-days,edit-sessions}.test.ts',
  'test/**/{evaluate,evaluate-like-handlebars,every-text,file-events,fix-all,golden,hard-to-please,hole,html,look-ahead,mail-draft}.test.ts',
  'test/**/{mutations,offset,read-everyday,reference-pages,rename-laws,rendered-changes,reread,reuse,rules,second-opinion}.test.ts',
  'test/**/{single-mistake,typed-templates,untrusted-templates,worker}.test.ts',
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
