// Runs the tests of a suite one after the other, and writes down how each ended.
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';

export interface EditorTest {
  readonly name: string;
  readonly check: () => Promise<void>;
}

interface Outcome {
  readonly name: string;
  readonly isPassed: boolean;
  readonly milliseconds: number;
  readonly error?: string;
}

/** Never rejects because of a failed test: the written file tells, and its reader decides. */
export async function runTests(tests: readonly EditorTest[]): Promise<void> {
  const outcomes: Outcome[] = [];
  const wanted = process.env.SUITE_TESTS ?? '';
  for (const { name, check } of tests) if (name.includes(wanted)) outcomes.push(await outcomeOf(name, check));
  const result = process.env.SUITE_RESULT;
  if (result === undefined) throw new Error('SUITE_RESULT does not say where the outcomes belong.');
  writeFileSync(result, JSON.stringify({ version: vscode.version, outcomes }));
}

async function outcomeOf(name: string, check: () => Promise<void>): Promise<Outcome> {
  const start = performance.now();
  try {
    await check();
    return { name, isPassed: true, milliseconds: performance.now() - start };
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { name, isPassed: false, milliseconds: performance.now() - start, error: text };
  } finally {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  }
}
