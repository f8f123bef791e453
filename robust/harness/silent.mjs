// Hears whatever a piece of work prints: core prints nothing, whatever it is given.

/** What was written to standard output and error while the work ran. */
export function printedBy(work) {
  const printed = [];
  const originals = [process.stdout, process.stderr].map((stream) => [stream, stream.write]);
  const names = ['log', 'info', 'warn', 'error', 'debug', 'table', 'trace'];
  const methods = names.map((name) => [name, console[name]]);
  for (const [stream] of originals) stream.write = (text) => printed.push(String(text)) > 0;
  for (const name of names) console[name] = (...all) => printed.push(all.join(' '));
  try {
    work();
  } finally {
    for (const [stream, write] of originals) stream.write = write;
    for (const [name, method] of methods) console[name] = method;
  }
  return printed.join('\n');
}
