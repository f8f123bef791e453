// The language servers that are measured, and what an editor does with one: open a file, change it, wait for its problems.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { connect } from './connection.mjs';
import { peer, peerVersion, schemaIn, versionIn } from './contenders.mjs';

/** Who uses less of a second than that has nothing to do. */
const idleMilliseconds = 10;

/** Ours and the peer: how each is started, and what it hears when it asks for its settings. */
export function serversIn(root) {
  const schema = pathToFileURL(schemaIn(root)).href;
  const yaml = {
    validate: true,
    hover: true,
    completion: true,
    schemas: { [schema]: ['*.yaml', '**/*.yaml'] },
    schemaStore: { enable: false },
  };
  return {
    ours: {
      version: versionIn(path.join(root, 'package.json')),
      command: [path.join(root, 'dist/server.js'), '--stdio'],
      settings: {},
    },
    peer: {
      version: peerVersion(root, 'yaml-language-server'),
      command: [peer(root, 'yaml-language-server'), '--stdio'],
      settings: yaml,
    },
  };
}

/** Starts a server for a folder, and hands out what a client can do with it. */
export async function startServer({ command, settings }, folder) {
  const started = performance.now();
  const { request, notify, nextDiagnostics, ask, stop } = connect(command, settings);
  const { capabilities } = await request('initialize', introduction(folder));
  if ((capabilities.textDocumentSync?.change ?? capabilities.textDocumentSync) !== 2)
    throw new Error(`${command[0]} takes no incremental edits, which all edits here are.`);
  notify('initialized', {});
  notify('workspace/didChangeConfiguration', { settings: { yaml: settings } });
  return {
    started,
    request,
    used: () => ask('used'),
    held: () => ask('held'),
    startProfile: () => ask('startProfile'),
    stopProfile: () => ask('stopProfile'),
    stop,
    /** Answers with the file when its first problems are here. */
    open: async (name) => {
      const file = path.join(folder, name);
      const uri = pathToFileURL(file).href;
      const text = readFileSync(file, 'utf8');
      const answered = nextDiagnostics(uri);
      notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
      mustBeClean(await answered, command);
      return { uri, text, version: 1 };
    },
    /** Sends changes one by one, and waits for the problems after the last of them. */
    edit: async (file, changes, isAnswer) => {
      const answered = nextDiagnostics(file.uri, isAnswer);
      for (const change of changes)
        notify('textDocument/didChange', {
          textDocument: { uri: file.uri, version: ++file.version },
          contentChanges: [change],
        });
      await answered;
    },
  };
}

function introduction(folder) {
  const rootUri = pathToFileURL(folder).href;
  return {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'bench' }],
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        workspaceEdit: { documentChanges: true },
        didChangeConfiguration: { dynamicRegistration: true },
      },
      textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
    },
  };
}

/** Waits until the server has done what it does after an answer, however long that takes. */
export async function atRest({ used }) {
  for (let seconds = 0; seconds < 120; seconds++) {
    const before = await used();
    await pause(1000);
    const after = await used();
    if (after.cpu - before.cpu < idleMilliseconds) return;
  }
  throw new Error('A server does not come to rest, although nobody asks it anything.');
}

function mustBeClean({ diagnostics, uri }, command) {
  if (diagnostics.length > 0)
    throw new Error(`${command[0]} finds in ${uri}: ${diagnostics[0].message} So its time would not count.`);
}
