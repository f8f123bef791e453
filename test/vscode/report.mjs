// One test after the other, each with a name, a time and its error; printed as they end.

/** Collects outcomes: `{ name, isPassed, milliseconds, error }`. */
export function createReport() {
  const outcomes = [];
  const add = (outcome) => {
    outcomes.push(outcome);
    process.stdout.write(
      `  ${outcome.isPassed ? '✓' : '✗'} ${outcome.name} (${Math.round(outcome.milliseconds)} ms)\n`,
    );
    if (!outcome.isPassed) process.stdout.write(`${indented(outcome.error)}\n`);
  };
  const run = async (name, check, onFailure) => {
    const start = performance.now();
    try {
      await check();
      add({ name, isPassed: true, milliseconds: performance.now() - start });
    } catch (error) {
      await onFailure?.();
      add({ name, isPassed: false, milliseconds: performance.now() - start, error: String(error?.stack ?? error) });
    }
  };
  return { add, run, outcomes };
}

function indented(text) {
  return text.replace(/^/gm, '      ');
}
