// `config`: the settings as they count for a path, and what says so.
import path from 'node:path';
import { Option } from 'commander';
import {
  configFileName,
  effectiveSettings,
  emptySnapshot,
  jsonText,
  positionAt,
  type Range,
  type Text,
  terminalText,
  withFiles,
} from '#core';
import { readFileSafely, relativeTo, typeOfPath, workspaceRoot } from '#core/node';
import { displayPath } from '../check.ts';
import type { Colors } from '../colors.ts';
import { exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { type AddCommand, colorsOf, refuse } from '../session.ts';
import { columnsOf } from '../sinks/columns.ts';

export const addConfig: AddCommand = (program, { io, end }) => {
  program
    .command('config')
    .summary('show the settings that count for a path, and where each comes from')
    .description(
      'Shows every setting and the severity of every rule as they count for a file or folder, with the line of the config that says so.',
    )
    .argument('[path]', 'a file or folder; else the current folder', '.')
    .addOption(
      new Option('--format <format>', 'for people or for programs').choices(['pretty', 'json']).default('pretty'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ support-playbooks config\n  $ support-playbooks config support/phone-sunset.playbook.yaml\n  $ support-playbooks config --format json',
    )
    .action(async (given: string, { format }: { readonly format: 'pretty' | 'json' }, command) => {
      const found = await configFor(io, given);
      if ('refusal' in found) return end(refuse(io, found.refusal));
      io.stdout.write(format === 'json' ? asJson(found) : asTable(found, colorsOf(command, io.stdout, io)));
      return end(exitCodes.clean);
    });
};

interface Shown {
  /** As people name it; `undefined` when there is none. */
  readonly file: string | undefined;
  readonly path: string | undefined;
  readonly values: readonly { readonly name: string; readonly value: unknown; readonly from: string }[];
  readonly rules: readonly { readonly id: string; readonly severity: string; readonly from: string }[];
}

async function configFor(io: Io, given: string): Promise<Shown | { readonly refusal: string }> {
  const full = path.resolve(io.cwd, given);
  const type = await typeOfPath(full);
  if (type === 'missing') return { refusal: `There is no file or folder “${given}” in ${io.cwd}.` };
  const root = await workspaceRoot(type === 'folder' ? full : path.dirname(full));
  const target = path.join(root, configFileName);
  const hasConfig = (await typeOfPath(target)) !== 'missing';
  const content = hasConfig ? readFileSafely(target, root) : undefined;
  if (content && 'unreadable' in content) return { refusal: content.unreadable.message };
  const relative = type === 'file' ? relativeTo(root, full) : undefined;
  const snapshot = withFiles(emptySnapshot, content ? [[configFileName, content]] : []);
  const { text, values, rules } = effectiveSettings(snapshot, relative);
  const file = displayPath(io.cwd, root, configFileName);
  return {
    file: hasConfig ? file : undefined,
    path: relative === undefined ? undefined : displayPath(io.cwd, root, relative),
    values: values.map(({ name, value, at }) => ({ name, value, from: placeWords(file, text, at) ?? 'default' })),
    rules: rules.map(({ id, severity, from, at }) => ({ id, severity, from: placeWords(file, text, at) ?? from })),
  };
}

function placeWords(file: string, text: Text | undefined, at: Range | undefined): string | undefined {
  if (!text || !at) return undefined;
  const { line, character } = positionAt(text, at.start);
  return `${file}:${line + 1}:${character + 1}`;
}

/** `value` is left out where nothing is set and there is no default. */
function asJson({ file, path: about, values, rules }: Shown): string {
  return jsonText({
    version: 1,
    ...(file !== undefined && { file }),
    ...(about !== undefined && { path: about }),
    settings: values,
    rules,
  });
}

function asTable({ file, path: about, values, rules }: Shown, colors: Colors): string {
  const rows = values.map(({ name, value, from }) => [name, valueWords(value), from === 'default' ? '' : from]);
  // All rules are long; the ones that somebody set are what people look for.
  const changed = rules.filter(({ from }) => from !== 'rule').map(({ id, severity, from }) => [id, severity, from]);
  const head = file === undefined ? 'There is no config file, so the defaults count.' : `From ${terminalText(file)}`;
  const target = about === undefined ? '' : `, for ${terminalText(about)}`;
  const usual = rules.length - changed.length;
  return [
    `${head}${target}\n`,
    ...table([...rows, ...changed], colors, rows.length),
    `\n${usual} of ${rules.length} rules speak as they are written; “support-playbooks rules” lists them.\n`,
  ].join('\n');
}

/** Three columns; an empty line between settings and rules. */
function table(rows: readonly (readonly string[])[], colors: Colors, settings: number): readonly string[] {
  const clean = rows.map((row) => row.map(terminalText));
  const width = (column: number): number => Math.min(48, Math.max(...clean.map((row) => columnsOf(row[column] ?? ''))));
  const [first, second] = [width(0), width(1)];
  const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - columnsOf(text)));
  return clean.flatMap(([name = '', value = '', from = ''], index) => [
    ...(index === settings ? [''] : []),
    `${pad(name, first)}  ${pad(value, second)}  ${colors.dim(from)}`.trimEnd(),
  ]);
}

function valueWords(value: unknown): string {
  if (value === undefined) return 'not set';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
