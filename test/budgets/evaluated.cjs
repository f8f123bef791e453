// Loaded before a bundle: writes down at the end which of its wrapped modules ran, and what was asked of Node.
const { writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const { isBuiltin, Module } = require('node:module');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  const { EVALUATED: file } = process.env;
  const builtins = new Set();
  const load = Module.prototype.require;
  Module.prototype.require = function (id) {
    if (isBuiltin(id)) builtins.add(id);
    return load.call(this, id);
  };
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  process.on('exit', () =>
    session.post('Profiler.takePreciseCoverage', (_, { result }) => {
      const called = result
        .filter(({ url }) => url.startsWith('file:'))
        .flatMap(({ functions }) => functions.filter(({ ranges }) => ranges[0].count > 0));
      const names = [...new Set(called.map(({ functionName }) => functionName))];
      writeFileSync(file, JSON.stringify({ called: names, builtins: [...builtins] }));
    }),
  );
}
