// Runs the command line in a folder of its own, without a process.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { starterTexts } from '../../cli/src/generated/starter.ts';
import type { Threads } from '../../cli/src/io.ts';
import { run } from '../../cli/src/run.ts';

export interface CliOptions {
  /** By path; a text, or bytes. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Where the command stands, relative to the folder. */
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly build?: string;
  readonly threads?: Threads;
}

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The folder where it ran. */
  readonly folder: string;
}

/** The workspace that `init` writes: it has no finding. */
export const starter: Readonly<Record<string, string>> = starterTexts;

/** The starter with one text replaced by another. */
export function edited(file: string, find: string, replace: string): Readonly<Record<string, string>> {
  const text = starter[file];
  if (text === undefined || text.split(find).length !== 2) throw new Error(`“${find}” is not once in ${file}.`);
  return { ...starter, [file]: text.replace(find, () => replace) };
}

export async function runCli(argv: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const folder = temporaryFolder(options.files ?? {});
  return runIn(folder, argv, options);
}

export async function runIn(folder: string, argv: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const printed = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      printed[name] += text;
    },
    isTTY: options.isTTY ?? false,
    columns: options.isTTY ? 80 : undefined,
  });
  const code = await run(argv, {
    cwd: path.join(folder, options.cwd ?? ''),
    env: options.env ?? {},
    stdout: output('stdout'),
    stderr: output('stderr'),
    build: async () => options.build ?? 'test',
    readStdin: async () => Buffer.from(options.stdin ?? ''),
    now: () => Date.UTC(2027, 0, 4, 12),
    ...(options.threads && { threads: options.threads }),
  });
  const hidden = (text: string): string => text.replaceAll(folder, '<folder>');
  return { code, stdout: hidden(printed.stdout), stderr: hidden(printed.stderr), folder };
}

export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'support-playbooks-')));
  folders.push(folder);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

/** All files below a folder, with their texts. */
export function textsIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
