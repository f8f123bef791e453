// How long an author waits for the problems of a file: from start to the first ones, and from a keystroke to the new ones.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strategyOf } from './corpus.mjs';
import { startServer } from './language-server.mjs';
import { median } from './median.mjs';

const edits = 40;

/** Both servers see the same file, the same edits, and a client that lets them push. */
export async function measureLatency(root, lines) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'playbooks-bench-'));
  const file = path.join(folder, 'long.playbook.yaml');
  const text = strategyOf('long', lines);
  writeFileSync(file, text);
  const schema = pathToFileURL(path.join(root, 'schemas/playbook.schema.json')).href;
  const yamlSettings = {
    validate: true,
    hover: true,
    completion: true,
    schemas: { [schema]: ['*.yaml', '**/*.yaml'] },
    schemaStore: { enable: false },
  };
  try {
    const ours = await probe([path.join(root, 'dist/cli.js'), 'lsp', '--stdio'], { folder, file, text, settings: {} });
    const peer = await probe(
      [path.join(root, 'bench/node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
      { folder, file, text, settings: yamlSettings },
    );
    return { lines: text.split('\n').length, ours, peer };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function probe(command, { folder, file, text, settings }) {
  const uri = pathToFileURL(file).href;
  const server = startServer(command, settings);
  const started = performance.now();
  const { capabilities } = await server.request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
    },
  });
  server.notify('initialized', {});
  const initialized = performance.now();
  server.notify('workspace/didChangeConfiguration', { settings: { yaml: settings } });
  let answered = server.nextDiagnostics(uri);
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  await answered;
  const first = performance.now() - initialized;
  const fromStart = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const isIncremental = (capabilities.textDocumentSync?.change ?? capabilities.textDocumentSync) === 2;
  const times = [];
  for (const [index, edit] of [...editsOf(text)].entries()) {
    const start = performance.now();
    answered = server.nextDiagnostics(uri);
    const contentChanges = [isIncremental ? { range: edit.range, text: edit.newText } : { text: edit.whole }];
    server.notify('textDocument/didChange', { textDocument: { uri, version: index + 2 }, contentChanges });
    await answered;
    times.push(performance.now() - start);
  }
  server.stop();
  return { first, fromStart, edit: median(times), slowest: Math.max(...times) };
}

/** A letter typed and deleted again, in the title of a channel in the middle of the file. */
function* editsOf(text) {
  const at = text.indexOf('title: { en: ', text.length / 2) + 'title: { en: '.length;
  const before = text.slice(0, at).split('\n');
  const start = { line: before.length - 1, character: before.at(-1).length };
  const end = { line: start.line, character: start.character + 1 };
  const typed = `${text.slice(0, at)}x${text.slice(at)}`;
  for (let index = 0; index < edits; index++) {
    if (index % 2 === 0) yield { range: { start, end: start }, newText: 'x', whole: typed };
    else yield { range: { start, end }, newText: '', whole: text };
  }
}
