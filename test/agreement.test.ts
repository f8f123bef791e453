// The three fronts say the same: for every example, core, the command line and the language server give identical findings.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { emptySnapshot, fileTypeOf, positionAt, validate, withFiles } from '#core';
import { runIn, temporaryFolder } from './cli/run-cli.ts';
import { converse } from './server/conversation.ts';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const folders = [
  'fernway',
  ...readdirSync(path.join(examples, 'real'), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => `real/${name}`),
];

/** The sample with mistakes of several kinds, so that there is something to agree on there too. */
const mistakes = [
  ['support/sla.playbook.yaml', 'clockStart: created', 'clockStrat: created'],
  ['support/sla.playbook.yaml', 'urgent: 1 business hour', 'urgent: 9 business hours'],
  ['support/phone-sunset.playbook.yaml', 'closeOn: 2027-04-06', 'closeOn: 2027-01-20'],
  ['support/channels.playbook.yaml', 'calendar: 24x7', 'calendar: 24x8'],
] as const;

interface Told {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

test.each(folders)('%s', async (folder) => {
  const files = filesOf(path.join(examples, folder));
  const core = byCore(files);
  expect(await byServer(files)).toEqual(core);
  expect(await byCli(path.join(examples, folder))).toEqual(core);
});

test('the sample with mistakes', async () => {
  const files = { ...filesOf(path.join(examples, 'fernway')) };
  for (const [file, from, to] of mistakes) {
    const text = files[file] ?? '';
    expect(text).toContain(from);
    files[file] = text.replace(from, to);
  }
  const core = byCore(files);
  expect(core.length).toBeGreaterThan(mistakes.length - 1);
  expect(await byServer(files)).toEqual(core);
  expect(await byCli(temporaryFolder(files))).toEqual(core);
});

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true }).map((name) => String(name).split(path.sep).join('/'));
  const ours = names.filter((name) => fileTypeOf(name)).sort();
  return Object.fromEntries(ours.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

function byCore(files: Readonly<Record<string, string>>): readonly Told[] {
  const snapshot = withFiles(
    emptySnapshot,
    Object.entries(files).map(([name, content]) => [name, { content }] as const),
  );
  const told: Told[] = [];
  for (const { path: file, findings } of validate(snapshot, { today: snapshot.settings.asOf ?? '2027-01-04' })) {
    const text = snapshot.files.get(file)?.text;
    for (const { rule, message, range } of text ? findings : []) {
      if (!text) continue;
      const [start, end] = [positionAt(text, range.start), positionAt(text, range.end)];
      told.push({
        file,
        rule,
        message,
        start: { line: start.line + 1, column: start.character + 1 },
        end: { line: end.line + 1, column: end.character + 1 },
      });
    }
  }
  return sorted(told);
}

async function byServer(files: Readonly<Record<string, string>>): Promise<readonly Told[]> {
  const conversation = await converse(files);
  onTestFinished(conversation.end);
  const told = [...conversation.pushed].flatMap(([file, { diagnostics }]) =>
    diagnostics.map(({ code, message, range: { start, end } }) => ({
      file,
      rule: String(code),
      message: String(message),
      start: { line: start.line + 1, column: start.character + 1 },
      end: { line: end.line + 1, column: end.character + 1 },
    })),
  );
  return sorted(told);
}

async function byCli(folder: string): Promise<readonly Told[]> {
  const { stdout } = await runIn(folder, ['validate', '--format', 'json']);
  const report: {
    readonly findings: readonly (Omit<Told, 'start' | 'end'> & { readonly range: Pick<Told, 'start' | 'end'> })[];
  } = JSON.parse(stdout);
  return sorted(
    report.findings.map(({ file, rule, message, range: { start, end } }) => ({ file, rule, message, start, end })),
  );
}

function sorted(told: readonly Told[]): readonly Told[] {
  return told.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
