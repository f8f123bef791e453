// Loaded by `node --require`: whatever would reach a network or start a program is written down in SILENCE_LOG and refused, git aside.
const childProcess = require('node:child_process');
const { appendFileSync } = require('node:fs');
const path = require('node:path');

const log = process.env.SILENCE_LOG;

function forbid(name, names) {
  const module = require(name);
  for (const each of names) {
    module[each] = (...args) => {
      appendFileSync(log, `forbidden ${name} ${each} ${String(args[0]).slice(0, 200)}\n`);
      throw new Error(`${name}.${each} is forbidden here.`);
    };
  }
}

forbid('node:net', ['connect', 'createConnection', 'createServer']);
forbid('node:http', ['request', 'get', 'createServer']);
forbid('node:https', ['request', 'get', 'createServer']);
forbid('node:http2', ['connect', 'createServer', 'createSecureServer']);
forbid('node:tls', ['connect', 'createServer']);
forbid('node:dgram', ['createSocket']);
forbid('node:dns', ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt', 'reverse']);
forbid('node:dns/promises', ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt', 'reverse']);
require('node:net').Socket.prototype.connect = (...args) => {
  appendFileSync(log, `forbidden socket ${JSON.stringify(args[0])}\n`);
  throw new Error('No socket connects here.');
};
globalThis.fetch = (address) => {
  appendFileSync(log, `forbidden fetch ${address}\n`);
  throw new Error('fetch is forbidden here.');
};

const spawn = childProcess.spawn;
forbid('node:child_process', ['exec', 'execFile', 'fork', 'execSync', 'execFileSync', 'spawnSync']);
childProcess.spawn = (program, args, options) => {
  const isGit = path.isAbsolute(program) && path.basename(program) === 'git' && options.shell === false;
  // The first word that is neither an option nor the value of -c.
  const command = args.find((word, index) => !word.startsWith('-') && args[index - 1] !== '-c');
  appendFileSync(log, `${isGit ? 'git' : 'forbidden program'} ${isGit ? command : program}\n`);
  if (!isGit) throw new Error(`${program} is forbidden here.`);
  return spawn(program, args, options);
};
