// Makes one call to the file system or to git fail, as a disk, a system or another program could make it fail.
// Loaded beside the program: by `require` in the same process, or by `node --require` with FAULT in the environment.
'use strict';
const childProcess = require('node:child_process');
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const promises = require('node:fs/promises');
const { PassThrough } = require('node:stream');
const { constants } = require('node:os');

const codes = ['EACCES', 'ENOENT', 'ENOSPC', 'EMFILE', 'EIO'];
const ownFrames = /failing-calls\.cjs|node:internal/;

let watch = { calls: [], fails: () => undefined };

/** From now on each call is noted, and fails with the code that `fails` gives for it. */
function begin(fails) {
  watch = { calls: [], fails };
}

/** What was called since, in order: name, place in the program, path. */
function end() {
  const { calls } = watch;
  watch = undefined;
  return calls;
}

function noted(name, path) {
  if (!watch) return undefined;
  const place = placeOfCaller();
  if (place === undefined) return undefined;
  const call = { index: watch.calls.length, name, place, path: typeof path === 'string' ? path : '' };
  watch.calls.push(call);
  return watch.fails(call);
}

/** Node calls these functions too, to load its modules; such calls have no name of ours. */
function placeOfCaller() {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 8;
  const frames = new Error('place').stack.split('\n').slice(1);
  Error.stackTraceLimit = limit;
  const caller = frames.find((frame) => !ownFrames.test(frame));
  return caller && /cli\/src\/|dist\/|core\/node\//.test(caller)
    ? caller.trim().replace(/^at (async )?/, '')
    : undefined;
}

function failure(code, name, path) {
  const error = new Error(`${code}: put in by a test, ${name} '${path}'`);
  return Object.assign(error, { code, errno: -(constants.errno[code] ?? 1), syscall: name, path });
}

function wrapAsync(owner, name, pathOf) {
  const whole = owner[name];
  owner[name] = async function (...args) {
    const path = pathOf(this, args);
    const code = noted(name, path);
    if (code !== undefined) throw failure(code, name, path);
    const result = await whole.apply(this, args);
    if (name === 'open' && owner === promises) wrapHandle(result, args[0]);
    return result;
  };
}

function wrapSync(owner, name) {
  const whole = owner[name];
  const wrapped = function (...args) {
    const code = noted(name, args[0]);
    if (code !== undefined) throw failure(code, name, args[0]);
    return whole.apply(this, args);
  };
  // Some have a variant of their own, as `realpathSync.native`.
  owner[name] = Object.assign(wrapped, whole);
}

const handlePaths = new WeakMap();

/** A handle fails too; `close` closes all the same, or the test would run out of handles. */
function wrapHandle(handle, path) {
  const prototype = Object.getPrototypeOf(handle);
  handlePaths.set(handle, path);
  if (Object.hasOwn(prototype, 'isWatched')) return;
  Object.defineProperty(prototype, 'isWatched', { value: true });
  for (const name of ['read', 'readFile', 'write', 'writeFile', 'stat', 'chmod', 'sync', 'datasync', 'truncate'])
    wrapAsync(prototype, name, (self) => handlePaths.get(self));
  const close = prototype.close;
  prototype.close = async function () {
    const path = handlePaths.get(this);
    const code = noted('close', path);
    await close.call(this);
    if (code !== undefined) throw failure(code, 'close', path);
  };
}

/** As Node does it: some codes come as an event, and without pipes when there is no room for them; others are thrown. */
function wrapSpawn() {
  const whole = childProcess.spawn;
  childProcess.spawn = function (program, args, options) {
    const code = noted('spawn', program);
    if (code === undefined) return whole.call(this, program, args, options);
    if (code === 'ends early') return whole.call(this, process.execPath, ['-e', 'process.exitCode = 128'], options);
    const error = failure(code, 'spawn', program);
    if (!['EACCES', 'EAGAIN', 'EMFILE', 'ENFILE', 'ENOENT'].includes(code)) throw error;
    const child = new EventEmitter();
    const pipes = ['EMFILE', 'ENFILE'].includes(code)
      ? {}
      : { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
    Object.assign(child, { exitCode: null, signalCode: null, kill: () => false }, pipes);
    process.nextTick(() => child.emit('error', error));
    return child;
  };
}

for (const name of Object.keys(promises)) {
  if (typeof promises[name] !== 'function') continue;
  if (['watch', 'opendir', 'glob'].includes(name)) continue;
  wrapAsync(promises, name, (_, args) => args[0]);
}
for (const name of Object.keys(fs)) if (/Sync$/.test(name) && typeof fs[name] === 'function') wrapSync(fs, name);
wrapSync(fs.realpathSync, 'native');
wrapSpawn();
watch = undefined;

module.exports = { begin, end, codes };
