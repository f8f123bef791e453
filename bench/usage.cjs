// Preloaded into every process that is measured: says what it used, at its end in a file, and while it runs to whoever asks.
const { readFileSync, writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  const { BENCH_USAGE: file } = process.env;
  delete process.env.BENCH_USAGE;
  if (file !== undefined) process.on('exit', () => writeFileSync(file, JSON.stringify(used())));
  if (process.channel) answerParent();
}

/** What `language-server.mjs` may ask for. */
function answerParent() {
  let session;
  const profiler = () => {
    const { Session } = require('node:inspector/promises');
    session = new Session();
    session.connect();
    return session;
  };
  const answers = {
    used,
    held,
    startProfile: async () => {
      await profiler().post('Profiler.enable');
      await session.post('Profiler.start');
      return true;
    },
    stopProfile: async () => (await session.post('Profiler.stop')).profile,
  };
  process.on('message', async (question) => process.send(await answers[question]()));
  process.channel.unref();
}

/** Milliseconds of processor time of all threads, and bytes: at the worst moment, and now. */
function used() {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    cpu: (userCPUTime + systemCPUTime) / 1000 + ofChildren(),
    peak: maxRSS * 1024,
    memory: process.memoryUsage.rss(),
  };
}

/** Bytes of what is still in use, which only a collection can tell. */
function held() {
  require('node:v8').setFlagsFromString('--expose-gc');
  require('node:vm').runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

/** Processes that this one started and that have ended, where the system tells; its unit is 10 ms. */
function ofChildren() {
  if (process.platform !== 'linux') return 0;
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}
