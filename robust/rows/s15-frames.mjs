// S15: what a client must not send: broken frames, wrong parameters, things out of order, and questions taken back.
import { chanceFrom } from '../harness/chance.mjs';
import { rounds } from '../harness/rounds.mjs';
import { startServer } from '../harness/server-process.mjs';
import { folderWith } from '../harness/workspace-folder.mjs';
import { exampleFiles } from '../harness/workspaces.mjs';

const sla = 'support/sla.playbook.yaml';
const waitMilliseconds = 30_000;

/** After these nobody knows where the next message begins: the server has to end. After the others it has to answer. */
const broken = [
  'garbage\r\n\r\n',
  'Content-Type: x\r\n\r\n{}',
  'Content-Length: -5\r\n\r\n{}',
  'Content-Length: abc\r\n\r\n{}',
  'Content-Length: 999999999999\r\n\r\n{}',
  'Content-Length: 2.5\r\n\r\n{}',
  'Content-Length: 2\n\n{}',
  'Content-Length: 9\r\n\r\n{"a":1}',
  'Content-Length: 3\r\n\r\n{"a":1}',
  'a'.repeat(100_000),
];
const harmless = [
  'Content-Length: 0\r\n\r\n',
  'Content-Length: 5\r\n\r\n{"a":',
  'Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}',
  'content-length:2\r\n\r\n{}',
  'Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}',
  ...[
    [],
    null,
    'x',
    7,
    {},
    { jsonrpc: '1.0' },
    { id: 1 },
    { jsonrpc: '2.0', method: 7, id: 1 },
    { jsonrpc: '2.0', id: 999, result: {} },
    { jsonrpc: '2.0', id: {}, method: 'x' },
    [{ jsonrpc: '2.0', id: 5, method: 'shutdown' }],
  ].map((message) => framed(message)),
];

export const row = {
  id: 'S15',
  title: 'Protocol: broken frames, wrong parameters, disorder, cancelled questions',
  target:
    'no deaf server: after each it answers, or has ended so that it can be started again; at the end it says what a fresh one says',
  isRandom: true,
  run: async (context) => {
    const files = exampleFiles('fernway');
    const folder = folderWith(files);
    const failures = [];
    let n = 0;
    for (const frame of broken) {
      const server = await startServer(folder);
      server.child.stdin.write(frame);
      // Whatever comes next may be what it takes for the rest.
      for (let again = 0; again < 3; again++) server.child.stdin.write(framed({ jsonrpc: '2.0', method: '$/x' }));
      n++;
      if (!(await within(server.ended))) failures.push(`Deaf and alive after ${JSON.stringify(frame.slice(0, 40))}.`);
      await server.end();
    }
    const chance = chanceFrom(context.seed);
    for (const round of rounds(context, 2)) {
      const { sent, failure } = await session(folder, files, chance, round === 0);
      n += sent;
      if (failure !== undefined) failures.push(failure);
      if (failures.length > 5) break;
    }
    return { n, failures, slowestMs: 0 };
  },
};

/** One server hears a hundred things that it should not, and is asked in between whether it still listens. */
async function session(folder, files, chance, isFirst) {
  const server = await startServer(folder);
  const log = [];
  const send = (message) => {
    log.push(JSON.stringify(message).slice(0, 160));
    server.child.stdin.write(framed(message));
  };
  if (isFirst) for (const frame of harmless) server.child.stdin.write(frame);
  let sent = isFirst ? harmless.length : 0;
  server.open(sla, files.get(sla));
  for (let part = 0; part < 10; part++) {
    for (let each = 0; each < 10; each++) for (const message of disorder(server, chance, sent++)) send(message);
    if (await answers(server)) continue;
    const last = log.slice(-12).join('\n  ');
    const state = server.isGone() ? `ended with ${await server.ended}` : 'no longer answers';
    await server.end();
    return { sent, failure: `The server ${state} after:\n  ${last}` };
  }
  const failure = await differenceFromFresh(server, folder, files, chance);
  await server.end();
  return { sent, failure };
}

const methods = [
  ...[
    'hover',
    'completion',
    'definition',
    'references',
    'documentHighlight',
    'documentSymbol',
    'codeAction',
    'codeLens',
    'foldingRange',
    'selectionRange',
    'rename',
    'prepareRename',
    'inlayHint',
    'linkedEditingRange',
    'documentLink',
    'diagnostic',
    'prepareCallHierarchy',
    'formatting',
    'nothing',
  ].map((name) => `textDocument/${name}`),
  ...[
    'workspace/symbol',
    'workspace/executeCommand',
    'workspace/willRenameFiles',
    'callHierarchy/incomingCalls',
    'codeAction/resolve',
    'codeLens/resolve',
    'completionItem/resolve',
  ],
  ...['render', 'renderings', 'overview', 'new', 'builtin', 'newTemplate', 'markDone', 'rules', 'export'].map(
    (name) => `support-playbooks/${name}`,
  ),
];
const notifications = [
  'textDocument/didChange',
  'textDocument/didOpen',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWorkspaceFolders',
  'initialized',
  '$/setTrace',
  '$/unknown',
  'support-playbooks/yamlNeighbour',
];

/** One message, or a question and its taking back. The file that is compared at the end is changed in order only. */
function* disorder(server, chance, id) {
  const kind = chance.below(4);
  if (kind === 0) {
    const method = chance.pick(notifications);
    const params = wild(server, chance);
    const isOfSla = JSON.stringify(params ?? '').includes('sla.playbook');
    if (!isOfSla || !/did(?:Change|Open|Close)$/.test(method)) yield { jsonrpc: '2.0', method, params };
    return;
  }
  const request = { jsonrpc: '2.0', id: `r${id}`, method: chance.pick(methods), params: wild(server, chance) };
  if (kind === 1) yield { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: request.id } };
  yield request;
  if (kind === 2) yield { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: request.id } };
}

/** Parameters that are right here and there. */
function wild(server, chance) {
  const uri = chance.pick([
    server.uriOf(sla),
    server.uriOf('support/none.playbook.yaml'),
    'untitled:Untitled-1',
    'git:/x.playbook.yaml?%7B%7D',
    'file:///%zz/a.playbook.yaml',
    'vscode-vfs://github/a/b.playbook.yaml',
    '',
    'x',
    7,
    null,
  ]);
  const number = () => chance.pick([0, 1, 5, -1, 1e9, 2.5, Number.MAX_SAFE_INTEGER, '3', null]);
  const position = () =>
    chance.pick([{ line: number(), character: number() }, { line: 2, character: 3 }, {}, null, 'x']);
  const textDocument = chance.pick([
    { uri },
    { uri, version: number(), languageId: 'yaml', text: chance.pick(['kind: x\n', '', null, 5, '{'.repeat(70)]) },
    null,
    [],
    {},
  ]);
  const range = { start: position(), end: position() };
  const contentChanges = chance.pick([[], [{ text: 'x' }], [{ range, text: 'y' }], [{ range }], [null], 'x', null]);
  const all = {
    textDocument,
    position: position(),
    range,
    contentChanges,
    context: chance.pick([{ diagnostics: [], includeDeclaration: true }, { diagnostics: [null] }, {}, null]),
    positions: chance.pick([[position()], [], null]),
    newName: chance.pick(['x', '', null, 'a'.repeat(1000)]),
    query: chance.pick(['a', '', null, 7]),
    changes: chance.pick([[{ uri, type: 2 }], [{}], [null], 'x']),
    files: chance.pick([[{ oldUri: uri, newUri: uri }], [{}], []]),
    event: chance.pick([
      { added: [{ uri: 'file:///nowhere', name: 'x' }], removed: [] },
      { added: [{}], removed: [null] },
      {},
    ]),
    settings: chance.pick([{}, { supportPlaybooks: { validate: 7, yamlIntegration: [] } }, null]),
    item: chance.pick([{ data: null }, { uri, range, data: { thing: 7 } }, null]),
    ...chance.pick([
      {},
      { uri, offset: number(), id: 'x', locale: 'en', kind: 'SlaPolicy', name: 'x', folderUri: uri, path: '../x' },
    ]),
  };
  return chance.pick([all, all, all, all, {}, [], null, undefined]);
}

/** Whether it still answers a plain question. */
async function answers(server) {
  const answer = server.request('support-playbooks/builtin', { path: 'rules/unknown-key.md' });
  const text = (await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, waitMilliseconds))]))?.text;
  return typeof text === 'string' && text.includes('unknown-key');
}

/** The open file as it is now, judged by this server and by one that was just started. */
async function differenceFromFresh(server, folder, files, chance) {
  const text = files.get(sla).replace('clockStart: ', chance.pick(['clockStrat: ', 'clockstart: ']));
  server.edit(sla, 2, [{ text }]);
  const code = (each) => (each.pushed.get(sla) ?? []).map(({ code: rule, message }) => `${rule} ${message}`).join('\n');
  const isJudged = await server.until(() => code(server).includes('unknown-key'), waitMilliseconds);
  const fresh = await startServer(folder);
  fresh.open(sla, text);
  await fresh.until(() => code(fresh).includes('unknown-key'), waitMilliseconds);
  const isSame = code(server) === code(fresh);
  await fresh.end();
  if (!isJudged) return 'After all that an edit draws no findings.';
  return isSame ? undefined : `It says “${code(server)}”, and a fresh one “${code(fresh)}”.`;
}

function framed(message) {
  const text = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

function within(promise) {
  return Promise.race([
    promise.then(() => true),
    new Promise((resolve) => setTimeout(() => resolve(false), waitMilliseconds)),
  ]);
}
