// The rows of README.md that quote the benchmark.
import { duration, figureOf, mebibytes, us } from './benchmark-figures.mjs';

/** Each row is known by its first cell. Without the figures for it, it stays as it is. */
export function withBenchmarks(text, results) {
  return quotes(results).reduce((current, [label, ours, peer]) => {
    const row = new RegExp(`^\\| ${label} \\|.*$`, 'm');
    if (!row.test(current)) throw new Error(`README.md has no row “${label}” for the figures of the benchmark.`);
    return current.replace(row, () => `| ${label} | ${ours} | ${peer} |`);
  }, text);
}

function quotes(results) {
  const wall = (size, tool, state) => figureOf(results, size, tool, state)?.wall;
  const shell = [
    ['Six playbooks', '6 files', 'cold'],
    ['1,000 playbooks', '1000 files', 'cold'],
    ['1,000 playbooks again', '1000 files', 'warm'],
  ].flatMap(([label, size, state]) => {
    const [ours, peer] = [wall(size, us, state), wall(size, 'ajv-cli')];
    return ours && peer ? [[label, duration(ours), `${duration(peer)}, ajv-cli`]] : [];
  });
  const { latency, memory } = results;
  if (!latency) return shell;
  const server = (value) => `${value}, yaml-language-server`;
  const { ours, peer } = latency[2000];
  return [
    ...shell,
    ['A keystroke in 2,000 lines', duration(ours.edit), server(duration(peer.edit))],
    ['Processor time of it', duration(ours.cpu), server(duration(peer.cpu))],
    ['Memory after a day of typing', mebibytes(memory.ours.after), server(mebibytes(memory.peer.after))],
  ];
}
