// What an author waits for in a workspace of a thousand playbooks: problems after a keystroke, proposals, a rename.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strategyOf } from './corpus.mjs';
import { startServer } from './language-server.mjs';
import { median } from './median.mjs';
import { companiesOf } from './workspace.mjs';

const rounds = 40;
const uses = 300;

/** The files of a thousand playbooks, one of so many lines, and a channel that 300 places name. */
export async function measureEditing(root, sizes) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'playbooks-editing-'));
  const files = [
    ...companiesOf(root),
    ...sizes.map((lines) => [nameOf(lines), { content: strategyOf(`long-${lines}`, lines) }]),
  ];
  files.push(['often.playbook.yaml', { content: oftenNamed() }]);
  for (const [file, { content }] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  const schema = pathToFileURL(path.join(root, 'schemas/playbook.schema.json')).href;
  const yaml = {
    validate: true,
    completion: true,
    schemas: { [schema]: ['*.yaml', '**/*.yaml'] },
    schemaStore: { enable: false },
  };
  const peerServer = 'bench/node_modules/yaml-language-server/bin/yaml-language-server';
  try {
    return {
      files: files.length,
      uses,
      ours: await session([path.join(root, 'dist/cli.js'), 'lsp', '--stdio'], {
        folder,
        sizes,
        settings: {},
        isOurs: true,
      }),
      peer: await session([path.join(root, peerServer), '--stdio'], { folder, sizes, settings: yaml, isOurs: false }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function session(command, { folder, sizes, settings, isOurs }) {
  const server = startServer(command, settings);
  const rootUri = pathToFileURL(folder).href;
  await server.request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'bench' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
      textDocument: { publishDiagnostics: { versionSupport: true } },
    },
  });
  server.notify('initialized', {});
  server.notify('workspace/didChangeConfiguration', { settings: { yaml: settings } });
  // Both read and check the whole folder first; nobody types in that moment.
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  const result = { edit: {}, completion: {} };
  for (const lines of sizes) {
    const file = await open(server, folder, nameOf(lines));
    result.edit[lines] = median(await timesOf(server, file));
    result.completion[lines] = median(await completions(server, file));
  }
  if (isOurs) {
    const often = await open(server, folder, 'often.playbook.yaml');
    const position = positionIn(often.text, often.text.indexOf('id: busy') + 'id: '.length);
    const textDocument = { uri: often.uri };
    const times = [];
    for (let index = 0; index < 5; index++) {
      const start = performance.now();
      const edit = await server.request('textDocument/rename', { textDocument, position, newName: `calm-${index}` });
      times.push(performance.now() - start);
      result.renamed = (edit.documentChanges ?? []).flatMap((change) => change.edits ?? []).length;
    }
    result.rename = median(times);
    result.idle = await idleWork(server.pid);
  }
  server.stop();
  return result;
}

async function open(server, folder, name) {
  const file = path.join(folder, name);
  const uri = pathToFileURL(file).href;
  const text = readFileSync(file, 'utf8');
  const answered = server.nextDiagnostics(uri);
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  await answered;
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return { uri, text, version: 1 };
}

/** A letter typed and deleted again, in the title of a channel in the middle of the file. */
async function timesOf(server, file) {
  const at = file.text.indexOf('title: { en: ', file.text.length / 2) + 'title: { en: '.length;
  const start = positionIn(file.text, at);
  const times = [];
  for (let index = 0; index < rounds; index++) {
    const isTyping = index % 2 === 0;
    const end = isTyping ? start : { ...start, character: start.character + 1 };
    const began = performance.now();
    const answered = server.nextDiagnostics(file.uri);
    const contentChanges = [{ range: { start, end }, text: isTyping ? 'x' : '' }];
    server.notify('textDocument/didChange', {
      textDocument: { uri: file.uri, version: ++file.version },
      contentChanges,
    });
    await answered;
    times.push(performance.now() - began);
  }
  return times;
}

/** A word asked for again while it is typed, so that nothing can be remembered from the time before. */
async function completions(server, file) {
  const at = file.text.indexOf('type: email', file.text.length / 2) + 'type: '.length;
  const position = positionIn(file.text, at);
  const times = [];
  for (let index = 0; index < rounds; index++) {
    const isTyping = index % 2 === 0;
    const end = isTyping ? position : { ...position, character: position.character + 1 };
    const answered = server.nextDiagnostics(file.uri);
    server.notify('textDocument/didChange', {
      textDocument: { uri: file.uri, version: ++file.version },
      contentChanges: [{ range: { start: position, end }, text: isTyping ? 'e' : '' }],
    });
    await answered;
    const began = performance.now();
    await server.request('textDocument/completion', { textDocument: { uri: file.uri }, position });
    times.push(performance.now() - began);
  }
  return times;
}

/** Milliseconds of processor time in ten idle seconds, where the system tells; 10 ms is its finest step. */
async function idleWork(pid) {
  const used = () => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  };
  if (process.platform !== 'linux') return undefined;
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const before = used();
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  return used() - before;
}

/** A strategy with a channel that its routes name 300 times. */
function oftenNamed() {
  const lines = [
    'apiVersion: support-playbooks/v1',
    'kind: ChannelStrategy',
    'metadata: { name: often, title: Often, owner: support }',
    'spec:',
    '  segments:',
    '    - { id: everybody, title: Everybody, default: true }',
    '  queryTypes:',
  ];
  for (let index = 0; index < uses - 1; index++) lines.push(`    - { id: q-${index}, title: Question ${index} }`);
  lines.push(
    '  channels:',
    '    - id: busy',
    '      title: Busy',
    '      type: email',
    '      team: support',
    '  routes:',
  );
  for (let index = 0; index < uses - 1; index++)
    lines.push(`    - { segment: everybody, queryType: q-${index}, channels: [busy] }`);
  return `${lines.join('\n')}\n`;
}

function nameOf(lines) {
  return `long-${lines}.playbook.yaml`;
}

function positionIn(text, offset) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}
