// What VS Code loads inside its extension host: the extension alone, in a folder that is trusted.
import { runTests } from './run-tests.ts';
import { tests } from './tests.ts';

export function run(): Promise<void> {
  return runTests(tests);
}
